import errno
import os

import pytest

from claimcheck import files


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_with_its_folders(tmp_path):
    files.replace(tmp_path / "a" / "b" / "c.txt", b"new")
    assert (tmp_path / "a" / "b" / "c.txt").read_bytes() == b"new"


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    files.replace(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_usual_mode(tmp_path):
    (tmp_path / "usual").touch()
    files.replace(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_the_longest_name_a_file_can_have(tmp_path):
    files.replace(tmp_path / ("x" * 255), b"new")
    assert names(tmp_path) == ["x" * 255]


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_file_and_no_other(tmp_path, monkeypatch, step, error):
    def fail(*_):
        raise error

    (tmp_path / "a.txt").write_bytes(b"old")
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(type(error)):
        files.replace(tmp_path / "a.txt", b"new")
    assert names(tmp_path) == ["a.txt"]
    assert (tmp_path / "a.txt").read_bytes() == b"old"


def test_only_old_temporary_files_are_cleared(tmp_path):
    for name in (".claimcheck-old.tmp", ".claimcheck-new.tmp", "old.tmp"):
        (tmp_path / name).touch()
    os.utime(tmp_path / ".claimcheck-old.tmp", (0, 0))
    os.utime(tmp_path / "old.tmp", (0, 0))
    files.clear_left_over(tmp_path)
    assert names(tmp_path) == [".claimcheck-new.tmp", "old.tmp"]
