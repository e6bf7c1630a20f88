"""The verdict on a statement, with its evidence, comparisons and findings."""

from enum import StrEnum

from pydantic import Field

from claimcheck.models.base import SCHEMA_VERSION, Model


class Relation(StrEnum):
    """What a passage does to a statement."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    MENTIONS = "mentions"


class Outcome(StrEnum):
    """The result of comparing one slot of two claims, hypothesis against premise."""

    MATCH = "match"
    ENTAILED = "entailed"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """What the corpus says of a statement."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    ATTRIBUTED = "attributed"
    NOT_ENOUGH_INFO = "not_enough_info"


class FindingCode(StrEnum):
    """Something a reader must be told beside the verdict."""

    MISATTRIBUTED = "misattributed"
    MISQUOTED = "misquoted"
    SUPERSEDED = "superseded"
    OTHER_TIME = "other_time"
    OTHER_SCOPE = "other_scope"
    ESTIMATE_SPREAD = "estimate_spread"
    SINGLE_ORIGIN = "single_origin"
    NAMED_SOURCE_ONLY = "named_source_only"
    NOTHING_TO_CHECK = "nothing_to_check"


class Reason(Model):
    """The comparison of one slot: the statement's words, the corpus' words, and what came of it."""

    slot: str
    statement: str
    corpus: str
    outcome: Outcome


class Evidence(Model):
    """A passage that supports, contradicts or merely concerns a statement. ``score`` runs from 0 to 1."""

    document: str
    start: int
    end: int
    quote: str
    relation: Relation
    voice: str | None
    score: float
    reasons: tuple[Reason, ...] = ()


class Finding(Model):
    """Something a reader must be told beside the verdict."""

    code: FindingCode
    message: str


class Check(Model):
    """The verdict on one statement, with the evidence and one sentence that explains it.

    ``claims`` holds one Check for each part of a compound statement; the verdict is then the worst of theirs.
    """

    schema_version: int = SCHEMA_VERSION
    statement: str
    verdict: Verdict
    confidence: float = Field(ge=0, le=1)
    explanation: str
    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()
    claims: tuple["Check", ...] = ()


class Candidate(Evidence):
    """A claim that a part of a statement was held against, whether it counts in the verdict, and why or why not.

    ``readings`` are the probabilities of entailment, contradiction and neutral where a model read the pair.
    """

    part: str
    counts: bool
    why: str
    readings: tuple[float, float, float] | None


class ExplainedCheck(Check):
    """The verdict on one statement with every candidate, those that count first, then by score."""

    candidates: tuple[Candidate, ...]


class ReportCheck(Check):
    """The verdict on one claim of a report, with the place of the claim in the report."""

    start: int
    end: int
    quote: str
