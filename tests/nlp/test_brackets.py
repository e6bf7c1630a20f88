"""Words in brackets, parsed apart from the sentence that they stand in."""

import pytest

from claimcheck import nlp
from claimcheck.split import split_statement

pytestmark = pytest.mark.model

TOLD = {
    "Delays, rising costs (first put at 59 million crowns) and poor design have hurt the project.": [
        "Delays have hurt the project.",
        "Rising costs have hurt the project.",
        "Poor design has hurt the project.",
        "The rising costs were first put at 59 million crowns.",
    ],
    "The board (which met on Monday) rejected the offer.": [
        "The board rejected the offer.",
        "The board met on Monday.",
    ],
    "The mill (now owned by Orlo) closed in May.": ["The mill closed in May.", "The mill is now owned by Orlo."],
    "Orlo is the largest maker of pumps (as measured by sales) after Tern.": [
        "Orlo is the largest maker of pumps (as measured by sales) after Tern."
    ],
}


@pytest.mark.parametrize("sentence", TOLD)
def test_brackets_leave_the_parse_of_their_sentence_alone(sentence):
    assert [claim.text for claim in split_statement(sentence, nlp.load())] == TOLD[sentence]


def test_the_words_in_brackets_hang_on_the_word_before_them():
    doc = nlp.load()("The mill (a ruin since the fire) was sold in May.")
    mill, ruin = (next(t for t in doc if t.text == word) for word in ("mill", "ruin"))
    assert (ruin.head.i, ruin.dep_, mill.head.text) == (mill.i, "appos", "sold")
    assert {t.head.i for t in doc if t.text in "()"} == {mill.i}


@pytest.mark.parametrize(
    "sentence", ["The Baltic Salt Union (BSU) met in Riga.", "The firm paid 40,000 crowns (about a year's rent)."]
)
def test_a_word_in_brackets_and_brackets_at_the_end_are_parsed_with_the_sentence(sentence):
    doc = nlp.load()(sentence)
    before = nlp.load()(sentence, disable=["claimcheck_brackets"])
    assert [(t.tag_, t.dep_, t.head.i) for t in doc] == [(t.tag_, t.dep_, t.head.i) for t in before]


@pytest.mark.parametrize(
    "sentence", ["The mill ( ) closed early.", "A (b (c d e) closed.", ") it ( was ) closed (.", "(((a b c"]
)
def test_odd_brackets_break_nothing(sentence):
    assert nlp.load()(sentence).text == sentence
    split_statement(sentence, nlp.load())


def test_no_sentence_begins_in_a_bracket():
    doc = nlp.load()("Clara Holt (born Clara Voss; February 21, 1933 – April 21, 2003) was a singer.")
    assert len(list(doc.sents)) == 1
