"""What the rules pass to one another: records over token indices of one spaCy Doc. Ranges are half-open."""

from dataclasses import dataclass, field
from typing import NamedTuple

from claimcheck.lexicon.lists import ReportKind as ReportKind
from claimcheck.models import Certainty, Stance

TokenRange = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch in quotation marks. ``tokens`` include the marks, ``inner`` leaves them out.

    ``continued`` is true for a later paragraph of a quotation that runs on.
    """

    tokens: TokenRange
    inner: TokenRange
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """An attribution: source, cue and content as token ranges.

    ``content`` is empty-proof: at least one range; a noun phrase ("denied the claim") is content too.
    ``negated``: the reporting itself is negated ("did not say"). ``rule``: the rule that fired.
    ``actor``: the identity the source resolves to, None where that is not known.
    ``antecedents``: the token ranges of earlier contents that a noun-phrase or pronoun content stands for ("denied
    the claim"). ``recount``: the content is a number for what they count ("the police said 800").
    ``distributive``: each of several parties against the other ("both sides blamed the other").
    """

    rule: str
    source: TokenRange | None
    cue: TokenRange
    content: tuple[TokenRange, ...]
    stance: Stance = Stance.ASSERT
    certainty: Certainty = Certainty.CERTAIN
    kind: ReportKind = ReportKind.STATEMENT
    negated: bool = False
    actor: str | None = None
    antecedents: tuple[TokenRange, ...] = ()
    recount: bool = False
    distributive: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A pronoun or short reference and the words that it stands for.

    ``tokens`` is the range to be replaced, ``text`` the replacement (without a possessive ending), ``actor`` its
    identity, ``possessive`` whether the replacement takes 's, ``antecedent`` the range it was taken from (None where
    the text was computed, as in "the next year").
    """

    tokens: TokenRange
    text: str
    actor: str | None = None
    possessive: bool = False
    antecedent: TokenRange | None = None


class Piece(NamedTuple):
    """A word of a proposition: a token of the document, or (``token`` -1) an added word.

    ``text`` replaces the token's own words where they were inflected anew.
    """

    token: int
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Proposition:
    """One atomic unit of a sentence: its predicate token and the words that spell it.

    ``frame`` spells the attribution that goes before it ("Mercy Watch reported that"); ``reports`` are those
    attributions, outermost first. ``inner`` spells the proposition where it is not simply ``pieces`` without the frame
    ("accused Kazakhstan of crossing" holds "Kazakhstan crossed"); ``core`` is its predicate then. ``subject`` is the
    head token of the subject. ``done``: tokens whose clause has been told in a proposition of its own. ``rule``: the
    rule that made it.
    """

    pieces: tuple[Piece, ...]
    predicate: int
    subject: int | None = None
    frame: tuple[Piece, ...] = ()
    reports: tuple[Report, ...] = ()
    inner: tuple[Piece, ...] | None = None
    core: int | None = None
    done: frozenset[int] = field(default=frozenset())
    rule: str = "sentence"
    tokens: frozenset[int] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Note the tokens of the document that the proposition is made of, without its frame."""
        object.__setattr__(self, "tokens", frozenset(piece.token for piece in self.pieces if piece.token >= 0))
