"""A document in, its claims out: every rule in plain order."""

from collections.abc import Collection, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from claimcheck.models import Attribution, Block, BlockKind, Claim, Document
from claimcheck.nlp import parse
from claimcheck.nlp.labels import FINITE
from claimcheck.nlp.parts import whole
from claimcheck.read import citations
from claimcheck.rules import attribution, clauses, coreference, quotes
from claimcheck.rules.clauses import fine
from claimcheck.rules.records import ReportKind
from claimcheck.split import asked, content, own
from claimcheck.split.claim import Draft, Text, attributed, draft
from claimcheck.split.refer import referred
from claimcheck.split.sides import each_side

GRANULARITIES = ("compact", "fine")


def split(document: Document, nlp: Language, *, granularity: str = "compact", attitudes: bool = False) -> list[Claim]:
    """Return the claims of a document in the order of its text; ``fine`` gives one for each adjunct.

    ``attitudes``: what somebody believes, hopes, intends or orders is attributed too, not only what somebody says.
    """
    drafts: list[Draft] = []
    for doc, part in parse(document, nlp):
        drafts += _drafts(Text(document, doc, part), known_granularity(granularity), attitudes=attitudes)
    return referred(_distinct(drafts))


def split_doc(doc: Doc, *, granularity: str = "compact", attitudes: bool = False) -> list[Claim]:
    """Return the claims of a parsed Doc as ``split`` does; ``doc.user_data["blocks"]`` holds its paragraphs."""
    return referred(_distinct(list(_drafts(_whole(doc), known_granularity(granularity), attitudes=attitudes))))


def attributions(doc: Doc, *, kinds: Collection[ReportKind] = frozenset({ReportKind.STATEMENT})) -> list[Attribution]:
    """Return the attributions of a parsed Doc in the order of its text, an outer one before its inner."""
    reports = attribution.find(doc, quotes.find(doc), beyond_lists=ReportKind.ATTITUDE in kinds)
    mentions = coreference.resolve(doc, reports)
    text = _whole(doc)
    return [attributed(text, report, mentions) for report in reports if report.kind in kinds]


def known_granularity(name: str) -> str:
    """Return the name of a granularity; raise ValueError where it is none."""
    if name not in GRANULARITIES:
        raise ValueError(f"granularity {name!r}, expected one of {GRANULARITIES}")
    return name


def split_statement(text: str, nlp: Language) -> list[Claim]:
    """Return the claims of a user's statement, and of a question what it takes for granted."""
    text = asked.stated(text)
    blocks = (Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH),)
    return split(Document(id="", text=text, blocks=blocks, markup=tuple(citations.marks(text, blocks)), sha256=""), nlp)


def _whole(doc: Doc) -> Text:
    """Return a Doc that is a document of its own."""
    document = Document(id="", text=doc.text, blocks=tuple(doc.user_data["blocks"]), sha256="")
    return Text(document, doc, whole(document))


def _drafts(text: Text, granularity: str, *, attitudes: bool) -> Iterator[Draft]:
    doc = text.doc
    quoted = quotes.find(doc)
    reports = attribution.find(doc, quoted, beyond_lists=attitudes)
    mentions = coreference.resolve(doc, reports)
    author = own.author(doc)
    told = [report for report in reports if attitudes or report.kind is ReportKind.STATEMENT]
    for context in clauses.contexts(doc, told, mentions):
        if not _holds_claims(doc, context.sentence):
            continue
        units = clauses.split(context)
        if granularity == "fine":
            units = [part for unit in units for part in fine.finely(doc, unit)]
        for unit in units:
            for side in each_side(doc, unit, mentions):
                yield draft(text, own.credited(doc, side.unit, side.mentions, author), side.mentions)


def _holds_claims(doc: Doc, sentence: Span) -> bool:
    """Whether the sentence states something: no question, no order, no code, no heading without a finite verb."""
    kind = next(
        (b.kind for b in doc.user_data.get("blocks", ()) if b.start <= sentence.start_char < b.end), BlockKind.PARAGRAPH
    )
    if kind is BlockKind.OTHER:
        return False
    finite = any(token.tag_ in FINITE for token in sentence)
    return finite and not content.asks(sentence)


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """Leave out what was told already in the same words by the same voice at the same place."""
    seen: set[str] = set()
    kept = []
    for made in drafts:
        if made.claim.id not in seen:
            seen.add(made.claim.id)
            kept.append(made)
    return kept
