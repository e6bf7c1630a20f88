"""What docs/verdicts.md shows is what happens. ``DOCS_WRITE=1 pytest`` on this file writes the outputs anew."""

import os
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimcheck.cli import app

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "verdicts.md"
CONSOLE = re.compile(r"```console\n\$ claimcheck (.+)\n((?:.*\n)*?)```\n")
WRITE = os.environ.get("DOCS_WRITE") == "1"


@pytest.fixture(scope="module")
def claims(tmp_path_factory):
    return tmp_path_factory.mktemp("claims")


def replace_output(command: str, output: str) -> None:
    text = PAGE.read_text(encoding="utf-8")
    found = next(match for match in CONSOLE.finditer(text) if match[1] == command)
    PAGE.write_text(text[: found.start(2)] + output + text[found.end(2) :], encoding="utf-8")


@pytest.mark.model
@pytest.mark.parametrize(("command", "shown"), CONSOLE.findall(PAGE.read_text(encoding="utf-8")))
def test_a_command_prints_what_is_shown(command, shown, claims):
    arguments = [*shlex.split(command), "--corpus", str(ROOT / "corpus"), "--claims", str(claims)]
    result = CliRunner().invoke(app, arguments, catch_exceptions=False)
    output = result.stdout.rstrip("\n") + "\n"
    if WRITE:
        replace_output(command, output)
    else:
        assert output == shown


@pytest.mark.parametrize("verdict", ["Supported", "Attributed", "Disputed", "Contradicted", "Not in the corpus"])
def test_each_verdict_has_its_example(verdict):
    section = PAGE.read_text(encoding="utf-8").partition(f"## {verdict}\n")[2].partition("\n## ")[0]
    assert [shown.split("  ")[0].split(" ", 1)[1] for _, shown in CONSOLE.findall(section)] == [verdict.upper()]
