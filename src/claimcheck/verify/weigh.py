"""What one candidate claim does to a statement once voices and stances are taken into account."""

from dataclasses import dataclass

from claimcheck.judge import Judgement
from claimcheck.lexicon.lists import reporting_verbs
from claimcheck.models import Actor, Claim, Evidence, Outcome, Reason, Relation, Role, Stance
from claimcheck.slots import actor

SPEAKERS = frozenset({"i", "we"})


@dataclass(frozen=True, slots=True)
class Witness:
    """A candidate claim, what it does to the statement, and whether it speaks with the statement's own voice.

    ``relation`` is to the proposition of the statement, with the claim's stance applied. ``same_voice`` is true where
    the statement names a source and this claim has that source too. ``first_hand`` is true where the source tells what
    it itself says, thinks or knows, which is so by its word. ``readings`` are what a model read.
    """

    claim: Claim
    relation: Relation
    score: float
    reasons: tuple[Reason, ...]
    same_voice: bool = False
    readings: tuple[float, float, float] | None = None
    first_hand: bool = False

    @property
    def voice(self) -> str | None:
        """Return who vouches for the claim's proposition; None for the document."""
        return self.claim.vouched_by

    def evidence(self) -> Evidence:
        """Return the witness as it is shown to the user."""
        claim = self.claim
        return Evidence(
            document=claim.document,
            start=claim.start,
            end=claim.end,
            quote=claim.quote,
            relation=self.relation,
            voice=self.voice,
            score=round(self.score, 3),
            reasons=self.reasons,
        )


def weigh(judgement: Judgement, claim: Claim, statement: Claim) -> Witness:
    """Return the witness that ``claim`` makes, given how its proposition was judged.

    Who says "we" in a statement is nobody that the corpus knows, so what others did does not contradict it.
    """
    relation = _with_stance(judgement, claim.vouched_stance, statement.vouched_stance)
    if relation is Relation.CONTRADICTS and _is_of_its_speaker(statement):
        relation = Relation.MENTIONS
    same_voice = statement.voice is not None and same_source(statement, claim)
    reasons = judgement.reasons
    if statement.voice is not None and relation is not Relation.MENTIONS:
        reasons += (_source_reason(statement, claim, same_voice),)
    if claim.vouched_stance is Stance.DENY and relation is not Relation.MENTIONS:
        reasons += (Reason(slot="source", statement=statement.text, corpus=claim.text, outcome=Outcome.CONFLICT),)
    first_hand = is_first_hand(claim, statement)
    return Witness(claim, relation, judgement.score, reasons, same_voice, judgement.readings, first_hand)


def _is_of_its_speaker(statement: Claim) -> bool:
    """Return whether a statement tells, with no source named, what its own speaker did: "We closed the bridge"."""
    agents = [a.text.lower() for a in statement.slots.actors if a.role is Role.AGENT and a.actor is None]
    return statement.voice is None and any(agent in SPEAKERS for agent in agents)


def is_first_hand(claim: Claim, statement: Claim) -> bool:
    """Return whether a source says of itself what it says, thinks or knows ("the UN said it could not confirm it")."""
    if claim.voice is None or statement.slots.predicate not in reporting_verbs():
        return False
    return any(_is_named(a, claim.voice) for a in statement.slots.actors if a.role is Role.AGENT)


def _is_named(found: Actor, voice: str) -> bool:
    return actor.same(found.actor or found.text, voice) is True


def same_source(statement: Claim, claim: Claim) -> bool:
    """Return whether any source of the claim is the statement's own source, by its actor or in the same words."""
    wanted = [statement.voice or "", *(a.source.text for a in statement.attributions[-1:] if a.source)]
    voices = [claim.voice, *(a.source.text for a in claim.attributions if a.source)]
    return any(voice is not None and actor.same(name, voice) is True for voice in voices for name in wanted)


def _with_stance(judgement: Judgement, claim: Stance, statement: Stance) -> Relation:
    """Apply who denies what: a denial of the statement contradicts it, a denial of its opposite does not decide."""
    if Stance.QUESTION in (claim, statement):
        return Relation.MENTIONS
    if (claim is Stance.DENY) == (statement is Stance.DENY):
        return judgement.relation
    if judgement.relation is Relation.SUPPORTS:
        return Relation.CONTRADICTS
    opposite = judgement.relation is Relation.CONTRADICTS and any(
        r.slot == "polarity" and r.outcome is Outcome.CONFLICT for r in judgement.reasons
    )
    return Relation.SUPPORTS if opposite else Relation.MENTIONS


def _source_reason(statement: Claim, claim: Claim, same: bool) -> Reason:
    named = actor.same(statement.voice or "", claim.voice) if claim.voice else None
    outcome = Outcome.MATCH if same else Outcome.CONFLICT if named is False else Outcome.UNKNOWN
    return Reason(
        slot="source", statement=statement.voice or "", corpus=claim.vouched_by or claim.document, outcome=outcome
    )
