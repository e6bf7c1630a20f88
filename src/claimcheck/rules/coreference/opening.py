"""How a text leans on its title: words that stand for what the title names, and the title said again.

"Limbic system. [It] is no single organ." A text that opens so has its topic in the title, whatever that looks like.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import lemminflect
from spacy.tokens import Doc, Token

from claimcheck.models import Block, BlockKind
from claimcheck.nlp.labels import NOUN_SUBJECTS
from claimcheck.rules.coreference.impersonal import defines, is_empty
from claimcheck.rules.coreference.vocabulary import words
from claimcheck.rules.records import TokenRange

LONGEST = 8  # words of a title that is taken for a name
LEANING = frozenset({"it", "its", "he", "his", "she", "her", "they", "their"})


def names_topic(doc: Doc, name: str, heading: TokenRange) -> bool:
    """Return whether the title names the topic: the text says it again, in capitals, or opens with a pronoun for it."""
    parts = name.split()
    if not 0 < len(parts) <= LONGEST or {parts[0].lower(), parts[-1].lower()} & words("heads a text"):
        return False
    if len(parts) > 1 and any(start >= heading[1] for start, _ in spots(doc, name)):
        return is_title_case(name) or not _has_verb(doc, heading)
    return speaks_of(doc, LEANING) and not _has_verb(doc, heading)


def speaks_of(doc: Doc, pronouns: frozenset[str]) -> bool:
    """Return whether the first sentence of the text opens with one of the pronouns as its subject."""
    first = next(_prose(doc), None)
    if first is None or first.lower_ not in pronouns or (is_empty(first) and not defines(first)):
        return False
    return first.dep_ in NOUN_SUBJECTS or (first.dep_ == "poss" and first.head.dep_ in NOUN_SUBJECTS)


def is_title_case(name: str) -> bool:
    """Return whether all words of a name but the small ones have a capital: "All the Lovers"."""
    parts = name.split()
    return bool(parts) and parts[0][:1].isupper() and not any(p[:1].islower() and len(p) > 4 for p in parts)


def spots(doc: Doc, name: str) -> list[TokenRange]:
    """Return where a name is spelled out, in order."""
    found, start = [], doc.text.find(name) if name else -1
    while start >= 0:
        span = doc.char_span(start, start + len(name))
        if span is not None:
            found.append((span.start, span.end))
        start = doc.text.find(name, start + len(name))
    return found


def around(tokens: TokenRange, spots: Sequence[TokenRange]) -> TokenRange | None:
    """Return where a name is spelled out that the range is a part of: "Portal" of "Portal 2"; None if it is not."""
    at = bisect_right(spots, tokens[0], key=lambda spot: spot[0]) - 1
    return spots[at] if at >= 0 and tokens[1] <= spots[at][1] else None


def is_of_common_words(name: str) -> bool:
    """Return whether every word of a name is one of the dictionary ("Harbour Fire")."""
    return all(lemminflect.getAllLemmas(part.lower().rstrip(".")) for part in name.split())


def _has_verb(doc: Doc, heading: TokenRange) -> bool:
    return any(token.tag_ in {"VBZ", "VBD", "VBP"} for token in doc[heading[0] : heading[1]])


def _prose(doc: Doc) -> Iterator[Token]:
    """Yield the words of the text behind its headings."""
    blocks: list[Block] = doc.user_data.get("blocks", [])
    start = next((block.start for block in blocks if block.kind is not BlockKind.HEADING), 0)
    return (token for token in doc if token.idx >= start and not token.is_space)
