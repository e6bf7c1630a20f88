"""A claim, its chain of attribution, and its slots."""

from enum import StrEnum

from claimcheck.models.base import SCHEMA_VERSION, Extent, Model, Span

UNNAMED = "an unnamed source"


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
        """Who vouches for the proposition: the voice, or None where the document does.

        What is credited to nobody in particular ("it is said that") is not the document's own word either.
        """
        return None if self.is_act else self.voice or (UNNAMED if self.attributions else None)
