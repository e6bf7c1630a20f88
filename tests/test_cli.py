"""The command line against a workspace made by hand: what goes where, and how it ends."""

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest
from typer.testing import CliRunner

import samples
from claimcheck import __version__
from claimcheck.cli import app as application
from claimcheck.cli.checks import show
from claimcheck.cli.disputes import show_text
from claimcheck.cli.screen import Screen, clean
from claimcheck.contested import to_csv, to_markdown
from claimcheck.errors import InputError
from claimcheck.evaluation.report import Report
from claimcheck.models import DisputeKind
from samples import ANSWERS, CHECKS, CLAIMS, DISPUTE, FakeWorkspace

COMMANDS = ["extract", "check", "contested", "annotate", "serve", "evaluate"]


@pytest.fixture
def run(monkeypatch):
    monkeypatch.setattr("claimcheck.workspace.Workspace.open", lambda *_, **__: FakeWorkspace())

    def call(*arguments: str, text: str | bytes = ""):
        return CliRunner().invoke(application, list(arguments), input=text)

    return call


def lines(result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_examples(run, command):
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"Examples:\n    claimcheck {command}" in result.stdout


def test_no_command_is_missing_from_these_tests():
    assert sorted(COMMANDS) == sorted(command.callback.__name__ for command in application.registered_commands)


def test_version(run):
    assert run("--version").stdout == f"claimcheck {__version__}\n"


def test_extract_prints_the_claims_as_they_are(run):
    result = run("extract", "--format", "jsonl")
    assert result.stdout == "".join(claim.model_dump_json() + "\n" for claim in CLAIMS)


def test_extract_for_people(run):
    result = run("extract")
    assert result.stdout == (
        "gazette: 2 claims\n"
        "  The Gazette  The fire killed seven dockers.\n"
        "  the mayor    The mayor said the port would stay open.\n"
        "\n"
    )
    assert result.stderr == "claimcheck: left out: one.pdf\n"


def test_check_answers_each_statement_in_order(run):
    result = run("check", "Seven died.", "Nine died.", "--format", "jsonl")
    assert [(line["statement"], line["verdict"]) for line in lines(result)] == [
        ("Seven died.", "supported"),
        ("Nine died.", "contradicted"),
    ]
    assert lines(result)[0] == json.loads(
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


def test_check_shows_what_decides_nothing_only_when_asked(run):
    assert "NEVER SHOWN" not in run("check", "Nine died.").stdout
    assert "· mentions: the mayor\n  “NEVER SHOWN”" in run("check", "--all", "Nine died.").stdout


def test_check_reads_one_statement_a_line_and_skips_blank_ones(run):
    result = run("check", "-", "--format", "jsonl", text="\ufeffSeven died.\n\n  \r\n Nine died. \r\n")
    assert [line["statement"] for line in lines(result)] == ["Seven died.", "Nine died."]


def test_check_reads_a_file_behind_the_arguments(run, tmp_path):
    (tmp_path / "s.txt").write_text("Nine died.\n")
    result = run("check", "Seven died.", "--file", str(tmp_path / "s.txt"), "--format", "jsonl")
    assert [line["statement"] for line in lines(result)] == ["Seven died.", "Nine died."]


@pytest.mark.parametrize(
    ("arguments", "text", "message"),
    [
        (["check"], "", "no statement given: name one, or '-' for standard input, or --file FILE"),
        (["check", "Seven died.", " "], "", "statement 2 is empty"),
        (["check", "-"], "", "standard input: holds no statement"),
        (["check", "-"], " \n\n", "standard input: holds no statement"),
        (["check", "-"], b"Fine.\nCaf\xe9.\n", "standard input:2: not UTF-8 text (byte 0xe9)"),
        (["check", "-"], b"a\0b", "standard input:1: holds a NUL character, so it is no text"),
        (["check", "--file", "absent.txt"], "", "absent.txt: cannot be read: No such file or directory"),
        (["annotate", "absent.txt", "-o", "out.md"], "", "absent.txt: no such file"),
        (["annotate", "a.pdf", "-o", "out.md"], "", "a.pdf: a report is a file ending in .txt, .md, .markdown"),
        (
            ["serve", "--host", "0.0.0.0"],
            "",
            "--host 0.0.0.0: the page is for this machine only (127.0.0.1, localhost, ::1)",
        ),
        (["contested", "--kind", "x"], "", f"kind 'x': there is none; choose from {', '.join(sorted(DisputeKind))}"),
        (["contested", "--until", "9.9.99"], "", "until '9.9.99' is no date: write 2010, 2010-12 or 2010-12-31"),
        (["evaluate", "corpora", "absent"], "", "absent: no such file or folder"),
    ],
)
def test_what_a_user_can_mend_is_one_line_and_exit_2(run, arguments, text, message):
    result = run(*arguments, text=text)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "x", "--format", "xml"],
        ["check", "x", "--fail-on", "wrong"],
        ["check", "x", "--no-such-option"],
        ["annotate", "report.md"],
        ["serve", "--port", "0"],
        ["extract", "x", "--granularity", "coarse"],
        ["evaluate", "verify", "x", "--granularity", "fine"],
        ["evaluate", "atomic", "x", "--granularity", "coarse"],
        ["evaluate", "atomic", "x", "--judge", "shipped"],
        ["no-such-command"],
    ],
)
def test_wrong_options_exit_with_2(run, arguments):
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error" in result.stderr


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [("", 0), ("disputed", 0), ("contradicted", 1), ("disputed, contradicted", 1), ("supported", 1)],
)
def test_the_gate(run, fail_on, code):
    result = run("check", "Seven died.", "Nine died.", "--fail-on", fail_on, "--format", "jsonl")
    assert (result.exit_code, len(lines(result))) == (code, 2)


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
    assert len(lines(run("contested", *arguments, "--format", "jsonl"))) == found


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
    assert [line["quote"] for line in lines(result)] == [check.quote for check in CHECKS]


