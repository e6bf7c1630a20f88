"""Every candidate for a statement with what was compared, what a model read, and why it counts or not."""

from collections.abc import Sequence

from claimcheck.models import Candidate, Claim, Outcome, Reason, Relation
from claimcheck.verify.weigh import Witness

ASIDE = "an earlier figure that has been replaced, another event of the kind, or a reading that another passage denies"
OTHER_SIDE = "in a dispute of the corpus it stands against a passage that counts"
MISQUOTED = "it has the words that the statement quotes otherwise"
BESIDE = "the statement's quotation decides, and this is not where its words are"
OPEN = {
    "certainty": "it is less sure than the statement",
    "degree": "it does not compare as the statement does",
    "other_place": "it tells of another place",
    "other_scope": "it tells of another part or group",
    "other_time": "it tells of another time",
    "polarity": "whether it affirms or denies the same cannot be told",
    "predicate": "it does not say, in words that can be compared, that this happened",
    "side": "it tells of another side of the place",
    "stage": "it tells of what is so as a rule, or at another stage",
}


def candidate(witness: Witness, part: Claim, aside: Sequence[Witness]) -> Candidate:
    """Return a witness as it is shown, with the part of the statement that it was held against."""
    why = _why_not(witness, part, aside)
    shown = witness.evidence().model_dump()
    return Candidate(**shown, part=part.text, readings=witness.readings, counts=why is None, why=why or _why(witness))


def against(witness: Witness, part: Claim) -> Candidate:
    """Return a witness that was not judged for itself: a dispute's other side, or who has the words as they are."""
    why = MISQUOTED if any(r.slot == "quote" for r in witness.reasons) else OTHER_SIDE
    shown = witness.evidence().model_dump()
    return Candidate(**shown, part=part.text, readings=witness.readings, counts=True, why=why)


def _why(witness: Witness) -> str:
    decided = "the model reads" if any(r.slot == "reading" for r in witness.reasons) else "words and slots show"
    does = "it says the same" if witness.relation is Relation.SUPPORTS else "the two cannot both hold"
    return f"{decided} that {does}"


def _why_not(witness: Witness, part: Claim, aside: Sequence[Witness]) -> str | None:
    """Return why a candidate decides nothing; None where it counts."""
    if witness.relation is Relation.MENTIONS:
        return "; ".join(_open(witness.reasons)) or "too few of the statement's words and names are in it"
    if witness in aside:
        return ASIDE
    if part.voice is not None and not witness.same_voice:
        return f"the statement credits {part.voice}, and this is {witness.voice or 'the document'} speaking"
    return None


def _open(reasons: Sequence[Reason]) -> list[str]:
    """Return what keeps a pair from deciding, conflicts first."""
    conflicts = [r for r in reasons if r.outcome is Outcome.CONFLICT and r.slot not in OPEN]
    told = [f"“{r.statement}” differs from “{r.corpus}”, but all else must agree for a conflict" for r in conflicts]
    left = [r for r in reasons if (r.outcome is Outcome.UNKNOWN or r.slot.startswith("other_")) and r.slot in OPEN]
    missing = [f"it has nothing to set beside “{r.statement}”" for r in reasons if _is_missing(r)]
    return list(dict.fromkeys([*told, *missing, *(OPEN[r.slot] for r in left)]))


def _is_missing(reason: Reason) -> bool:
    return reason.outcome is Outcome.UNKNOWN and reason.slot in ("quantity", "time") and not reason.corpus
