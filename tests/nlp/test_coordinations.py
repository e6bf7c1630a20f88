"""Coordinations that the parser took for something else, on parses by hand and through the pinned model."""

import pytest

from claimcheck import nlp
from claimcheck.nlp import coordinations
from claimcheck.split import split_statement
from markup import parse

STARS = """
It      it    PRON  2 nsubj PRP
stars   star  VERB  0 ROOT  VBZ
Kroll_  Kroll PROPN 2 dobj  NNP
,       ,     PUNCT 3 punct ,
Varn    Varn  PROPN 3 appos NNP
{cc}    and   CCONJ 5 cc    CC
Berg_   Berg  PROPN 5 conj  NNP
.       .     PUNCT 2 punct .
"""

MILL = """
She     she   PRON  2 nsubj PRP
bought  buy   VERB  0 ROOT  VBD
a       a     DET   4 det   DT
mill    mill  NOUN  2 dobj  NN
and     and   CCONJ 4 cc    CC
one     one   NUM   4 conj  CD
{verb}  leave VERB  2 conj  {tag}
town_   town  NOUN  7 dobj  NN
.       .     PUNCT 2 punct .
"""


@pytest.mark.parametrize(("cc", "dep"), [("and", "conj"), ("or", "appos")])
def test_the_second_of_three_names_is_a_member_of_their_list(cc, dep):
    doc = parse(STARS.format(cc=cc))
    coordinations.listed_names(doc, doc[1])
    assert doc[4].dep_ == dep


@pytest.mark.parametrize(
    ("verb", "tag", "found"), [("left", "VBD", ("nsubj", "left")), ("leaving", "VBG", ("conj", "mill"))]
)
def test_a_noun_before_a_finite_verb_is_its_subject(verb, tag, found):
    doc = parse(MILL.format(verb=verb, tag=tag))
    coordinations.subject_of_second(doc, doc[1])
    assert (doc[5].dep_, doc[5].head.text) == found


CASES = {
    "Tide stars Ana Kroll, Elle Varn and Ola Berg.": [
        "Tide stars Ana Kroll.",
        "Tide stars Elle Varn.",
        "Tide stars Ola Berg.",
    ],
    "Orlo bought the mill and the mill's old owner left the town.": [
        "Orlo bought the mill.",
        "The mill's old owner left the town.",
    ],
    "The part went in the end to baritone Ole Vik.": [
        "Ole Vik is a baritone.",
        "The part went in the end to Ole Vik.",
    ],
    "Orlo bought a mill and a farm.": ["Orlo bought a mill.", "Orlo bought a farm."],
}


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "claims"), CASES.items())
def test_coordinations_are_read(sentence, claims):
    assert [claim.text for claim in split_statement(sentence, nlp.load())] == claims
