"""Quoted words within a clause, parsed as if their marks were not there."""

import pytest

from claimcheck import nlp
from claimcheck.split import split_statement

pytestmark = pytest.mark.model

CREDITED = {
    'Orlo Power said in a statement that the sirens "functioned as designed".': "Orlo Power",
    'Orlo said that the sirens "worked as planned".': "Orlo",
    "The dean argued that the outbreak should be treated as “a crisis of trust” rather than of science.": "dean",
}


@pytest.mark.parametrize("sentence", CREDITED)
def test_a_report_keeps_its_source_whatever_its_last_words_stand_in(sentence):
    (claim,) = split_statement(sentence, nlp.load())
    assert (claim.text, claim.voice) == (sentence, CREDITED[sentence])


@pytest.mark.parametrize(
    "sentence",
    [
        "“We left,” said the captain.",
        'The captain said, "We left at noon."',
        "The captain said “we left at noon, and nobody saw us go”.",
    ],
)
def test_speech_is_parsed_with_its_marks(sentence):
    doc = nlp.load()(sentence)
    before = nlp.load()(sentence, disable=["claimcheck_inner_marks"])
    assert [(t.tag_, t.dep_, t.head.i) for t in doc] == [(t.tag_, t.dep_, t.head.i) for t in before]


@pytest.mark.parametrize(
    "sentence", ['It was " " closed.', 'He is a "', '"" "', 'A "b" c "d', 'The "so-called plan" "failed".']
)
def test_odd_marks_break_nothing(sentence):
    assert nlp.load()(sentence).text == sentence


def test_both_marks_stay_with_the_words_between_them():
    doc = nlp.load()('She said the "so-called reform" had failed.')
    reform = next(token for token in doc if token.text == "reform")
    assert doc[reform.left_edge.i : reform.right_edge.i + 1].text == 'the "so-called reform"'
