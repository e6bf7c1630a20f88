import gzip

import pytest

from claimcheck.errors import InputError
from claimcheck.evaluation.labelled import json_lines, lines, table
from claimcheck.models import Model


class Row(Model):
    id: str
    note: str


def test_json_lines_reads_plain_and_gzipped_files_alike(tmp_path):
    data = b'{"id": "1", "note": "a\\u2028b"}\n\n{"id": "2", "note": ""}\n'
    (tmp_path / "plain.jsonl").write_bytes(data)
    (tmp_path / "packed.jsonl.gz").write_bytes(gzip.compress(data))
    rows = [Row(id="1", note="a\u2028b"), Row(id="2", note="")]
    assert list(json_lines(tmp_path / "plain.jsonl", Row)) == rows
    assert list(json_lines(tmp_path / "packed.jsonl.gz", Row)) == rows


def test_table_skips_comments_and_fills_missing_last_cells(tmp_path):
    file = tmp_path / "rows.tsv"
    file.write_text("# id\tnote\n1\tfirst\r\n2\n", encoding="utf-8")
    assert list(table(file, Row)) == [Row(id="1", note="first"), Row(id="2", note="")]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("rows.jsonl", b'{"id": "1", "note": ""}\n{"id": 2, "note": ""}\n', r"rows.jsonl:2: id: "),
        ("rows.jsonl", b"\n{oops\n", r"rows.jsonl:2: Invalid JSON"),
        ("rows.jsonl", b"\xff\n", r"rows.jsonl: cannot be read"),
        ("rows.jsonl.gz", b"no gzip", r"rows.jsonl.gz: cannot be read"),
    ],
)
def test_json_lines_names_file_and_line(tmp_path, name, data, message):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=message):
        list(json_lines(tmp_path / name, Row))


def test_table_names_the_line_with_too_many_cells(tmp_path):
    (tmp_path / "rows.tsv").write_text("1\ta\n2\tb\tc\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"rows.tsv:2: 3 cells, expected 2"):
        list(table(tmp_path / "rows.tsv", Row))


def test_lines_of_a_missing_file_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match=r"none.tsv: cannot be read"):
        list(lines(tmp_path / "none.tsv"))
