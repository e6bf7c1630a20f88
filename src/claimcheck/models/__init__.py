"""The records that claimcheck reads and writes: its contract with users and with other programs.

Offsets are half-open and count code points of a document's canonical text (its UTF-8 content without a byte-order
mark, line ends as ``\\n``); ``text[start:end] == quote`` always holds. All records are frozen.
"""

from claimcheck.models.base import SCHEMA_VERSION, Extent, Model, Span
from claimcheck.models.check import (
    Candidate,
    Check,
    Evidence,
    ExplainedCheck,
    Finding,
    FindingCode,
    Outcome,
    Reason,
    Relation,
    ReportCheck,
    Verdict,
)
from claimcheck.models.claim import (
    Actor,
    Attribution,
    Certainty,
    Claim,
    Place,
    Polarity,
    Quantity,
    Role,
    Slots,
    Source,
    Stance,
    Substitution,
    Time,
)
from claimcheck.models.dispute import Account, AccountClaim, Dispute, DisputeKind
from claimcheck.models.document import Block, BlockKind, Document

__all__ = [
    "SCHEMA_VERSION",
    "Account",
    "AccountClaim",
    "Actor",
    "Attribution",
    "Block",
    "BlockKind",
    "Candidate",
    "Certainty",
    "Check",
    "Claim",
    "Dispute",
    "DisputeKind",
    "Document",
    "Evidence",
    "ExplainedCheck",
    "Extent",
    "Finding",
    "FindingCode",
    "Model",
    "Outcome",
    "Place",
    "Polarity",
    "Quantity",
    "Reason",
    "Relation",
    "ReportCheck",
    "Role",
    "Slots",
    "Source",
    "Span",
    "Stance",
    "Substitution",
    "Time",
    "Verdict",
]
