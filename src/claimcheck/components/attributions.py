"""``claimcheck_attribution``: who is credited, by which words, with what."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.components import setting
from claimcheck.components.spans import CONTENTS, CUES, REPORTS, SOURCES, extend, span

if TYPE_CHECKING:
    from claimcheck.models import Attribution

NAME = "claimcheck_attribution"
ASSIGNS = ["doc._.attributions", "doc.spans"]
REQUIRES = ["token.dep", "token.tag", "token.pos", "token.lemma"]
CONFIG = {"kinds": ["statement"], "prepare": True}  # kinds: statement, attitude, decree

extend("attributions", "Attribution")


@Language.factory(NAME, assigns=ASSIGNS, requires=REQUIRES, default_config=CONFIG)
def create_attribution(nlp: Language, name: str, kinds: list[str], prepare: bool) -> "AttributionComponent":
    """Return the component; ``prepare`` adds to the pipeline what claimcheck's own parser does."""
    (setting.prepare if prepare else setting.require)(nlp, name)
    return AttributionComponent(name, kinds=kinds)


class AttributionComponent:
    """Sets ``doc._.attributions``, and their words as spans: source, cue and content of one share an id."""

    def __init__(self, name: str = NAME, *, kinds: Iterable[str] = ("statement",)) -> None:
        from claimcheck.lexicon.lists import ReportKind

        self._name = name
        self._kinds = frozenset(ReportKind(kind) for kind in kinds)

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with its attributions, in the order of the text, an outer before its inner."""
        from claimcheck import split

        setting.check(doc, self._name)
        with setting.paragraphs(doc):
            found = split.attributions(doc, kinds=self._kinds)
        doc._.attributions = found
        _mark(doc, found)
        return doc


def _mark(doc: Doc, attributions: "list[Attribution]") -> None:
    """Set the span groups; a source's kb_id is the actor that it resolves to, a cue's the stance."""
    sources, cues, contents = [], [], []
    for number, attribution in enumerate(attributions):
        link, source = f"attribution-{number}", attribution.source
        if source is not None:
            sources.append(span(doc, source.start, source.end, "SOURCE", link=link, kb_id=source.actor or ""))
        cue = attribution.cue
        cues.append(span(doc, cue.start, cue.end, "CUE", link=link, kb_id=attribution.stance.value))
        parts = attribution.content if isinstance(attribution.content, tuple) else (attribution.content,)
        contents += [span(doc, part.start, part.end, "CONTENT", link=link) for part in parts]
    for key, group in ((SOURCES, sources), (CUES, cues), (CONTENTS, contents)):
        doc.spans[key] = group
    doc.spans[REPORTS] = sorted([*sources, *cues, *contents], key=lambda found: (found.start, -found.end))
