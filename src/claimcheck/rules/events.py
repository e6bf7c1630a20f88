"""Nouns that name events, and verbs that say little beside them."""

from functools import cache
from typing import Literal

from spacy.tokens import Token

from claimcheck import text
from claimcheck.lexicon import Row, rows
from claimcheck.lexicon.lists import event_nouns


class VerbClass(Row):
    """A verb whose frame differs from the plain agent, patient."""

    verb: str
    kind: Literal["light", "happens", "mutual", "gives", "suffers"]
    example: str


class Resultative(Row):
    """A verb and the word that turns it into another event ("leave" and "dead": "kill")."""

    verb: str
    word: str
    event: str


COPULAS = frozenset({"be", "become", "remain", "stay"})


@cache
def _kind(kind: str) -> frozenset[str]:
    return frozenset(row.verb for row in rows("verb_classes", VerbClass) if row.kind == kind)


@cache
def _results() -> dict[tuple[str, str], str]:
    return {(row.verb, row.word): row.event for row in rows("resultatives", Resultative)}


def lemma(token: Token) -> str:
    """Return the lemma of a word; the parser's is kept for a verb unless it is no form's lemma ("fined": "fin")."""
    word = token.lemma_.lower()
    known = text.lemmas(token.lower_).get("VERB", ()) if token.tag_.startswith("VB") else ()
    return word if not known or word in known else known[0]


def verb_of(noun: str) -> str | None:
    """Return the verb of the event that a noun (lemma) names, None for a noun that names none."""
    return event_nouns().get(noun)


def noun_of(verb: str) -> str | None:
    """Return the noun that names a verb's event ("clash", "vote", "attack"): the one spelled most like the verb."""
    fitting = [noun for noun, of in event_nouns().items() if of == verb]
    return min(fitting, key=lambda noun: (noun != verb, not noun.startswith(verb[:4]), noun), default=None)


def result(verb: str, word: str) -> str | None:
    """Return the event of a verb with its result: ("leave", "dead") is kill."""
    return _results().get((verb, word))


def is_light(verb: str) -> bool:
    """Return whether the meaning lies in the noun beside the verb: "launched an attack", "the attack occurred"."""
    return verb in _kind("light") or happens(verb)


def happens(verb: str) -> bool:
    """Return whether the verb's subject is the event: "the clash came", "fighting broke out"."""
    return verb in _kind("happens")


def is_mutual(verb: str) -> bool:
    """Return whether "X did it with Y" means that both did it."""
    return verb in _kind("mutual")


def gives(verb: str) -> bool:
    """Return whether "to Y" names a recipient."""
    return verb in _kind("gives")


def suffers(verb: str) -> bool:
    """Return whether the subject of the active verb suffers the event: "two men died"."""
    return verb in _kind("suffers")


def toll(noun: Token) -> str | None:
    """Return the event that a toll counts: "the death toll", "the number of injured"."""
    if noun.lemma_ not in {"number", "toll", "total", "count", "figure"}:
        return None
    counted = [child.lemma_.lower() for child in noun.children if child.dep_ in {"compound", "amod"}]
    counted += [inner.lower_ for child in noun.children if child.lower_ == "of" for inner in child.children]
    return next((verb for word in counted if (verb := verb_of(word)) is not None), None)


def event_noun(token: Token) -> Token | None:
    """Return the noun that names the event of a light verb or copula: "held a siege", "there was an attack"."""
    if token.pos_ == "NOUN" and verb_of(lemma(token)):
        return token
    word = lemma(token)
    if not is_light(word):
        return None
    deps = {"nsubjpass"} if passive(token) else {"dobj", "attr"}
    if happens(word):
        deps = {"nsubj", "nsubjpass"}
    return next((c for c in token.children if c.dep_ in deps and verb_of(c.lemma_.lower())), None)


def passive(token: Token) -> bool:
    """Return whether the subject of the verb suffers what it tells, with or without an auxiliary."""
    if is_to_blame(token):
        return True
    if any(child.dep_ in {"nsubjpass", "auxpass", "agent"} for child in token.children):
        return True
    if token.dep_ == "conj" and token.tag_ == "VBN" and passive(token.head):
        return not any(child.dep_ in {"aux", "dobj"} for child in token.children)
    return (
        token.dep_ in {"acl", "conj"}
        and token.tag_ == "VBN"
        and not any(c.dep_ in {"nsubj", "aux"} for c in token.children)
    )


def is_to_blame(token: Token) -> bool:
    """Return whether the word is "blame" in "is to blame for"."""
    return token.dep_ == "xcomp" and token.head.lemma_ == "be" and lemma(token) == "blame"
