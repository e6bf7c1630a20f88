"""Where the results stand on a Doc: span groups, and records that survive any serialisation of spaCy's."""

from collections.abc import Sequence

from pydantic import TypeAdapter
from spacy.tokens import Doc, Span

from claimcheck.models import Model

SOURCES, CUES, CONTENTS = "claimcheck_sources", "claimcheck_cues", "claimcheck_contents"
CLAIMS = "claimcheck_claims"
REPORTS = "claimcheck"  # sources, cues and contents together, as displaCy shows them


def extend(name: str, record: type[Model]) -> None:
    """Let every Doc have ``doc._.NAME``: a list of records, empty until a component fills it.

    They are kept as JSON in ``doc.user_data``: a DocBin and another process return them unchanged.
    """
    kind: TypeAdapter[list[Model]] = TypeAdapter(list[record])  # type: ignore[valid-type]
    key = f"claimcheck_{name}"

    def read(doc: Doc) -> list[Model]:
        return kind.validate_json(doc.user_data.get(key, "[]"))

    def write(doc: Doc, records: Sequence[Model]) -> None:
        doc.user_data[key] = kind.dump_json(list(records)).decode()

    Doc.set_extension(name, getter=read, setter=write, force=True)


def span(doc: Doc, start: int, end: int, label: str, *, link: str, kb_id: str = "") -> Span:
    """Return the span of these characters, widened to whole tokens; ``link`` is the id that related spans share."""
    found = doc.char_span(start, end, label=label, span_id=link, kb_id=kb_id, alignment_mode="expand")
    assert found is not None, "offsets of a record lie within its document"
    return found
