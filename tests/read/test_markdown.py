import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import BlockKind
from claimcheck.read import markdown

HEAD, PARA, OTHER = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.OTHER


def found(text):
    return [(block.kind, text[block.start : block.end]) for block in markdown.read(text).blocks]


CASES = [
    (
        "headings",
        "# One\n## Two ##\nThree\n=====\nFour\n---",
        [(HEAD, "One"), (HEAD, "Two"), (HEAD, "Three"), (HEAD, "Four")],
    ),
    ("a paragraph over lines", "The pump\nfailed.\n\nTwice.", [(PARA, "The pump\nfailed."), (PARA, "Twice.")]),
    ("inline marks stay", "The **pump** _failed_ [twice](u).", [(PARA, "The **pump** _failed_ [twice](u).")]),
    ("list", "- one\n- two\n\n  three\n1. four", [(PARA, "one"), (PARA, "two"), (PARA, "three"), (PARA, "four")]),
    (
        "numbered paragraphs",
        "## 4. The pump\n\n4.1 The **pump** failed.\n\n4.2 Nobody was hurt.",
        [(HEAD, "4. The pump"), (PARA, "The **pump** failed."), (PARA, "Nobody was hurt.")],
    ),
    ("nested list", "- one\n  - two\n    1. three", [(PARA, "one"), (PARA, "two"), (PARA, "three")]),
    ("quotation", "> The pump\n> failed.\n\nSo.", [(PARA, "The pump\n> failed."), (PARA, "So.")]),
    ("heading in a quotation", "> # One\n> two", [(HEAD, "One"), (PARA, "two")]),
    ("code", "a\n\n```py\nx = 1\n```\n\n    y = 2\n", [(PARA, "a"), (OTHER, "```py\nx = 1\n```"), (OTHER, "y = 2")]),
    ("an open fence", "a\n\n```\nx", [(PARA, "a"), (OTHER, "```\nx")]),
    ("table", "| a | b |\n|---|---|\n| 1 | 2 |\n\nc", [(OTHER, "| a | b |\n|---|---|\n| 1 | 2 |"), (PARA, "c")]),
    ("html", "<div>\na\n</div>\n\nb", [(OTHER, "<div>\na\n</div>"), (PARA, "b")]),
    ("comment", "<!-- a -->\n\nb", [(OTHER, "<!-- a -->"), (PARA, "b")]),
    ("rule", "a\n\n***\n\nb", [(PARA, "a"), (PARA, "b")]),
    ("front matter", "---\ntitle: x\n---\n# a\nb", [(OTHER, "---\ntitle: x\n---"), (HEAD, "a"), (PARA, "b")]),
    ("a rule at the start is no front matter", "---\n\nb", [(PARA, "b")]),
    (
        "picture",
        '![a](b.png "c")\n\n<https://example.org>',
        [(OTHER, '![a](b.png "c")'), (OTHER, "<https://example.org>")],
    ),
    ("link definition", "a [b]\n\n[b]: http://example.org\n", [(PARA, "a [b]"), (OTHER, "[b]: http://example.org")]),
    (
        "footnotes one below the other",
        "a[^1]\n\n[^1]: The first\nruns on.\n[^b]: The second.\n",
        [(PARA, "a[^1]"), (PARA, "The first\nruns on."), (PARA, "The second.")],
    ),
    ("a mark before a colon is no label", "The pump[^1]: two.", [(PARA, "The pump[^1]: two.")]),
    ("empty heading", "#\n\na", [(PARA, "a")]),
    ("hard break and tabs", "-\tone  \n\ttwo", [(PARA, "one  \n\ttwo")]),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_blocks(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text", ["> " * 5_000 + "x", "- " * 5_000 + "x", "[" * 9_000, "http://a" * 2_000 + " x"])
def test_a_storm_of_marks_is_left_out_or_one_paragraph(text):
    (block,) = markdown.read(text).blocks
    assert block.end == len(text)


LINES = st.lists(st.text(alphabet="aB .,-*1#>|`=~[]()<:!_\t\\é", max_size=30), max_size=10).map("\n".join)


@given(LINES)
def test_blocks_are_trimmed_and_ordered_and_lose_no_word(text):
    last = 0
    left = ""
    for block in markdown.read(text).blocks:
        words = text[block.start : block.end]
        assert words == words.strip() != ""
        assert block.start >= last
        left += text[last : block.start]
        last = block.end
    left += text[last:]
    assert not any(char.isalpha() for char in left)
