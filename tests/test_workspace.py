import errno
import json
import os
import shutil
import sqlite3
import sys
from types import ModuleType

import pytest

from claimcheck.errors import ClaimsError, InputError
from claimcheck.models import Account, Dispute
from claimcheck.workspace import Workspace
from records import claims as claims_of


class Stages:
    """Stands in for the stages that need a model, and remembers what they were asked."""

    def __init__(self):
        self.split = []
        self.paired = 0
        self.version = "1"
        self.pairing = "1"
        self.fail_at = None

    def install(self, monkeypatch):
        split, pair = ModuleType("claimcheck.split"), ModuleType("claimcheck.pair")
        split.split, pair.pair = self._split, self._pair
        monkeypatch.setitem(sys.modules, "claimcheck.split", split)
        monkeypatch.setitem(sys.modules, "claimcheck.pair", pair)
        monkeypatch.setattr("claimcheck.versions.EXTRACTION", self.version)
        monkeypatch.setattr("claimcheck.versions.PAIRING", self.pairing)
        monkeypatch.setattr("claimcheck.nlp.load", lambda: None)

    def _split(self, document, nlp):
        if document.id == self.fail_at:
            raise KeyboardInterrupt
        self.split.append(document.id)
        return claims_of(document)

    def _pair(self, claims, documents, *, model):
        self.paired += 1
        accounts = tuple(Account(voice=voice, position=f"{len(claims)} claims", claims=()) for voice in (None, "Oslo"))
        dispute = Dispute(
            id="d", kind="count", question="How many?", time=None, accounts=accounts, reason="counts", confidence=0.5
        )
        return [dispute]


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


def write(folder, name, text):
    path = folder / "corpus" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def opened(folder):
    return Workspace.open(folder / "corpus", folder / "claims")


def extracted(folder):
    return [claim.id for claim in opened(folder).extract()]


def state(folder):
    """Every file under claims/ but the index, with its bytes."""
    files = (path for path in sorted((folder / "claims").rglob("*")) if path.is_file())
    return {str(path.relative_to(folder / "claims")): path.read_bytes() for path in files if "index" not in path.name}


def shown(folder, lines):
    return [line.replace(f"{folder}/", "") for line in lines]


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


@pytest.mark.parametrize("damage", [b"no database at all, only a line of text, and it is long enough" * 20, b""])
def test_a_damaged_index_is_made_anew(folder, stages, damage):
    extracted(folder)
    (folder / "claims" / ".index.sqlite").write_bytes(damage)
    assert extracted(folder) == ["a-0", "a-1", "b-0"]
    assert stages.split == ["a", "b"]


def test_a_truncated_index_is_made_anew(folder, stages):
    extracted(folder)
    path = folder / "claims" / ".index.sqlite"
    path.write_bytes(path.read_bytes()[:9000])
    assert extracted(folder) == ["a-0", "a-1", "b-0"]


def test_an_index_of_other_claims_is_brought_up_to_date(folder, stages):
    extracted(folder)
    index = (folder / "claims" / ".index.sqlite").read_bytes()
    write(folder, "b.txt", "The dam broke.")
    extracted(folder)
    (folder / "claims" / ".index.sqlite").write_bytes(index)
    assert [claim.quote for claim in opened(folder).extract()][-1] == "The dam broke."


def test_a_claims_file_edited_into_nonsense_is_named_with_its_line(folder, stages):
    extracted(folder)
    path = folder / "claims" / "a.jsonl"
    path.write_text(path.read_text().replace('"quote":"The operator', '"quote":"An operator'))
    with pytest.raises(ClaimsError) as error:
        extracted(folder)
    assert shown(folder, [str(error.value)]) == [
        "claims/a.jsonl:2: quote is not the document's text from 18 to 48; delete the file to extract it anew"
    ]


def test_a_claims_file_that_lost_a_line_is_named(folder, stages):
    extracted(folder)
    path = folder / "claims" / "a.jsonl"
    path.write_text(path.read_text().splitlines(keepends=True)[0])
    with pytest.raises(ClaimsError, match=r"a\.jsonl: 1 claims, expected 2; delete the file to extract it anew$"):
        extracted(folder)


