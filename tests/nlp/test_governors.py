"""Clauses and phrases given back the word that governs them, on parses by hand and through the pinned model."""

import pytest

from claimcheck import nlp
from claimcheck.nlp import governors
from claimcheck.split import split_statement
from markup import parse

PANEL = """
A      a     DET   2 det   DT
panel  panel NOUN  7 nsubj NN
led    lead  VERB  2 acl   VBN
by     by    ADP   3 agent IN
judge  judge NOUN  6 compound NN
Roth   Roth  PROPN 7 nsubj NNP
blamed blame VERB  0 ROOT  VBD
Orlo   Orlo  PROPN 7 dobj  NNP
"""


def test_a_preposition_gets_its_object_back_from_the_verb_behind_it():
    doc = parse(PANEL)
    governors.lost_object(doc, doc[6])
    assert (doc[5].head.text, doc[5].dep_) == ("by", "pobj")


CASES = {
    "A panel led by the former judge Ana Roth blamed Orlo Power for ignoring three warnings.": [
        "A panel blamed Orlo Power for ignoring three warnings.",
        "The panel was led by the former judge Ana Roth.",
    ],
    "The minister announced on television that the border had been closed.": [
        "The minister announced on television that the border had been closed.",
    ],
}


@pytest.mark.model
@pytest.mark.parametrize("sentence", CASES)
def test_claims_read_as_the_sentence_does(sentence):
    assert [claim.text for claim in split_statement(sentence, nlp.load())] == CASES[sentence]
