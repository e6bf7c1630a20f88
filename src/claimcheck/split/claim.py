"""One proposition made into a claim: span, text, attributions, slots, id."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

from spacy.tokens import Doc

from claimcheck import lexicon
from claimcheck.models import Attribution, Certainty, Claim, Document, Extent, Source, Span, Stance, Substitution
from claimcheck.nlp.parts import Part
from claimcheck.rules import factuality
from claimcheck.rules.clauses import ellipsis, realise
from claimcheck.rules.records import Mention, Piece, Proposition, Report, TokenRange
from claimcheck.split import fill
from claimcheck.split.wording import agreeing, own_words, spelled

FIRST_PERSON = frozenset({"i", "we", "our", "ours", "us", "my", "me", "you", "your"})
DOUBT = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Text:
    """A parsed part of a document; ``part`` knows where its characters stand in the document's text."""

    document: Document
    doc: Doc
    part: Part


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim with what is still needed to find the claims that it refers to: character offsets in the document.

    ``recounts``: it gives another number for what those claims count.
    """

    claim: Claim
    predicate: int
    antecedents: tuple[Extent, ...]
    recounts: bool = False


def draft(text: Text, unit: Proposition, mentions: Mapping[int, Mention]) -> Draft:
    """Return the claim that the proposition makes."""
    doc = text.doc
    unit = agreeing(doc, unit, mentions)
    frame = _frame(doc, unit, mentions)
    inner = spelled(doc, unit, mentions)
    proposition = realise.sentence(doc, inner, own_words(doc, inner, mentions))
    whole = (*frame, *unit.pieces)
    shown = own_words(doc, whole, mentions, speaker=unit.reports[-1].source if unit.reports else None)
    start, end = _extent(text, unit)
    predicate = unit.core if unit.core is not None else unit.predicate
    told = unit.predicate if unit.rule == ellipsis.RULE else predicate
    attributions = tuple(attributed(text, report, mentions) for report in unit.reports)
    claim = Claim(
        id=_id(text.document.id, start, end, proposition, attributions),
        document=text.document.id,
        start=start,
        end=end,
        quote=text.document.text[start:end],
        text=realise.sentence(doc, whole, shown),
        proposition=proposition,
        voice=_voice(attributions, evidence=[_shows(doc, report) for report in unit.reports]),
        attributions=attributions,
        polarity=factuality.polarity(doc, told),
        certainty=_certainty(doc, unit, told),
        slots=fill.slots(text.document, doc, unit, proposition, mentions),
        substitutions=_substitutions(text, whole, shown),
    )
    antecedents = tuple(_chars(text, r) for report in unit.reports[-1:] for r in report.antecedents)
    recounts = any(report.recount for report in unit.reports[-1:])
    return Draft(claim, _chars(text, (predicate, predicate + 1)).start, antecedents, recounts)


def _frame(doc: Doc, unit: Proposition, mentions: Mapping[int, Mention]) -> tuple[Piece, ...]:
    """The frame, with a colon for "that" where the content speaks in the first or second person."""
    frame = unit.frame
    if not frame or frame[-1] != Piece(-1, "that") or _is_indirect(doc, unit.reports[-1:]):
        return frame
    said = realise.words(doc, unit.pieces, mentions).lower().replace("’", "'")
    personal = FIRST_PERSON & {word.split("'")[0].strip('.,;:"') for word in said.split()}
    return (*frame[:-1], Piece(-1, ":")) if personal else frame


def _is_indirect(doc: Doc, reports: Sequence[Report]) -> bool:
    """Whether the text itself has "that" before words that stand in no quotation marks, so that "I" is its author."""
    for report in reports:
        start, end = min(report.content)
        marks = {doc[start].lower_, doc[max(start - 1, 0)].lower_}
        return "that" in marks and not any(token.is_quote for token in doc[start:end])
    return False


def _extent(text: Text, unit: Proposition) -> tuple[int, int]:
    """The smallest stretch of the predicate's sentence that holds the claim's own words and its frame."""
    sentence = text.doc[unit.predicate].sent
    words = [p.token for p in (*unit.frame, *unit.pieces) if sentence.start <= p.token < sentence.end]
    words = words or [unit.predicate]
    extent = _chars(text, (min(words), max(words) + 1))
    return extent.start, extent.end


def _chars(text: Text, tokens: TokenRange) -> Extent:
    span = text.doc[tokens[0] : tokens[1]]
    start, end = text.part.place(span.start_char, span.end_char)
    return Extent(start=start, end=end)


def _span(text: Text, tokens: TokenRange) -> Span:
    extent = _chars(text, tokens)
    return Span(start=extent.start, end=extent.end, text=text.document.text[extent.start : extent.end])


def attributed(text: Text, report: Report, mentions: Mapping[int, Mention]) -> Attribution:
    """Return a report as a record of the document."""
    source = None
    if report.source is not None:
        words = _span(text, report.source)
        actor = report.actor or fill.identity(text.doc, report.source, mentions, seats=True)
        source = Source(start=words.start, end=words.end, text=words.text, actor=actor)
    content = tuple(_chars(text, r) for r in report.content)
    return Attribution(
        source=source,
        cue=_span(text, report.cue),
        content=content[0] if len(content) == 1 else content,
        stance=Stance.QUESTION if report.negated else report.stance,  # who "did not find that" vouches for nothing
    )


def _voice(attributions: tuple[Attribution, ...], *, evidence: Sequence[bool]) -> str | None:
    """The innermost source's actor, or its words.

    A report without a named source leaves it to the one around it, as evidence does to who presents it.
    """
    named = [
        (attribution.source, shows)
        for attribution, shows in zip(attributions, evidence, strict=True)
        if attribution.source is not None
    ]
    while len(named) > 1 and named[-1][1]:
        named.pop()
    return next((source.actor or source.text for source, _ in named[-1:]), None)


class EvidenceVerb(lexicon.Row):
    """A verb by which a thing tells ("the tapes show that"), which somebody presents."""

    lemma: str
    example: str


@cache
def _evidence_verbs() -> frozenset[str]:
    return frozenset(row.lemma for row in lexicon.rows("evidence_verbs", EvidenceVerb))


def _shows(doc: Doc, report: Report) -> bool:
    """Whether a thing tells, not a person or a body: "the video shows that"."""
    if report.source is None:
        return False
    head = doc[report.source[0] : report.source[1]].root
    verb = any(doc[i].lemma_.lower() in _evidence_verbs() for i in range(*report.cue))
    return verb and head.tag_ in {"NN", "NNS", "WDT", "DT"}


def _certainty(doc: Doc, unit: Proposition, predicate: int) -> Certainty:
    own = factuality.certainty(doc, predicate)
    return max([own, *(report.certainty for report in unit.reports)], key=DOUBT.index)


def _substitutions(text: Text, pieces: tuple[Piece, ...], mentions: Mapping[int, Mention]) -> tuple[Substitution, ...]:
    found = []
    for mention in realise.replaced(pieces, mentions):
        span = _span(text, mention.tokens)
        found.append(Substitution(start=span.start, end=span.end, text=span.text, replacement=mention.text))
    return tuple(found)


def _id(document: str, start: int, end: int, proposition: str, attributions: tuple[Attribution, ...]) -> str:
    sources = "|".join(f"{a.cue.start}:{a.source.actor or a.source.text if a.source else ''}" for a in attributions)
    key = f"{document}\n{start}\n{end}\n{proposition}\n{sources}"
    return blake2b(key.encode(), digest_size=8).hexdigest()
