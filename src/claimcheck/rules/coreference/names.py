"""Short names: "Renner" for Paul Renner, "the WTB" where the text said "World Trade Body (WTB)"."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claimcheck.rules.coreference.discourse import Discourse, mention
from claimcheck.rules.coreference.nouns import Kind, spelled
from claimcheck.rules.records import Mention

WORD = r"[A-Z][\w’'-]*"
LONG_THEN_SHORT = re.compile(rf"({WORD}(?: (?:{WORD}|of|for|and|the|de))* ?{WORD}) \(([A-Z][A-Z&]{{1,7}})\)")


def resolve(discourse: Discourse, token: Token) -> Mention | None:
    """Return the full name of a person, company or body that is named in short after it was named in full."""
    noun = next((noun for noun in discourse.starting(token.i) if noun.name), None)
    if noun is None:
        return None
    doc = discourse.doc
    words = spelled(doc, noun.tokens)
    full = acronyms(doc).get(words, noun.entity)
    if full == words or noun.kind in {Kind.PLACE, Kind.EVENT} or _in_brackets(doc, noun.tokens[0]):
        return None
    if full not in " ".join(doc[: noun.tokens[0]].text.split()):
        return None
    return mention(full, full, noun.tokens, None, owner=False)


def _in_brackets(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].text == "("


def acronyms(doc: Doc) -> dict[str, str]:
    """Return the acronyms that the document introduces, with what they stand for: "World Trade Body (WTB)"."""
    return dict(_introduced(" ".join(doc.text.split())))


def _introduced(text: str) -> Iterator[tuple[str, str]]:
    for match in LONG_THEN_SHORT.finditer(text):
        words, short = match[1].split(), match[2]
        for start in range(len(words)):
            if "".join(word[0] for word in words[start:] if word[0].isupper()) == short.replace("&", ""):
                yield short, " ".join(words[start:])
                break
