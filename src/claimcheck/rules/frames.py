"""Who did what to whom, when and where: the frame of one predicate.

Passives, light verbs and event nouns are folded: "X's attack on Y", "Y was attacked by X" and "X launched an attack on
Y" are all attack, agent X, patient Y.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from claimcheck.rules import adjuncts, events
from claimcheck.rules.arguments import Argument, each, of_noun, of_verb, subject_role
from claimcheck.rules.counts import Counted, counted
from claimcheck.rules.records import TokenRange


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
    noun = events.event_noun(token)
    lemma = _lemma(token, noun)
    found = [a for a in of_verb(token) if noun is None or a.head != noun.i or events.happens(events.lemma(token))]
    found += of_noun(noun) if noun is not None else ()
    found += each(doc[subject], subject_role(token, events.passive(token))) if subject is not None else ()
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
    return next((child for child in token.children if events.is_to_blame(child)), token)


def _lemma(token: Token, noun: Token | None) -> str:
    """Return the lemma that carries the meaning: "laid claim" is claim, "was peaceful" peaceful, "left dead" kill."""
    word = events.lemma(token)
    for child in token.children:
        negated = any(inner.dep_ == "neg" for inner in child.children)  # "found not guilty"
        if (result := events.result(word, f"not {child.lower_}" if negated else child.lower_)) is not None:
            return result
    if noun is not None:
        return events.verb_of(noun.lemma_.lower()) or noun.lemma_.lower()
    if word in events.COPULAS:
        meant = next((child for child in reversed([*token.children]) if child.dep_ in {"attr", "acomp", "oprd"}), None)
        return meant.lemma_.lower() if meant is not None and meant.pos_ != "PRON" else word
    particle = next((child.lower_ for child in token.children if child.dep_ == "prt"), None)
    return f"{word} {particle}" if particle else word


def _unique(arguments: Iterator[Argument]) -> Iterator[Argument]:
    seen: set[int] = set()
    for argument in arguments:
        if argument.head not in seen:
            seen.add(argument.head)
            yield argument
