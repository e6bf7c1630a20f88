import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.tokens import Doc
from spacy.vocab import Vocab

from claimcheck.models import Block, BlockKind
from claimcheck.rules import quotes

MARKS = "\"'“”„‟«»‘’`"


ENGLISH = English()


def tokens(text):
    return ENGLISH.tokenizer(text)


def found(text):
    doc = tokens(text)
    return [(doc[q.tokens[0] : q.tokens[1]].text, doc[q.inner[0] : q.inner[1]].text) for q in quotes.find(doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We left," she said.', [('"We left,"', "We left,")]),
        ("“We left,” she said.", [("“We left,”", "We left,")]),
        ("«We left», she said.", [("«We left»", "We left")]),
        ("„We left“, she said.", [("„We left“", "We left")]),
        ('It was “opened by mistake" again.', [('“opened by mistake"', "opened by mistake")]),
        ("She said 'no' twice.", [("'no'", "no")]),
        (
            "“He cried ‘run’ and fell,” she said.",
            [("“He cried ‘run’ and fell,”", "He cried ‘run’ and fell,"), ("‘run’", "run")],
        ),
        ('"One," he said. "Two."', [('"One,"', "One,"), ('"Two."', "Two.")]),
    ],
)
def test_marks_are_paired(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "The dogs' bowl is the cat's.", "He is 6'2\" tall.", "It was the summer of '68.", 'An " alone', "No marks."],
)
def test_what_is_no_quotation_is_passed_over(text):
    assert found(text) == []


def test_a_stray_mark_costs_nothing_but_itself():
    assert found('The 5" pipe burst.\n"It leaked," he said.') == [('"It leaked,"', "It leaked,")]


def test_a_quotation_runs_on_where_the_next_paragraph_opens_anew():
    doc = tokens('He said: "The roof is sound.\n"Everyone stays."')
    first, second = quotes.find(doc)
    assert (first.continued, second.continued) == (False, True)
    assert doc[first.tokens[0] : first.tokens[1]].text.strip() == '"The roof is sound.'
    assert doc[second.tokens[0] : second.tokens[1]].text == '"Everyone stays."'


def test_a_quotation_left_open_behind_a_colon_reaches_to_the_end_of_its_paragraph():
    assert found('He said: "The roof is sound.\nEveryone stayed.') == [('"The roof is sound.', "The roof is sound.")]


def test_blocks_bound_quotations():
    doc = tokens('"One \n two" three')
    doc.user_data["blocks"] = [Block(start=0, end=len(doc.text), kind=BlockKind.PARAGRAPH)]
    (one,) = quotes.find(doc)
    assert doc[one.tokens[0] : one.tokens[1]].text == '"One \n two"'


@given(st.text(alphabet="ab .,\n" + MARKS, max_size=80))
def test_every_quotation_lies_in_the_text_and_starts_with_a_mark(text):
    words = [character for character in text if character != " "]
    doc = Doc(Vocab(), words=words, spaces=[index % 3 == 0 for index in range(len(words))])
    for quote in quotes.find(doc):
        assert 0 <= quote.tokens[0] <= quote.inner[0] <= quote.inner[1] <= quote.tokens[1] <= len(doc)
        assert doc[quote.tokens[0]].text in MARKS


def test_a_storm_of_marks_is_survived():
    doc = Doc(Vocab(), words=['"', "a"] * 20_000, spaces=[False, True] * 20_000)
    assert len(quotes.find(doc)) <= 20_000
