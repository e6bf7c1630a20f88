"""Damaged files, full disks, killed runs and folders without rights: what was done is kept, and one line says why."""

import errno
import os
import sqlite3

import pytest

from claimcheck.errors import ClaimsError, InputError
from claimcheck.workspace import Workspace
from tests.workspace.folders import extracted, opened, shown, state, write


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


def test_disputes_edited_into_nonsense_are_named_with_their_line(folder, stages):
    opened(folder).contested()
    (folder / "claims" / "contested.jsonl").write_text("{}\n")
    with pytest.raises(ClaimsError, match=r"contested\.jsonl:1: id: Field required"):
        opened(folder).contested()
