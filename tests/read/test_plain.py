from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import BlockKind
from claimcheck.read import passages, plain

HEAD, PARA, OTHER = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.OTHER


def found(text):
    return [(block.kind, text[block.start : block.end]) for block in plain.read(text).blocks]


WRAPPED = """The inquiry heard that the pump had failed twice in the week before
the flood. The operator, which had been warned in writing, replied that
Thursday was the earliest day on which a replacement could be fitted.
"""

CASES = [
    ("one line", "The pump failed.", [(PARA, "The pump failed.")]),
    ("outer white space", "\n\t The pump failed. \n\n", [(PARA, "The pump failed.")]),
    (
        "single-line paragraphs under headings",
        "Early years\nShe was born in Oslo in 1901. Her father was a clerk.\nLater life (1950–71)\nShe died in 1971.",
        [
            (HEAD, "Early years"),
            (PARA, "She was born in Oslo in 1901. Her father was a clerk."),
            (HEAD, "Later life (1950–71)"),
            (PARA, "She died in 1971."),
        ],
    ),
    ("blank lines", "The pump failed.\n\nNobody was hurt.", [(PARA, "The pump failed."), (PARA, "Nobody was hurt.")]),
    ("hard-wrapped", WRAPPED, [(PARA, WRAPPED.strip())]),
    ("hard-wrapped, twice", f"{WRAPPED}\n{WRAPPED}", [(PARA, WRAPPED.strip()), (PARA, WRAPPED.strip())]),
    ("heading above wrapped text", f"The flood\n{WRAPPED}", [(HEAD, "The flood"), (PARA, WRAPPED.strip())]),
    (
        "a wrapped line may begin with a number",
        WRAPPED.replace("Thursday", "12. August"),
        [(PARA, WRAPPED.strip().replace("Thursday", "12. August"))],
    ),
    (
        "an indented line begins a paragraph",
        WRAPPED + "    " + WRAPPED,
        [(PARA, WRAPPED.strip()), (PARA, WRAPPED.strip())],
    ),
    (
        "a sentence that was broken by accident goes on",
        "The pump of the\nlower basin failed.\nNobody was hurt.",
        [(PARA, "The pump of the\nlower basin failed."), (PARA, "Nobody was hurt.")],
    ),
    (
        "a news headline",
        "Flood kills nine in Tarn\n\nNine died.",
        [(HEAD, "Flood kills nine in Tarn"), (PARA, "Nine died.")],
    ),
    (
        "numbered paragraphs",
        "4.1 The pump\n4.1.1 The pump failed.\n4.1.2 (Nobody) was hurt.\n",
        [(HEAD, "The pump"), (PARA, "The pump failed."), (PARA, "(Nobody) was hurt.")],
    ),
    (
        "numbered paragraphs in wrapped text",
        f"1.1 {WRAPPED}1.2 {WRAPPED}",
        [(PARA, WRAPPED.strip()), (PARA, WRAPPED.strip())],
    ),
    ("a number alone is a quantity", "7.1 Magnitude quake hits Tarn\n", [(HEAD, "7.1 Magnitude quake hits Tarn")]),
    (
        "quantities in front",
        "3.5 tons of oil were spilt.\n1.2 million birds died.\n",
        [(PARA, "3.5 tons of oil were spilt."), (PARA, "1.2 million birds died.")],
    ),
    ("a lead-in is no heading", "The minister said:\n\nNo.", [(PARA, "The minister said:"), (PARA, "No.")]),
    ("a quotation is no heading", "“The pump failed.”", [(PARA, "“The pump failed.”")]),
    ("a note mark after the full stop", "The pump failed.[12]", [(PARA, "The pump failed.[12]")]),
    ("a long line is no heading", "word " * 25, [(PARA, ("word " * 25).strip())]),
    (
        "list items",
        "Findings:\n- The pump failed.\n- Nobody was hurt\n  in the flood.\n* no alarm",
        [
            (PARA, "Findings:"),
            (PARA, "The pump failed."),
            (PARA, "Nobody was hurt\n  in the flood."),
            (PARA, "no alarm"),
        ],
    ),
    (
        "numbered items",
        "1. The pump failed.\n2) Nobody was hurt.\n(3) The court finds so.",
        [(PARA, "The pump failed."), (PARA, "Nobody was hurt."), (PARA, "The court finds so.")],
    ),
    (
        "a rule parts two paragraphs",
        "The pump failed.\n* * *\nNobody was hurt.",
        [(PARA, "The pump failed."), (OTHER, "* * *"), (PARA, "Nobody was hurt.")],
    ),
    ("a year is no list mark", "1984. A bad year.", [(PARA, "1984. A bad year.")]),
    ("other spaces", "\u2003The pump\u00a0failed.\u3000\n", [(PARA, "The pump\u00a0failed.")]),
    ("marks only", "—", [(HEAD, "—")]),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_blocks(text, expected):
    assert found(text) == expected


def test_a_passage_without_a_sentence_end_is_left_out():
    monster = "word " * 5_000
    text = f"The pump failed. It was old. {monster}ends. Nobody was hurt."
    assert found(text) == [
        (PARA, "The pump failed. It was old."),
        (OTHER, f"{monster}ends."),
        (PARA, "Nobody was hurt."),
    ]


def test_ten_million_characters_without_a_full_stop_are_one_block():
    text = "x" * 10_000_000
    assert [(b.kind, b.start, b.end) for b in plain.read(text).blocks] == [(OTHER, 0, len(text))]


def test_a_very_long_paragraph_is_cut_where_sentences_end():
    text = ("The pump failed. " * 3_000).strip()
    parts = [words for _, words in found(text)]
    assert [len(words) for words in parts] == [19_991, 19_991, 11_015]
    assert " ".join(parts) == text


LINES = st.lists(st.text(alphabet="aB .,-*1)(\t\u2003“”#>|`é🙂", max_size=90), max_size=12).map("\n".join)


@given(LINES)
def test_blocks_are_trimmed_ordered_and_lose_only_list_marks(text):
    last = 0
    left = ""
    for block in plain.read(text).blocks:
        words = text[block.start : block.end]
        assert words == words.strip() != ""
        assert block.start >= last
        left += text[last : block.start]
        last = block.end
    left += text[last:]
    assert all(not line.strip() or plain.ITEM.match(line.strip() + " x") for line in left.split("\n"))


@given(LINES.filter(lambda text: text.strip()))
def test_no_paragraph_keeps_a_stretch_above_the_limit_and_no_word_is_lost(text):
    (whole,) = passages.trimmed(text, 0, len(text), PARA)
    with patch.object(passages, "STRETCH_LIMIT", 20):
        parts = list(passages.prose(text, whole))
    kept = [text[part.start : part.end] for part in parts]
    longest = [max(map(len, passages.SENTENCE_END.split(words))) for words in kept]
    assert all(part.end - part.start <= 20 for part in parts if part.kind is PARA)
    assert all(size <= 21 for part, size in zip(parts, longest, strict=True) if part.kind is PARA)
    assert "".join("".join(kept).split()) == "".join(text.split())
