"""Annotated reports as pages: the text is the report's, to the character, and nothing in it is code."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.annotate import annotate
from claimcheck.annotate.page import style
from claimcheck.models import Verdict
from samples import CHECKS, CORPUS, TEXT, check, report

VOID = {"meta", "link", "br", "input"}


class Page(HTMLParser):
    """Collects the text inside #report, the marks, and every tag."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.marks, self.tags, self._open = "", [], [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(dict(attrs).get("id"))
        if tag == "mark":
            self.marks.append(dict(attrs))

    def handle_endtag(self, tag):
        self._open.pop()

    def handle_data(self, data):
        if "report" in self._open:
            self.text += data


def page(text: str = TEXT, checks=CHECKS, headings=("Harbour fire",)) -> Page:
    return Page(annotate(report(text, headings=headings), checks, ".html", corpus=CORPUS))


def test_the_text_is_the_reports_and_the_marks_carry_number_word_and_shape():
    found = page()
    assert found.text == TEXT
    assert [(mark["class"], mark["data-cc-id"], mark["data-cc-label"]) for mark in found.marks] == [
        ("cc-contradicted", "1", "✘ contradicted 1"),
        ("cc-not_enough_info", "2", "? not in the corpus 2"),
    ]


HOSTILE = [
    "<script>alert(1)</script>",
    "</main></mark><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }} {% raw %} &amp; &#39;",
    "\n\n  leading blank lines\tand tabs ",
    "emoji 👩‍🚒, e\u0301, \u202eright to left",
    '" onmouseover="alert(1)',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_everywhere(text):
    quoted = CHECKS[0].evidence[0].model_copy(update={"quote": text, "voice": text, "document": text})
    bad = check(text, Verdict.DISPUTED, text=text, evidence=(quoted,)).model_copy(update={"explanation": text})
    found = page(text, [bad], headings=())
    assert found.text == text
    assert {tag for tag, _ in found.tags}.isdisjoint({"script", "img"})
    assert not [name for _, attributes in found.tags for name in attributes if name.startswith("on")]


@settings(max_examples=50)
@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\0"), min_size=1), st.data())
def test_no_text_is_changed(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    assert page(text, [CHECKS[0].model_copy(update={"start": start, "end": end})], headings=()).text == text


def test_the_page_needs_nothing_else():
    html = annotate(report(), CHECKS, ".html", corpus=CORPUS)
    assert not re.findall(r"<script|<link|<img|https?://|@import|url\(", html)
    assert "prefers-color-scheme: dark" in html
    assert "@media print" in html


def test_links_lead_to_the_notes():
    found = page()
    ids = {attributes.get("id") for _, attributes in found.tags}
    links = [attributes["href"] for tag, attributes in found.tags if tag == "a"]
    assert links == ["#cc-1", "#cc-2"]
    assert {link[1:] for link in links} <= ids


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("verdict", list(Verdict))
def test_colours_have_contrast(verdict, scheme):
    colours = dict(
        re.findall(r"--([\w-]+): (#[0-9a-f]{6});", style().split("@media (prefers-color-scheme: dark)")[scheme])
    )
    assert _contrast(colours[verdict], colours[f"{verdict}-wash"]) >= 4.5
    assert _contrast(colours[verdict], colours["paper"]) >= 4.5
    assert _contrast(colours["ink"], colours[f"{verdict}-wash"]) >= 7
    assert _contrast(colours["soft"], colours["paper"]) >= 4.5
