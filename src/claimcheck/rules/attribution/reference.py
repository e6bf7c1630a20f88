"""What a content that is only a reference stands for: "denied the claim", "rejected it", "which the owners deny".

Example: Orlo said that the valve had failed. The maker denied the claim.
Limit: a reference is looked for a few sentences back only.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import claim_nouns
from claimcheck.rules.attribution import recounts, spans
from claimcheck.rules.records import Report, ReportKind, TokenRange

PRONOUNS = frozenset(["it", "this", "that", "them", "these", "those"])
DEFINITE = frozenset(["the", "this", "that", "these", "those", "such", "both"])
BACK = 3  # sentences that a reference may reach back
LEADS = 6  # tokens at most in a noun phrase that is a mere reference


def resolve(doc: Doc, reports: Sequence[Report]) -> list[Report]:
    """Return the reports, those whose content is a reference with the ranges that it stands for."""
    nouns = {noun: frozenset(row.cues.split()) for noun, row in claim_nouns().items()}
    done: list[Report] = []
    for report in reports:
        if report.antecedents:
            done.append(report)
            continue
        counted = recounts.antecedents(doc, report, done)
        found = counted or _antecedents(doc, report, done, nouns)
        done.append(replace(report, antecedents=found, recount=bool(counted)))
    return done


def _antecedents(
    doc: Doc, report: Report, before: Sequence[Report], nouns: dict[str, frozenset[str]]
) -> tuple[TokenRange, ...]:
    if report.kind is ReportKind.DECREE or len(report.content) != 1 or not report.rule.endswith("-np"):
        return ()
    start, end = report.content[0]
    head = doc[start:end].root
    if head.lower_ == "which" and head.dep_ == "dobj":
        aside = report.kind is ReportKind.STATEMENT and head.i > 0 and head.nbor(-1).text == ","
        return _clause_before(doc, head) if aside else ()
    pronoun = end - start == 1 and head.lower_ in PRONOUNS
    cues = nouns.get(head.lemma_.lower()) if head.pos_ == "NOUN" and end - start <= LEADS else None
    if not pronoun and (cues is None or not _definite(doc, head)):
        return ()
    found = _nearest(doc, report, before, cues or frozenset(), _owner(head))
    if found is not None:
        return found.antecedents or found.content
    if _owner(head) is not None or (cues is not None and cues):
        return ()
    return _sentence_before(doc, report.cue[0])


def _definite(doc: Doc, head: Token) -> bool:
    first = doc[head.left_edge.i]
    return first.lower_ in DEFINITE or any(child.dep_ == "poss" for child in head.children)


def _owner(head: Token) -> str | None:
    return next((child.lemma_.lower() for child in head.children if child.dep_ == "poss"), None)


def _nearest(
    doc: Doc, report: Report, before: Sequence[Report], cues: frozenset[str], owner: str | None
) -> Report | None:
    """Return the last report by somebody else, few sentences back, whose cue goes with the reference."""
    limit = _sentences_back(doc, report.cue[0])
    for earlier in reversed(before):
        if earlier.cue[0] < limit and owner is None:
            return None
        statement = earlier.kind is ReportKind.STATEMENT or earlier.antecedents
        if not statement or max(span[1] for span in earlier.content) > report.cue[0] or _nested(earlier, before):
            continue
        if _words(doc, earlier.source) == _words(doc, report.source) and earlier.source is not None:
            continue
        lemmas = {token.lemma_.lower() for token in doc[earlier.cue[0] : earlier.cue[1]]}
        owned = owner is None or owner in _lemmas(doc, earlier.source)
        if owned and (not cues or lemmas & cues) and not _dangling(doc, earlier):
            return earlier
    return None


def _nested(report: Report, others: Sequence[Report]) -> bool:
    return any(start <= report.cue[0] < end for other in others if other is not report for start, end in other.content)


def _dangling(doc: Doc, report: Report) -> bool:
    """Return whether a content is itself a reference that stands for nothing known."""
    start, end = report.content[0]
    return not report.antecedents and end - start == 1 and doc[start].pos_ == "PRON"


def _words(doc: Doc, span: TokenRange | None) -> str:
    return "" if span is None else doc[span[0] : span[1]].text.lower()


def _lemmas(doc: Doc, span: TokenRange | None) -> set[str]:
    return set() if span is None else {token.lemma_.lower() for token in doc[span[0] : span[1]]}


def _sentences_back(doc: Doc, token: int) -> int:
    start = doc[token].sent.start
    for _ in range(BACK):
        if start == 0:
            break
        start = doc[start - 1].sent.start
    return start


def _clause_before(doc: Doc, relative: Token) -> tuple[TokenRange, ...]:
    sentence = relative.sent
    found = spans.trim(doc, (sentence.start, relative.i))
    return (found,) if found[0] < found[1] else ()


def _sentence_before(doc: Doc, cue: int) -> tuple[TokenRange, ...]:
    start = doc[cue].sent.start
    if start == 0:
        return ()
    sentence = doc[start - 1].sent
    if "?" in sentence.text or "\n" in doc[sentence.start : start].text.strip(" "):
        return ()
    found = spans.trim(doc, (sentence.start, sentence.end))
    return (found,) if any(token.pos_ in ("VERB", "AUX") for token in sentence) else ()
