import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import Block, BlockKind
from claimcheck.read import inline


def words(text):
    """The text without its marks."""
    left, last = "", 0
    for mark in inline.marks(text, Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH)):
        left += text[last : mark.start]
        last = mark.end
    return left + text[last:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The **pump** _failed_ *twice*.", "The pump failed twice."),
        ("***All*** of __it__ ~~sank~~.", "All of it sank."),
        ("**The *old* pump**", "The old pump"),
        ('[Judge Roe](http://example.org/roe "title") said so.', "Judge Roe said so."),
        ("[Judge Roe][1] said **[so](u)**.", "Judge Roe said so."),
        ("It failed.[^1] Twice.[^note-2]", "It failed. Twice."),
        ("See ![the pump](pump.png) here.", "See  here."),
        ("Run `rm -rf *` and ``a ` b``.", "Run rm -rf * and a ` b."),
        ("H<sub>2</sub>O<br/>and<!-- so -->on", "H2Oandon"),
        ("a \\*star\\* and \\[sic\\]", "a *star* and [sic]"),
        ("The pump\n> failed\n>> twice.", "The pump\nfailed\ntwice."),
    ],
)
def test_marks_are_found(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "a snake_case_name",
        "the rating ** of it",
        "he [sic] said [so]",
        "5 < 6 and 7 > 6",
        "a lone ` tick",
        "C:\\Users",
        "[a",
        "a](b",
        "**bold",
        "*",
        "",
    ],
)
def test_what_is_no_mark_stays(text):
    assert words(text) == text


@pytest.mark.parametrize(
    "storm", ["*", "`", "[", "](", "<a", "_a ", "*a **b ", "` `` ", "![", "[^", "\\", "a*", '](x "', "<!--"]
)
def test_a_storm_of_marks_is_read_in_no_time(storm):
    assert len(words(storm * 20_000)) <= len(storm) * 20_000


@given(st.text(alphabet="ab *_`~[]()!<>\\^/\n", max_size=60))
def test_marks_are_ordered_apart_and_never_letters(text):
    found = inline.marks(text, Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH))
    last = 0
    for mark in found:
        assert last <= mark.start < mark.end <= len(text)
        last = mark.end
