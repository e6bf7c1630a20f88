import unicodedata
from pathlib import Path

import pytest

import claimcheck.lexicon
from claimcheck import lexicon
from claimcheck.errors import LexiconError
from claimcheck.lexicon import Row, fmt
from markup import read

FOLDER = Path(claimcheck.lexicon.__file__).parent
LISTS = sorted(FOLDER.glob("*/*.tsv"))
every_list = pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)


class Word(Row):
    form: str
    sense: str = "plain"
    weight: float = 1.0


def table(path):
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    return header.split("\t"), [line.split("\t") for line in lines]


@every_list
def test_a_list_is_in_canonical_form(path):
    text = path.read_text(encoding="utf-8")
    assert text == lexicon.canonical(text)


@every_list
def test_a_list_is_in_unicode_normal_form(path):
    text = path.read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)


@every_list
def test_every_row_has_every_cell_and_a_key(path):
    header, rows = table(path)
    assert [row for row in rows if len(row) != len(header) or not row[0].strip()] == []
    assert rows


@every_list
def test_cells_have_no_outer_blanks(path):
    header, rows = table(path)
    assert [cell for row in [header, *rows] for cell in row if cell != cell.strip()] == []


@every_list
def test_no_row_says_what_another_says(path):
    """Two rows differ in more than their example and note."""
    header, rows = table(path)
    named = [[cell for name, cell in zip(header, row, strict=True) if name not in ("example", "note")] for row in rows]
    assert [row for number, row in enumerate(named) if row in named[:number]] == []


@every_list
def test_examples_are_well_marked(path):
    header, rows = table(path)
    if "example" in header:
        column = header.index("example")
        marked = [row[column] for row in rows if "](" in row[column]]
        assert all(roles for _, roles in map(read, marked))


def test_every_list_is_read_by_some_module():
    code = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.parent.rglob("*.py"))
    assert [path.stem for path in LISTS if f'"{path.stem}"' not in code] == []


def test_rows_are_read_with_their_types():
    text = "form\tsense\tweight\nbank\triver\t0.5\nday\t\t\n"
    assert list(lexicon.parse(text, Word, "en/words")) == [
        Word(form="bank", sense="river", weight=0.5),
        Word(form="day"),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("form\tweight\n", "en/words:1: columns ['form', 'weight'], expected ['form', 'sense', 'weight']"),
        ("form\tsense\tweight\na\tb\t1\nc\td\n", "en/words:3: 2 cells, expected 3"),
        ("form\tsense\tweight\na\tb\tmuch\n", "en/words:2: weight: Input should be a valid number"),
        ("form\tsense\tweight\n\tb\t1\n", "en/words:2: form: Field required"),
    ],
)
def test_an_error_names_list_and_line(text, message):
    with pytest.raises(LexiconError) as error:
        list(lexicon.parse(text, Word, "en/words"))
    assert str(error.value).startswith(message)


def test_canonical_form_is_sorted_without_blank_or_double_lines():
    assert lexicon.canonical("form\r\nb \r\n\na\nb\n") == "form\na\nb\n"


def test_canonical_form_is_stable():
    once = lexicon.canonical("form\tnote\nz\t1\na\t\n")
    assert lexicon.canonical(once) == once


def test_the_fixer_rewrites_lists(tmp_path, monkeypatch):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "words.tsv").write_text("form\nb\na\n", encoding="utf-8")
    monkeypatch.setattr(fmt, "__file__", str(tmp_path / "fmt.py"))
    fmt.main()
    assert (tmp_path / "en" / "words.tsv").read_text(encoding="utf-8") == "form\na\nb\n"
