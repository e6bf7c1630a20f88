"""Where a quotation stands, on text without a parse."""

import pytest
from spacy.lang.en import English

from claimcheck.rules import quotes
from claimcheck.rules.attribution import standing

ENGLISH = English()


def first_quote(text):
    doc = ENGLISH(text)
    return doc, standing.outermost(quotes.find(doc))[0]


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“We left.”", True),
        ("He said: “We left.”", True),
        ("It fell. “We left.”", True),
        ("They wept (“We left,” said Moss).", True),
        ("He called it “a mess”.", False),
        ("They met at “The Crown.”", False),
    ],
)
def test_speech_stands_as_a_sentence_of_its_own(text, speech):
    doc, quote = first_quote(text)
    assert standing.is_speech(doc, quote, (0, len(doc))) is speech


@pytest.mark.parametrize(
    ("text", "last", "whole", "open_"),
    [
        ("“We left.”", ".", True, False),
        ("“We left,” he said.", ",", False, True),
        ("“Why?” he asked.", "?", True, True),
        ("“He cried ‘never,’” he said.", ",", False, True),
        ("“a mess”, he said.", "mess", False, True),
    ],
)
def test_how_a_quotation_ends(text, last, whole, open_):
    doc, quote = first_quote(text)
    assert standing.last_word(doc, quote).text == last
    assert (standing.is_whole(doc, quote), standing.ends_open(doc, quote)) == (whole, open_)


@pytest.mark.parametrize(("text", "filled"), [("“We left.”", True), ("“We left.” So it was.", False)])
def test_a_quotation_may_fill_its_paragraph(text, filled):
    doc, quote = first_quote(text)
    assert standing.fills(doc, quote, (0, len(doc))) is filled


def test_inner_quotations_are_left_out():
    doc = ENGLISH("“He cried ‘never,’ and left.” “So?”")
    assert [doc[q.tokens[0] : q.tokens[1]].text for q in standing.outermost(quotes.find(doc))] == [
        "“He cried ‘never,’ and left.”",
        "“So?”",
    ]
