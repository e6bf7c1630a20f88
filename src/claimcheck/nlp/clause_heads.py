"""Give a clause its verb and subject back, where the parser took them for parts of a phrase beside it.

Example: A register kept by the parish after the war lists 1,340 names.
"""

from spacy.tokens import Doc, Token

from claimcheck import text
from claimcheck.lexicon.lists import reporting_verbs
from claimcheck.nlp.labels import FINITE, NOUN_SUBJECTS, NOUNS, SUBJECTS
from claimcheck.nlp.repair import Repair, repair

EITHER = frozenset({"after", "before", "since", "until"})  # prepositions that may be conjunctions
CLAUSES = frozenset({"ccomp", "xcomp"})
OBJECTS = CLAUSES | {"dobj"}
TIMES = frozenset({"afternoon", "day", "evening", "month", "morning", "night", "week", "weekend", "year"})


def verb_of_adjunct(doc: Doc, root: Token) -> None:
    """A register kept by the parish after the war [lists] 1,340 names: the only verb, taken for that of "after"."""
    if root.tag_ not in NOUNS:
        return
    for verb in [t for t in root.subtree if t.dep_ == "advcl" and t.tag_ in FINITE and t.head.head.i == root.i]:
        participle = verb.head
        mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ in EITHER), None)
        subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.tag_ in NOUNS), None)
        if mark is None or subject is None or participle.dep_ != "acl" or _has_finite(root, verb):
            continue
        for child in [c for c in root.children if c.i > verb.i]:
            child.head = verb
        verb.head, verb.dep_ = verb, "ROOT"
        root.head, root.dep_ = verb, "nsubj"
        mark.head, mark.dep_ = participle, "prep"
        subject.head, subject.dep_ = mark, "pobj"
        return


def noun_of_adjunct(doc: Doc, root: Token) -> None:
    """A fund set up after the [crash] owns nine mills: the object of "after", taken for one more subject."""
    for mark in [c for c in root.lefts if c.dep_ == "mark" and c.lower_ in EITHER]:
        first = next((c for c in root.lefts if c.dep_ in NOUN_SUBJECTS and c.right_edge.i < mark.i), None)
        second = next((c for c in root.lefts if c.dep_ in NOUN_SUBJECTS and c.i > mark.i), None)
        participle = next((c for c in first.children if c.dep_ == "acl"), None) if first is not None else None
        if second is not None and second.tag_ in NOUNS and participle is not None and second.right_edge.i < root.i:
            mark.head, mark.dep_ = participle, "prep"
            second.head, second.dep_ = mark, "pobj"


def _has_finite(root: Token, verb: Token) -> bool:
    """Whether the sentence has a finite verb besides this one and those of its own clause."""
    below = {t.i for t in verb.subtree}
    return any(t.tag_ in FINITE and t.i not in below for t in root.sent)


def subject_of_conjunction(doc: Doc, root: Token) -> None:
    """She left after the [mayor], Ana Roth, resigned: the subject, taken for the object of "after"."""
    for verb in [t for t in root.subtree if t.dep_ == "advcl" and t.i > root.i]:
        mark = next((c for c in verb.lefts if c.dep_ in {"prep", "mark"} and c.lower_ in EITHER), None)
        noun = next((c for c in mark.children if c.dep_ == "pobj"), None) if mark is not None else None
        name = next((c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS), None)
        if mark is None or noun is None or name is None or noun.i > name.i:
            continue
        before = doc[name.left_edge.i - 1]
        beside = before if before.text != "," else doc[before.i - 1]
        if beside.tag_ not in NOUNS or (beside.i != noun.i and noun not in beside.ancestors):
            continue
        if before.text == "," and beside.i != noun.i:
            continue
        mark.dep_ = "mark"
        noun.head, noun.dep_ = verb, name.dep_
        name.head, name.dep_ = beside, "appos"
        for comma in [c for c in name.children if c.text == "," and c.i == verb.i - 1]:
            comma.head = noun


def agent_behind_time(doc: Doc, root: Token) -> None:
    """It was broken on its first day [by] mortar fire: who did it belongs to the verb, not to the day."""
    for by in [t for t in root.subtree if t.lower_ == "by" and t.head.dep_ == "pobj"]:
        time, verb = by.head, by.head.head.head
        passive = any(c.dep_ == "auxpass" for c in verb.children) and not any(c.dep_ == "agent" for c in verb.children)
        done_by = next((c for c in by.children if c.dep_ == "pobj"), None)
        if not passive or done_by is None or time.lower_ not in TIMES:
            continue
        for clause in [c for c in time.children if c.dep_ == "relcl" and c.i > by.i]:
            clause.head = done_by
        by.head, by.dep_ = verb, "agent"


def content_behind_phrase(doc: Doc, root: Token) -> None:
    """He told us in writing that the roof [leaked]: what is told belongs to the verb, not to the phrase behind it."""
    for clause in [t for t in root.subtree if t.dep_ in {"ccomp", "relcl"} and t.left_edge.lower_ == "that"]:
        that, verb = clause.left_edge, clause.head.head.head
        behind = clause.head.dep_ in {"pobj", "pcomp"} and clause.head.head.dep_ == "prep" and verb.tag_[:2] == "VB"
        row = reporting_verbs().get(text.verb_lemma(verb.text)) if behind else None
        if row is None or not row.takes("clause"):
            continue
        taken = CLAUSES if row.takes("hearer") else OBJECTS
        subject = any(c.dep_ in SUBJECTS and c.i > that.i for c in clause.children)
        if subject and that.dep_ not in SUBJECTS and not any(c.dep_ in taken for c in verb.children):
            clause.head, clause.dep_ = verb, "ccomp"
            that.head, that.dep_, that.tag_ = clause, "mark", "IN"


CLAUSE_HEADS: tuple[Repair, ...] = (
    repair(verb_of_adjunct, "acl", "advcl", "mark"),
    repair(noun_of_adjunct, "acl", "mark"),
    repair(subject_of_conjunction, "advcl", "pobj"),
    repair(agent_behind_time, "auxpass", "pobj"),
    repair(content_behind_phrase, "prep"),
)
