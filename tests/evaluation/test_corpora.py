from pathlib import Path

import pytest

from claimcheck.errors import InputError
from claimcheck.evaluation import labelled
from claimcheck.evaluation.corpora import (
    Answer,
    Scored,
    count_bad_quotes,
    evidence,
    find,
    folders,
    precision,
    score,
)
from claimcheck.evaluation.tables import Contest, Statement, holds
from claimcheck.models import Account, AccountClaim, Check, Dispute, Document, Evidence, Verdict

CORPORA = Path(__file__).parents[1] / "gold" / "corpora"
DISPUTES = CORPORA.with_name("disputes")
TEXT = "The mill burned. The firm denies it."


def passage(quote, relation="supports", start=0):
    return Evidence(
        document="d", start=start, end=start + len(quote), quote=quote, relation=relation, voice=None, score=1
    )


def answer(verdict, *found, accepted="supported", quote=""):
    asked = Statement(id="x1", category="", accepted=accepted, quote=quote, statement="")
    return Answer("x/x1", asked, Check(statement="", verdict=verdict, confidence=1, explanation="", evidence=found))


def dispute(*sides):
    accounts = [
        Account(
            voice=None,
            position="",
            claims=[AccountClaim(document="d", start=0, end=len(q), quote=q, text=q) for q in side],
        )
        for side in sides
    ]
    return Dispute(id="", kind="count", question="", time=None, accounts=accounts, reason="", confidence=1)


@pytest.mark.parametrize(
    ("quotes", "alternatives", "found"),
    [
        (["nine miners\n died"], "miners died", True),
        (["nine miners", "two guards"], "ten|two guards", True),
        (["nine miners"], "ten|eleven", False),
        ([], "ten", False),
    ],
)
def test_holds(quotes, alternatives, found):
    assert holds(quotes, alternatives) is found


def test_evidence_of_the_parts_counts():
    part = Check(statement="", verdict="supported", confidence=1, explanation="", evidence=[passage("b")])
    whole = Check(
        statement="", verdict="supported", confidence=1, explanation="", evidence=[passage("a")], claims=[part]
    )
    assert [found.quote for found in evidence(whole)] == ["a", "b"]


@pytest.mark.parametrize(
    ("given", "due", "right"),
    [
        (answer("supported", passage("nine died"), quote="nine"), True, True),
        (answer("supported", passage("nine died", "mentions"), quote="nine"), True, False),
        (answer("disputed", passage("nine", "contradicts"), accepted="disputed|attributed", quote="nine"), True, True),
        (answer("contradicted", passage("nine died"), quote="nine"), False, False),
        (answer("not_enough_info", accepted="not_enough_info|contradicted", quote="nine"), False, False),
    ],
)
def test_a_deciding_quote_is_due_where_the_verdict_is_right(given, due, right):
    assert (given.quote_due, given.quote_due and given.quote_right) == (due, right)


def test_precision_is_by_verdict_given():
    answers = [answer("supported"), answer("supported", accepted="disputed"), answer("disputed", accepted="disputed")]
    assert precision(answers) == {"supported": 0.5, "disputed": 1.0}


def test_bad_quotes_are_counted_in_evidence_and_disputes():
    check = Check(
        statement="",
        verdict="supported",
        confidence=1,
        explanation="",
        evidence=[passage("The mill burned."), passage("The firm", start=18)],
    )
    document = Document(id="d", text=TEXT, blocks=(), sha256="")
    assert count_bad_quotes([check], [dispute(["The mill"], ["the mill"])], lambda name: document) == 2


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("burned", "denies", 1),
        ("denies", "burned", 1),
        ("burned|stood", "", 1),
        ("nine", "ten", None),
        ("burned", "burned", None),
    ],
)
def test_a_dispute_is_found_by_words_of_either_side(one, other, number):
    disputes = [dispute(["nine"], ["nine"]), dispute(["The mill burned."], ["The firm denies it."])]
    assert find(Contest(id="", kind="", one=one, other=other), disputes) == number


def test_folders_are_the_path_itself_or_those_in_it(tmp_path):
    for name in ("b", "a"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "statements.tsv").touch()
    (tmp_path / "notes").mkdir()
    assert folders(tmp_path) == [tmp_path / "a", tmp_path / "b"]
    assert folders(tmp_path / "a") == [tmp_path / "a"]
    with pytest.raises(InputError, match=r"holds no statements.tsv or contested.tsv"):
        folders(tmp_path / "notes")


@pytest.mark.parametrize("folder", folders(CORPORA), ids=lambda folder: folder.name)
def test_the_gold_corpora_are_labelled_with_words_of_their_documents(folder):
    text = " ".join(
        " ".join(file.read_text(encoding="utf-8").split()) for file in sorted((folder / "corpus").iterdir())
    )
    statements = list(labelled.table(folder / "statements.tsv", Statement))
    contests = list(labelled.table(folder / "contested.tsv", Contest))
    cells = [row.quote for row in statements] + [side for row in contests for side in (row.one, row.other)]
    assert [words for cell in cells for words in cell.split("|") if words not in text] == []
    assert {verdict for row in statements for verdict in row.accepted.split("|")} <= set(Verdict)
    ids = [row.id for row in [*statements, *contests]]
    assert len(ids) == len(set(ids))


def test_a_near_miss_that_is_listed_is_told():
    trap = Contest(id="t1", kind="other event", one="nine miners", other="two guards")
    listed = dispute(["nine miners died"], ["two guards died"])
    scored = Scored("x", (), (listed,), (), (), 0, (trap, trap.model_copy(update={"other": "a cook"})))
    assert scored.trapped == [trap]


def test_the_passages_of_the_dispute_corpora_are_in_their_documents():
    missing = [
        (folder.name, row.id)
        for folder in folders(DISPUTES)
        for name in ("contested.tsv", "undisputed.tsv")
        for row in labelled.table(folder / name, Contest)
        for words in (*row.one.split("|"), *row.other.split("|"))
        if not holds([path.read_text() for path in (folder / "corpus").iterdir()], words)
    ]
    assert missing == []


def test_what_is_no_verdict_is_named_with_file_and_line(tmp_path):
    rows = "# id\tcategory\taccepted\tquote\tstatement\nx1\tdate\tsupported|contradicts\tnine\tNine died.\n"
    (tmp_path / "statements.tsv").write_text(rows)
    with pytest.raises(
        InputError, match=r"statements.tsv:2: accepted: .*'contradicts' is no verdict; choose from supp"
    ):
        score(tmp_path)


@pytest.mark.model
@pytest.mark.parametrize("table", ["statements.tsv", "contested.tsv"])
def test_one_table_is_enough(tmp_path, table):
    rows = {"statements.tsv": "x1\tplain\tsupported\tsank\tThe ferry sank.\n", "contested.tsv": "d1\tdenial\tsank\n"}
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text("The ferry sank off Kotrin.\n")
    (tmp_path / table).write_text(rows[table])
    found = score(tmp_path)
    assert [a.right for a in found.answers] == ([True] if table == "statements.tsv" else [])
    assert list(found.found) == ([None] if table == "contested.tsv" else [])
