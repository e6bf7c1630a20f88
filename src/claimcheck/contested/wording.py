"""How a dispute is told to people: its kind, its time, its parties, and the quotes that matter."""

from collections.abc import Mapping, Sequence

from claimcheck.annotate.credit import party
from claimcheck.models import AccountClaim, Dispute, DisputeKind, Document
from claimcheck.slots import wording


def kind(name: DisputeKind) -> str:
    """Return the kind of a dispute in plain words."""
    return name.value.replace("_", " ")


def when(dispute: Dispute) -> str:
    """Return the time of a dispute as people write it, "" where it is not known."""
    value = dispute.time or ""
    first, slash, last = value.partition("/")
    if slash and "T" in value and ".." not in (first, last):
        return f"from {wording.phrase(first)} to {wording.phrase(last)}"
    return wording.phrase(value)


def parties(dispute: Dispute, documents: Mapping[str, Document]) -> str:
    """Return who holds the accounts, each once."""
    return " ⇄ ".join(dict.fromkeys(party(account, documents) for account in dispute.accounts))


def facts(dispute: Dispute) -> str:
    """Return kind, time and confidence in one line."""
    known = (kind(dispute.kind), when(dispute), f"confidence {dispute.confidence:.2f}")
    return ", ".join(filter(None, known))


def widest(claims: Sequence[AccountClaim]) -> list[AccountClaim]:
    """Return the claims without those whose quote stands within another's, each quote once."""
    quotes = {(claim.document, claim.start, claim.end): claim for claim in claims}
    return [claim for claim in quotes.values() if not any(_within(claim, other) for other in quotes.values())]


def _within(claim: AccountClaim, other: AccountClaim) -> bool:
    same = claim.document == other.document and other.start <= claim.start and claim.end <= other.end
    return same and (other.start, other.end) != (claim.start, claim.end)
