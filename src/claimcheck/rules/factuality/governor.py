"""The word that governs a predicate, what it says of it, and the words that negate a noun."""

from functools import cache

from spacy.tokens import Token

from claimcheck.lexicon import Row, rows
from claimcheck.lexicon.lists import Implicative, implicatives, lookalikes
from claimcheck.rules.events import lemma

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "acl", "csubj"})


class Negator(Row):
    """A word that negates the clause it stands in: as an adverb, a determiner or pronoun, or a preposition."""

    word: str
    kind: str  # adverb, approximator, determiner, preposition, phrase
    example: str


@cache
def negators(kind: str) -> frozenset[str]:
    """Return the words that negate in one way: adverb, approximator, determiner, preposition or phrase."""
    return frozenset(row.word for row in rows("negation", Negator) if row.kind == kind)


class MultiplyingVerb(Row):
    """A verb that tells a factor: "nearly doubled" says how far it went, not that nothing happened."""

    lemma: str
    example: str


@cache
def multiplying_verbs() -> frozenset[str]:
    """Return the lemmas of verbs that tell a factor."""
    return frozenset(row.lemma for row in rows("multiplying_verbs", MultiplyingVerb))


@cache
def _lookalikes(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in lookalikes(name))


def main_word(token: Token) -> Token:
    """Return the verb that an auxiliary or a predicative word belongs to ("was wounded", "is true"), else the token."""
    return token.head if token.dep_ in {"aux", "auxpass", "acomp", "attr"} else token


def is_infinitive(token: Token) -> bool:
    """Return whether the verb has "to"."""
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in token.children)


def is_finite(token: Token) -> bool:
    """Return whether the clause states something: "told them that it sank", not "told them to sink it"."""
    return (
        token.dep_ in {"ccomp", "acl"}
        and any(child.dep_ in SUBJECTS for child in token.children)
        and not is_infinitive(token)
    )


def clause_noun(token: Token, governor: Token) -> Token | None:
    """Return the noun that the clause belongs to: "no evidence that", "no evidence was found that"."""
    if governor.pos_ == "NOUN" and token.dep_ in {"acl", "ccomp", "pcomp"}:
        return governor
    subjects = [child for child in governor.children if child.dep_ == "nsubjpass" and child.pos_ == "NOUN"]
    return subjects[0] if subjects and token.dep_ in {"acl", "ccomp"} and is_finite(token) else None


def negative_word(noun: Token) -> Token | None:
    """Return the word that makes a participant empty ("no", "none", "neither"), looking into "none of the boats"."""
    if noun.lower_ in negators("determiner"):
        return noun
    for child in noun.children:
        if child.dep_ in {"det", "preconj", "cc", "neg", "predet"} and child.lower_ in negators("determiner"):
            return child
    return None


def negative_noun(noun: Token) -> bool:
    """Return whether a noun with a clause of its own is denied: "no evidence that", "found no proof that"."""
    word = negative_word(noun)
    return word is not None and not is_excepted(word, "negation")


def has(token: Token, deps: frozenset[str] | set[str]) -> bool:
    """Return whether a child has one of the relations."""
    return any(child.dep_ in deps for child in token.children)


def governor_of(token: Token) -> Token | None:
    """Return the word that a non-finite or embedded predicate hangs on, through coordination; None for a main verb."""
    for _ in range(8):
        if token.dep_ == "conj" and token.head.i != token.i and not has(token, SUBJECTS):
            token = token.head
        else:
            break
    if token.dep_ == "advcl" and is_infinitive(token) and implicative(token.head) is not None:
        return token.head
    return token.head if token.dep_ in COMPLEMENTS and token.head.i != token.i else None


def implicative(governor: Token) -> Implicative | None:
    """Return the row of a governing verb, or of the adjective or noun that carries its meaning ("was unable to")."""
    table = implicatives()
    for word in (governor, *(child for child in governor.children if child.dep_ in {"acomp", "attr", "dobj", "oprd"})):
        if lemma(word) in table:
            return table[lemma(word)]
    if governor.dep_ == "prep":
        return table.get(lemma(governor.head))
    return None


def is_excepted(cue: Token, name: str) -> bool:
    """Return whether the cue stands in a lookalike: "no doubt", "not only", "no more than"."""
    words = [token.lower_ for token in cue.doc[cue.i : cue.i + 5]]
    return any(tuple(words[: len(phrase)]) == phrase for phrase in _lookalikes(name))
