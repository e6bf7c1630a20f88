"""Mend coordinations: members taken for appositives, subjects of a second clause taken for objects of the first."""

from spacy.tokens import Doc, Token

from claimcheck import text
from claimcheck.nlp.labels import FINITE, NAMES, NOUNS, SUBJECTS
from claimcheck.nlp.repair import Repair, repair

PLACES = frozenset({"GPE", "LOC", "FAC"})
GOVERNED = frozenset({"dobj", "pobj", "attr", "conj", "oprd"})
DETERMINERS = frozenset({"det", "poss"})
VERBAL = frozenset({"VB", "MD"})


def listed_names(doc: Doc, root: Token) -> None:
    """Tide stars Ana Kroll, [Elle Varn] and Ola Berg: the second of three names taken for an appositive."""
    for name in [t for t in root.subtree if t.dep_ == "appos" and t.tag_ in NAMES and t.head.tag_ in NAMES]:
        first = name.head
        last = next((c for c in name.children if c.dep_ == "conj" and c.i > name.i and c.tag_ in NAMES), None)
        comma = doc[name.left_edge.i - 1].text == "," and first.i < name.left_edge.i
        if last is None or not comma or not any(c.lower_ == "and" and c.dep_ == "cc" for c in name.children):
            continue
        if _is_determined(name) or {first.ent_type_, name.ent_type_, last.ent_type_} & PLACES:
            continue
        name.dep_ = "conj"


def subject_of_second(doc: Doc, root: Token) -> None:
    """He sold the farm and [his brother] left the town: the second clause's subject taken for an object."""
    for verb in [t for t in root.subtree if t.dep_ == "conj" and t.head.tag_[:2] in VERBAL]:
        if any(c.dep_ in SUBJECTS | {"mark"} for c in verb.children):
            continue
        first = _first_of_group(verb)
        if not _is_finite(verb) or first.i == 0:
            continue
        for noun in [t for t in verb.head.subtree if t.dep_ == "conj" and verb.head.i < t.i < verb.i]:
            joined = doc[noun.left_edge.i - 1]
            if _ends_before(noun, first) and joined.lower_ == "and" and _is_object(noun.head, verb.head):
                noun.head, noun.dep_ = verb, "nsubjpass" if _is_passive(verb) else "nsubj"
                joined.head = verb.head
                break


def _first_of_group(verb: Token) -> Token:
    """The first word of the verb with its auxiliaries and negation."""
    group = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"} and c.i < verb.i]
    return min([verb, *group], key=lambda token: token.i)


def _ends_before(noun: Token, verb: Token) -> bool:
    """Whether the phrase of a noun or of "one of its piers" ends right before the verb."""
    return noun.right_edge.i == verb.i - 1 and noun.tag_ in NOUNS | {"CD", "PRP", "DT"}


def _is_object(noun: Token, verb: Token) -> bool:
    return noun.dep_ in GOVERNED and verb in {noun.head, noun.head.head}


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(c.dep_ in {"aux", "auxpass"} and c.tag_ in FINITE for c in verb.children)


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ == "auxpass" for c in verb.children)


def noun_after_to(doc: Doc, root: Token) -> None:
    """The part went in the end to [baritone] Ole Vik: "to" before a noun taken for the mark of an infinitive."""
    for noun in [t for t in root.subtree if t.tag_ == "VB" and t.i > 0]:
        to = doc[noun.i - 1]
        known = text.lemmas(noun.lower_)
        if to.lower_ != "to" or to.head.i != noun.i or "NOUN" not in known or "VERB" in known:
            continue
        above = _verb_above(noun)
        name = next((c for c in noun.children if c.dep_ == "dobj" and c.tag_ in NAMES), None)
        head = name if name is not None and name.left_edge.i == noun.i + 1 else noun
        if above is None:
            continue
        noun.tag_ = "NN"
        to.tag_, to.dep_, to.head = "IN", "prep", above
        for child in [c for c in noun.children if c.i not in {to.i, head.i}]:
            child.head = head
        head.head, head.dep_ = to, "pobj"
        if head.i != noun.i:
            noun.head, noun.dep_ = head, "compound"


def _verb_above(token: Token) -> Token | None:
    return next((a for a in token.ancestors if a.tag_[:2] in VERBAL), None)


def _is_determined(token: Token) -> bool:
    return any(c.dep_ in DETERMINERS and c.i < token.i for c in token.children)


COORDINATIONS: tuple[Repair, ...] = (
    repair(listed_names, "appos", "cc", "conj"),
    repair(subject_of_second, "conj"),
    repair(noun_after_to),
)
