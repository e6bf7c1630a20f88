"""The noun phrases with a number that belong to a predicate, each with the event that the counted do or suffer."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from claimcheck.rules import adjuncts, events
from claimcheck.rules.records import TokenRange


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun phrase with a number; ``role`` is the lemma of their event, if known."""

    tokens: TokenRange
    role: str | None


def object_of(verb: Token) -> Token | None:
    """Return the head of the verb's object."""
    return next((child for child in verb.children if child.dep_ in {"dobj", "dative"}), None)


def counted(token: Token, lemma: str, noun: Token | None, kept: frozenset[int]) -> Iterator[Counted]:
    """Yield the phrases with a number of the predicate ``token``, whose event is ``lemma``."""
    if token.dep_ in {"acl", "relcl"} and token.head.i in kept and any(c.dep_ == "nummod" for c in token.head.children):
        yield Counted(tokens=adjuncts.phrase(token.head), role=lemma)
    for head in adjuncts.counted_nouns(token, kept):
        yield Counted(tokens=adjuncts.phrase(head), role=_counted_role(head, token, lemma))


def _counted_role(head: Token, token: Token, lemma: str) -> str | None:
    """Return the event that the counted things suffer or do: "the deaths of four men" is die."""
    while head.dep_ == "conj":
        head = head.head
    above = head.head
    if above.dep_ == "prep" or head.dep_ == "pobj":
        of = above.head
        if (verb := events.verb_of(of.lemma_.lower())) is not None and above.lower_ in {"of", "among"}:
            return verb
        if (verb := events.toll(of)) is not None:
            return verb
    subject = next((child for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    for measured in (subject, object_of(token)):
        if measured is not None and measured is not head and (verb := events.toll(measured)) is not None:
            return verb
    return lemma if _participates(head, token) else None


def _participates(head: Token, token: Token) -> bool:
    if head.dep_ == "pobj" and head.head.lower_ == "of":
        head = head.head.head
    if head.dep_ == "pobj" and (head.head.dep_ == "agent" or head.head.lower_ in {"among", "including"}):
        return True
    return head.head.i == token.i or head.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "appos"}
