"""Reports with footnotes: taking the marks off gives the report back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.annotate import annotate
from claimcheck.annotate.footnotes import escape, strip
from claimcheck.models import Verdict
from claimcheck.read.canonical import decode
from samples import CHECKS, CORPUS, TEXT, check, report

HOSTILE = [
    "It burned[^cc-1] twice.",
    "A [^cc-1] and [^cc2-1] already.\n\n<!-- claimcheck: footnotes cc -->",
    "Ends so\n\n<!-- claimcheck: footnotes cc -->\n\n[^cc-1]: old\n",
    "<script>alert(1)</script> & <!-- --> \\[^cc-1\\]",
    "Emoji 👩‍🚒 and e\u0301 and \u202eright to left\u202c.",
    "\ufeffWindows\r\nline ends\r\n\r\nand an old\rMac.",
    "**Bold claim.** And [a link](http://example.org/a_b).",
    "x",
]


def marked(original: str, quote: str) -> str:
    text = decode(original.encode(), "report")
    checks = [check(quote, Verdict.CONTRADICTED, text=text)]
    return annotate(report(text, headings=()), checks, ".md", original=original, corpus=CORPUS)


@pytest.mark.parametrize("original", HOSTILE)
def test_taking_the_marks_off_gives_the_report_back(original):
    quote = decode(original.encode(), "report")
    out = marked(original, quote)
    assert out != original
    assert strip(out) == original
    assert strip(strip(marked(out, decode(out.encode(), "report")))) == original


@given(st.text(st.characters(exclude_categories=("Cs",))), st.data())
def test_no_report_is_changed(original, data):
    text = original.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    starts = data.draw(st.lists(st.integers(0, max(0, len(text) - 1))))
    checks = [
        CHECKS[0].model_copy(update={"start": start, "end": data.draw(st.integers(start, len(text)))})
        for start in starts
    ]
    out = annotate(report(text, headings=()), checks, ".md", original=original)
    assert strip(out) == original


@pytest.mark.parametrize(
    ("original", "quote", "expected"),
    [
        ("It burned. It rained.", "It burned", "It burned.[^cc-1] It rained."),
        ("“It burned,” he said.", "It burned", "“It burned,”[^cc-1] he said."),
        ("(It burned)\n", "It burned", "(It burned)[^cc-1]\n"),
        ("**It burned.** So.", "It burned.", "**It burned.**[^cc-1] So."),
        ("[It burned](http://a.example/b) then.", "It burned", "[It burned](http://a.example/b)[^cc-1] then."),
        ("A\r\n\r\nIt burned.\r\nSo.", "It burned.", "A\r\n\r\nIt burned.[^cc-1]\r\nSo."),
        ("\ufeffIt burned.", "It burned.", "\ufeffIt burned.[^cc-1]"),
        ("See [^cc-1]. It burned.", "It burned.", "See [^cc-1]. It burned.[^cc2-1]"),
    ],
)
def test_a_mark_goes_behind_the_claim_and_what_closes_it(original, quote, expected):
    assert marked(original, quote).partition("\n\n<!--")[0] == expected


def test_the_notes_tell_verdict_quotes_and_findings():
    notes = annotate(report(), CHECKS, ".md", corpus=CORPUS).partition("-->\n\n")[2]
    assert notes == (
        "[^cc-1]: **✘ CONTRADICTED** The fire killed nine people.\n"
        "\n"
        "    Explained: contradicted.\n"
        "\n"
        "    - against: “The fire killed seven dockers.” (The Gazette (the document's own voice); gazette, line 1)\n"
        "\n"
        "    **✘ CONTRADICTED** The fire killed nine people and closed the port.\n"
        "\n"
        "    Explained: contradicted.\n"
        "\n"
        "    - against: “The mayor said the port would stay open.” (the mayor; gazette, line 1)\n"
        "    - note: Only the mayor says otherwise.\n"
        "\n"
        "[^cc-2]: **? NOT IN THE CORPUS** The mayor resigned.\n"
        "\n"
        "    Explained: not\\_enough\\_info.\n"
    )


def test_a_report_without_claims_says_so():
    out = annotate(report(), [], ".md")
    assert out == f"{TEXT}\n\n<!-- claimcheck: footnotes cc -->\n\nNo claim was found in this report.\n"


@pytest.mark.parametrize("text", ["<script>x</script>", "![a](b)", "[^cc-1]: x", "a\n\n# b", "`c` ~d~ |e|", "&lt;"])
def test_escaped_text_is_read_as_plain_text(text):
    html = MarkdownIt("commonmark").render(escape(text))
    unescaped = html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("&quot;", '"')
    assert unescaped == f"<p>{' '.join(text.split())}</p>\n"