def test_a_damaged_claims_file_can_be_left_out(folder, stages):
    extracted(folder)
    path = folder / "claims" / "a.jsonl"
    path.write_text(path.read_text().replace('"quote":"The operator', '"quote":"An operator'))
    workspace = Workspace.open(folder / "corpus", folder / "claims", keep_going=True)
    assert [claim.id for claim in workspace.extract()] == ["b-0"]
    assert shown(folder, workspace.problems) == [
        "claims/a.jsonl:2: quote is not the document's text from 18 to 48; delete the file to extract it anew"
    ]
    path.unlink()
    assert extracted(folder) == ["a-0", "a-1", "b-0"]


def test_a_nonsense_manifest_is_named(folder, stages):
    extracted(folder)
    (folder / "claims" / "manifest.json").write_text("{")
    with pytest.raises(ClaimsError, match=r"manifest\.json: Invalid JSON"):
        opened(folder)


def test_claims_is_a_file(folder, stages):
    (folder / "claims").write_text("")
    with pytest.raises(ClaimsError, match=r"claims: is not a folder$"):
        opened(folder)


def test_no_corpus(folder, stages):
    with pytest.raises(InputError, match=r"nowhere: no such folder$"):
        Workspace.open(folder / "nowhere", folder / "claims")


def test_an_interruption_keeps_what_was_done(folder, stages):
    stages.fail_at = "b"
    with pytest.raises(KeyboardInterrupt):
        extracted(folder)
    assert list(state(folder)) == ["a.jsonl", "manifest.json"]
    stages.fail_at = None
    assert extracted(folder) == ["a-0", "a-1", "b-0"]
    assert stages.split == ["a", "b"]


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_a_kill_in_mid_write_leaves_a_state_that_the_next_run_completes(folder, stages, monkeypatch, nth):
    extracted(folder)
    write(folder, "a.txt", "The pump worked.")
    write(folder, "b.txt", "The dam broke.")
    calls = []

    def killed(source, target, original=os.replace):
        calls.append(target)
        if len(calls) >= nth:
            raise KeyboardInterrupt
        original(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            extracted(folder)
    assert [name for name in state(folder) if name.endswith(".tmp")] == []
    assert [claim.quote for claim in opened(folder).extract()] == ["The pump worked.", "The dam broke."]


def test_a_full_disk_is_one_clear_line_and_leaves_the_old_state(folder, stages, monkeypatch):
    extracted(folder)
    before = state(folder)
    write(folder, "a.txt", "The pump worked.")

    def full(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(ClaimsError) as error:
            extracted(folder)
    assert shown(folder, [str(error.value)]) == ["claims/a.jsonl: cannot be written: No space left on device"]
    assert state(folder) == before
    assert extracted(folder) == ["a-0", "b-0"]


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_claims_folder_that_cannot_be_written_is_no_hindrance(folder, stages, monkeypatch, number):
    def refuse(*_, **__):
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", refuse)
    workspace = opened(folder)
    assert [claim.id for claim in workspace.extract()] == ["a-0", "a-1", "b-0"]
    assert len(workspace.contested()) == 1
    assert workspace.notes == [f"{folder}/claims: cannot be written (no); claims are kept in memory only"]
    assert state(folder) == {}


def test_a_claims_folder_that_cannot_be_made_is_no_hindrance(folder, stages, monkeypatch):
    def refuse(*_, **__):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("pathlib.Path.mkdir", refuse)
    workspace = opened(folder)
    assert [claim.id for claim in workspace.extract()] == ["a-0", "a-1", "b-0"]
    assert len(workspace.notes) == 1
    assert not (folder / "claims").exists()


def test_an_index_in_use_elsewhere_is_no_hindrance(folder, stages, monkeypatch):
    extracted(folder)
    monkeypatch.setattr("claimcheck.store.index.WAIT", 0.01)
    other = sqlite3.connect(folder / "claims" / ".index.sqlite", isolation_level=None)
    other.execute("begin immediate")
    workspace = opened(folder)
    assert [claim.id for claim in workspace.extract()] == ["a-0", "a-1", "b-0"]
    assert shown(folder, workspace.notes) == [
        "claims/.index.sqlite: cannot be written (database is locked); the index is kept in memory"
    ]
    other.close()


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


def test_disputes_edited_into_nonsense_are_named_with_their_line(folder, stages):
    opened(folder).contested()
    (folder / "claims" / "contested.jsonl").write_text("{}\n")
    with pytest.raises(ClaimsError, match=r"contested\.jsonl:1: id: Field required"):
        opened(folder).contested()


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
