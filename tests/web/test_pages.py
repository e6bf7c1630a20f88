"""The pages for people: what they show, and that untrusted text stays text."""

import re

import pytest

from browser import Browser
from claimcheck.models import Block, BlockKind, Document, Outcome, Reason
from claimcheck.web import create_app
from samples import ANSWERS, CORPUS, SEVEN, TEXT, FakeWorkspace

PAGES = ["/", "/contested", "/claims", "/document?id=gazette", "/annotate"]


@pytest.fixture
def client():
    return Browser(create_app(FakeWorkspace()), base_url="http://127.0.0.1:8765")


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_a_title_landmarks_labels_and_no_script(client, page):
    html = client.get(page).text
    assert len(re.findall(r"<h1>", html)) == 1
    assert re.search(r"<title>.+: claimcheck</title>", html)
    assert html.count("<main") == 1
    assert '<nav aria-label="Main">' in html
    assert "<script" not in html
    assert " style=" not in html
    assert not re.findall(r'(?:src|href)="(?!/|#)', html)
    fields = re.findall(r'<(?:input|select|textarea)[^>]* id="(\w+)"', html)
    assert fields == [name for name in fields if f'<label for="{name}">' in html]


@pytest.mark.parametrize("asset", ["report.css", "page.css", "icon.svg"])
def test_what_the_pages_link_is_served(client, asset):
    assert client.get(f"/static/{asset}").status_code == 200


def test_a_statement_is_checked(client):
    html = client.post("/", data={"statement": "Who died?"}).text
    assert "⇄ DISPUTED Who died?" in text(html)
    assert (
        html.index("+</span>" if "+</span>" in html else "+ for") < html.index("− against") < html.index("They differ.")
    )
    assert '<a href="/document?id=gazette&amp;start=0&amp;end=30#quote">gazette, line 1</a>' in html
    assert "Only the mayor says otherwise." in html


def test_comparisons_that_tell_nothing_are_shown_only_when_asked(client, monkeypatch):
    vain = Reason(slot="place", statement="Kotrin", corpus="", outcome=Outcome.UNKNOWN)
    held = SEVEN.model_copy(update={"reasons": (vain, *SEVEN.reasons)})
    monkeypatch.setitem(ANSWERS, "Odd.", ANSWERS["Nine died."].model_copy(update={"evidence": (held,)}))
    assert "Kotrin" not in client.post("/", data={"statement": "Odd."}).text
    assert "Kotrin" in client.post("/", data={"statement": "Odd.", "explain": "true"}).text


def test_every_candidate_is_shown_when_asked(client):
    html = client.post("/", data={"statement": "Nine died.", "explain": "true"}).text
    assert '<input type="checkbox" id="explain" name="explain" value="true" checked>' in html
    assert "Held against it: 2 passages, of which 1 counts" in text(html)
    ruled = [text(found) for found in re.findall(r'<p class="ruling">.*?</p>', html)]
    read = "The model reads: 0.10 entailed, 0.70 contradicted, 0.20 neither."
    assert ruled == [f"{read} Counts: why contradicts.", f"{read} Does not count: why mentions."]
    assert "Passages that decide nothing" not in html
    assert "Held against" not in client.post("/", data={"statement": "Nine died."}).text


def test_nothing_is_checked_without_a_statement(client):
    assert 'class="card answer' not in client.post("/", data={"statement": "  "}).text


def test_disputes_are_filtered(client):
    assert "Disputes shown: 1 of 1" in client.get("/contested").text
    assert "Disputes shown: 1 of 1" in client.get("/contested?party=the+mayor&kind=count&document=gazette").text
    assert "Disputes shown: 0 of 1" in client.get("/contested?kind=blame").text
    assert "Disputes shown: 0 of 1" in client.get("/contested?since=2021").text
    assert "Disputes shown: 1 of 1" in client.get("/contested?party=&kind=&document=&since=&until=&sort=time").text


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_what_could_not_be_read(client, monkeypatch, page):
    assert "Left out" not in client.get(page).text
    monkeypatch.setattr(FakeWorkspace, "problems", ("<a>.txt: is empty",))
    assert "Left out: &lt;a&gt;.txt: is empty" in client.get(page).text


