"""Short names: "Vell" for Tomas Vell, "the BSU" where the text said "Baltic Salt Union (BSU)".

Example: Tomas Vell chairs the panel. Vell resigned in May.
Limit: where two people of one name are about, the short name stays.
"""

from spacy.tokens import Doc, Token

from claimcheck.rules.coreference.discourse import Discourse, mention
from claimcheck.rules.coreference.named import spelled
from claimcheck.rules.coreference.vocabulary import Kind, words
from claimcheck.rules.records import Mention


def resolve(discourse: Discourse, token: Token) -> Mention | None:
    """Return the full name of a person, company or body that is named in short after it was named in full."""
    noun = next((noun for noun in discourse.starting(token.i) if noun.name), None)
    if noun is None:
        return None
    doc = discourse.doc
    words = spelled(doc, noun.tokens)
    full = noun.entity
    if (
        _bare(full) == _bare(words)
        or not words.split()[-1][:1].isupper()
        or noun.kind in {Kind.PLACE, Kind.EVENT}
        or _in_brackets(doc, noun.tokens[0])
        or _is_called(doc[noun.head])
    ):
        return None
    if noun.tokens[0] < discourse.said(full):
        return None
    return mention(full, full, noun.tokens, None, owner=False)


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ")


def _is_called(name: Token) -> bool:
    """Return whether the text says that somebody has the short name: "known as Vell", "called Vell"."""
    above = name.head.head if name.head.lower_ == "as" else name.head
    return name.dep_ in {"pobj", "oprd", "dobj"} and above.lemma_ in words("naming")


def _in_brackets(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].text == "("
