"""A report, its claims and the corpus behind them, made by hand."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from claimcheck.annotate import write
from claimcheck.contested import DisputeFilter, choose
from claimcheck.errors import InputError
from claimcheck.models import (
    Account,
    AccountClaim,
    Attribution,
    Block,
    BlockKind,
    Candidate,
    Check,
    Claim,
    Dispute,
    DisputeKind,
    Document,
    Evidence,
    ExplainedCheck,
    Extent,
    Finding,
    FindingCode,
    Outcome,
    Reason,
    Relation,
    ReportCheck,
    Slots,
    Source,
    Span,
    Verdict,
)
from claimcheck.read import read
from claimcheck.store import Store

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
READINGS = (0.1, 0.7, 0.2)
NAMED = Finding(code=FindingCode.NAMED_SOURCE_ONLY, message="Only the mayor says otherwise.")

CHECKS = (
    check("The fire killed nine people", Verdict.CONTRADICTED, evidence=(SEVEN, MENTION)),
    check("The fire killed nine people and closed the port.", Verdict.CONTRADICTED, evidence=(OPEN,)).model_copy(
        update={"findings": (NAMED,)}
    ),
    check("The mayor resigned.", Verdict.NOT_ENOUGH_INFO),
)

SAID = Attribution(
    source=Source(text="The mayor", start=31, end=40, actor="the mayor"),
    cue=Span(text="said", start=41, end=45),
    content=Extent(start=46, end=70),
)
CLAIMS = (
    Claim(
        id="c1",
        document="gazette",
        start=0,
        end=30,
        quote=SEVEN.quote,
        text="The fire killed seven dockers.",
        proposition="The fire killed seven dockers.",
        voice=None,
        slots=Slots(predicate="kill"),
    ),
    Claim(
        id="c2",
        document="gazette",
        start=31,
        end=71,
        quote=OPEN.quote,
        text="The mayor said the port would stay open.",
        proposition="The port would stay open.",
        voice="the mayor",
        attributions=(SAID,),
        slots=Slots(predicate="stay"),
    ),
)

DISPUTE = Dispute(
    id="d1",
    kind=DisputeKind.COUNT,
    question="How many dockers did the fire kill?",
    time="2020-01",
    accounts=(
        Account(
            voice=None,
            position="seven",
            claims=(AccountClaim(**SEVEN.model_dump(include={"document", "start", "end", "quote"}), text=SEVEN.quote),),
        ),
        Account(
            voice="the mayor",
            position="none",
            claims=(AccountClaim(**OPEN.model_dump(include={"document", "start", "end", "quote"}), text=OPEN.quote),),
        ),
    ),
    reason="seven and none cannot both hold",
    confidence=0.9,
)

FOR = SEVEN.model_copy(update={"relation": Relation.SUPPORTS})
ANSWERS = {
    "Seven died.": Check(
        statement="", verdict=Verdict.SUPPORTED, confidence=0.9, explanation="The Gazette says so.", evidence=(FOR,)
    ),
    "Nine died.": Check(
        statement="",
        verdict=Verdict.CONTRADICTED,
        confidence=0.9,
        explanation="The Gazette says seven.",
        evidence=(SEVEN, MENTION),
    ),
    "Who died?": Check(
        statement="",
        verdict=Verdict.DISPUTED,
        confidence=0.9,
        explanation="They differ.",
        evidence=(FOR, OPEN),
        findings=(NAMED,),
    ),
    "It rained.": Check(statement="", verdict=Verdict.NOT_ENOUGH_INFO, confidence=0.9, explanation="Nothing on it."),
}


class FakeWorkspace:
    """Answers every question with the records above."""

    problems: tuple[str, ...] = ()

    def __init__(self, documents: tuple[Document, ...] = CORPUS) -> None:
        self.documents = documents
        self.notes = ["left out: one.pdf"]
        self.aliases: dict[str, str] = {}

    def update(self, progress: object = None) -> None:
        """Do nothing: the claims are fixed."""

    def remove_gone(self) -> None:
        """Nothing has gone."""

    def claims(self) -> Iterator[Claim]:
        return iter(CLAIMS)

    def page(self, **wanted: Any) -> list[Claim]:
        return self._store().page(**wanted)

    def voices(self) -> list[str]:
        return self._store().voices()

    def _store(self) -> Store:
        store = Store.open(None)
        for document in self.documents:
            store.replace(document, [claim for claim in CLAIMS if claim.document == document.id])
        return store

    def check(self, statement: str) -> Check:
        if not statement.strip():
            raise InputError("the statement is empty")
        return ANSWERS.get(statement, ANSWERS["It rained."]).model_copy(update={"statement": statement})

    def explain(self, statement: str) -> ExplainedCheck:
        answer = self.check(statement)
        held = [
            Candidate(**dict(e), part=statement, counts=e is not MENTION, why=f"why {e.relation}", readings=READINGS)
            for e in answer.evidence
        ]
        return ExplainedCheck(**dict(answer), candidates=held)

    def check_many(self, statements: Iterable[str]) -> Iterator[Check]:
        return map(self.check, statements)

    def contested(self, wanted: DisputeFilter | None = None) -> list[Dispute]:
        found = [DISPUTE]
        return choose(found, {d.id: d for d in self.documents}, wanted).disputes if wanted else found

    def check_report(self, report: Document) -> list[ReportCheck]:
        return [check.model_copy() for check in CHECKS if report.text[check.start : check.end] == check.quote]

    def annotate(self, path: Path, out: Path) -> list[ReportCheck]:
        document = read(path)
        write(path, document, CHECKS, out, corpus=self.documents)
        return self.check_report(document)
