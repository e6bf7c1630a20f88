"""A predicate left out where only its time changes: "became a state in 1922 and from 1936 as separate entities"."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.edit import Context, child, keep, position, subtree, trim, word
from claimcheck.rules.clauses.inflect import be, is_past_tense, is_plural
from claimcheck.rules.clauses.phrases import noun_phrase
from claimcheck.rules.records import Piece, Proposition

OPENERS = frozenset({"from", "since", "in", "until", "after", "by", "on"})


def redated(context: Context, unit: Proposition) -> list[Proposition]:
    """The twins became a state, first as a part of the union [and from 1936 as separate entities]."""
    doc = context.doc
    verb = doc[unit.predicate]
    complement = child(verb, "attr", "dobj", "oprd")
    if complement is None or unit.subject is None or complement.i not in unit.tokens:
        return []
    for at, piece in enumerate(unit.pieces[:-3]):
        if piece.token <= complement.i or doc[piece.token].lower_ != "and":
            continue
        rest = unit.pieces[at + 1 :]
        role = _role(doc, rest)
        if role:
            return [
                replace(unit, pieces=trim(doc, unit.pieces[:at]), rule="redated"),
                _again(doc, unit, complement, rest[:role], rest[role:]),
            ]
    return []


def _role(doc: Doc, rest: tuple[Piece, ...]) -> int:
    """Where "as" stands behind the new time; 0 where the rest is anything else."""
    if any(p.token < 0 or doc[p.token].pos_ in {"VERB", "AUX"} for p in rest) or not rest:
        return 0
    if doc[rest[0].token].lower_ not in OPENERS:
        return 0
    at = next((n for n, p in enumerate(rest) if doc[p.token].lower_ == "as"), 0)
    dated = all(doc[p.token].ent_type_ == "DATE" or doc[p.token].text == "," for p in rest[1:at])
    return at if at > 1 and dated else 0


def _again(
    doc: Doc, unit: Proposition, complement: Token, time: tuple[Piece, ...], role: tuple[Piece, ...]
) -> Proposition:
    """From 1936, the twins were a state as separate entities."""
    verb = doc[unit.predicate]
    assert unit.subject is not None
    subject = keep(unit, subtree(doc, unit.subject))
    verbs = unit.pieces[position(unit, subject[-1].token) + 1 : position(unit, verb.i) + 1]
    if verb.lemma_ == "become":
        past = is_past_tense(doc, verb.i)
        verbs = (Piece(verb.i, be(plural=is_plural(doc, unit.subject), past=past)),)
    thing = noun_phrase(doc, unit, complement)
    return replace(unit, pieces=(*trim(doc, time), word(","), *subject, *verbs, *thing, *role), rule="redated")
