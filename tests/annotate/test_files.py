"""Names of reports and of their annotated forms; writing at once or not at all."""

import json
import os
from pathlib import Path

import pytest

from claimcheck.annotate import check_names, write
from claimcheck.annotate.footnotes import strip
from claimcheck.errors import InputError
from samples import CHECKS, CORPUS, TEXT, report


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode())
    return path


@pytest.mark.parametrize(
    ("name", "out", "message"),
    [
        ("report.docx", "out.html", "{0}/report.docx: a report is a file ending in .txt, .md, .markdown"),
        ("report.txt", "out.pdf", "{0}/out.pdf: the annotated report is a file ending in"),
        ("report.txt", "out", "{0}/out: the annotated report is a file ending in"),
        ("absent.txt", "out.md", "{0}/absent.txt: no such file"),
        ("report.txt", "absent/out.md", "{0}/absent/out.md: the folder {0}/absent does not exist"),
        ("copy.md", "copy.md", "{0}/copy.md: is the report itself"),
        ("copy.md", "link.md", "{0}/link.md: is the report itself"),
        ("report.txt", "folder.md", "{0}/folder.md: a folder has this name"),
        ("folder.md", "out.md", "{0}/folder.md: not a file"),
    ],
)
def test_names_that_cannot_be_annotated(source, tmp_path, name, out, message):
    (tmp_path / "copy.md").write_text(TEXT)
    (tmp_path / "link.md").symlink_to("copy.md")
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(InputError) as raised:
        check_names(tmp_path / name, tmp_path / out)
    assert str(raised.value).startswith(message.format(tmp_path))


def test_markdown_gives_the_bytes_of_the_report_back(source, tmp_path):
    out = tmp_path / "out.MD"
    write(source, report(), CHECKS, out, corpus=CORPUS)
    assert strip(out.read_bytes().decode()).encode() == source.read_bytes()


def test_json_lines_hold_the_checks_in_the_order_of_the_text(source, tmp_path):
    out = tmp_path / "out.jsonl"
    write(source, report(), reversed(CHECKS), out)
    found = [json.loads(line) for line in out.read_text().splitlines()]
    assert [(line["start"], line["end"], line["quote"]) for line in found] == [
        (c.start, c.end, c.quote) for c in CHECKS
    ]
    assert all(TEXT[line["start"] : line["end"]] == line["quote"] for line in found)


def test_a_failed_write_leaves_the_old_file(source, tmp_path, monkeypatch):
    out = tmp_path / "out.md"
    out.write_text("old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="cannot be written: No space left on device"):
        write(source, report(), CHECKS, out)
    assert out.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.md", "report.txt"]
