"""Where the results stand on a Doc: span groups, and records that survive any serialisation of spaCy's."""

from functools import cache
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc, Span

if TYPE_CHECKING:
    from pydantic import TypeAdapter

SOURCES, CUES, CONTENTS = "claimcheck_sources", "claimcheck_cues", "claimcheck_contents"
CLAIMS = "claimcheck_claims"
REPORTS = "claimcheck"  # sources, cues and contents together, as displaCy shows them


def extend(name: str, record: str) -> None:
    """Let every Doc have ``doc._.NAME``: a list of these records of claimcheck.models, empty until it is set.

    They are kept as JSON in ``doc.user_data``: a DocBin and another process return them unchanged.
    """
    key = f"claimcheck_{name}"

    def read(doc: Doc) -> Any:
        return _lists(record).validate_json(doc.user_data.get(key, "[]"))

    def write(doc: Doc, records: Any) -> None:
        doc.user_data[key] = _lists(record).dump_json(list(records)).decode()

    Doc.set_extension(name, getter=read, setter=write, force=True)


@cache
def _lists(record: str) -> "TypeAdapter[Any]":
    """Return what reads and writes lists of a record; imported only where a Doc is read, not where spaCy is loaded."""
    from pydantic import TypeAdapter

    from claimcheck import models

    kind: Any = list[getattr(models, record)]  # type: ignore[misc]
    return TypeAdapter(kind)


def span(doc: Doc, start: int, end: int, label: str, *, link: str, kb_id: str = "") -> Span:
    """Return the span of these characters, widened to whole tokens; ``link`` is the id that related spans share."""
    found = doc.char_span(start, end, label=label, span_id=link, kb_id=kb_id, alignment_mode="expand")
    assert found is not None, "offsets of a record lie within its document"
    return found
