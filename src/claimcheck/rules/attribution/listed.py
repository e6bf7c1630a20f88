"""Reports whose content is a list below them: "The inquiry found that:", and an item on each line.

Example: The inquiry found that: / - the alarm was off; / - two doors were locked.
Limit: items have to be written small or to end in a semicolon; the marks before them are no part of the text here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.attribution import cues, sources, spans
from claimcheck.rules.attribution.clausal import FINITE
from claimcheck.rules.records import Report, TokenRange

LEADING = frozenset(["that", "the", "following", "as", "follows"])  # between the cue and the colon


def find(doc: Doc, bounds: Sequence[TokenRange]) -> Iterator[Report]:
    """Yield a report for each paragraph that ends in a cue and a colon and has a list below it."""
    for at, span in enumerate(bounds):
        verb = _opens_list(doc, span)
        source = None if verb is None else sources.subject(verb)
        if verb is None or source is None:
            continue
        content = tuple(_items(doc, bounds, at))
        cue = cues.verb(verb)
        if content and cue is not None:
            report = Report("list", source, spans.cue(verb), content, cue.stance, cue.certainty, cue.kind)
            yield replace(report, negated=any(child.dep_ == "neg" for child in verb.children))


def _opens_list(doc: Doc, span: TokenRange) -> Token | None:
    """Return the cue that only "that" or "as follows" parts from the colon at the end of a paragraph."""
    end = span[1] - 1
    while end > span[0] and doc[end].is_space:
        end -= 1
    if end <= span[0] or doc[end].text != ":":
        return None
    while end > span[0] and doc[end - 1].lower_ in LEADING:
        end -= 1
    verb = doc[end - 1]
    cue = cues.verb(verb)
    return verb if cue is not None and cue.takes("clause") and not sources.passive(verb) else None


def _items(doc: Doc, bounds: Sequence[TokenRange], at: int) -> Iterator[TokenRange]:
    """Yield the items of the list below a paragraph."""
    going_on = False
    for start, end in bounds[at + 1 :]:
        last = spans.trim(doc, (start, end))
        if last[0] >= last[1] or not (doc[last[0]].text[:1].islower() or going_on or _ends_item(doc, end)):
            return
        going_on = _ends_item(doc, end)
        if any(token.tag_ in FINITE for token in doc[last[0] : last[1]]):
            yield last


def _ends_item(doc: Doc, end: int) -> bool:
    """Return whether a paragraph ends in a semicolon, or in one with "and" behind it."""
    words = [token.lower_ for token in doc[max(end - 3, 0) : end] if not token.is_space]
    return words[-1:] == [";"] or words[-2:] in ([";", "and"], [";", "or"])
