"""Disputes that a text states: a denial of an earlier claim, mutual blame, a thing called a forgery."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck import text
from claimcheck.judge.terms import terms
from claimcheck.models import Claim, DisputeKind, Polarity, Stance
from claimcheck.pair.conflicts import Edge, is_claim_to
from claimcheck.slots import actor, predicate

SURE = 0.9  # confidence of a dispute that the text itself states
LIKELY = 0.8  # the same where the text calls a thing into question that another account rests on
DECIDING = ("rule", "order", "propose", "offer")  # who rejects a ruling or an offer denies nothing
FALSE = ("forgery", "false", "lie", "invent")


def find(claims: Sequence[Claim]) -> Iterator[Edge]:
    """Yield the clashes that the text itself calls one."""
    by_id = {claim.id: claim for claim in claims}
    for claim in claims:
        yield from _denials(claim, [by_id[i] for i in claim.refers if i in by_id])
    yield from _mutual(claims)
    yield from _discredited(claims)


def _denials(claim: Claim, denied: Sequence[Claim]) -> Iterator[Edge]:
    """Lothmar [denied the claim]."""
    if claim.vouched_stance is not Stance.DENY:
        return
    for other in denied:
        if not _is_decision(other):
            yield Edge(DisputeKind.DENIAL, other, claim, "source", (other.proposition, claim.proposition), SURE)


def _is_decision(claim: Claim) -> bool:
    cues = [text.verb_lemma(a.cue.text.split(" ")[-1]) for a in claim.attributions]
    return any(predicate.event_class(cue) in DECIDING or cue in DECIDING for cue in cues)


def _mutual(claims: Sequence[Claim]) -> Iterator[Edge]:
    """[Both sides blamed the other] for the incident; [both firms claim to have invented] it."""
    by_cue: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.voice and claim.vouched_stance is Stance.ASSERT:
            by_cue[claim.document, claim.attributions[-1].cue.start].append(claim)
    for group in by_cue.values():
        for a, b in combinations(group, 2):
            told = a.proposition != b.proposition and not a.proposition.startswith("Each other")
            if told and actor.same(a.voice or "", b.voice or "") is not True:
                kind = DisputeKind.RIVAL_CLAIM if is_claim_to(a) else DisputeKind.BLAME
                yield Edge(kind, a, b, "source", (a.proposition, b.proposition), SURE)


def _discredited(claims: Sequence[Claim]) -> Iterator[Edge]:
    """Corvia showed a video; Plover called [the video a forgery]."""
    for position, claim in enumerate(claims):
        if claim.voice is None or claim.polarity is Polarity.NEGATIVE or not _calls_false(claim):
            continue
        subject = next((t for t in terms(claim.proposition) if t.thing), None)
        for other in reversed(claims[:position]):
            if other.document != claim.document:
                break
            if subject and subject.word in other.text.split() and _may_rest_on_it(other, claim):
                values = (other.proposition, claim.proposition)
                yield Edge(DisputeKind.DISCREDITED, other, claim, "source", values, LIKELY)
                break


def _calls_false(claim: Claim) -> bool:
    return any(name in FALSE for name in predicate.classes(claim.slots.predicate))


def _may_rest_on_it(other: Claim, claim: Claim) -> bool:
    """Return whether another party's words bring in the thing that is called false."""
    return actor.same(other.voice or "", claim.voice or "") is not True
