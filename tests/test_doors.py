"""The command line, the library and the JSON interface give the same answers on a real corpus."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from browser import Browser
from claimcheck import DisputeFilter, Workspace
from claimcheck.annotate.footnotes import strip
from claimcheck.cli import app
from claimcheck.web import create_app

GAZETTE = """Harbour fire

The fire of 3 May 2021 killed seven dockers. The dock union said that nine dockers were killed.
"""
LEDGER = "The port of Varna reopened on 9 May 2021. The mayor denied that the fire had been set.\n"
REPORT = "The fire killed seven dockers.\r\n\r\nThe port reopened on 9 May 2021. Who set the fire?\r\n"

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("doors")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "gazette.txt").write_text(GAZETTE)
    (folder / "corpus" / "ledger.md").write_text(LEDGER)
    (folder / "report.txt").write_bytes(REPORT.encode())
    return folder


@pytest.fixture(scope="module")
def workspace(folder) -> Workspace:
    return Workspace.open(folder / "corpus", folder / "claims")


@pytest.fixture
def run(folder):
    def call(*arguments: str) -> list[dict]:
        where = ["--corpus", str(folder / "corpus"), "--claims", str(folder / "claims"), "--format", "jsonl"]
        result = CliRunner().invoke(app, [*arguments, *where], catch_exceptions=False)
        assert (result.exit_code, result.stderr) == (0, "")
        return [json.loads(line) for line in result.stdout.splitlines()]

    return call


def dumped(records) -> list[dict]:
    return [json.loads(record.model_dump_json()) for record in records]


def quoted(record: object) -> list[dict]:
    """Return everything in a record that quotes a document."""
    if isinstance(record, list):
        return [found for part in record for found in quoted(part)]
    if not isinstance(record, dict):
        return []
    here = [record] if {"document", "start", "end", "quote"} <= record.keys() else []
    return here + [found for part in record.values() for found in quoted(part)]


@pytest.mark.parametrize("statement", ["Seven dockers were killed in the fire of 3 May 2021.", "Who set the fire?"])
def test_check(run, workspace, statement):
    (answer,) = run("check", statement)
    assert answer == dumped([workspace.check(statement)])[0]
    assert answer == Browser(create_app(workspace)).post("/api/check", json={"statement": statement}).json()


def test_why_each_candidate_counts(run, workspace):
    statement = "Seven dockers were killed in the fire of 3 May 2021."
    (answer,) = run("check", "--explain", statement)
    assert answer == dumped([workspace.explain(statement)])[0]
    assert answer == Browser(create_app(workspace)).post("/api/explain", json={"statement": statement}).json()
    assert [c["quote"] for c in answer["candidates"] if c["counts"]]


def test_claims_and_disputes(run, workspace):
    browser = Browser(create_app(workspace))
    claims = run("extract")
    assert claims == dumped(workspace.extract()) == browser.get("/api/claims").json()
    assert {claim["document"] for claim in claims} == {"gazette", "ledger"}
    assert run("contested") == dumped(workspace.contested()) == browser.get("/api/contested").json()


@pytest.mark.parametrize(
    ("options", "query", "wanted"),
    [
        (["--party", "the Dock Union"], "party=the+Dock+Union", {"parties": ("dock union",)}),
        (["--kind", "denial", "--kind", "time"], "kind=denial&kind=time", {"kinds": ("denial", "time")}),
        (["--document", "gazette"], "document=gazette", {"documents": ("gazette",)}),
        (["--since", "2021-05", "--until", "2021"], "since=2021-05&until=2021", {"since": "2021-05", "until": "2021"}),
        (["--until", "2020"], "until=2020", {"until": "2020"}),
        (["--sort", "confidence"], "sort=confidence", {"sort": "confidence"}),
    ],
)
def test_disputes_by_filter(run, workspace, options, query, wanted):
    found = run("contested", *options)
    assert found == dumped(workspace.contested(DisputeFilter(**wanted)))
    assert found == Browser(create_app(workspace)).get(f"/api/contested?{query}").json()


def test_every_quote_is_in_its_document(run, workspace):
    printed = [*run("extract"), *run("contested"), *run("check", "The fire killed seven dockers.")]
    passages = quoted(printed)
    texts = {document.id: document.text for document in workspace.documents}
    assert passages
    assert [p for p in passages if texts[p["document"]][p["start"] : p["end"]] != p["quote"]] == []


def test_a_report(run, workspace, folder):
    out = folder / "report.md"
    answers = run("annotate", str(folder / "report.txt"), "-o", str(out))
    canonical = REPORT.replace("\r\n", "\n")
    assert answers
    assert [a for a in answers if canonical[a["start"] : a["end"]] != a["quote"]] == []
    assert answers == Browser(create_app(workspace)).post("/api/annotate", json={"text": REPORT}).json()
    assert strip(out.read_bytes().decode()) == REPORT


def test_of_files_outside_the_corpus_the_bad_ones_are_named_and_the_others_done(folder):
    (folder / "others").mkdir(exist_ok=True)
    (folder / "others" / "empty.txt").write_text("")
    (folder / "others" / "good.txt").write_text("The mill burned down in 1903.\n")
    paths = [folder / "absent.txt", folder / "others", folder / "report.txt"]
    result = CliRunner().invoke(app, ["extract", *map(str, paths), "--format", "jsonl"])
    assert {json.loads(line)["document"] for line in result.stdout.splitlines()} == {"good", "report"}
    assert (result.exit_code, result.stderr.splitlines()) == (
        2,
        [
            f"claimcheck: {folder}/absent.txt: does not exist",
            f"claimcheck: {folder}/others/empty.txt: is empty",
            "claimcheck: done, but for the 2 problems named above",
        ],
    )


def test_a_file_that_is_named_twice_is_read_once(run, folder):
    once = str(folder / "report.txt")
    assert run("extract", once, once) == run("extract", once)


def test_files_outside_the_corpus_are_printed_and_not_kept(run, folder):
    before = sorted(path.name for path in (folder / "claims").iterdir())
    claims = run("extract", str(folder / "report.txt"))
    assert {claim["document"] for claim in claims} == {"report"}
    assert sorted(path.name for path in (folder / "claims").iterdir()) == before


@pytest.mark.parametrize("given", [[], ["--granularity", "fine"], ["--attitudes"]])
def test_claims_go_under_the_names_that_a_user_gives(run, folder, given):
    names = folder / "aliases.toml"
    names.write_text('"Dockers of Varna" = ["dock union"]\n')
    voices = {claim["voice"] for claim in run("extract", "--aliases", str(names), *given)}
    assert "Dockers of Varna" in voices
    assert "dock union" not in voices
