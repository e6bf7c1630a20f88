"""Who did what to whom, when and where: the frame of one predicate.

Passives, light verbs and event nouns are folded: "X's attack on Y", "Y was attacked by X" and "X launched an attack on
Y" are all attack, agent X, patient Y.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from claimcheck.models import Role
from claimcheck.rules import adjuncts, events
from claimcheck.rules.counts import Counted, counted, object_of
from claimcheck.rules.records import TokenRange

COPULAS = frozenset({"be", "become", "remain", "stay"})


@dataclass(frozen=True, slots=True)
class Argument:
    """One actor of the event: its role, its words without what merely follows them, and its head token."""

    role: Role
    tokens: TokenRange
    head: int


@dataclass(frozen=True, slots=True)
class Frame:
    """One event: the meaningful lemma, its arguments, and where time, place and counts are told."""

    predicate: int
    lemma: str
    arguments: tuple[Argument, ...]
    times: tuple[TokenRange, ...]
    places: tuple[TokenRange, ...]
    counted: tuple[Counted, ...]


def frame(doc: Doc, predicate: int, tokens: Sequence[int], *, subject: int | None = None) -> Frame:
    """Return the frame of ``doc[predicate]`` without arguments outside ``tokens`` (no tokens: the whole sentence).

    ``subject``: the head of a subject that stands at another predicate ("the League [has not]").
    """
    token = _main(doc[predicate])
    kept = frozenset(tokens) or frozenset(range(token.sent.start, token.sent.end))
    noun = _event_noun(token)
    lemma = _lemma(token, noun)
    found = [a for a in _of_verb(token) if noun is None or a.head != noun.i or events.happens(events.lemma(token))]
    found += _of_noun(noun) if noun is not None else ()
    found += _each(doc[subject], _subject_role(token, _passive(token))) if subject is not None else ()
    return Frame(
        predicate=predicate,
        lemma=lemma,
        arguments=tuple(_unique(argument for argument in found if argument.head in kept)),
        times=tuple(adjuncts.times(token, kept)),
        places=tuple(adjuncts.places(token, kept)),
        counted=tuple(counted(token, lemma, noun, kept)),
    )


def _main(token: Token) -> Token:
    """Return the word that carries the event: the verb of an auxiliary, "blame" in "is to blame for"."""
    if token.dep_ in {"aux", "auxpass", "acomp", "attr"} and token.head.pos_ in {"AUX", "VERB"}:
        token = token.head
    return next((child for child in token.children if _is_to_blame(child)), token)


def _is_to_blame(token: Token) -> bool:
    return token.dep_ == "xcomp" and token.head.lemma_ == "be" and events.lemma(token) == "blame"


def _lemma(token: Token, noun: Token | None) -> str:
    """Return the lemma that carries the meaning: "laid claim" is claim, "was peaceful" peaceful, "left dead" kill."""
    word = events.lemma(token)
    for child in token.children:
        negated = any(inner.dep_ == "neg" for inner in child.children)  # "found not guilty"
        if (result := events.result(word, f"not {child.lower_}" if negated else child.lower_)) is not None:
            return result
    if noun is not None:
        return events.verb_of(noun.lemma_.lower()) or noun.lemma_.lower()
    if word in COPULAS:
        meant = next((child for child in reversed([*token.children]) if child.dep_ in {"attr", "acomp", "oprd"}), None)
        return meant.lemma_.lower() if meant is not None and meant.pos_ != "PRON" else word
    particle = next((child.lower_ for child in token.children if child.dep_ == "prt"), None)
    return f"{word} {particle}" if particle else word


def _event_noun(token: Token) -> Token | None:
    """Return the noun that names the event of a light verb or copula: "held a siege", "there was an attack"."""
    if token.pos_ == "NOUN" and events.verb_of(events.lemma(token)):
        return token
    word = events.lemma(token)
    if not events.is_light(word):
        return None
    deps = {"nsubjpass"} if _passive(token) else {"dobj", "attr"}
    if events.happens(word):
        deps = {"nsubj", "nsubjpass"}
    return next((c for c in token.children if c.dep_ in deps and events.verb_of(c.lemma_.lower())), None)


def _passive(token: Token) -> bool:
    if _is_to_blame(token):
        return True
    if any(child.dep_ in {"nsubjpass", "auxpass", "agent"} for child in token.children):
        return True
    if token.dep_ == "conj" and token.tag_ == "VBN" and _passive(token.head):
        return not any(child.dep_ in {"aux", "dobj"} for child in token.children)
    return (
        token.dep_ in {"acl", "conj"}
        and token.tag_ == "VBN"
        and not any(c.dep_ in {"nsubj", "aux"} for c in token.children)
    )


def _of_verb(token: Token) -> Iterator[Argument]:
    passive = _passive(token)
    for subject in _subjects(token):
        if not adjuncts.is_time(subject):
            yield from _each(subject, _subject_role(token, passive))
            yield from _parts(token, subject, _subject_role(token, passive))
    for child in token.children:
        role = _child_role(token, child, passive)
        if role is not None:
            yield from _each(child, role)
        elif child.dep_ in {"prep", "agent", "dative"}:
            yield from _of_preposition(token, child, passive)


def _parts(token: Token, subject: Token, role: Role) -> Iterator[Argument]:
    """Yield the parts of the subject that are told of by themselves: "nine people, among them two children"."""
    for prep in (*token.children, *subject.children):
        if prep.dep_ == "prep" and prep.lower_ in {"among", "including"}:
            for noun in prep.children:
                if noun.dep_ == "pobj" and noun.pos_ != "PRON":
                    yield from _each(noun, role)


def _subject_role(token: Token, passive: bool) -> Role:
    if passive or events.suffers(events.lemma(token)):
        return Role.PATIENT
    word = events.lemma(token)
    return Role.THEME if word in COPULAS or events.happens(word) else Role.AGENT


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
            yield from _each(noun, role)


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
    if prep.lower_ == "to" and _event_noun(token) is not None and events.is_light(verb):
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


def _of_noun(noun: Token) -> Iterator[Argument]:
    """Yield the arguments of an event noun: "X's siege of Y", "the siege of Y by X", "fighting between X and Y"."""
    intransitive = events.suffers(events.verb_of(noun.lemma_.lower()) or "")
    roles = {"by": Role.AGENT, "on": Role.PATIENT, "against": Role.PATIENT, "of": Role.PATIENT, "between": Role.AGENT}
    for child in noun.children:
        if child.dep_ == "poss":
            yield from _each(child, Role.PATIENT if intransitive else Role.AGENT)
        elif child.dep_ == "prep" and child.lower_ in roles:
            for inner in child.children:
                if inner.dep_ == "pobj" and not adjuncts.is_time(inner):
                    yield from _each(inner, roles[child.lower_])


def _each(noun: Token, role: Role) -> Iterator[Argument]:
    """Yield one argument for the noun and one for each noun that is coordinated with it."""
    yield Argument(role=role, tokens=adjuncts.phrase(noun), head=noun.i)
    for child in noun.children:
        if _is_contrast(noun, child):
            continue
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"} and child.i > noun.i:
            yield from _each(child, role)


def _is_contrast(noun: Token, other: Token) -> bool:
    """Return whether the other is what was not meant: "the driver and not the owner", "the driver rather than him"."""
    return any(c.lower_ in {"not", "rather"} and noun.i < c.i < other.i for n in (noun, other) for c in n.children)


def _unique(arguments: Iterator[Argument]) -> Iterator[Argument]:
    seen: set[int] = set()
    for argument in arguments:
        if argument.head not in seen:
            seen.add(argument.head)
            yield argument
