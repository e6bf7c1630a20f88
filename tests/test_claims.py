"""The claims that are committed beside the corpus are those that the program extracts."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck import Workspace

ROOT = Path(__file__).parent.parent
COMMITTED = sorted(path.name for path in (ROOT / "claims").glob("*.json*") if path.name != "reviews.jsonl")


@pytest.fixture(scope="module")
def extracted(tmp_path_factory):
    claims = tmp_path_factory.mktemp("claims")
    workspace = Workspace.open(ROOT / "corpus", claims)
    workspace.contested()
    return claims


@pytest.mark.model
@pytest.mark.parametrize("name", COMMITTED)
def test_a_committed_file_is_extracted_byte_for_byte(extracted, name):
    """After a change that is meant: raise a version in ``claimcheck.versions``, then ``make claims``."""
    assert (extracted / name).read_text(encoding="utf-8") == (ROOT / "claims" / name).read_text(encoding="utf-8")


@pytest.mark.model
def test_no_file_is_missing(extracted):
    assert sorted(path.name for path in extracted.glob("*.json*")) == COMMITTED


@pytest.mark.model
def test_every_quote_is_in_the_corpus(extracted):
    workspace = Workspace.open(ROOT / "corpus", extracted)
    claims = workspace.extract()
    assert [c for c in claims if workspace.document(c.document).text[c.start : c.end] != c.quote] == []
    assert claims


def test_what_is_on_file_is_read_without_the_stages(tmp_path):
    """Neither the parser nor the model is loaded to list claims and disputes that are made already."""
    shutil.copytree(ROOT / "claims", tmp_path / "claims")
    asked = """
import sys
from claimcheck import Workspace
workspace = Workspace.open(sys.argv[1], sys.argv[2])
assert workspace.extract() and workspace.contested()
print(sorted({"spacy", "onnxruntime", "lemminflect"} & sys.modules.keys()))
"""
    command = [sys.executable, "-c", asked, str(ROOT / "corpus"), str(tmp_path / "claims")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "[]\n"
