"""What is extracted and paired, and when: only what is new or has changed."""

import json
import shutil

import pytest

from claimcheck.errors import InputError
from claimcheck.workspace import Workspace
from tests.workspace.folders import extracted, opened, shown, state, write


def test_a_folder_with_only_a_corpus(folder, stages):
    assert extracted(folder) == ["a-0", "a-1", "b-0"]
    assert list(state(folder)) == ["a.jsonl", "b.jsonl", "manifest.json"]


def test_every_line_of_a_claims_file_is_a_claim(folder, stages):
    found = opened(folder).extract()
    lines = state(folder)["a.jsonl"].decode().splitlines()
    assert [json.loads(line) for line in lines] == [claim.model_dump(mode="json") for claim in found[:2]]


def test_nothing_is_extracted_twice(folder, stages):
    assert extracted(folder) == extracted(folder)
    assert stages.split == ["a", "b"]


def test_only_a_changed_document_is_extracted_again(folder, stages):
    extracted(folder)
    write(folder, "b.txt", "The dam broke.\n\nNobody was hurt.")
    assert extracted(folder) == ["a-0", "a-1", "b-0", "b-1"]
    assert stages.split == ["a", "b", "b"]


def test_a_new_document_is_added(folder, stages):
    extracted(folder)
    write(folder, "press/c.md", "# Flood\n\nIt rained.")
    assert extracted(folder) == ["a-0", "a-1", "b-0", "press/c-0", "press/c-1"]
    assert stages.split == ["a", "b", "press/c"]
    assert "press/c.jsonl" in state(folder)


def test_a_document_that_has_gone_loses_its_claims_with_a_note(folder, stages):
    extracted(folder)
    (folder / "corpus" / "a.txt").unlink()
    workspace = opened(folder)
    assert [claim.id for claim in workspace.extract()] == ["b-0"]
    assert shown(folder, workspace.notes) == ["claims/a.jsonl: removed, its document is no longer in the corpus"]
    assert list(state(folder)) == ["b.jsonl", "manifest.json"]


def test_a_document_that_cannot_be_read_keeps_its_claims_and_is_in_no_answer(folder, stages):
    extracted(folder)
    before = state(folder)
    text = (folder / "corpus" / "a.txt").read_text()
    write(folder, "a.txt", "")
    with pytest.raises(InputError, match=r"a\.txt: is empty$"):
        opened(folder)
    workspace = Workspace.open(folder / "corpus", folder / "claims", keep_going=True)
    assert shown(folder, workspace.problems) == ["corpus/a.txt: is empty"]
    assert [claim.id for claim in workspace.extract()] == ["b-0"]
    assert state(folder) == before
    write(folder, "a.txt", text)
    assert extracted(folder) == ["a-0", "a-1", "b-0"]
    assert stages.split == ["a", "b"]


def test_only_extract_removes_claims(folder, stages):
    extracted(folder)
    before = state(folder)
    (folder / "corpus" / "a.txt").rename(folder / "a.txt")
    workspace = opened(folder)
    assert [claim.id for claim in workspace.claims()] == ["b-0"]
    assert (workspace.notes, state(folder)) == ([], before)
    (folder / "a.txt").rename(folder / "corpus" / "a.txt")
    assert extracted(folder) == ["a-0", "a-1", "b-0"]
    assert stages.split == ["a", "b"]


def test_a_newer_extractor_extracts_everything_again(folder, stages, monkeypatch):
    extracted(folder)
    stages.version = "2"
    stages.install(monkeypatch)
    extracted(folder)
    assert stages.split == ["a", "b", "a", "b"]


def test_a_claims_file_that_has_gone_is_extracted_again(folder, stages):
    extracted(folder)
    before = state(folder)
    (folder / "claims" / "a.jsonl").unlink()
    assert extracted(folder) == ["a-0", "a-1", "b-0"]
    assert stages.split == ["a", "b", "a"]
    assert state(folder) == before


def test_claims_made_elsewhere_need_no_extraction(folder, stages):
    extracted(folder)
    (folder / "claims" / ".index.sqlite").unlink()
    assert extracted(folder) == ["a-0", "a-1", "b-0"]
    assert stages.split == ["a", "b"]


def test_the_same_corpus_gives_the_same_bytes(folder, stages, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    shutil.copytree(folder / "corpus", other / "corpus")
    for each in (folder, other):
        opened(each).contested()
    assert state(folder) == state(other)


def test_an_edited_title_does_not_extract_but_is_known(folder, stages):
    extracted(folder)
    write(folder, "sources.toml", '[[document]]\nid = "a"\ntitle = "The pump"')
    workspace = opened(folder)
    workspace.extract()
    assert workspace.document("a").title == "The pump"
    assert stages.split == ["a", "b"]


def test_progress_is_told_after_each_document(folder, stages):
    told = []
    opened(folder).extract(lambda *step: told.append(step))
    assert told == [(1, 2, "a"), (2, 2, "b")]
    opened(folder).extract(lambda *step: told.append(step))
    assert len(told) == 2


def test_disputes_are_kept_until_claims_or_the_pairing_change(folder, stages, monkeypatch):
    first = opened(folder).contested()
    assert opened(folder).contested() == first
    assert stages.paired == 1
    write(folder, "b.txt", "The dam broke.")
    opened(folder).contested()
    assert stages.paired == 2
    stages.pairing = "2"
    stages.install(monkeypatch)
    opened(folder).contested()
    assert stages.paired == 3
    assert list(state(folder)) == ["a.jsonl", "b.jsonl", "contested.jsonl", "manifest.json"]


def test_disputes_that_have_gone_are_paired_again(folder, stages):
    first = opened(folder).contested()
    (folder / "claims" / "contested.jsonl").unlink()
    assert opened(folder).contested() == first
    assert stages.paired == 2


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("", "the statement is empty"),
        (" \n", "the statement is empty"),
        ("Z\udcfcrich", "the statement is not UTF-8 text"),
    ],
)
def test_what_is_no_statement(folder, stages, statement, message):
    with pytest.raises(InputError, match=f"^{message}$"):
        opened(folder).check(statement)
