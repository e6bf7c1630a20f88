"""How the words of a document are spelled within a claim; worked out once a document."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc, Token

RUN_TOGETHER = re.compile(r"[a-z]{3} [A-Z][a-z]{2}")
QUOTES = frozenset({'"', "``", "`", "''", "“", "”", "„", "«", "»"})
PLAIN_MARKS = {"``": '"', "''": '"'}
KEEPS_CAPITAL = frozenset({"NNP", "NNPS"})
NAMES = frozenset({"NORP", "PERSON", "GPE", "ORG", "LOC", "LANGUAGE"})


@dataclass(frozen=True, slots=True)
class Spelling:
    """By token: its words at the start of a claim and within it; whether no space stands behind it.

    ``marks`` are the tokens that are quotation marks, ``named`` words that are part of names wherever they stand.
    """

    first: list[str]
    inner: list[str]
    tight: list[bool]
    marks: frozenset[int]
    named: frozenset[str] = frozenset()


@lru_cache(maxsize=2)
def spelling(doc: Doc) -> Spelling:
    """Return the spelling of a document's words."""
    words = [token.text for token in doc]
    named = _named(doc)
    first = ["" if token.is_space else PLAIN_MARKS.get(token.text, token.text) for token in doc]
    inner = [
        _within(token) if text[:1].isupper() and text not in named else text
        for token, text in zip(doc, first, strict=True)
    ]
    tight = [not token.whitespace_ and not token.is_space for token in doc]
    for i, (word, following) in enumerate(pairwise(words)):
        tight[i] = tight[i] and not RUN_TOGETHER.search(f"{word} {following}")
    return Spelling(first, inner, tight, frozenset(i for i, word in enumerate(words) if word in QUOTES), named)


def _named(doc: Doc) -> frozenset[str]:
    """The words that keep their capital in mid-sentence, before or after another such word ("Castle Rovers")."""
    inside = [t for t in doc if t.tag_ in KEEPS_CAPITAL and t.text.istitle() and not t.is_sent_start]
    return frozenset(
        t.text for t in inside if t.i and t.nbor(-1).text[:1].isupper() and t.nbor(-1).tag_ in KEEPS_CAPITAL
    )


def _within(token: Token) -> str:
    """The word in small letters where only its place in the document gave it a capital."""
    opens = bool(token.is_sent_start) or _follows_open(token)
    return token.text[0].lower() + token.text[1:] if opens and may_lower(token) else token.text


def _follows_open(token: Token) -> bool:
    """Whether the word opens a sentence behind a quotation mark or a colon."""
    if token.i == 0:
        return False
    before = token.nbor(-1)
    if before.text in QUOTES and not before.is_sent_start and before.i > 0:
        before = before.nbor(-1)
    colon = before.text == ":" and not _is_in_title(token, before)
    return colon or (before.text in QUOTES and bool(before.is_sent_start))


def _is_in_title(token: Token, colon: Token) -> bool:
    """Whether a title goes on behind its colon ("Harbour: The Return", "Mill Race: Chapter 2")."""
    if token.i + 1 >= len(token.doc) or colon.i < token.sent.start + 2:
        return False
    named, following = colon.nbor(-1).text[:1], token.nbor(1).text[:1]
    return (named.isupper() or named.isdigit()) and (following.isupper() or following.isdigit())


def may_lower(token: Token) -> bool:
    """Return whether a capital may be a small letter in mid-sentence: no name, no abbreviation."""
    if not token.text[0].isupper() or token.text == "I" or token.text.startswith(("I'", "I’")):
        return False
    if len(token.text) > 1 and any(c.isupper() for c in token.text[1:]):
        return False
    if token.lower_ in {"the", "a", "an"}:
        return True
    return token.tag_ not in KEEPS_CAPITAL and token.ent_type_ not in NAMES
