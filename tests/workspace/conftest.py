"""A folder of two documents, and the stages that stand in for those that need a model."""

import pytest

from tests.workspace.folders import Stages, write


@pytest.fixture
def stages(monkeypatch):
    stages = Stages()
    stages.install(monkeypatch)
    return stages


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "corpus").mkdir()
    write(tmp_path, "a.txt", "The pump failed.\n\nThe operator denied the claim.")
    write(tmp_path, "b.txt", "The dam held.")
    return tmp_path
