"""Give a clause or phrase back the verb or preposition that governs it."""

from itertools import pairwise

from spacy.tokens import Doc, Token

from claimcheck.nlp.labels import NOUN_SUBJECTS, NOUNS
from claimcheck.nlp.repair import Repair, repair


def lost_object(doc: Doc, root: Token) -> None:
    """A panel led by the [judge] Ana Roth blamed Orlo: a preposition lost its object to the verb behind it."""
    for verb in [t for t in root.subtree if t.tag_[:2] == "VB"]:
        subjects = [c for c in verb.children if c.dep_ in NOUN_SUBJECTS and c.i < verb.i]
        for first, second in pairwise(subjects):
            before = doc[second.left_edge.i - 1]
            bare = before.dep_ in {"agent", "prep"} and not any(True for _ in before.children)
            if bare and second.tag_ in NOUNS and first.i in {a.i for a in before.ancestors}:
                second.head, second.dep_ = before, "pobj"


GOVERNORS: tuple[Repair, ...] = (repair(lost_object),)
