"""What a reader must be told beside the verdict."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from claimcheck.models import Claim, Document, Finding, FindingCode, Outcome, Quantity, Relation, Verdict
from claimcheck.slots import amounts, quantity, quotation, speakers
from claimcheck.verify import origins
from claimcheck.verify.combine import Tally
from claimcheck.verify.weigh import Witness

WORDS = 3  # words of a quotation that is checked, at least
ABOUT = 0.5  # score from which a mention may hold another wording of a quotation
NEAR = 0.7  # score from which a mention is near enough to say what keeps it from deciding
ON_FILE = (quotation.Kind.VERBATIM, quotation.Kind.TRIMMED, quotation.Kind.ELLIPSIS)
EDGES = " .,;!?"
SHOWN = 3  # witnesses that a message names at most


def find(statement: Claim, found: Tally, outcome: Verdict, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """Yield the findings on one part of a statement, in a fixed order."""
    if statement.voice and outcome is Verdict.NOT_ENOUGH_INFO and found.elsewhere:
        who = names(found.elsewhere, documents)
        message = f"the corpus does not show {speakers.inside(statement.voice)} saying this; it has it from {who}"
        yield Finding(code=FindingCode.MISATTRIBUTED, message=message)
    if found.contradicts and outcome is Verdict.CONTRADICTED and all(w.voice for w in found.contradicts):
        message = f"only a named source contradicts this: {names(found.contradicts, documents)}"
        yield Finding(code=FindingCode.NAMED_SOURCE_ONLY, message=message)
    yield from _single_origin(found, documents)
    yield from _spread(found, documents)
    yield from _apart(found)


def replaced(witnesses: Sequence[Witness], documents: Mapping[str, Document]) -> Iterator[Finding]:
    """Yield a finding where the statement's figure has replaced an earlier one."""
    if witnesses:
        message = f"an earlier figure has been replaced: {names(witnesses, documents)}, “{witnesses[0].claim.quote}”"
        yield Finding(code=FindingCode.SUPERSEDED, message=message)


def misquoted(
    statement: str, part: Claim, witnesses: Sequence[Witness], documents: Mapping[str, Document]
) -> Iterator[tuple[Finding, Witness]]:
    """Yield a finding for each quotation whose words differ from those on file, with the passage that has these.

    A word or two in quotation marks is a name or a term, and a passage on another matter holds no other wording of it.
    """
    near = [w for w in witnesses if w.same_voice or w.relation is not Relation.MENTIONS or w.score >= ABOUT]
    for quoted in _quotations(statement, part):
        found = [(witness, quotation.compare(quoted, _passage(witness, documents))) for witness in near]
        if any(comparison.kind in ON_FILE for _, comparison in found):
            continue
        for witness, comparison in found:
            if comparison.kind is quotation.Kind.ALTERED:
                message = f"the words on file in {witness.claim.document} differ: {comparison.difference}"
                reason = quotation.reason(quoted, _passage(witness, documents))
                against = replace(witness, relation=Relation.CONTRADICTS, reasons=(*witness.reasons, reason))
                yield Finding(code=FindingCode.MISQUOTED, message=message), against
                break


def _quotations(statement: str, part: Claim) -> list[str]:
    """Return what the statement has in quotation marks where the part stands, whose own text may lose the marks."""
    own = part.quote.strip(EDGES)
    quoted = [words for words in quotation.quoted(statement) if len(words.split()) >= WORDS]
    return [words for words in quoted if words.strip(EDGES) in own or own in words]


def _passage(witness: Witness, documents: Mapping[str, Document]) -> str:
    return documents[witness.claim.document].text[witness.claim.start : witness.claim.end]


def names(witnesses: Sequence[Witness], documents: Mapping[str, Document]) -> str:
    """Return the voices of the witnesses in words, each once: "Denmark, Mercy Watch and 2 more"."""
    told = (speakers.inside(w.voice) if w.voice else documents[w.claim.document].voice_name for w in witnesses)
    voices = list(dict.fromkeys(told))
    if len(voices) > SHOWN:
        return f"{', '.join(voices[:SHOWN])} and {len(voices) - SHOWN} more"
    return " and ".join([", ".join(voices[:-1]), voices[-1]] if len(voices) > 1 else voices)


def _single_origin(found: Tally, documents: Mapping[str, Document]) -> Iterator[Finding]:
    places = {w.claim.document for w in found.supports}
    if len(places) > 1 and origins.count([w.claim for w in found.supports], documents) == 1:
        message = f"{len(places)} documents say this, but they are copies of one report"
        yield Finding(code=FindingCode.SINGLE_ORIGIN, message=message)


def _spread(found: Tally, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """Yield the figures that support the statement where they differ and may all hold: "about 300", "280 to 310"."""
    told: dict[amounts.Range | None, tuple[Quantity, Witness]] = {}
    for witness in found.supports:
        words = [r.corpus for r in witness.reasons if r.slot == "quantity" and "+" not in r.corpus]
        for figure in (q for w in words for q in quantity.parse(w)):
            told.setdefault(amounts.range_of(figure), (figure, witness))
    pairs = combinations([figure for figure, _ in told.values()], 2)
    if len(told) > 1 and not any(quantity.compare(*pair).outcome is Outcome.CONFLICT for pair in pairs):
        figures = "; ".join(f"“{figure.text}” ({names([witness], documents)})" for figure, witness in told.values())
        yield Finding(
            code=FindingCode.ESTIMATE_SPREAD, message=f"the figures on file differ but may all hold: {figures}"
        )


def _apart(found: Tally) -> Iterator[Finding]:
    """Yield what keeps the nearest mention from deciding: another time, another scope."""
    if found.supports or found.contradicts:
        return
    for witness in found.mentions:
        same_event = any(r.slot == "predicate" and r.outcome is not Outcome.UNKNOWN for r in witness.reasons)
        for reason in witness.reasons if same_event and witness.score >= NEAR else ():
            if reason.slot in (FindingCode.OTHER_TIME, FindingCode.OTHER_SCOPE) and reason.corpus:
                message = f"the corpus speaks of {reason.corpus}, the statement of {reason.statement}"
                yield Finding(code=FindingCode(reason.slot), message=message)
                return
