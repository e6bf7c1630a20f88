"""Checks and reports: what is printed for people, and what for programs."""

import io
import json
import sys

import pytest

import samples
from claimcheck.cli.checks import show
from claimcheck.cli.screen import Screen
from samples import ANSWERS, CHECKS, FakeWorkspace
from tests.cli.printed import records


def test_check_answers_each_statement_in_order(run):
    result = run("check", "Seven died.", "Nine died.", "--format", "jsonl")
    assert [(line["statement"], line["verdict"]) for line in records(result)] == [
        ("Seven died.", "supported"),
        ("Nine died.", "contradicted"),
    ]
    assert records(result)[0] == json.loads(
        ANSWERS["Seven died."].model_copy(update={"statement": "Seven died."}).model_dump_json()
    )


def test_check_for_people_tells_the_verdict_first_then_the_quotes_then_why(run):
    assert run("check", "Nine died.").stdout == (
        "✘ CONTRADICTED  Nine died.\n"
        "  − against: The Gazette (the document's own voice)\n"
        "  “The fire killed seven dockers.”\n"
        "  gazette, line 1\n"
        "    number: “nine people” conflicts with “seven dockers”\n"
        "  Why: The Gazette says seven.\n"
        "\n"
    )


def test_check_shows_disputes_side_by_side_and_findings(run):
    shown = run("check", "Who died?").stdout
    assert "│ + for: The Gazette (the document's own voice)" in shown
    assert "│ − against: the mayor" in shown
    assert shown.endswith("  Why: They differ.\n  ! Only the mayor says otherwise.\n\n")


def test_the_parts_of_a_statement_are_shown_each_with_its_quotes(capsys):
    parts = [ANSWERS[name].model_copy(update={"statement": name}) for name in ("Nine died.", "Seven died.")]
    whole = ANSWERS["Nine died."].model_copy(update={"statement": "Nine died, then seven.", "claims": tuple(parts)})
    show(Screen(sys.stdout), whole, {})
    shown = capsys.readouterr().out.splitlines()
    assert shown[:3] == [
        "✘ CONTRADICTED  Nine died, then seven.",
        "  ✘ CONTRADICTED  Nine died.",
        "    − against: gazette (the document's own voice)",
    ]
    assert [line for line in shown if "✔" in line or "Why" in line] == [
        "  ✔ SUPPORTED  Seven died.",
        "  Why: The Gazette says seven.",
    ]


def test_check_shows_what_decides_nothing_only_when_asked(run):
    assert "NEVER SHOWN" not in run("check", "Nine died.").stdout
    assert "· mentions: the mayor\n  “NEVER SHOWN”" in run("check", "--all", "Nine died.").stdout


def test_check_explains_every_candidate_once(run):
    assert run("check", "--explain", "Nine died.").stdout == (
        "✘ CONTRADICTED  Nine died.\n"
        "  Why: The Gazette says seven.\n"
        "  Held against it: 2 passages, of which 1 counts\n"
        "  − against: The Gazette (the document's own voice)\n"
        "  “The fire killed seven dockers.”\n"
        "  gazette, line 1\n"
        "    number: “nine people” conflicts with “seven dockers”\n"
        "    the model reads: 0.10 entailed, 0.70 contradicted, 0.20 neither\n"
        "    counts: why contradicts\n"
        "  · mentions: the mayor\n"
        "  “NEVER SHOWN”\n"
        "  gazette, line 1\n"
        "    the model reads: 0.10 entailed, 0.70 contradicted, 0.20 neither\n"
        "    does not count: why mentions\n"
        "\n"
    )


def test_check_reads_one_statement_a_line_and_skips_blank_ones(run):
    result = run("check", "-", "--format", "jsonl", text="\ufeffSeven died.\n\n  \r\n Nine died. \r\n")
    assert [line["statement"] for line in records(result)] == ["Seven died.", "Nine died."]


def test_check_reads_a_file_behind_the_arguments(run, tmp_path):
    (tmp_path / "s.txt").write_text("Nine died.\n")
    result = run("check", "Seven died.", "--file", str(tmp_path / "s.txt"), "--format", "jsonl")
    assert [line["statement"] for line in records(result)] == ["Seven died.", "Nine died."]


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [("", 0), ("disputed", 0), ("contradicted", 1), ("disputed, contradicted", 1), ("supported", 1)],
)
def test_the_gate(run, fail_on, code):
    result = run("check", "Seven died.", "Nine died.", "--fail-on", fail_on, "--format", "jsonl")
    assert (result.exit_code, len(records(result))) == (code, 2)


def test_annotate_writes_and_sums_up(run, tmp_path):
    report, out = tmp_path / "report.txt", tmp_path / "out.html"
    report.write_text(samples.TEXT)
    result = run("annotate", str(report), "-o", str(out), "--fail-on", "contradicted")
    assert result.stdout == f"3 claims checked, written to {out}\n     2 ✘ CONTRADICTED\n     1 ? NOT IN THE CORPUS\n"
    assert result.exit_code == 1
    assert out.read_text().startswith("<!doctype html>")


def test_annotate_prints_the_checks_for_programs(run, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text(samples.TEXT)
    result = run("annotate", str(report), "-o", str(tmp_path / "out.md"), "--format", "jsonl")
    assert [line["quote"] for line in records(result)] == [check.quote for check in CHECKS]


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("no_color", "coloured"), [(None, True), ("1", False)])
def test_colours_on_a_terminal_unless_unwanted(monkeypatch, no_color, coloured):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_color:
        monkeypatch.setenv("NO_COLOR", no_color)
    terminal = Terminal()
    show(Screen(terminal), FakeWorkspace().check("Nine died."), {})
    assert ("\x1b[1;31m" in terminal.getvalue()) is coloured
    assert "✘ CONTRADICTED" in terminal.getvalue()
