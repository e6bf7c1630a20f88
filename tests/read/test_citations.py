"""Citation marks: what is one, and what is a word in brackets."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import Block, BlockKind
from claimcheck.read import citations, markdown, plain

PARAGRAPH = BlockKind.PARAGRAPH


def without(text, found):
    left, last = "", 0
    for mark in found:
        left += text[last : mark.start]
        last = mark.end
    return left + text[last:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam failed in 2019.[1] It was old.[2][3]", "The dam failed in 2019. It was old."),
        ("Ann Roe[3] resigned.", "Ann Roe resigned."),
        ("It was old. [12]", "It was old."),
        ("Officials said the dam failed [4, 5], and left [6–8].", "Officials said the dam failed, and left."),
        ("The dam failed.¹ It held 9 m² of water,²³ or less.", "The dam failed. It held 9 m² of water, or less."),
        ("The firm[a] paid,[note 2] twice.[n. 3]", "The firm paid, twice."),
        ("The river rose [citation needed] in the north.", "The river rose in the north."),
        ("Critics[by whom?] disagreed [better source needed].", "Critics disagreed."),
        ("“It failed.”[7] So he said.[8]", "“It failed.” So he said."),
        ('"It failed."[7] So he said.[8]', '"It failed." So he said.'),
        ("The dam failed.[[1]](#cite_note-1) It was old.[2](https://example.org/a)", "The dam failed. It was old."),
    ],
)
def test_marks_are_no_words(text, expected):
    for read in (plain.read, markdown.read):
        assert without(text, read(text).markup) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He counted [12] ships.",
        "“[a] new era” began [as he said].",
        '"[a] new era" began.',
        "[t]he court sat.",
        "It is told in [12].",
        "Smith v Roe [2010] is old.",
        "He said [sic] so.",
        "[1] Roe, A. The dam.",
        "The matrix [[",
        "The firm [a] paid.",
        "",
    ],
)
def test_other_brackets_stay(text):
    assert plain.read(text).markup == ()


def test_a_link_with_a_number_keeps_its_words():
    text = "[Judge Roe][1] said so.[2]"
    assert without(text, markdown.read(text).markup) == "Judge Roe said so."


@given(st.text(alphabet="[]1a ,.?(#)n\n", max_size=60))
def test_marks_come_in_order_and_do_not_overlap(text):
    found = list(citations.marks(text, (Block(start=0, end=len(text), kind=PARAGRAPH),)))
    assert all(mark.start < mark.end for mark in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
