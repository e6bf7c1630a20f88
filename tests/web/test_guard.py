"""Requests that are not made by a page of this server on this machine are refused."""

import re

import pytest

from browser import Browser
from claimcheck import web
from claimcheck.errors import InputError, SetupError
from samples import FakeWorkspace


@pytest.fixture
def client():
    return Browser(web.create_app(FakeWorkspace()), base_url="http://127.0.0.1:8765")


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "127.0.0.1", "localhost:1", "LOCALHOST", "[::1]:8765"])
def test_names_of_this_machine(client, host):
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8765", "", "localhost:80:80", "0.0.0.0"]
)
def test_foreign_names(client, host):
    assert client.get("/", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("path", ["/api/check", "/", "/annotate"])
@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_foreign_pages(client, path, headers):
    assert client.post(path, headers=headers).status_code == 403


@pytest.mark.parametrize("headers", [{"origin": "http://127.0.0.1:8765"}, {"sec-fetch-site": "same-origin"}])
def test_own_pages(client, headers):
    assert client.post("/api/check", json={"statement": "x"}, headers=headers).status_code == 200


@pytest.mark.parametrize("path", ["/", "/api/claims", "/static/page.css", "/absent"])
def test_every_answer_forbids_foreign_content(client, path):
    headers = client.get(path).headers
    assert re.match(r"default-src 'self';", headers["content-security-policy"])
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    assert "access-control-allow-origin" not in headers


def test_no_pages_of_the_framework_that_load_from_elsewhere(client):
    assert [client.get(path).status_code for path in ("/docs", "/redoc")] == [404, 404]


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "example.org", ""])
def test_only_this_machine_is_served(host):
    with pytest.raises(InputError, match="for this machine only"):
        web.serve(FakeWorkspace(), host=host)


def test_a_port_in_use_is_one_clear_error():
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(InputError, match=f"--port {port}: cannot be used: Address already in use"):
            web.serve(FakeWorkspace(), port=port)


def test_a_missing_extra_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "uvicorn", None)
    with pytest.raises(SetupError, match=r"uvicorn is not installed: install claimcheck-toolkit\[web\]"):
        web.check("127.0.0.1")
