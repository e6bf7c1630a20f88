"""Disputes as rows and as Markdown: every cell in its place, nothing that a reader's program would run."""

import csv
import io

import pytest

from claimcheck.contested import to_csv, to_markdown
from samples import CORPUS, DISPUTE

DOCUMENTS = {document.id: document for document in CORPUS}
MARKDOWN = """# Contested claims

| | kind | time | question | accounts |
|---|---|---|---|---|
| 1 | count | January 2020 | How many dockers did the fire kill? | The Gazette ⇄ the mayor |

## 1. How many dockers did the fire kill?

count, January 2020, confidence 0.90

**The Gazette**: seven

> “The fire killed seven dockers.” (gazette, line 1)

**the mayor**: none

> “The mayor said the port would stay open.” (gazette, line 1)

Why: seven and none cannot both hold
"""


def rows(*disputes):
    return list(csv.DictReader(io.StringIO(to_csv(disputes, DOCUMENTS))))


def reworded(quote):
    account = DISPUTE.accounts[0]
    claim = account.claims[0].model_copy(update={"quote": quote})
    return DISPUTE.model_copy(update={"accounts": (account.model_copy(update={"claims": (claim,)}),)})


def test_a_row_for_each_quote():
    first, second = rows(DISPUTE)
    assert first == {
        "dispute": "d1",
        "kind": "count",
        "time": "2020-01",
        "question": "How many dockers did the fire kill?",
        "party": "The Gazette",
        "position": "seven",
        "document": "gazette",
        "line": "1",
        "start": "0",
        "end": "30",
        "quote": "The fire killed seven dockers.",
        "reason": "seven and none cannot both hold",
        "confidence": "0.9",
    }
    assert (second["party"], second["quote"]) == ("the mayor", "The mayor said the port would stay open.")


def test_no_dispute_is_a_table_of_headings():
    assert to_csv([], DOCUMENTS).count("\n") == 1
    assert rows() == []


def test_an_account_without_a_quote_has_its_row():
    account = DISPUTE.accounts[0].model_copy(update={"claims": ()})
    (row,) = rows(DISPUTE.model_copy(update={"accounts": (account,)}))
    assert (row["party"], row["position"], row["quote"], row["line"]) == ("the document itself", "seven", "", "")


@pytest.mark.parametrize("quote", ['He said "no", twice', "two\nlines", "a;b\tc", "Größe – “weit”"])
def test_a_quote_comes_out_as_it_went_in(quote):
    assert rows(reworded(quote))[0]["quote"] == quote


@pytest.mark.parametrize(
    ("quote", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-5 degrees", "'-5 degrees"),
        ("\x1b[2Jgone", "\ufffd[2Jgone"),
    ],
)
def test_a_cell_is_neither_a_formula_nor_a_terminal_command(quote, cell):
    assert rows(reworded(quote))[0]["quote"] == cell


def test_markdown():
    assert to_markdown([DISPUTE], DOCUMENTS) == MARKDOWN


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("<script>x</script>", r"\<script\>x\</script\>"),
        ("a | b", r"a \| b"),
        ("[x](http://y)", r"\[x\](http://y)"),
        ("# no\n\nheading", r"\# no heading"),
    ],
)
def test_document_text_is_no_markup(quote, shown):
    assert f"> “{shown}” (gazette, line 1)\n" in to_markdown([reworded(quote)], DOCUMENTS)
