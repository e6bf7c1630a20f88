"""Sentences whose only verb was taken for something else, on parses by hand and through the pinned model."""

import pytest

from claimcheck import nlp
from claimcheck.nlp import misread
from claimcheck.split import split_statement
from markup import parse

OPENED = """
The     the    DET  2 det   DT
tunnel  tunnel NOUN 3 nsubj NN
opened  open   VERB 0 ROOT  VBN
late_   late   ADV  3 advmod RB
.       .      PUNCT 3 punct .
"""

DRUG = """
The     the    DET   2 det   DT
drug    drug   NOUN  0 ROOT  NN
Corvin  Corvin PROPN 4 nsubj NNP
lowers  lower  VERB  2 relcl VBZ
the     the    DET   6 det   DT
risk_   risk   NOUN  4 dobj  NN
.       .      PUNCT 2 punct .
"""


def test_a_participle_with_a_subject_and_no_auxiliary_is_a_past_tense():
    doc = parse(OPENED)
    misread.past_participle(doc, doc[2])
    assert doc[2].tag_ == "VBD"


def test_a_verb_behind_noun_and_name_is_the_main_verb():
    doc = parse(DRUG)
    misread.clause_behind_name(doc, doc[1])
    assert [(t.text, t.dep_, t.head.text) for t in doc[1:4]] == [
        ("drug", "compound", "Corvin"),
        ("Corvin", "nsubj", "lowers"),
        ("lowers", "ROOT", "lowers"),
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    "statement",
    [
        "The drug Corvin lowers the risk of stroke.",
        "The drug Corvin did not lower the risk of stroke.",
        "The ferry Ilmar capsized in 1994.",
        "The startup Orlo lost money.",
        "The tunnel opened in 1998.",
        "The dam burst.",
        "The tumour shrank.",
        "The ice melts.",
        "The roof of the opera house leaks.",
        "The lizard hunts crickets.",
        "Belorvia exports half of its potatoes.",
        "The jail houses 90 men.",
        "Last night was the rainiest of the year.",
        "Never before had Orlo Marine shipped so many containers.",
        "All teachers in the valley speak Vell.",
        "Striking cost thirty workers their jobs.",
        "A quarrel at the top finished Nimblefarm.",
        "Sending rice out of the country is still forbidden.",
        "Watching films became more expensive.",
        "The name Hopewell was chosen by a vote.",
        "In nine years of the ten the county lost people.",
        "In 1950 teachers and pupils were not allowed to sign.",
        "Under the new rules isolation may go on indefinitely.",
        "On Tuesday nine out of ten postal workers were at their desks.",
        "The river floods each spring.",
        "The central bank cut rates.",
        "To them speed is not a concern.",
    ],
)
def test_a_short_plain_statement_is_one_claim(statement):
    assert [claim.text for claim in split_statement(statement, nlp.load())] == [statement]


@pytest.mark.model
@pytest.mark.parametrize(
    "heading",
    [
        "The oil prices of last year.",
        "Home prices in the north.",
        "In the north of the town.",
        "Under the bridge at night.",
        "A list of harbour rules.",
        "The Soot Diary: notes from under the stack.",
    ],
)
def test_a_heading_is_no_claim(heading):
    assert split_statement(heading, nlp.load()) == []
