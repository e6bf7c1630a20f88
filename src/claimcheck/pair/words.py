"""A dispute in words: the question, each account's position, and the reason."""

from collections.abc import Mapping

from claimcheck.models import Claim, DisputeKind, Document, Role, Stance
from claimcheck.pair.conflicts import Edge


def question(edge: Edge) -> str:
    """Return the question that the accounts answer differently."""
    claim = edge.first if edge.first.stance is Stance.ASSERT else edge.second
    told = claim.proposition.rstrip(".")
    if edge.kind is DisputeKind.COUNT:
        return f"How many: {told}?"
    if edge.kind is DisputeKind.TIME:
        return f"When: {told}?"
    if edge.kind is DisputeKind.PLACE:
        return f"Where: {told}?"
    if edge.kind in (DisputeKind.BLAME, DisputeKind.ACTOR):
        return f"Who: {told}?"
    return f"Is it so that {told[:1].lower() + told[1:]}?"


def position(claim: Claim, kind: DisputeKind) -> str:
    """Return what an account holds, as briefly as the kind of dispute allows."""
    if claim.stance is Stance.DENY:
        return "denied"
    if kind is DisputeKind.COUNT and claim.slots.quantities:
        return claim.slots.quantities[0].text
    if kind is DisputeKind.TIME and claim.slots.time:
        return claim.slots.time.text
    if kind is DisputeKind.PLACE and claim.slots.place:
        return claim.slots.place.text
    if kind in (DisputeKind.BLAME, DisputeKind.ACTOR):
        agents = [a.actor or a.text for a in claim.slots.actors if a.role is Role.AGENT]
        return ", ".join(agents) or claim.proposition
    return claim.proposition


def reason(edge: Edge, documents: Mapping[str, Document]) -> str:
    """Return why the accounts cannot all hold."""
    first, second = (c.voice or documents[c.document].voice_name for c in (edge.first, edge.second))
    if edge.kind is DisputeKind.DENIAL:
        denier, other = (first, second) if edge.first.stance is Stance.DENY else (second, first)
        return f"{denier} denies what {other} says."
    return f"{edge.reason.slot}: “{edge.reason.statement}” and “{edge.reason.corpus}” cannot both hold ({first}; {second})."
