"""Give a clause or phrase back the verb or preposition that governs it."""

from itertools import pairwise

from spacy.tokens import Doc, Token

from claimcheck import text
from claimcheck.lexicon.lists import reporting_verbs
from claimcheck.nlp.labels import NOUN_SUBJECTS, NOUNS
from claimcheck.nlp.repair import Repair, repair

CONTENT = frozenset({"ccomp", "xcomp", "dobj"})
VENUE = frozenset({"in", "on", "at", "to", "during", "through", "via"})


def stated_in(doc: Doc, root: Token) -> None:
    """Orlo said in a statement that the loan [was repaid]: what is stated belongs to the verb, not to the statement."""
    for clause in [t for t in root.subtree if t.dep_ == "acl" and any(_is_that(c) for c in t.children)]:
        venue = clause.head
        preposition, verb = venue.head, venue.head.head
        if venue.dep_ != "pobj" or preposition.lower_ not in VENUE or preposition.dep_ != "prep":
            continue
        if _reports(verb) and not any(c.dep_ in CONTENT and c.i > verb.i for c in verb.children):
            clause.head, clause.dep_ = verb, "ccomp"


def _is_that(token: Token) -> bool:
    return token.dep_ == "mark" and token.lower_ == "that"


def _reports(verb: Token) -> bool:
    """Whether the verb is one that takes a report as its content."""
    cue = reporting_verbs().get(text.verb_lemma(verb.text)) if verb.tag_[:2] == "VB" else None
    return cue is not None and "clause" in cue.frames


def lost_object(doc: Doc, root: Token) -> None:
    """A panel led by the [judge] Ana Roth blamed Orlo: a preposition lost its object to the verb behind it."""
    for verb in [t for t in root.subtree if t.tag_[:2] == "VB"]:
        subjects = [c for c in verb.children if c.dep_ in NOUN_SUBJECTS and c.i < verb.i]
        for first, second in pairwise(subjects):
            before = doc[second.left_edge.i - 1]
            bare = before.dep_ in {"agent", "prep"} and not any(True for _ in before.children)
            if bare and second.tag_ in NOUNS and first.i in {a.i for a in before.ancestors}:
                second.head, second.dep_ = before, "pobj"


GOVERNORS: tuple[Repair, ...] = (repair(stated_in, "acl", "mark", "pobj", "prep"), repair(lost_object))
