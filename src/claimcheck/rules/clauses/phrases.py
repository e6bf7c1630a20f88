"""Noun phrases: the words of one without its clauses, made definite, told as "X is Y"."""

from collections.abc import Collection

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import clause_words
from claimcheck.nlp.labels import NAMES
from claimcheck.rules.clauses.edit import keep, subtree, trim
from claimcheck.rules.clauses.inflect import article
from claimcheck.rules.records import Piece, Proposition

INDEFINITE = frozenset({"a", "an", "another"})
VAGUE = frozenset(
    {
        "%",
        "any",
        "no",
        "every",
        "each",
        "some",
        "many",
        "few",
        "several",
        "most",
        "other",
        "such",
        "anyone",
        "those",
        "all",
    }
)
DETERMINERS = frozenset({"det", "poss", "nummod", "quantmod", "predet"})
CLAUSES = frozenset({"relcl", "appos", "acl", "conj", "cc", "preconj", "parataxis"})


def noun_phrase(doc: Doc, unit: Proposition, head: Token, *, leave: Collection[int] = ()) -> tuple[Piece, ...]:
    """Return the pieces of the head's phrase without relative clauses, appositives and coordinated nouns."""
    out: set[int] = set(leave)
    for c in head.children:
        if c.dep_ in CLAUSES and not (c.dep_ == "appos" and _belongs(doc, head, c)):
            out |= subtree(doc, c.i)
    tokens = (subtree(doc, head.i) & unit.tokens) - out
    tokens = _contiguous(tokens, head.i, doc)
    return trim(doc, keep(unit, tokens))


def _belongs(doc: Doc, head: Token, appositive: Token) -> bool:
    """Whether the "appositive" is part of a name ("Danish–Swedish clashes", "Baltic Salt Union (BSU)")."""
    before = doc[appositive.left_edge.i - 1] if appositive.left_edge.i > 0 else head
    beside = before.i == head.i and head.tag_ == "NN" and appositive.tag_ in NAMES  # "champion Ada Holt"
    return beside or (before.text in {"–", "-", "/", "("} and appositive.left_edge.i - head.i <= 2)


def _contiguous(tokens: set[int] | frozenset[int], head: int, doc: Doc) -> frozenset[int]:
    """The stretch around the head, up to the first gap that a comma opens."""
    kept = {head}
    i = head - 1
    while i in tokens:
        kept.add(i)
        i -= 1
    i = head + 1
    while i in tokens and not (doc[i].text in {",", "–", "—", "("} and i + 1 not in tokens):
        kept.add(i)
        i += 1
    return frozenset(kept)


def definite(doc: Doc, head: Token, phrase: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the phrase with "the" for "a", or before a bare common noun ("territory which they saw")."""
    if not phrase:
        return phrase
    first = doc[phrase[0].token] if phrase[0].token >= 0 else None
    if first is not None and first.lower_ in INDEFINITE:
        return (Piece(first.i, "the"), *phrase[1:])
    bare = head.tag_ in {"NN", "NNS"} and not any(c.dep_ in DETERMINERS and c.i < head.i for c in head.children)
    if bare and (first is None or (first.tag_ not in NAMES and first.pos_ not in {"PRON", "DET"})):
        return (Piece(-1, "the"), *phrase)
    return phrase


def definite_count(phrase: tuple[Piece, ...], doc: Doc) -> tuple[Piece, ...]:
    """Return "the 300 patients" for "300 patients"."""
    counted = bool(phrase) and phrase[0].token >= 0 and doc[phrase[0].token].pos_ == "NUM"
    return (Piece(-1, "the"), *phrase) if counted else phrase


def is_generic(doc: Doc, head: Token) -> bool:
    """Whether the phrase names no particular thing, so that a clause that restricts it cannot stand alone."""
    if head.pos_ == "PRON" or head.lower_ in VAGUE | clause_words("share"):
        return True
    before = [c for c in head.children if c.i < head.i and c.dep_ in DETERMINERS | {"amod", "neg"}]
    if any(c.lower_ in VAGUE for c in before):
        return True
    if head.tag_ in NAMES or any(c.dep_ in DETERMINERS for c in before):
        return False
    return head.tag_ in {"NNS", "CD"} or head.head.tag_ not in {"VBD", "VBN"}


def with_article(doc: Doc, pieces: tuple[Piece, ...], noun: Token) -> tuple[Piece, ...]:
    """Return the pieces with "a" or "an" before the noun as the word that now follows it needs."""
    mark = next((c.i for c in noun.children if c.lower_ in {"a", "an"}), None)
    at = next((n for n, p in enumerate(pieces) if p.token == mark and p.text is None), None)
    if at is None or at + 1 == len(pieces):
        return pieces
    following = pieces[at + 1]
    right = article(following.text or doc[following.token].text)
    if right == doc[pieces[at].token].lower_:
        return pieces
    return (*pieces[:at], Piece(pieces[at].token, right), *pieces[at + 1 :])
