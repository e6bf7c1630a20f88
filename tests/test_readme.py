"""What the README shows is what happens. ``README_WRITE=1 pytest tests/test_readme.py`` writes the outputs anew."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

import claimcheck.components  # noqa: F401  (a checkout may be installed with older entry points)
from claimcheck import constructions
from claimcheck.cli import app
from claimcheck.rules import clauses

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SPACY = ROOT / "docs" / "spacy.md"
PAGES = sorted(
    page for folder in ("", "docs", "training", "benchmarks", "tests/gold") for page in (ROOT / folder).glob("*.md")
)
CODE = re.compile(r"`[^`\n]+`")
CONSOLE = re.compile(r"```console\n\$ claimcheck (.+)\n((?:.*\n)*?)```\n")
PYTHON = re.compile(r"```python\n((?:.*\n)*?)```\n\n```output\n((?:.*\n)*?)```\n")
WRITE = os.environ.get("README_WRITE") == "1"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory) -> Path:
    """Return a copy of what the README's examples use."""
    folder = tmp_path_factory.mktemp("readme")
    for name in ("corpus", "claims", "docs/examples"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, folder / name)
    return folder


def same(pattern: re.Pattern[str], shown: re.Match[str], output: str, *, page: Path = README) -> None:
    if WRITE:
        text = page.read_text(encoding="utf-8")
        found = next(match for match in pattern.finditer(text) if match[1] == shown[1])
        page.write_text(text[: found.start(2)] + output + text[found.end(2) :], encoding="utf-8")
    else:
        assert shown[2] == output


@pytest.mark.model
@pytest.mark.parametrize("shown", list(CONSOLE.finditer(README.read_text(encoding="utf-8"))), ids=lambda m: m[1])
def test_a_command_prints_what_is_shown(shown, workspace, monkeypatch):
    monkeypatch.chdir(workspace)
    result = CliRunner().invoke(app, shlex.split(shown[1]), catch_exceptions=False)
    assert result.exit_code == 0
    same(CONSOLE, shown, result.stdout.rstrip("\n") + "\n")


@pytest.mark.model
@pytest.mark.parametrize("shown", list(PYTHON.finditer(README.read_text(encoding="utf-8"))), ids=["library"])
def test_the_example_prints_what_is_shown(shown, workspace):
    done = subprocess.run([sys.executable, "-c", shown[1]], cwd=workspace, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    same(PYTHON, shown, done.stdout)


@pytest.mark.model
@pytest.mark.parametrize("shown", list(PYTHON.finditer(SPACY.read_text(encoding="utf-8"))), ids=["spaCy"])
def test_the_example_for_spacy_prints_what_is_shown(shown, capsys):
    exec(shown[1], {})
    same(PYTHON, shown, capsys.readouterr().out, page=SPACY)


@pytest.mark.model
def test_the_page_of_constructions_shows_what_the_rules_say():
    made = constructions.page()
    if WRITE:
        constructions.PAGE.write_text(made, encoding="utf-8")
    assert constructions.PAGE.read_text(encoding="utf-8") == made


def test_every_rule_that_parts_sentences_is_on_the_page():
    shown = {rule for family in constructions.families("rules/clauses") for rule, _ in family.examples}
    assert [rule.__name__ for rule in clauses.RULES if rule.__name__ not in shown | {"pronunciation"}] == []


@pytest.mark.parametrize("name", sorted(command.callback.__name__ for command in app.registered_commands))
def test_every_command_is_shown(name):
    text = README.read_text(encoding="utf-8")
    assert f"\n$ claimcheck {name} " in text or f"\n$ claimcheck {name}\n" in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    text = CODE.sub("", page.read_text(encoding="utf-8"))
    links = [link for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_guide_names_every_option():
    guide = (ROOT / "docs/guide.md").read_text(encoding="utf-8")
    commands = get_command(app).commands.values()
    options = {tuple(option.opts) for command in commands for option in command.params if option.opts[0][0] == "-"}
    named = {name for name in re.findall(r"(?<=[ `])--?[a-z-]+", guide)}
    assert [names for names in options if not named & set(names)] == []


def test_the_guide_names_every_command_verdict_and_finding():
    from claimcheck.annotate.labels import VERDICTS
    from claimcheck.models import FindingCode

    guide = (ROOT / "docs/guide.md").read_text(encoding="utf-8")
    names = [f"claimcheck {command.callback.__name__}" for command in app.registered_commands]
    names += [str(label) for label in VERDICTS.values()] + [f"`{verdict}`" for verdict in VERDICTS]
    names += [f"`{code}`" for code in FindingCode]
    assert [name for name in names if name not in guide] == []
