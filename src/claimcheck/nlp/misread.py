"""Mend sentences whose only verb the parser took for something else, so that nothing in them was told."""

from spacy.tokens import Doc, Token

from claimcheck.nlp.labels import FINITE, NAMES, NOUN_SUBJECTS, NOUNS, SUBJECTS
from claimcheck.nlp.repair import Repair, repair

INVERTED = frozenset({"had", "has", "have", "did", "does", "do", "was", "were", "is", "are"})
PASSIVE = {"nsubj": "nsubjpass", "csubj": "csubjpass"}
AUXILIARIES = frozenset({"aux", "auxpass"})
BELOW_GERUND = frozenset({"ccomp", "dep", "relcl", "conj", "parataxis"})


def past_participle(doc: Doc, root: Token) -> None:
    """The wire of the river ferry [parted] when nobody was on board: a past tense taken for a participle."""
    if root.tag_ == "VBN" and any(c.dep_ == "nsubj" for c in root.children) and not _is_helped(root):
        root.tag_ = "VBD"


def subject_of_auxiliary(doc: Doc, root: Token) -> None:
    """The Kelmar bridge [was] closed because of cracks in its cables: a subject hung on the auxiliary."""
    for subject in root.sent:
        helper = subject.head
        if subject.dep_ not in SUBJECTS or helper.dep_ not in AUXILIARIES:
            continue
        verb, passive = helper.head, helper.dep_ == "auxpass"
        if not any(c.dep_ in SUBJECTS for c in verb.children):
            subject.head = verb
            subject.dep_ = PASSIVE.get(subject.dep_, subject.dep_) if passive else subject.dep_


def inverted_auxiliary(doc: Doc, root: Token) -> None:
    """Nowhere [has] a higher temperature been recorded: an auxiliary before its subject taken for the main verb."""
    verb = next((c for c in root.children if c.dep_ == "ccomp"), None)
    if verb is None or root.lower_ not in INVERTED or any(c.dep_ in SUBJECTS for c in root.children):
        return
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if subject is None or subject.left_edge.i != root.i + 1:
        return
    for child in [c for c in root.children if c.i != verb.i]:
        child.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    root.head, root.dep_ = verb, "aux"
    verb.tag_ = "VBN" if verb.tag_ == "VBD" else verb.tag_


def subject_beside(doc: Doc, root: Token) -> None:
    """[Monday] saw the beginning of the curfew: a subject taken for an adverb, or for part of a noun."""
    first = root.sent.start
    if root.tag_ not in {"VBD", "VBZ"} or root.i == first or any(c.dep_ in SUBJECTS for c in root.children):
        return
    before = doc[root.i - 1]
    if before.head.i == root.i and before.dep_ == "compound" and before.tag_ == "NN" and root.tag_ == "VBZ":
        for child in [c for c in root.children if c.i < before.i]:
            child.head = before
        before.dep_ = "nsubj"
    elif before.dep_ == "npadvmod" and before.head.i == root.i and before.left_edge.i == first:
        before.dep_ = "nsubj"


def gerund_subject(doc: Doc, root: Token) -> None:
    """[Pumping] out gas set off the tremors: a gerund that opens the sentence taken for its main verb."""
    if root.tag_ != "VBG" or root.i != root.sent.start or any(c.dep_ in SUBJECTS for c in root.children):
        return
    verb = next((t for t in root.subtree if t.i > root.i and t.dep_ in BELOW_GERUND and _finite(t)), None)
    if verb is None or any(t.text in {",", ";"} for t in doc[root.i : verb.i]):
        return
    if any(c.dep_ == "mark" or c.tag_ in {"WDT", "WP", "WRB"} for c in verb.children):
        return
    for thing in [c for c in verb.children if c.dep_ in NOUN_SUBJECTS and c.right_edge.i < verb.i]:
        thing.head, thing.dep_ = root, "dobj"
    for child in [c for c in root.children if c.i > verb.i]:
        child.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    root.head, root.dep_ = verb, "csubj"


def clause_behind_name(doc: Doc, root: Token) -> None:
    """The drug Pentavex [lowers] the risk: a verb behind noun and name taken for a relative clause."""
    if root.tag_ not in NOUNS:
        return
    verb = next((c for c in root.children if c.dep_ == "relcl" and _finite(c)), None)
    subject = next((c for c in verb.children if c.dep_ in NOUN_SUBJECTS), None) if verb is not None else None
    if verb is None or subject is None or subject.tag_ not in NAMES or subject.left_edge.i != root.i + 1:
        return
    if _has_finite(root, but=_finite(verb)) or verb.i < subject.i:
        return
    for child in list(root.children):
        if child.i != verb.i:
            child.head = subject if child.i < root.i else verb
    verb.head, verb.dep_ = verb, "ROOT"
    root.head, root.dep_ = subject, "compound"


def subject_behind_object(doc: Doc, root: Token) -> None:
    """To him [speed] is nothing: the subject taken for a second object of the preposition in front."""
    if root.tag_ not in FINITE or any(c.dep_ in SUBJECTS for c in root.children):
        return
    for preposition in [c for c in root.children if c.dep_ == "prep" and c.i < root.i]:
        objects = [c for c in preposition.children if c.dep_ == "pobj" and c.i < root.i]
        if len(objects) == 2 and objects[1].tag_ in NOUNS and objects[1].right_edge.i == root.i - 1:
            objects[1].head, objects[1].dep_ = root, "nsubj"


def _is_helped(verb: Token) -> bool:
    """Whether an auxiliary, a copula or a mark goes with the verb."""
    return any(c.dep_ in {"aux", "auxpass", "cop", "mark"} for c in verb.children)


def _finite(verb: Token) -> frozenset[int]:
    """The finite words of the verb: itself, or an auxiliary ("did not lower")."""
    return frozenset(
        t.i for t in [verb, *verb.children] if t.tag_ in FINITE and t.dep_ in {verb.dep_, "aux", "auxpass"}
    )


def _has_finite(root: Token, *, but: frozenset[int]) -> bool:
    return any(t.tag_ in FINITE for t in root.sent if t.i not in but)


MISREAD: tuple[Repair, ...] = (
    repair(past_participle, "nsubj"),
    repair(subject_of_auxiliary),
    repair(gerund_subject),
    repair(inverted_auxiliary, "ccomp"),
    repair(subject_beside),
    repair(clause_behind_name, "relcl"),
    repair(subject_behind_object, "pobj", "prep"),
)
