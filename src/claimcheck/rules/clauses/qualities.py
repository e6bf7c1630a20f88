"""Modifiers of a noun one by one: adjectives that are joined, and those that stand side by side."""

from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Token

from claimcheck import lexicon
from claimcheck.rules.clauses.edit import SUBJECTS, trim
from claimcheck.rules.clauses.phrases import with_article
from claimcheck.rules.records import Proposition

BEFORE = frozenset({"amod", "nmod", "nummod"})
BEHIND = frozenset({"prep", "acl", "relcl"})
QUALITIES = frozenset({"JJ", "VBN", "VBG", "NN"})
JOINING = frozenset({",", "and"})
INDEFINITE = frozenset({"a", "an"})


class PrivativeModifier(lexicon.Row):
    """A modifier that changes what the noun means: "a former minister" is no minister."""

    word: str
    example: str


@cache
def _privative() -> frozenset[str]:
    return frozenset(row.word for row in lexicon.rows("privative_modifiers", PrivativeModifier))


def is_privative(token: Token) -> bool:
    """Whether the noun may not be told without the modifier."""
    whole = "".join(t.lower_ for t in token.subtree)  # "self-styled"
    return (
        bool({token.lower_, whole} & _privative())
        or token.tag_ in {"JJR", "JJS", "RBS"}
        or token.ent_type_ == "ORDINAL"
    )


def coordinate(doc: Doc, unit: Proposition, noun: Token) -> list[Proposition]:
    """A [legible, concise] style: the unit once for each of the joined adjectives; none where there are not two."""
    joined = _joined(doc, noun, unit)
    if noun.dep_ in SUBJECTS or (unit.subject is not None and doc[unit.subject].is_ancestor(noun)):
        return []  # they say which one is meant
    if len(joined) < 2 or any(is_privative(a) for a in joined):
        return []
    first, last = joined[0].left_edge.i, joined[-1].i
    own = [(a.left_edge.i, a.i) for a in joined]
    parts = []
    for start, end in own:
        drop = {i for i in range(first, last + 1) if not start <= i <= end}
        pieces = trim(doc, tuple(p for p in unit.pieces if p.token not in drop))
        parts.append(replace(unit, pieces=with_article(doc, pieces, noun), rule="member"))
    return parts


def _joined(doc: Doc, noun: Token, unit: Proposition) -> list[Token]:
    """The adjectives before the noun that commas or "and" join, in the order of the text."""
    found = [c for c in noun.children if c.dep_ == "amod" and c.i < noun.i and c.i in unit.tokens]
    for adjective in found:
        found += [c for c in adjective.children if c.dep_ == "conj" and c.i < noun.i and c.i in unit.tokens]
    found = sorted((a for a in found if a.tag_ in QUALITIES), key=lambda token: token.i)
    joined = found[-1:]
    for adjective in reversed(found[:-1]):
        between = {doc[i].lower_ for i in range(adjective.i + 1, joined[0].left_edge.i)}
        if not between or not between <= JOINING:
            break
        joined = [adjective, *joined]
    return joined


def modifiers(noun: Token, unit: Proposition) -> list[Token]:
    """Return the modifiers that can be told one by one of what the subject is said to be ("a 2014 American film")."""
    children = [c for c in noun.children if c.i in unit.tokens]
    if not any(c.lower_ in INDEFINITE for c in children) or any(is_privative(c) for c in children):
        return []
    before = [c for c in children if c.i < noun.i and c.dep_ in BEFORE and not _is_torn(c)]
    behind = [c for c in children if c.i > noun.i and c.dep_ in BEHIND and c.lower_ != "of"]
    return [*before, *behind]


def _is_torn(token: Token) -> bool:
    """Whether the word is part of a hyphenated one that the parser has parted."""
    return any(t.text == "-" for t in (token.nbor(-1) if token.i else token, token.nbor(1)) if t.head.i != token.i)
