"""Two claims by different voices that cannot both hold."""

from collections.abc import Mapping

from claimcheck.judge import Judge, Judgement, surroundings
from claimcheck.judge.terms import LIGHT, terms
from claimcheck.models import Claim, DisputeKind, Document, Outcome, Reason, Relation, Stance
from claimcheck.pair import absences, apart, causes, denied, measures, moments, sift
from claimcheck.pair.accusations import is_claim_to
from claimcheck.pair.denials import SOMEBODY, denies, points_back
from claimcheck.pair.edge import LIKELY, Edge
from claimcheck.pair.voices import Voices
from claimcheck.slots import predicate

STEM, ENDING = 4, 2  # letters of a name that its adjective keeps, and those that it may change ("Ilvan", "Ilvans")
KINDS = {
    "quantity": DisputeKind.COUNT,
    "result": DisputeKind.COUNT,
    "time": DisputeKind.TIME,
    "place": DisputeKind.PLACE,
    "agent": DisputeKind.ACTOR,
    "patient": DisputeKind.ACTOR,
    "role": DisputeKind.ACTOR,
    "polarity": DisputeKind.CONTRADICTION,
    "existence": DisputeKind.CONTRADICTION,
    "attribute": DisputeKind.CONTRADICTION,
    "party": DisputeKind.ACTOR,
    "exception": DisputeKind.CONTRADICTION,
}


def clash(a: Claim, b: Claim, judge: Judge, documents: Mapping[str, Document], voices: Voices) -> Edge | None:
    """Return the clash of two claims, None where they agree, concern different matters or share one voice."""
    if any((c.refers and c.vouched_stance is Stance.DENY) or points_back(c) for c in (a, b)):
        return None  # the text itself says what is denied
    if Stance.QUESTION in (a.vouched_stance, b.vouched_stance) or voices.same(a, b):
        return None
    if apart.documents_apart(a, b, documents) or not sift.may_clash(a, b) or apart.other_one(a, b):
        return None
    found = (_read(a, b, judge, documents), _read(b, a, judge, documents))
    judged = max((edge for edge in found if edge), key=lambda edge: edge.score, default=None)
    if judged:
        return judged
    if denied := next((pair for pair in ((a, b), (b, a)) if _denied(*pair, voices)), None):
        return _denial(denied[1], denied[0], LIKELY)
    if Stance.DENY in (a.vouched_stance, b.vouched_stance):
        return None
    return absences.clash(a, b, near=False) or moments.clash(a, b) or measures.clash(a, b) or causes.clash(a, b)


def _denied(denial: Claim, other: Claim, voices: Voices) -> bool:
    return denied.matter(denial) is not None and denies(denial, other, voices)


def _denial(other: Claim, claim: Claim, score: float) -> Edge:
    return Edge(DisputeKind.DENIAL, other, claim, "source", (other.proposition, claim.proposition), score)


def _read(premise: Claim, hypothesis: Claim, judge: Judge, documents: Mapping[str, Document]) -> Edge | None:
    denied = (premise.vouched_stance is Stance.DENY) != (hypothesis.vouched_stance is Stance.DENY)
    if not denied and not _differ(judge.judge(premise, hypothesis)):
        return None  # the text around a claim, which is long, may explain a difference away but makes none
    judged = judge.judge(premise, hypothesis, context=surroundings(premise, documents))
    if denied and judged.relation is Relation.SUPPORTS and _tells_enough(hypothesis, judged):
        return _denial(premise, hypothesis, judged.score)
    if denied or not (judged.relation is Relation.CONTRADICTS or _is_recount(judged, premise, hypothesis, documents)):
        return None
    reason = _conflict(judged)
    if reason is None:
        return None
    if reason.slot == "polarity" and _is_of_another(premise, hypothesis):
        return None
    if reason.slot in ("polarity", "agent") and apart.other_thing(premise, hypothesis):
        return None
    if reason.slot == "polarity" and ":" in reason.corpus and apart.no_party_shared(premise, hypothesis):
        return None
    kind = _kind(reason, premise, hypothesis, judged)
    return Edge(kind, premise, hypothesis, reason.slot, (reason.corpus, reason.statement), judged.score)


def _is_of_another(a: Claim, b: Claim) -> bool:
    """Return whether what one claim turns is not what the other says.

    Opposite verbs of which one is negated say the same: "he has not been appointed", "he has been dismissed".
    """
    if a.polarity is not b.polarity and predicate.opposition(a.slots.predicate, b.slots.predicate):
        return True
    if a.polarity is b.polarity and apart.in_other_roles(a, b):
        return True
    return apart.says_other(a, b) or apart.other_self(a, b) or apart.only_pronouns(a, b)


def _differ(judged: Judgement) -> bool:
    """Return whether two claims conflict in any slot but the predicate, be it in one that makes them two matters."""
    return any(r.outcome is Outcome.CONFLICT and r.slot != "predicate" for r in judged.reasons)


def _conflict(judged: Judgement) -> Reason | None:
    """Return the first slot in which two claims conflict."""
    return next((r for r in judged.reasons if r.outcome is Outcome.CONFLICT and r.slot in KINDS), None)


def _tells_enough(claim: Claim, judged: Judgement) -> bool:
    """Return whether a claim names its event and who or what took part; "they held him" may be said of anybody.

    Who denies having held anyone denies it of himself.
    """
    if SOMEBODY.search(claim.proposition) and not any(
        r.slot == "agent" and r.outcome is Outcome.MATCH for r in judged.reasons
    ):
        return False
    return sum(term.weight > LIGHT for term in terms(claim.proposition)) > 1 and not apart.is_open(claim)


def _is_recount(judged: Judgement, a: Claim, b: Claim, documents: Mapping[str, Document]) -> bool:
    """Return whether two claims number one thing done, each in its own report's words.

    The judge abstains where words are missing; here it is enough that each document names all that the other claim
    names, and that no other slot parts them.
    """
    outcomes = {reason.slot: reason.outcome for reason in judged.reasons}
    told = [outcomes.get(slot) for slot in ("predicate", "quantity")]
    if told != [Outcome.MATCH, Outcome.CONFLICT] or {"time", "certainty", "other_time"} & set(outcomes):
        return False
    one_agent = outcomes.get("agent") is Outcome.MATCH
    return (
        (one_agent or _one_count(a, b)) and _named_in(a, documents[b.document]) and _named_in(b, documents[a.document])
    )


def _one_count(a: Claim, b: Claim) -> bool:
    """Return whether both count what was done to people of one kind: sailors wounded, miners killed."""
    counted = [{(q.noun, q.role) for q in c.slots.quantities if q.noun and q.role == c.slots.predicate} for c in (a, b)]
    return bool(counted[0] & counted[1])


def _named_in(claim: Claim, document: Document) -> bool:
    names = [term.word for term in terms(claim.proposition) if term.name]
    return all(name[: max(STEM, len(name) - ENDING)] in document.text for name in names)


def _kind(reason: Reason, premise: Claim, hypothesis: Claim, judged: Judgement) -> DisputeKind:
    """Return the kind of dispute; who did it is a matter of blame where the predicate is one of cause or blame."""
    classes = {name for c in (premise, hypothesis) for name in predicate.classes(c.slots.predicate)}
    if reason.slot == "agent" and all(is_claim_to(c) for c in (premise, hypothesis)):
        return DisputeKind.RIVAL_CLAIM
    if reason.slot in ("agent", "existence") and classes & {"blame", "cause"}:
        return DisputeKind.BLAME
    return KINDS[reason.slot]
