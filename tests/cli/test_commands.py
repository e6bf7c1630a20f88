"""Every command: its help, its options, its errors, and what it asks of the workspace."""

import pytest

from claimcheck import __version__
from claimcheck.cli import app
from claimcheck.errors import InputError
from claimcheck.evaluation.report import Report
from claimcheck.models import DisputeKind
from samples import CLAIMS, FakeWorkspace

COMMANDS = ["extract", "check", "contested", "annotate", "serve", "evaluate"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_examples(run, command):
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"Examples:\n    claimcheck {command}" in result.stdout


def test_no_command_is_missing_from_these_tests():
    assert sorted(COMMANDS) == sorted(command.callback.__name__ for command in app.registered_commands)


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
        ["evaluate", "corpora", "x", "--limit", "5"],
        ["evaluate", "verdicts", "x", "--corpus", "corpus"],
        ["evaluate", "unrelated", "x"],
        ["no-such-command"],
    ],
)
def test_wrong_options_exit_with_2(run, arguments):
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error" in result.stderr


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
        "claimcheck: done, but for the 2 problems named above",
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
