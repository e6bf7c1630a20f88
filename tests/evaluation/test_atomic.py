"""Scoring of claim splitting on a few labelled sentences."""

import json

import pytest

from claimcheck import nlp
from claimcheck.evaluation import atomic

ROWS = [
    {
        "id": "one",
        "sentence": "Mara Lindt sold Orlo in 2006.",
        "context": "Mara Lindt founded Orlo.",
        "propositions": [{"text": "Mara Lindt sold Orlo in 2006."}],
    },
    {
        "id": "two",
        "sentence": "The dam failed and the valley flooded.",
        "propositions": [{"text": "The dam failed."}, {"text": "Nothing else happened."}],
    },
]


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "sentences.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


@pytest.mark.model
def test_figures_lines_and_predictions(gold, tmp_path):
    predictions = tmp_path / "predictions.jsonl"
    report = atomic.run(gold, predictions)
    assert report.figures["sentences"] == 2
    assert report.figures["precision at 0.7"] == pytest.approx(2 / 3)
    assert report.figures["recall at 0.7"] == pytest.approx(2 / 3)
    assert report.items == {"one": True, "two": False}
    assert "  found: The valley flooded." in report.lines
    assert "  expected: Nothing else happened." in report.lines
    assert [json.loads(line) for line in predictions.read_text(encoding="utf-8").splitlines()] == [
        {"id": "one", "propositions": [{"text": "Mara Lindt sold Orlo in 2006."}]},
        {"id": "two", "propositions": [{"text": "The dam failed."}, {"text": "The valley flooded."}]},
    ]


def test_context_without_the_sentence_comes_before_it():
    sentence = atomic.Sentence(
        id="x",
        sentence="It grew.",
        title="Orlo",
        context=("Orlo", "It began.", "It grew.", "It fell."),
        propositions=(),
    )
    document, start = atomic._document(sentence)
    assert document.text == "Orlo\nIt began.\nIt grew."
    assert document.text[start:] == "It grew."
    assert [document.text[b.start : b.end] for b in document.blocks] == ["Orlo", "It began.", "It grew."]


@pytest.mark.model
@pytest.mark.parametrize(("parts", "found"), [([0, 1, 2], "She sold Orlo."), ([], "Mara Lindt sold Orlo.")])
def test_claims_keep_the_words_of_the_sentence_where_its_parts_are_expected(parts, found):
    expected = atomic.Proposition(text="She sold Orlo", token_indices=tuple(parts))
    sentence = atomic.Sentence(
        id="s", context="Mara Lindt lives in Porto.", sentence="She sold Orlo.", propositions=(expected,)
    )
    assert atomic.claims(sentence, nlp.load()) == [found]
