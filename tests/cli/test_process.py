"""The program as a process: pipes, a full disk, Ctrl-C, the locale, and text that would steer a terminal."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from claimcheck.cli.screen import clean


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
    paths = [str(Path(__file__).parent.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
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
