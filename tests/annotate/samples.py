"""A report, its claims and the corpus behind them, made by hand."""

from claimcheck.models import (
    Block,
    BlockKind,
    Document,
    Evidence,
    Finding,
    FindingCode,
    Outcome,
    Reason,
    Relation,
    ReportCheck,
    Verdict,
)

TEXT = "Harbour fire\n\nThe fire killed nine people and closed the port. The mayor resigned.\n"

CORPUS = (
    Document(
        id="gazette",
        text="The fire killed seven dockers. The mayor said the port would stay open.",
        blocks=(Block(start=0, end=71, kind=BlockKind.PARAGRAPH),),
        sha256="0" * 64,
        publisher="The Gazette",
    ),
)


def report(text: str = TEXT, *, headings: tuple[str, ...] = ("Harbour fire",)) -> Document:
    blocks = [
        Block(start=text.index(words), end=text.index(words) + len(words), kind=BlockKind.HEADING) for words in headings
    ]
    return Document(id="report", text=text, blocks=tuple(blocks), sha256="0" * 64)


def check(quote: str, verdict: Verdict, *, text: str = TEXT, evidence: tuple[Evidence, ...] = ()) -> ReportCheck:
    start = text.index(quote)
    return ReportCheck(
        statement=f"{quote.rstrip('.')}.",
        verdict=verdict,
        confidence=0.9,
        explanation=f"Explained: {verdict}.",
        evidence=evidence,
        start=start,
        end=start + len(quote),
        quote=quote,
    )


SEVEN = Evidence(
    document="gazette",
    start=0,
    end=30,
    quote="The fire killed seven dockers.",
    relation=Relation.CONTRADICTS,
    voice=None,
    score=0.8,
    reasons=(Reason(slot="quantity", statement="nine people", corpus="seven dockers", outcome=Outcome.CONFLICT),),
)
OPEN = Evidence(
    document="gazette",
    start=31,
    end=71,
    quote="The mayor said the port would stay open.",
    relation=Relation.CONTRADICTS,
    voice="the mayor",
    score=0.7,
)
MENTION = OPEN.model_copy(update={"relation": Relation.MENTIONS, "quote": "NEVER SHOWN"})
NAMED = Finding(code=FindingCode.NAMED_SOURCE_ONLY, message="Only the mayor says otherwise.")

CHECKS = (
    check("The fire killed nine people", Verdict.CONTRADICTED, evidence=(SEVEN, MENTION)),
    check("The fire killed nine people and closed the port.", Verdict.CONTRADICTED, evidence=(OPEN,)).model_copy(
        update={"findings": (NAMED,)}
    ),
    check("The mayor resigned.", Verdict.NOT_ENOUGH_INFO),
)
