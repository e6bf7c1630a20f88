"""The JSON interface gives the records that the command line prints."""

import json

import pytest

from browser import Browser
from claimcheck.web import create_app
from claimcheck.web.guard import LARGEST
from samples import CHECKS, CLAIMS, CORPUS, DISPUTE, TEXT, FakeWorkspace


@pytest.fixture
def client():
    return Browser(create_app(FakeWorkspace()), base_url="http://localhost:8765")


def dumped(records) -> list[dict]:
    return [json.loads(record.model_dump_json()) for record in records]


def test_check(client):
    expected = FakeWorkspace().check("Who died?")
    assert client.post("/api/check", json={"statement": "Who died?"}).json() == json.loads(expected.model_dump_json())


def test_explain(client):
    expected = FakeWorkspace().explain("Who died?")
    answer = client.post("/api/explain", json={"statement": "Who died?"}).json()
    assert answer == json.loads(expected.model_dump_json())
    assert len(answer["candidates"]) == 2


def test_contested(client):
    assert client.get("/api/contested").json() == dumped([DISPUTE])
    assert client.get("/api/contested?party=the+mayor&party=the+gazette&kind=count&sort=time").json() == dumped(
        [DISPUTE]
    )
    assert client.get("/api/contested?since=2020-01&until=2020").json() == dumped([DISPUTE])
    assert client.get("/api/contested?until=2019&party=").json() == []


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("party=nobody", "party 'nobody': no dispute names it; named are The Gazette, the mayor"),
        ("document=other", "document 'other': there is none; choose from gazette"),
        ("since=soon", "since 'soon' is no date: write 2010, 2010-12 or 2010-12-31"),
        ("sort=size", "sort 'size': there is none; choose from confidence, document, time"),
    ],
)
def test_a_wrong_filter_is_one_clear_line(client, query, message):
    answer = client.get(f"/api/contested?{query}")
    assert (answer.status_code, answer.json()) == (400, {"detail": message})


def test_claims(client):
    assert client.get("/api/claims").json() == dumped(CLAIMS)
    assert client.get("/api/claims?voice=the+mayor").json() == dumped(CLAIMS[1:])
    assert client.get("/api/claims?offset=1&limit=1").json() == dumped(CLAIMS[1:])


def test_documents(client):
    (document,) = CORPUS
    expected = {"id": "gazette", "title": None, "publisher": "The Gazette", "date": None, "licence": None}
    assert client.get("/api/documents").json() == [{**expected, "sha256": document.sha256}]


@pytest.mark.parametrize("door", ["/api", "/api/", "/openapi.json", "/api/openapi.json"])
def test_the_interface_describes_itself(client, door):
    answer = client.get(door)
    while answer.status_code == 307:
        answer = client.get(answer.headers["location"])
    assert sorted(answer.json()["paths"]) == [
        f"/api/{name}" for name in ("annotate", "check", "claims", "contested", "documents", "explain")
    ]


def test_annotate(client):
    assert client.post("/api/annotate", json={"text": TEXT}).json() == dumped(CHECKS)


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/api/check", {"statement": " "}, 400),
        ("/api/check", {"statement": ""}, 422),
        ("/api/check", {"statement": "x" * 10_001}, 422),
        ("/api/check", {"claim": "x"}, 422),
        ("/api/explain", {"statement": " "}, 400),
        ("/api/check", {"statement": "x", "more": 1}, 422),
        ("/api/annotate", {"text": " "}, 400),
        ("/api/annotate", {"text": "a\0b"}, 400),
    ],
)
def test_bad_requests_say_why(client, path, body, status):
    answer = client.post(path, json=body)
    assert answer.status_code == status
    assert list(answer.json()) == ["detail"]


@pytest.mark.parametrize(
    ("path", "status", "message"),
    [
        ("/api/absent", 404, "GET /api/absent: Not Found"),
        ("/api/check", 405, "GET /api/check: Method Not Allowed"),
    ],
)
def test_what_is_not_there_is_told_as_json(client, path, status, message):
    answer = client.get(path)
    assert (answer.status_code, answer.json()) == (status, {"detail": message})


def test_a_form_is_no_json(client):
    assert client.post("/api/check", content=b"statement=x").status_code == 422


HEADERS = {"content-type": "application/json"}


def test_a_body_that_is_too_large_is_refused(client):
    assert client.post("/api/check", content=b"x" * (LARGEST + 1), headers=HEADERS).status_code == 413


def test_a_body_of_undeclared_size_is_refused_when_it_grows_too_large(client):
    async def parts():
        for _ in range(LARGEST // 1_000_000 + 1):
            yield b"x" * 1_000_000

    assert client.post("/api/check", content=parts(), headers=HEADERS).status_code == 413
