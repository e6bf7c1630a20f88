"""The command line over a workspace made by hand."""

import pytest
from typer.testing import CliRunner

from claimcheck.cli import app
from samples import FakeWorkspace


@pytest.fixture
def run(monkeypatch):
    monkeypatch.setattr("claimcheck.workspace.Workspace.open", lambda *_, **__: FakeWorkspace())

    def call(*arguments: str, text: str | bytes = ""):
        return CliRunner().invoke(app, list(arguments), input=text)

    return call
