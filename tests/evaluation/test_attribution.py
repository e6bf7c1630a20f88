import json

import pytest

from claimcheck.evaluation import attribution
from claimcheck.evaluation.attribution import Labelled, Labels

TEXT = "The vet said the mare was lame. Nobody knew."
RIGHT = Labels(source=((0, 7),), cue=((8, 12),), content=((13, 30),))


def scores(*found, gold=(RIGHT,)):
    one = Labelled(doc_id="d", text=TEXT, attributions=gold)
    return attribution.score([one], [one.model_copy(update={"attributions": found})])


def test_what_is_found_whole_counts_in_every_measure():
    assert set(scores(RIGHT).values()) == {100.0}


def test_a_content_that_shares_half_its_words_counts_but_not_as_exact():
    found = scores(RIGHT.model_copy(update={"content": ((13, 25),)}))
    assert (found["attribution.f1"], found["content.exact.f1"]) == (100.0, 0.0)
    assert found["content.token.recall"] == 75.0


@pytest.mark.parametrize("source", [(), ((32, 38),)])
def test_another_source_is_a_miss(source):
    assert scores(RIGHT.model_copy(update={"source": source}))["attribution.f1"] == 0.0


def test_one_found_attribution_pairs_once():
    assert scores(RIGHT, gold=(RIGHT, RIGHT))["attribution.recall"] == 50.0


def test_a_document_without_predictions_counts_as_missed():
    one = Labelled(doc_id="d", text=TEXT, attributions=(RIGHT,))
    assert attribution.score([one], [])["attribution.recall"] == 0.0


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One.\nTwo.", ["One.", "Two."]),
        ("One.\nstill one.\n\n Two. \n", ["One.\nstill one.", "Two."]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_blocks_are_parted_by_blank_lines_or_else_by_newlines(text, blocks):
    assert [text[block.start : block.end] for block in attribution.document("d", text).blocks] == blocks


@pytest.mark.model
def test_predictions_are_written_in_the_form_they_are_read_in(tmp_path):
    gold, out = tmp_path / "gold.jsonl", tmp_path / "out.jsonl"
    gold.write_text(
        json.dumps({"doc_id": 7, "text": TEXT, "attributions": [RIGHT.model_dump()]}) + "\n", encoding="utf-8"
    )
    assert attribution.run(gold, out)["attribution.f1"] == 100.0
    assert json.loads(out.read_text(encoding="utf-8")) == {
        "doc_id": "7",
        "text": TEXT,
        "attributions": [{"source": [[0, 7]], "cue": [[8, 12]], "content": [[13, 30]]}],
    }