def test_a_wrong_filter_is_told_on_a_page(client):
    answer = client.get("/contested?since=%3Cb%3E")
    assert answer.status_code == 400
    assert "since &#39;&lt;b&gt;&#39; is no date" in answer.text


def test_the_form_keeps_what_was_asked(client):
    html = client.get("/contested?party=the+mayor&since=2020&sort=confidence").text
    assert "<option selected>the mayor</option>" in html
    assert 'name="since" value="2020"' in html
    assert "<option selected>confidence</option>" in html
    assert 'href="/contested.csv?party=the+mayor&amp;since=2020&amp;sort=confidence"' in html


@pytest.mark.parametrize(
    ("ending", "kind", "first"), [("csv", "text/csv", "dispute,kind,"), ("md", "text/markdown", "# Contested claims")]
)
def test_disputes_can_be_kept_as_a_file(client, ending, kind, first):
    answer = client.get(f"/contested.{ending}?kind=count")
    assert answer.headers["content-type"] == f"{kind}; charset=utf-8"
    assert answer.headers["content-disposition"] == f'attachment; filename="contested.{ending}"'
    assert answer.text.startswith(first)
    assert "seven dockers" in answer.text
    assert "seven dockers" not in client.get(f"/contested.{ending}?kind=blame").text


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", ["seven dockers", "stay open"]),
        ("?voice=the+mayor", ["stay open"]),
        ("?voice=-", ["seven dockers"]),
        ("?words=SEVEN", ["seven dockers"]),
        ("?document=other", []),
        ("?offset=1", ["stay open"]),
    ],
)
def test_claims_are_filtered_by_document_voice_and_words(client, asked, shown):
    table = client.get(f"/claims{asked}").text.partition("<tbody>")[2]
    assert [words for words in ("seven dockers", "stay open") if words in table] == shown


def test_the_quote_is_marked_in_its_document(client):
    html = client.get("/document?id=gazette&start=31&end=71").text
    quote = '<mark id="quote" class="quote">The mayor said the port would stay open.</mark></div>'
    assert f'<div class="cc-text document-text">The fire killed seven dockers. {quote}' in html


@pytest.mark.parametrize("asked", ["id=gazette&start=90&end=99", "id=gazette&start=5&end=2", "id=gazette"])
def test_odd_offsets_mark_nothing(client, asked):
    html = client.get(f"/document?{asked}").text
    assert f'<div class="cc-text document-text">{CORPUS[0].text}</div>' in html


def test_a_report_is_annotated(client):
    html = client.post("/annotate", data={"text": TEXT}).text
    assert 'data-cc-label="✘ contradicted 1"' in html
    assert html.count("<main") == 1


@pytest.mark.parametrize(
    ("asked", "status"),
    [("/document?id=absent", 404), ("/document", 422), ("/claims?offset=-1", 422), ("/absent", 404)],
)
def test_what_is_not_there(client, asked, status):
    answer = client.get(asked)
    assert answer.status_code == status
    assert '<p role="alert">' in answer.text


HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'


def test_document_text_stays_text():
    document = Document(
        id=HOSTILE,
        text=HOSTILE,
        blocks=(Block(start=0, end=len(HOSTILE), kind=BlockKind.PARAGRAPH),),
        sha256="",
        title=HOSTILE,
        publisher=HOSTILE,
    )
    client = Browser(create_app(FakeWorkspace((document,))), base_url="http://127.0.0.1")
    answers = [client.get(page) for page in ("/", "/contested", "/claims")]
    answers += [client.get("/document", params={"id": HOSTILE, "start": 3, "end": 9})]
    answers += [client.get("/claims", params={"words": HOSTILE, "voice": HOSTILE})]
    answers += [client.post("/", data={"statement": HOSTILE}), client.post("/annotate", data={"text": HOSTILE})]
    assert [answer.status_code for answer in answers] == [200] * len(answers)
    assert not [answer for answer in answers if "<script" in answer.text or "<img" in answer.text]
