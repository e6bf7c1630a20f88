"""Check a statement: retrieve candidates, judge each, combine by voice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.judge import Judge, Judgement, surroundings
from claimcheck.models import (
    Check,
    Claim,
    Document,
    Evidence,
    ExplainedCheck,
    Finding,
    FindingCode,
    Relation,
    Verdict,
)
from claimcheck.retrieve import Retriever
from claimcheck.verify import acts, combine, confidence, explain, findings, joined, within
from claimcheck.verify.hearing import Hearing, hear
from claimcheck.verify.opposed import Opposed
from claimcheck.verify.weigh import Witness, weigh

CANDIDATES = 40  # claims judged for each part of a statement
SHOWN = 5  # passages of each relation that are reported
MISQUOTED = 0.9  # confidence that words which differ from those on file are a misquotation
RANK = {Relation.MENTIONS: 0, Relation.CONTRADICTS: 1, Relation.SUPPORTS: 2}


@dataclass(frozen=True, slots=True)
class Verifier:
    """Verdicts on statements against one corpus; ``opposed`` knows its disputes, of which no side may be lost."""

    retriever: Retriever
    judge: Judge
    documents: Mapping[str, Document]
    opposed: Opposed | None = None

    def check(self, statement: str, parts: Sequence[Claim]) -> Check:
        """Return the verdict on ``statement``, which was split into ``parts``; without parts nothing is checked."""
        return _answer(statement, [self._hear(statement, part) for part in parts], self.documents)

    def explained(self, statement: str, parts: Sequence[Claim]) -> ExplainedCheck:
        """Return the verdict with every candidate for every part, those that count first, then by score."""
        hearings = [self._hear(statement, part) for part in parts]
        answer = _answer(statement, hearings, self.documents)
        found = [candidate for hearing in hearings for candidate in hearing.candidates()]
        ranked = sorted(found, key=lambda c: (not c.counts, -c.score, c.document, c.start))
        return ExplainedCheck(**dict(answer), candidates=tuple(ranked))

    def _hear(self, statement: str, part: Claim) -> Hearing:
        return hear(statement, part, self.witnesses(part), self.documents, self.opposed)

    def witnesses(self, part: Claim) -> list[Witness]:
        """Return every candidate claim for one part of a statement with what it does to it."""
        hits = [hit.claim for hit in self.retriever.search(part, CANDIDATES)]
        claims = {claim.id: claim for claim in joined.corrected(hits, self.documents, part)}
        told = [act for claim in claims.values() if (act := acts.act_of(claim)) is not None]
        return [weigh(self._judge(claim, part, claims), claim, part) for claim in [*claims.values(), *told]]

    def _judge(self, claim: Claim, part: Claim, claims: Mapping[str, Claim]) -> Judgement:
        """Judge a claim; one that stands for earlier claims ("denied the claim") by the nearest of these."""
        told = (claims[i] for i in claim.refers if i in claims)
        premises = [earlier for earlier in told if acts.stands_for(claim, earlier)] or [claim]
        return max(
            (self._read(premise, part, claims) for premise in premises), key=lambda j: (RANK[j.relation], j.score)
        )

    def _read(self, premise: Claim, part: Claim, claims: Mapping[str, Claim]) -> Judgement:
        siblings = [c for c in claims.values() if c.id != premise.id and _overlap(c, premise)]
        return self.judge.judge(premise, part, context=surroundings(premise, self.documents), siblings=siblings)


def _overlap(a: Claim, b: Claim) -> bool:
    return a.document == b.document and a.start < b.end and b.start < a.end


def _evidence(found: combine.Tally) -> tuple[Evidence, ...]:
    elsewhere = [replace(w, relation=Relation.MENTIONS) for w in found.elsewhere]
    groups = (found.supports, found.contradicts, elsewhere, found.mentions)
    return tuple(witness.evidence() for group in groups for witness in group[:SHOWN])


def _answer(statement: str, hearings: Sequence[Hearing], documents: Mapping[str, Document]) -> Check:
    """Return the verdict on a statement: that on its one part, or the worst of its parts."""
    if not hearings:
        finding = Finding(code=FindingCode.NOTHING_TO_CHECK, message="the statement makes no checkable claim")
        return _check(statement, Verdict.NOT_ENOUGH_INFO, 0.0, "There is nothing to check.", (), (finding,))
    if len(hearings) == 1:
        return _part(statement, hearings[0], documents)
    checks = [_part(hearing.part.text, hearing, documents) for hearing in hearings]
    return _compound(statement, within.with_the_wider([hearing.part for hearing in hearings], checks))


def _part(shown: str, hearing: Hearing, documents: Mapping[str, Document]) -> Check:
    """Return the verdict on one part of a statement; ``shown`` is how it is told."""
    found = hearing.tally()
    replaced = tuple(findings.replaced(hearing.replaced, documents))
    if hearing.altered:
        misquotes = tuple(finding for finding, _ in hearing.altered)
        why = f"Misquoted: {misquotes[0].message}."
        told = (*misquotes, *replaced)
        return _check(shown, Verdict.CONTRADICTED, MISQUOTED, why, _evidence(found), told)
    outcome = combine.verdict(found, voiced=hearing.voiced)
    why = explain.sentence(outcome, hearing.part, found, documents)
    told = (*replaced, *findings.find(hearing.part, found, outcome, documents))
    evidence = _evidence(found)
    sure = confidence.share(outcome, confidence.raw(outcome, evidence))
    return _check(shown, outcome, sure, why, evidence, told)


def _compound(statement: str, checks: Sequence[Check]) -> Check:
    outcome = combine.worst([c.verdict for c in checks])
    deciding = [c for c in checks if c.verdict is outcome]
    evidence = tuple(e for c in deciding for e in c.evidence if e.relation is not Relation.MENTIONS)
    told = tuple(f for c in deciding for f in c.findings)
    why = " ".join(f"“{c.statement.rstrip('.')}”: {c.explanation}" for c in deciding)
    return _check(statement, outcome, min(c.confidence for c in deciding), why, evidence, told, tuple(checks))


def _check(
    statement: str,
    verdict: Verdict,
    sure: float,
    explanation: str,
    evidence: tuple[Evidence, ...],
    told: tuple[Finding, ...],
    claims: tuple[Check, ...] = (),
) -> Check:
    return Check(
        statement=statement,
        verdict=verdict,
        confidence=round(sure, 3),
        explanation=explanation,
        evidence=evidence,
        findings=told,
        claims=claims,
    )
