import shutil
import socket
from pathlib import Path

import pytest

from claimcheck import Workspace

CORPUS = Path(__file__).parent.parent / "corpus"


@pytest.fixture
def blocked(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("the program reached for the network")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.mark.model
def test_the_whole_job_runs_with_sockets_blocked(blocked, tmp_path):
    shutil.copytree(CORPUS, tmp_path / "corpus")
    (tmp_path / "report.md").write_text("Armenia denied the claim. The talks in Kazan failed.", encoding="utf-8")
    workspace = Workspace.open(tmp_path / "corpus", tmp_path / "claims")
    assert workspace.extract() != []
    assert workspace.check("Zakir Hasanov was appointed Defence Minister in October 2013.").evidence != ()
    assert workspace.contested() != []
    assert workspace.annotate(tmp_path / "report.md", tmp_path / "report.html") != []
