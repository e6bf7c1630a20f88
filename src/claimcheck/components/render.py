"""Attributions as HTML, by displaCy."""

from spacy import displacy
from spacy.tokens import Doc

from claimcheck.components.spans import REPORTS

# Light enough for black text; told apart without red against green. spaCy reads them by entry point.
COLOURS = {"SOURCE": "#a6cee3", "CUE": "#fdbf6f", "CONTENT": "#e3dcf3", "CLAIM": "#d9e8c4"}


def html(doc: Doc, *, key: str = REPORTS, page: bool = False) -> str:
    """Return the Doc's text as HTML with one group of spans marked; ``page``: a whole page, not a fragment."""
    options = {"spans_key": key, "colors": COLOURS}
    return displacy.render(doc, style="span", page=page, jupyter=False, options=options)
