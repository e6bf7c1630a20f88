"""The demo shows each verdict once, the disputes, and an annotated report."""

import shutil
from pathlib import Path

import pytest

from claimcheck import demo
from claimcheck.annotate.footnotes import strip
from claimcheck.annotate.labels import VERDICTS

ROOT = Path(__file__).parents[1]


@pytest.mark.model
def test_the_demo_shows_every_verdict_and_writes_the_report(tmp_path, monkeypatch, capsys):
    for name in ("corpus", "claims", "docs/examples"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    assert demo.main() == 0
    shown = capsys.readouterr().out
    headlines = [line for line in shown.splitlines() if line.startswith(tuple(map(str, VERDICTS.values())))]
    checked = [steps[1] for steps in demo.STEPS.values() if steps[0] == "check"]
    order = ["supported", "contradicted", "disputed", "attributed", "not_enough_info"]
    assert headlines == [f"{VERDICTS[verdict]}  {text}" for verdict, text in zip(order, checked, strict=True)]
    assert "⇄ 1  " in shown
    report = (tmp_path / demo.REPORT).read_text(encoding="utf-8")
    assert strip((tmp_path / demo.OUT / "report.md").read_text(encoding="utf-8")) == report
    assert (tmp_path / demo.OUT / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_demo_says_where_it_must_run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert demo.main() == 2
    assert capsys.readouterr().err.startswith("claimcheck: docs/examples/report.md: no such file")
