import json

import pytest

from claimcheck.evaluation.answers import Answer
from claimcheck.evaluation.unrelated import run, score, statements
from claimcheck.models import Check, Evidence, Verdict

QUOTED = Evidence(document="d", start=0, end=6, quote="It fell.", relation="supports", voice=None, score=1)


def answer(key, verdict, *evidence):
    return Answer(id=key, check=Check(statement=key, verdict=verdict, confidence=1, explanation="", evidence=evidence))


def test_whatever_is_decided_is_named_with_its_quotes():
    report = score([answer("a", Verdict.NOT_ENOUGH_INFO), answer("b", Verdict.SUPPORTED, QUOTED)], title="t")
    assert report.figures == {
        "statements": 2,
        "supported": 1,
        "contradicted": 0,
        "disputed": 0,
        "attributed": 0,
        "share decided": 0.5,
    }
    assert report.lines == ("supported: b <= It fell.",)
    assert report.items == {"a": True, "b": False}


def test_statements_of_a_file(tmp_path):
    rows = [{"id": 1, "hypothesis": "It fell."}, {"id": 2, "claim": "It stood."}, {"id": 3}]
    (tmp_path / "s.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert [tuple(found) for found in statements(tmp_path / "s.jsonl")] == [("1", "It fell."), ("2", "It stood.")]


@pytest.fixture
def mill(tmp_path):
    folder = tmp_path / "mill" / "corpus"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("The mill at Orsa burned down in 1911.\n")
    (folder.parent / "statements.tsv").touch()
    return folder


@pytest.mark.model
def test_statements_are_the_claims_of_other_documents(mill):
    for path in (mill, mill.parent, mill.parent.parent):
        assert [found.statement for found in statements(path)] == ["The mill at Orsa burned down in 1911."]


@pytest.mark.model
@pytest.mark.parametrize(("title", "decided"), [("The mill at Orsa burned down in 1911.", 1), ("The tram stopped.", 0)])
def test_claims_against_a_file_of_passages(tmp_path, mill, title, decided):
    corpus = tmp_path / "towns-corpus.jsonl"
    corpus.write_text(json.dumps({"id": 1, "title": "Orsa", "text": title}) + "\n")
    assert run(mill, corpus=corpus).figures["supported"] == decided


@pytest.mark.model
def test_statements_against_a_folder_of_documents(tmp_path, mill):
    (tmp_path / "s.jsonl").write_text(json.dumps({"id": 1, "hypothesis": "Goalkeepers smile."}) + "\n")
    assert run(tmp_path / "s.jsonl", corpus=mill).figures["share decided"] == 0
