import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import read
from claimcheck.errors import InputError
from claimcheck.models import BlockKind
from claimcheck.nlp import parts


def document(text, name="a.md"):
    return read.from_bytes(text.encode(), name)


def seen(text, name="a.md"):
    return [part.text for part in parts.parts(document(text, name))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# Flood\n\nThe **pump** [failed](u).", "Flood\n\nThe pump failed."),
        ("- one\n- two", "one\n\ntwo"),
        ("> The pump\n> failed.", "The pump\nfailed."),
        ("One.\n\n```\ncode\n```\n\nTwo.", "One.\n\nTwo."),
        ("| a |\n|---|\n\nTwo.\n\n| b |\n|---|", "Two."),
    ],
)
def test_a_parser_sees_the_words_alone(text, words):
    assert seen(text) == [words]


def test_plain_text_is_seen_as_it_is():
    text = "Flood\nThe  pump *failed*.\n\n\nTwice.\n"
    assert seen(text, "a.txt") == [text.strip()]


def test_what_holds_no_prose_has_no_part():
    assert seen("```\ncode\n```") == []


def test_places_are_those_of_the_document():
    text = "> The **pump**\n> failed."
    (part,) = parts.parts(document(text))
    start, end = part.place(part.text.index("pump"), part.text.index("pump") + 4)
    assert text[start:end] == "pump"
    start, end = part.place(0, len(part.text))
    assert text[start:end] == "The **pump**\n> failed."


def test_a_long_document_comes_in_parts_of_whole_blocks():
    paragraph = "The pump failed. " * 1_000
    found = list(parts.parts(document("\n\n".join([paragraph] * 7), "a.txt")))
    assert [len(part.blocks) for part in found] == [2, 2, 2, 1]
    assert {part.text[block.start : block.end] for part in found for block in part.blocks} == {paragraph.strip()}


def test_a_book_on_one_line_comes_in_parts_too():
    text = "The pump failed. " * 100_000
    assert max(len(part.text) for part in parts.parts(document(text, "a.txt"))) <= parts.PART


TEXTS = st.lists(st.text(alphabet="aB .,-*1#>|`_[]()<:\téß🙂", max_size=30), min_size=1, max_size=10).map("\n".join)


@given(TEXTS, st.sampled_from(["a.md", "a.txt"]))
def test_every_word_seen_stands_at_its_place(text, name):
    try:
        source = document(text, name)
    except InputError:
        return
    for part in parts.parts(source):
        assert len(part.places) == len(part.text)
        assert [part.text[i] for i in range(len(part.text)) if not part.text[i].isspace()] == [
            source.text[part.places[i]] for i in range(len(part.text)) if not part.text[i].isspace()
        ]
        assert all(block.kind is not BlockKind.OTHER for block in part.blocks)
        assert list(part.places) == sorted(part.places)
