"""``claimcheck_claims``: atomic self-contained claims, each with its voice and attributions."""

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.components import setting
from claimcheck.components.spans import CLAIMS, extend, span

NAME = "claimcheck_claims"
ASSIGNS = ["doc._.claims", "doc.spans"]
REQUIRES = ["token.dep", "token.tag", "token.pos", "token.lemma"]

extend("claims", "Claim")


@Language.factory(NAME, assigns=ASSIGNS, requires=REQUIRES, default_config={"granularity": "compact", "prepare": True})
def create_claims(nlp: Language, name: str, granularity: str, prepare: bool) -> "ClaimComponent":
    """Return the component; ``prepare`` adds to the pipeline what claimcheck's own parser does."""
    (setting.prepare if prepare else setting.require)(nlp, name)
    return ClaimComponent(name, granularity=granularity)


class ClaimComponent:
    """Sets ``doc._.claims``, and their quotes as spans whose id is the claim's and whose kb_id is its voice."""

    def __init__(self, name: str = NAME, *, granularity: str = "compact") -> None:
        from claimcheck import split

        self._name = name
        self._granularity = split.known_granularity(granularity)

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with its claims, in the order of the text."""
        from claimcheck import split

        setting.check(doc, self._name)
        with setting.paragraphs(doc):
            found = split.split_doc(doc, granularity=self._granularity)
        doc._.claims = found
        doc.spans[CLAIMS] = [
            span(doc, claim.start, claim.end, "CLAIM", link=claim.id, kb_id=claim.voice or "") for claim in found
        ]
        return doc