@pytest.mark.parametrize("made", [Report(title="t", figures={"f1": 0.5}), {"f1": 0.5}])
def test_evaluate_runs_the_module_of_that_name(run, monkeypatch, tmp_path, made):
    called = []

    class Module:
        @staticmethod
        def run(path, predictions, **options):
            called.append((path, predictions, options))
            return made

    monkeypatch.setattr("claimcheck.cli.scores.import_module", {"claimcheck.evaluation.atomic": Module}.__getitem__)
    result = run("evaluate", "atomic", str(tmp_path), "-o", str(tmp_path / "p"), "--granularity", "fine")
    assert called == [(tmp_path, tmp_path / "p", {"granularity": "fine"})]
    assert result.stdout.splitlines()[1:] == ["  f1  0.500"]


@pytest.mark.parametrize(
    "arguments",
    [["extract"], ["check", "Seven died."], ["contested"], ["check", "Nine died.", "--fail-on", "contradicted"]],
)
def test_what_could_not_be_read_is_named_and_the_rest_done(run, monkeypatch, arguments):
    complete = run(*arguments, "--format", "jsonl").stdout
    monkeypatch.setattr(FakeWorkspace, "problems", ("a.txt: is empty", "b.md:1: is UTF-16 text; save it as UTF-8"))
    result = run(*arguments, "--format", "jsonl")
    assert (result.exit_code, result.stdout) == (2, complete)
    assert result.stderr.splitlines() == [
        "claimcheck: a.txt: is empty",
        "claimcheck: b.md:1: is UTF-16 text; save it as UTF-8",
        "claimcheck: left out: one.pdf",
        "claimcheck: done without 2 files that could not be read",
    ]


def test_a_corpus_of_which_nothing_can_be_read_is_no_empty_corpus(run, monkeypatch):
    monkeypatch.setattr(FakeWorkspace, "problems", ("a.txt: is empty",))
    monkeypatch.setattr("claimcheck.workspace.Workspace.open", lambda *_, **__: FakeWorkspace(()))
    result = run("check", "Seven died.")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", "claimcheck: a.txt: is empty\n")


def test_errors_of_the_library_are_one_line(run, monkeypatch):
    def fail(*_, **__):
        raise InputError("corpus: no such folder")

    monkeypatch.setattr("claimcheck.workspace.Workspace.open", fail)
    result = run("contested")
    assert (result.exit_code, result.stderr) == (2, "claimcheck: corpus: no such folder\n")


def test_other_errors_keep_their_traceback(run, monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr("claimcheck.workspace.Workspace.open", fail)
    assert isinstance(run("contested").exception, ZeroDivisionError)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2Jgone", "\ufffd[2Jgone"),
        ("a\n b\tc", "a b c"),
        ("[red]x[/red]", "[red]x[/red]"),
        ("\u202eabc", "\ufffdabc"),
    ],
)
def test_document_text_cannot_steer_the_terminal(text, shown):
    assert clean(text) == shown


PROGRAM = """
import samples, signal, sys, time
from claimcheck.cli import app, main
from claimcheck.workspace import Workspace
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may start tests with Ctrl-C switched off
class Endless(samples.FakeWorkspace):
    def claims(self):
        while True:
            yield from samples.CLAIMS
    def contested(self, wanted):
        sys.stderr.write("waiting\\n")
        sys.stderr.flush()
        time.sleep(60)
Workspace.open = lambda *_, **__: Endless()
main()
"""


def start(*arguments: str, out: int | IO[str] = subprocess.PIPE, **environment: str) -> subprocess.Popen[bytes]:
    paths = [str(Path(__file__).parent), *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *arguments],
        stdout=out,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), **environment},
    )


@pytest.mark.parametrize("arguments", [["extract", "--format", "jsonl"]])
def test_a_closed_pipe_is_silent(arguments):
    with start(*arguments) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b"claimcheck: left out: one.pdf\n"
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_line_and_exit_2():
    with open("/dev/full", "w") as full, start("extract", "--format", "jsonl", out=full) as process:
        assert process.stderr.read().splitlines()[1:] == [b"claimcheck: output: No space left on device"]
    assert process.returncode == 2


def test_ctrl_c_ends_with_130_and_no_traceback():
    with start("contested") as process:
        assert process.stderr.readline() == b"claimcheck: left out: one.pdf\n"
        assert process.stderr.readline() == b"waiting\n"
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
    assert process.returncode == 130


def test_output_is_utf_8_whatever_the_locale():
    with start("check", "Nine died.", PYTHONIOENCODING="ascii") as process:
        output = process.stdout.read()
        process.stderr.read()
    assert output.decode("utf-8").startswith("✘ CONTRADICTED")


def test_a_pipe_gets_no_colours_and_no_progress_bar():
    with start("check", "Nine died.", "Who died?", TERM="xterm-256color", COLUMNS="40") as process:
        assert b"\x1b" not in process.stdout.read()
        assert process.stderr.read() == b"claimcheck: left out: one.pdf\n"


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
