"""The records that claimcheck reads and writes: its contract with users and with other programs.

Offsets are half-open and count code points of a document's canonical text (its UTF-8 content without a byte-order
mark, line ends as ``\\n``); ``text[start:end] == quote`` always holds. All records are frozen.
"""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field, model_validator

SCHEMA_VERSION = 1


class Model(BaseModel):
    """A frozen record that rejects unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Stance(StrEnum):
    """What a source does with a content."""

    ASSERT = "assert"
    DENY = "deny"
    QUESTION = "question"
    QUOTE = "quote"


class Polarity(StrEnum):
    """Whether the proposition is affirmed or negated (FactBank's polarity)."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Certainty(StrEnum):
    """How sure the voice is (FactBank: certain, probable, possible, unknown)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """The part an actor plays in the event."""

    AGENT = "agent"
    PATIENT = "patient"
    RECIPIENT = "recipient"
    THEME = "theme"
    OTHER = "other"


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


class DisputeKind(StrEnum):
    """What the accounts of a dispute differ in."""

    COUNT = "count"
    TIME = "time"
    PLACE = "place"
    ACTOR = "actor"
    DENIAL = "denial"
    BLAME = "blame"
    RIVAL_CLAIM = "rival_claim"
    CONTRADICTION = "contradiction"
    DISCREDITED = "discredited"


class Extent(Model):
    """Half-open code-point offsets."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> "Extent":
        if self.end < self.start:
            raise ValueError(f"end {self.end} lies before start {self.start}")
        return self


class Span(Extent):
    """Words of the document with their offsets."""

    text: str


class Source(Span):
    """The words that name who is credited, and the actor they resolve to (null when that is not known)."""

    actor: str | None = None


class Attribution(Model):
    """Who is credited (source), by what words (cue), with what (content), after PARC 3.0.

    ``source`` is null when no agent is named ("it was reported that"). ``content`` is a list where it is discontinuous.
    """

    source: Source | None
    cue: Span
    content: Extent | tuple[Extent, ...]
    stance: Stance = Stance.ASSERT


class Actor(Model):
    """A participant: its words (after resolving pronouns), the actor they resolve to, and its role in the event."""

    text: str
    actor: str | None = None
    role: Role


class Quantity(Model):
    """An interval with its unit and head noun: "at least 161 civilians" is 161 to null (no upper bound) of civilian.

    ``role`` is the predicate the things counted take part in ("kill"), null where it is not known.
    """

    text: str
    low: float | None
    high: float | None
    approximate: bool = False
    unit: str | None = None
    noun: str | None = None
    role: str | None = None


class Time(Model):
    """An interval with precision as an EDTF (ISO 8601-2) string: "26 February 1992" is 1992-02-26."""

    text: str
    edtf: str


class Place(Model):
    """Where it happened, in the document's words, and the resolved name of the place."""

    text: str
    name: str


class Slots(Model):
    """The comparable parts of a claim."""

    predicate: str
    actors: tuple[Actor, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    time: Time | None = None
    place: Place | None = None


class Substitution(Model):
    """Words of the quote that the self-contained text replaces ("they" by "Kazakh forces")."""

    start: int
    end: int
    text: str
    replacement: str


class Claim(Model):
    """An atomic self-contained proposition with its exact span, attribution and slots.

    ``text`` is a sentence that can be read alone and keeps its attribution ("Mercy Watch reported that ...");
    ``proposition`` is the same without the attribution frame. ``attributions`` run from the outermost to the innermost;
    ``voice`` is the innermost source's actor, null for the document's own voice. ``refers`` holds the ids of earlier
    claims of the document that the content stands for ("denied the claim").
    """

    schema_version: int = SCHEMA_VERSION
    id: str
    document: str
    start: int
    end: int
    quote: str
    text: str
    proposition: str
    voice: str | None
    attributions: tuple[Attribution, ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty = Certainty.CERTAIN
    slots: Slots
    refers: tuple[str, ...] = ()
    substitutions: tuple[Substitution, ...] = ()

    @property
    def is_act(self) -> bool:
        """Whether the claim tells of an act of speech itself ("Lothmar denied it"), which the document vouches for."""
        return self.proposition == self.text and not self.refers

    @property
    def stance(self) -> Stance:
        """The stance of the innermost attribution; assert for the document's own voice."""
        return self.attributions[-1].stance if self.attributions else Stance.ASSERT

    @property
    def vouched_stance(self) -> Stance:
        """What the one who vouches for the proposition does with it: the document asserts that an act took place."""
        return Stance.ASSERT if self.is_act else self.stance

    @property
    def vouched_by(self) -> str | None:
        """Who vouches for the proposition: the voice, or None where the document does."""
        return None if self.is_act else self.voice


class BlockKind(StrEnum):
    """What a stretch of a document is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    OTHER = "other"


class Block(Extent):
    """A heading or paragraph of a document; sentences never cross blocks. OTHER (code, rules) holds no claims."""

    kind: BlockKind


class Document(Model):
    """A text with what is known about it. ``sha256`` is that of the file's bytes.

    ``markup`` are stretches within blocks that are no words, such as the stars of Markdown, in order.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    sha256: str
    markup: tuple[Extent, ...] = ()
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    licence: str | None = None

    @property
    def voice_name(self) -> str:
        """What people are shown as the document's own voice: its publisher, title or id."""
        return self.publisher or self.title or self.id


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


class ReportCheck(Check):
    """The verdict on one claim of a report, with the place of the claim in the report."""

    start: int
    end: int
    quote: str


class AccountClaim(Model):
    """A claim that an account rests on."""

    document: str
    start: int
    end: int
    quote: str
    text: str


class Account(Model):
    """One party's version. ``voice`` is null for the document's own."""

    voice: str | None
    position: str
    claims: tuple[AccountClaim, ...]


class Dispute(Model):
    """Two or more accounts of one matter that cannot all hold.

    ``time`` (as EDTF) and ``place`` are the matter's, where known; ``related`` are the ids of the disputes that rest on
    words of the same paragraph.
    """

    schema_version: int = SCHEMA_VERSION
    id: str
    kind: DisputeKind
    question: str
    time: str | None
    place: str | None = None
    accounts: tuple[Account, ...]
    reason: str
    confidence: float = Field(ge=0, le=1)
    related: tuple[str, ...] = ()
