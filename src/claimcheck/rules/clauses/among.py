"""Part of a counted group: "fourteen miners were rescued, among them three boys"."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.edit import SUBJECTS, Context, keep, subtree, without
from claimcheck.rules.clauses.inflect import agree, is_plural
from claimcheck.rules.records import Piece, Proposition

THEM = frozenset({"them", "whom", "these"})
PAUSES = frozenset({",", "–", "—", "("})


def among(context: Context, unit: Proposition) -> list[Proposition]:
    """Fourteen miners were rescued, [among them three boys]: three boys were rescued."""
    doc = context.doc
    for marker in (doc[i] for i in sorted(unit.tokens)):
        length = _length(doc, marker)
        if not length or marker.i in unit.done or context.closed(unit, marker.i):
            continue
        part = _part(doc, unit, marker, length)
        counted = next((doc[i] for i in part if _is_counted(doc[i])), None)
        group = _group(doc, unit, marker)
        if counted is None or group is None or any(c.dep_ == "neg" for c in doc[unit.predicate].children):
            continue
        return _told(doc, unit, range(marker.i, marker.i + length), part, group, counted)
    return []


def _length(doc: Doc, marker: Token) -> int:
    """The number of words that open the part: "among them", "including"; 0 where none does."""
    if marker.i == 0 or doc[marker.i - 1].text not in PAUSES or marker.i + 2 >= len(doc):
        return 0
    if marker.lower_ in {"among", "amongst"} and doc[marker.i + 1].lower_ in THEM:
        return 2
    return 1 if marker.lower_ == "including" else 0


def _part(doc: Doc, unit: Proposition, marker: Token, length: int) -> list[int]:
    """The words for the part: those below the marker, else those up to the next comma."""
    start = marker.i + length
    below = subtree(doc, marker.i)
    part = []
    for i in range(start, doc[unit.predicate].sent.end):
        parted = doc[i].text in {",", ";", ")", "–", "—", "."} and i + 1 not in below
        if i not in unit.tokens or parted or i == unit.predicate:
            break
        part.append(i)
    return part


def _is_counted(noun: Token) -> bool:
    return noun.pos_ in {"NOUN", "PROPN"} and any(c.dep_ == "nummod" or c.lower_ in {"a", "an"} for c in noun.children)


def _group(doc: Doc, unit: Proposition, marker: Token) -> Token | None:
    """The counted subject or object that the part belongs to."""
    arguments = [
        c
        for c in doc[unit.predicate].children
        if c.dep_ in SUBJECTS | {"dobj"} and c.i < marker.i and c.i in unit.tokens
    ]
    last = arguments[-1] if arguments else None
    return last if last is not None and any(t.dep_ == "nummod" for t in last.subtree if t.i < marker.i) else None


def _told(
    doc: Doc, unit: Proposition, opening: range, part: list[int], group: Token, counted: Token
) -> list[Proposition]:
    gone = frozenset([*opening, *part])
    done = unit.done | {opening.start}
    main = replace(without(doc, unit, gone), done=done)
    whole = subtree(doc, group.i)
    places = [at for at, piece in enumerate(main.pieces) if piece.token in whole]
    pieces: tuple[Piece, ...] = (*main.pieces[: places[0]], *keep(unit, part), *main.pieces[places[-1] + 1 :])
    own = replace(main, pieces=pieces, rule="among", inner=None)
    if group.dep_ in SUBJECTS:
        plural = len([i for i in part if doc[i].dep_ == "conj"]) > 0 or is_plural(doc, counted.i)
        own = replace(own, subject=counted.i, pieces=agree(doc, pieces, unit.predicate, plural=plural))
    return [main, own]
