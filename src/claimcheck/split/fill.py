"""The slots of a claim: predicate, actors with roles, quantities, time and place."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from claimcheck.models import Actor, Document, Place, Quantity, Role, Slots, Time
from claimcheck.rules import coreference, frames
from claimcheck.rules.clauses import ellipsis, realise
from claimcheck.rules.frames import Frame
from claimcheck.rules.records import Mention, Piece, Proposition, TokenRange
from claimcheck.slots import actor, dateline, place, quantity, time


def slots(document: Document, doc: Doc, unit: Proposition, proposition: str, mentions: Mapping[int, Mention]) -> Slots:
    """Return the comparable parts of a claim."""
    pieces = unit.inner if unit.inner is not None else unit.pieces
    tokens = sorted({p.token for p in pieces if p.token >= 0})
    predicate = unit.core if unit.core is not None else unit.predicate
    frame = frames.frame(doc, predicate, tokens, subject=unit.subject if unit.rule == ellipsis.RULE else None)
    return Slots(
        predicate=frame.lemma,
        actors=tuple(_actors(doc, frame, mentions)),
        quantities=tuple(_quantities(doc, frame, proposition)),
        time=_time(document, doc, frame, _told_words(doc, pieces, mentions), mentions),
        place=_place(doc, frame, mentions),
    )


def identity(doc: Doc, tokens: TokenRange, mentions: Mapping[int, Mention], *, seats: bool = False) -> str | None:
    """Return the actor that words of the document stand for: the party behind a name, else the name itself.

    ``seats``: a capital that speaks or acts stands for its country.
    """
    name = coreference.actor(doc, tokens, mentions)
    return (actor.resolve(name, seats=seats) or name) if name else None


def _actors(doc: Doc, frame: Frame, mentions: Mapping[int, Mention]) -> list[Actor]:
    found = []
    for argument in frame.arguments:
        text = _text(doc, argument.tokens, mentions)
        acts = argument.role is Role.AGENT and actor.acts_for_a_country(frame.lemma)
        if text:
            who = identity(doc, argument.tokens, mentions, seats=acts)
            found.append(Actor(text=text, actor=who, role=argument.role))
    return found


def _text(doc: Doc, tokens: TokenRange, mentions: Mapping[int, Mention]) -> str:
    return realise.words(doc, tuple(Piece(i) for i in range(*tokens)), mentions)


def _quantities(doc: Doc, frame: Frame, proposition: str) -> list[Quantity]:
    """The quantities of the proposition, each with the event that the things counted take part in."""
    roles = [(doc[c.tokens[0] : c.tokens[1]].text.lower(), c.role) for c in frame.counted]
    return [found.model_copy(update={"role": _role(found.text, roles)}) for found in quantity.parse(proposition)]


def _role(text: str, roles: Sequence[tuple[str, str | None]]) -> str | None:
    words = text.lower()
    return next((role for phrase, role in roles if words in phrase or phrase in words), None)


def _time(document: Document, doc: Doc, frame: Frame, words: str, mentions: Mapping[int, Mention]) -> Time | None:
    """The time of the event: the first that its own adjuncts name, else the first that the claim names.

    Where the parse has torn a date, the words of the claim have it whole ("Friday, 3 [May 2019]").
    """
    anchor, year = dateline.anchor(document), dateline.year(document)
    told = time.parse(words, anchor=anchor, year=year)
    for tokens in frame.times:
        for found in time.parse(_text(doc, tokens, mentions), anchor=anchor, year=year):
            return next((whole for whole in told if found.text in whole.text), found)
    return next(iter(told), None)


def _told_words(doc: Doc, pieces: Sequence[Piece], mentions: Mapping[int, Mention]) -> str:
    """The words of the claim without relative clauses, whose times are not its own."""
    held = {p.token for p in pieces}
    clauses = [doc[i] for i in held if i >= 0 and doc[i].dep_ == "relcl" and doc[i].head.i in held]
    inside = {token.i for clause in clauses for token in clause.subtree}
    return realise.words(doc, tuple(p for p in pieces if p.token not in inside), mentions)


def _place(doc: Doc, frame: Frame, mentions: Mapping[int, Mention]) -> Place | None:
    named = {i: m for i, m in mentions.items() if not m.possessive}  # an owner's name is no place
    for tokens in frame.places:
        found = place.parse(f"in {_text(doc, tokens, named)}")  # the preposition is what tells a place
        if found:
            return found[0]
    return None
