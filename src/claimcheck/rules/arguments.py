"""Who takes part in an event and in which role: the arguments of its verb or of the noun that names it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from claimcheck.models import Role
from claimcheck.rules import adjuncts, events
from claimcheck.rules.counts import object_of
from claimcheck.rules.records import TokenRange


@dataclass(frozen=True, slots=True)
class Argument:
    """One actor of the event: its role, its words without what merely follows them, and its head token."""

    role: Role
    tokens: TokenRange
    head: int


def of_verb(token: Token) -> Iterator[Argument]:
    """Yield the arguments of a verb: its subject, objects, and those that prepositions bring in."""
    passive = events.passive(token)
    for subject in _subjects(token):
        if not adjuncts.is_time(subject):
            yield from each(subject, subject_role(token, passive))
            yield from _parts(token, subject, subject_role(token, passive))
    for child in token.children:
        role = _child_role(token, child, passive)
        if role is not None:
            yield from each(child, role)
        elif child.dep_ in {"prep", "agent", "dative"}:
            yield from _of_preposition(token, child, passive)


def _parts(token: Token, subject: Token, role: Role) -> Iterator[Argument]:
    """Yield the parts of the subject that are told of by themselves: "nine people, among them two children"."""
    for prep in (*token.children, *subject.children):
        if prep.dep_ == "prep" and prep.lower_ in {"among", "including"}:
            for noun in prep.children:
                if noun.dep_ == "pobj" and noun.pos_ != "PRON":
                    yield from each(noun, role)


def subject_role(token: Token, passive: bool) -> Role:
    """Return the role of the subject of a verb: agent, or patient, or theme where nothing is done."""
    if passive or events.suffers(events.lemma(token)):
        return Role.PATIENT
    word = events.lemma(token)
    return Role.THEME if word in events.COPULAS or events.happens(word) else Role.AGENT


def _child_role(token: Token, child: Token, passive: bool) -> Role | None:
    if child.dep_ == "dobj":
        if any(c.dep_ == "ccomp" and any(inner.dep_ == "mark" for inner in c.children) for c in token.children):
            return Role.RECIPIENT  # "told the press that"
        return Role.THEME if passive else Role.PATIENT
    if child.dep_ == "dative" and child.pos_ != "ADP":
        return Role.RECIPIENT
    return Role.THEME if child.dep_ in {"attr", "oprd"} and child.pos_ in {"NOUN", "PROPN"} else None


def _of_preposition(token: Token, prep: Token, passive: bool) -> Iterator[Argument]:
    roles = {"against": Role.PATIENT, "with": Role.OTHER, "as": Role.THEME, "between": Role.AGENT, "for": Role.OTHER}
    denied = _is_denied(prep)
    for noun in prep.children:
        if noun.dep_ == "conj" and noun.tag_ == "IN":  # "not by hail but by frost"
            yield from _of_preposition(token, noun, passive)
            continue
        if denied or _is_denied(noun):
            continue
        if noun.dep_ not in {"pobj", "conj"} or adjuncts.is_time(noun) or adjuncts.is_measure(noun):
            continue
        role = _special(token, prep, passive) or roles.get(prep.lower_)
        if role is not None:
            yield from each(noun, role)


def _is_denied(word: Token) -> bool:
    """Return whether "not" stands before the word: "caused by the heat and [not by] the vaccine"."""
    first = word.left_edge.i
    before = word.doc[first - 1].lower_ if first else ""
    return before == "not" or any(child.lower_ == "not" and child.i < word.i for child in word.children)


def _special(token: Token, prep: Token, passive: bool) -> Role | None:
    """Return the role of by-agents, of the other party of mutual verbs, and of recipients."""
    verb = events.lemma(token)
    if (prep.lower_ == "by" and (passive or prep.dep_ == "agent")) or (
        prep.lower_ == "with" and events.is_mutual(verb)
    ):
        return Role.AGENT
    if prep.lower_ == "to" and events.event_noun(token) is not None and events.is_light(verb):
        return Role.PATIENT
    return Role.RECIPIENT if prep.lower_ == "to" and (prep.dep_ == "dative" or events.gives(verb)) else None


def _subjects(token: Token) -> Iterator[Token]:
    """Yield the heads of the subject, taken over from the word above where the predicate has none of its own."""
    for _ in range(6):
        own = [child for child in token.children if child.dep_ in {"nsubj", "nsubjpass", "csubj"}]
        if own:
            yield from (_antecedent(subject, token) for subject in own)
            return
        if token.dep_ in {"acl", "relcl"} and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            if token.dep_ == "acl" and token.tag_ in {"VBN", "VBG", "VBD"}:
                yield token.head
            return
        if token.dep_ == "xcomp" and (inner := object_of(token.head)) is not None:
            yield inner
            return
        if token.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep", "acomp"} or token.head.i == token.i:
            return
        token = token.head


def _antecedent(subject: Token, verb: Token) -> Token:
    """Return the noun that a relative pronoun stands for, any other subject itself."""
    if subject.tag_ in {"WDT", "WP"} or (subject.lower_ == "that" and subject.pos_ == "PRON"):
        return verb.head if verb.dep_ == "relcl" else subject
    return subject


def of_noun(noun: Token) -> Iterator[Argument]:
    """Yield the arguments of an event noun: "X's siege of Y", "the siege of Y by X", "fighting between X and Y"."""
    intransitive = events.suffers(events.verb_of(noun.lemma_.lower()) or "")
    roles = {"by": Role.AGENT, "on": Role.PATIENT, "against": Role.PATIENT, "of": Role.PATIENT, "between": Role.AGENT}
    for child in noun.children:
        if child.dep_ == "poss":
            yield from each(child, Role.PATIENT if intransitive else Role.AGENT)
        elif child.dep_ == "prep" and child.lower_ in roles:
            for inner in child.children:
                if inner.dep_ == "pobj" and not adjuncts.is_time(inner):
                    yield from each(inner, roles[child.lower_])


def each(noun: Token, role: Role) -> Iterator[Argument]:
    """Yield one argument for the noun and one for each noun that is coordinated with it."""
    yield Argument(role=role, tokens=adjuncts.phrase(noun), head=noun.i)
    for child in noun.children:
        if _is_contrast(noun, child):
            continue
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"} and child.i > noun.i:
            yield from each(child, role)


def _is_contrast(noun: Token, other: Token) -> bool:
    """Return whether the other is what was not meant: "the driver and not the owner", "the driver rather than him"."""
    return any(c.lower_ in {"not", "rather"} and noun.i < c.i < other.i for n in (noun, other) for c in n.children)
