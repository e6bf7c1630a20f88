"""Mend parses that are known to be wrong, so that every rule can trust them."""

from spacy.language import Language
from spacy.tokens import Doc, Span

from claimcheck.nlp import heads, reports
from claimcheck.nlp.attachments import ATTACHMENTS
from claimcheck.nlp.clause_heads import CLAUSE_HEADS
from claimcheck.nlp.coordinations import COORDINATIONS
from claimcheck.nlp.governors import GOVERNORS
from claimcheck.nlp.inserted_cues import INSERTED_CUES
from claimcheck.nlp.lost_cues import LOST_CUES
from claimcheck.nlp.misread import MISREAD
from claimcheck.nlp.repair import Repair, repair

NAME = "claimcheck_repairs"


@Language.component(NAME)
def repairs(doc: Doc) -> Doc:
    """Apply to every sentence of the doc every repair that may concern it."""
    for start, end in [(sentence.start, sentence.end) for sentence in doc.sents]:
        relations = _relations(doc[start:end])
        for each in MENDS:
            if each.needs <= relations:
                each.apply(doc, doc[start:end].root)
                relations = _relations(doc[start:end])
    return doc


def _relations(sentence: Span) -> frozenset[str]:
    return frozenset(token.dep_ for token in sentence)


MENDS: tuple[Repair, ...] = (
    *MISREAD,
    *CLAUSE_HEADS,
    *LOST_CUES,
    *INSERTED_CUES,
    repair(heads.finite_root, "acl"),
    repair(heads.relative_of_verb, "relcl"),
    repair(heads.joined_names, "appos"),
    repair(heads.joined_subjects),
    repair(heads.fronted_phrase),
    repair(heads.left_subject),
    repair(reports.second_report, "ccomp", "conj"),
    repair(reports.contrasted_report, "advcl", "mark"),
    repair(reports.parted_content, "ccomp", "mark"),
    repair(reports.verb_taken_for_plural, "conj", "mark"),
    repair(heads.second_predicate, "advcl", "conj"),
    repair(reports.closing_report, "conj", "nsubj"),
    repair(reports.closing_phrase, "conj"),
    repair(reports.finite_content, "ccomp", "nsubj"),
    repair(heads.parted_conjunct, "advcl", "cc"),
    repair(heads.listed_verb, "advcl", "cc", "conj"),
    repair(heads.postponed_relative, "pobj"),
    repair(heads.whose, "poss"),
    repair(reports.denied_deed),
    repair(reports.object_clause, "amod", "dobj"),
    repair(reports.clause_mark, "mark"),
    *GOVERNORS,
    *COORDINATIONS,
    *ATTACHMENTS,
)
