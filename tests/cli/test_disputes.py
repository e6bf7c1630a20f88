"""Disputes: filtered, and in every format."""

import io

import pytest

import samples
from claimcheck.cli.disputes import show_text
from claimcheck.cli.screen import Screen
from claimcheck.contested import to_csv, to_markdown
from samples import DISPUTE, FakeWorkspace
from tests.cli.printed import records


def test_contested_prints_the_disputes_as_they_are(run):
    assert run("contested", "--format", "jsonl").stdout == DISPUTE.model_dump_json() + "\n"


def test_contested_for_people_is_a_table_then_each_dispute(run):
    table, dispute = run("contested").stdout.split("⇄ 1  ")
    assert "count   January 2020   How many dockers did the fire kill?   The Gazette ⇄ the mayor" in table
    assert dispute.startswith("How many dockers did the fire kill?\n  count, January 2020, confidence 0.90\n")
    assert "│ The Gazette: seven" in dispute
    assert "│ the mayor: none" in dispute
    assert dispute.endswith("  Why: seven and none cannot both hold\n\n")


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["--party", "the mayor", "--party", "the gazette"], 1),
        (["--kind", "blame", "--kind", "count"], 1),
        (["--kind", "blame"], 0),
        (["--document", "gazette", "--sort", "confidence"], 1),
        (["--since", "2020", "--until", "2020-01"], 1),
        (["--since", "2020-02"], 0),
    ],
)
def test_contested_is_filtered(run, arguments, found):
    assert len(records(run("contested", *arguments, "--format", "jsonl"))) == found


def test_a_party_that_no_dispute_names_is_told_with_those_named(run):
    result = run("contested", "--party", "nobody")
    assert (result.exit_code, result.stdout) == (2, "")
    told = "claimcheck: party 'nobody': no dispute names it; named are The Gazette, the mayor\n"
    assert result.stderr == f"claimcheck: left out: one.pdf\n{told}"


@pytest.mark.parametrize(("name", "laid_out"), [("csv", to_csv), ("markdown", to_markdown)])
def test_contested_in_other_formats(run, name, laid_out):
    printed = run("contested", "--format", name).stdout_bytes
    assert printed == laid_out([DISPUTE], {d.id: d for d in samples.CORPUS}).encode()
    assert printed == run("contested", "--format", name).stdout_bytes


@pytest.mark.parametrize(("width", "accounts_in_a_row"), [(60, 1), (100, 2)])
def test_accounts_stand_side_by_side_where_there_is_room(monkeypatch, width, accounts_in_a_row):
    out = io.StringIO()
    monkeypatch.setattr("claimcheck.cli.screen.WIDTH", width)
    show_text(Screen(out), [DISPUTE], {d.id: d for d in samples.CORPUS})
    first = next(line for line in out.getvalue().splitlines() if "The Gazette: seven" in line)
    assert first.count("│") == accounts_in_a_row + 1
    assert max(len(line) for line in out.getvalue().splitlines()) <= width


def test_contested_with_nothing_to_tell(run, monkeypatch):
    monkeypatch.setattr(FakeWorkspace, "contested", lambda *_: [])
    assert run("contested", "--sort", "time").stdout == "No contested claims in the corpus.\n"
    assert run("contested", "--since", "2020").stdout == "No contested claims pass the filter.\n"
    assert run("contested", "--format", "markdown").stdout == "# Contested claims\n\nNone.\n"
