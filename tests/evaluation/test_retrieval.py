import json

import pytest

from claimcheck.evaluation.passages import Passage
from claimcheck.evaluation.retrieval import near, run, sentences

CORPUS = [
    {"id": 1, "title": "Orsa mill", "text": "The mill burned down in 1911. Nobody was hurt."},
    {"id": 2, "title": "Orsa", "text": "The town has a harbour."},
    {"id": 3, "title": "Tram", "text": "The tram runs to the harbour."},
]


@pytest.fixture
def data(tmp_path):
    def write(*rows, name="towns-dev.jsonl"):
        (tmp_path / "towns-corpus.jsonl").write_text("".join(json.dumps(row) + "\n" for row in CORPUS))
        (tmp_path / name).write_text("".join(json.dumps(row) + "\n" for row in rows))
        return tmp_path / name

    return write


def test_sentences_keep_their_places():
    passage = Passage(**CORPUS[0])
    found = list(sentences(passage))
    assert [(c.start, c.quote) for c in found] == [(0, "The mill burned down in 1911."), (30, "Nobody was hurt.")]
    assert [passage.text[c.start : c.end] for c in found] == [c.quote for c in found]


@pytest.mark.parametrize(
    ("row", "recall"),
    [
        ({"claim": "The mill burned.", "evidence": {"1": []}}, 1.0),
        ({"claim": "The mill burned.", "evidence": {"1": [], "3": []}}, 0.5),
        ({"hypothesis": "A harbour town", "premise": "The town has a harbour. The tram runs to the harbour."}, 1.0),
        ({"hypothesis": "Goalkeepers smile.", "premise": "The town has a harbour."}, 0.0),
    ],
    ids=["a document", "one of two documents", "two passages", "nothing in common"],
)
def test_recall(data, row, recall):
    report = run(data({"id": 7, **row}))
    assert report.figures["recall at 20"] == recall
    assert report.items == {"7": recall == 1.0}


def test_passages_of_one_title_are_one_document_and_found_each_by_itself(tmp_path):
    rows = [("b", "Orsa", "The mill burned."), ("a", "Tram", "It runs."), ("c", "Orsa", "Nobody was hurt. It rained.")]
    made = [{"id": name, "title": title, "text": text} for name, title, text in rows]
    (tmp_path / "towns-corpus.jsonl").write_text("".join(json.dumps(row) + "\n" for row in made))
    (tmp_path / "towns-dev.jsonl").write_text(json.dumps({"id": 7, "claim": "It rained.", "evidence": {"c": []}}))
    run(tmp_path / "towns-dev.jsonl", tmp_path / "out.jsonl")
    assert json.loads((tmp_path / "out.jsonl").read_text()) == {"id": "7", "due": 1, "ranks": [0]}


def test_statements_without_evidence_are_left_out(data):
    assert run(data({"id": 7, "claim": "The mill burned.", "evidence": {}})).figures["statements"] == 0


def test_the_title_of_a_document_is_searched(data):
    assert run(data({"id": 7, "claim": "Orsa was spared.", "evidence": {"1": []}})).figures["recall at 20"] == 1.0


def test_the_ranks_are_written(data, tmp_path):
    run(data({"id": 7, "claim": "The mill burned.", "evidence": {"1": []}}), tmp_path / "out.jsonl")
    assert json.loads((tmp_path / "out.jsonl").read_text()) == {"id": "7", "due": 1, "ranks": [0]}


def test_the_name_of_the_corpus_of_claims(data):
    path = data({"id": 7, "claim": "The mill burned.", "evidence": {"1": []}}, name="towns-claims-dev.jsonl")
    assert run(path).figures["recall at 40"] == 1.0


def test_passages_near_statements():
    passages = [Passage(**row) for row in CORPUS]
    assert [p.id for p in near(passages, ["The tram stopped.", "Nobody was hurt."])] == ["1", "3"]


@pytest.mark.model
def test_quotes_of_a_corpus_folder(tmp_path):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text("The mill burned down in 1911. Nobody was hurt.\n")
    rows = ["1\tdate\tsupported\tburned down in 1911\tThe mill burned.", "2\tnei\tnot_enough_info\t\tThe mill is red."]
    (tmp_path / "statements.tsv").write_text("\n".join(rows) + "\n")
    report = run(tmp_path)
    assert report.figures == {"statements": 1, "pieces of evidence": 1, "recall at 20": 1.0, "recall at 40": 1.0}
