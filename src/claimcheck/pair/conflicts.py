"""Two claims by different voices that cannot both hold."""

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.judge import Judge, Judgement
from claimcheck.models import Claim, DisputeKind, Document, Outcome, Reason, Relation, Stance
from claimcheck.slots import actor, predicate

CONTEXT = 500  # characters around a claim that may name what the claim leaves out
KINDS = {
    "quantity": DisputeKind.COUNT,
    "time": DisputeKind.TIME,
    "place": DisputeKind.PLACE,
    "agent": DisputeKind.ACTOR,
    "patient": DisputeKind.ACTOR,
    "polarity": DisputeKind.CONTRADICTION,
}


@dataclass(frozen=True, slots=True)
class Edge:
    """A clash of two claims; ``reason`` tells the slot and both values."""

    kind: DisputeKind
    first: Claim
    second: Claim
    reason: Reason
    score: float


def clash(a: Claim, b: Claim, judge: Judge, documents: Mapping[str, Document]) -> Edge | None:
    """Return the clash of two claims, None where they agree, concern different matters or share one voice."""
    if one_voice(a, b, documents) or Stance.QUESTION in (a.stance, b.stance):
        return None
    judged = max(
        (judge.judge(a, b, context=context(a, documents)), judge.judge(b, a, context=context(b, documents))),
        key=lambda j: (j.relation is Relation.CONTRADICTS, j.relation is Relation.SUPPORTS, j.score),
    )
    return _edge(a, b, judged)


def _edge(a: Claim, b: Claim, judged: Judgement) -> Edge | None:
    denied = (a.stance is Stance.DENY) != (b.stance is Stance.DENY)
    if denied and judged.relation is Relation.SUPPORTS:
        reason = Reason(slot="source", statement=a.text, corpus=b.text, outcome=Outcome.CONFLICT)
        return Edge(DisputeKind.DENIAL, a, b, reason, judged.score)
    if denied or judged.relation is not Relation.CONTRADICTS:
        return None
    reason = next(r for r in judged.reasons if r.outcome is Outcome.CONFLICT and r.slot in KINDS)
    kind = KINDS[reason.slot]
    if kind is DisputeKind.ACTOR and "blame" in (predicate.event_class(c.slots.predicate) for c in (a, b)):
        kind = DisputeKind.BLAME
    return Edge(kind, a, b, reason, judged.score)


def one_voice(a: Claim, b: Claim, documents: Mapping[str, Document]) -> bool:
    """Return whether one party speaks in both claims."""
    if a.voice is None and b.voice is None:
        ours, theirs = documents[a.document], documents[b.document]
        return ours.id == theirs.id or (ours.publisher is not None and ours.publisher == theirs.publisher)
    return a.voice is not None and b.voice is not None and actor.same(a.voice, b.voice) is True


def context(claim: Claim, documents: Mapping[str, Document]) -> str:
    """Return the text around a claim and its document's title."""
    document = documents[claim.document]
    before = document.text[max(0, claim.start - CONTEXT) : claim.start]
    heading = document.text[document.blocks[0].start : document.blocks[0].end][:CONTEXT]
    return f"{document.title or ''} {heading} {before} {claim.quote}"
