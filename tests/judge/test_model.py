"""The model judge: what it promises, on a tiny model made here, and what it says of folders that hold no model."""

import json

import pytest

import tiny_model
from claimcheck.errors import InputError, SetupError
from claimcheck.judge import model
from claimcheck.judge.model import ModelJudge, PairModel
from claimcheck.models import Relation
from records import claim

YES, NO, PERHAPS = (0.9647, 0.0177, 0.0177), (0.0177, 0.9647, 0.0177), (0.0177, 0.0177, 0.9647)


@pytest.fixture
def folder(tmp_path):
    return tiny_model.write(tmp_path, yes="Entailment", no="contradiction", perhaps="NEUTRAL")


def test_scores_are_entailment_contradiction_neutral_whatever_the_order_of_the_model(folder):
    pairs = [("so", "yes"), ("no", "so"), ("so", "perhaps so")]
    assert PairModel.open(folder).scores(pairs) == [YES, NO, PERHAPS]


def test_no_pairs_no_scores(folder):
    assert PairModel.open(folder).scores([]) == []


def test_pairs_of_all_lengths_keep_their_order_and_their_scores(folder):
    opened = PairModel.open(folder)
    pairs = [("so " * length, word) for length in (3, 30, 0, 12) for word in ("yes", "no")]
    assert opened.scores(pairs) == [opened.scores([pair])[0] for pair in pairs] == [YES, NO] * 4


@pytest.mark.parametrize(
    "text", ["", " ", "\x00", "\N{GRINNING FACE}", "e\N{COMBINING ACUTE ACCENT}", "[SEP]", "so " * 5000]
)
def test_any_text_can_be_scored(folder, text):
    assert PairModel.open(folder).scores([(text, "yes")]) == [YES]


def test_the_longer_text_is_cut_first(folder):
    assert PairModel.open(folder).scores([("so " * 100 + "no", "yes"), ("yes", "so " * 100 + "no")]) == [YES, YES]


def test_a_temperature_flattens_the_scores(folder):
    (folder / "config.json").write_text(json.dumps({"id2label": tiny_model.ORDER, "temperature": 1e9}))
    assert PairModel.open(folder).scores([("so", "yes")]) == [(0.3333, 0.3333, 0.3333)]


@pytest.mark.parametrize("name", ["onnx/model.onnx", "model_quantized.onnx"])
def test_the_model_file_may_lie_where_exporters_put_it(folder, name):
    (folder / "onnx").mkdir()
    (folder / "model.onnx").rename(folder / name)
    assert PairModel.open(folder).scores([("so", "no")]) == [NO]


@pytest.mark.parametrize(
    ("word", "relation"),
    [("yes", Relation.SUPPORTS), ("no", Relation.CONTRADICTS), ("perhaps", Relation.MENTIONS)],
)
def test_the_judge_names_the_likeliest_relation(folder, word, relation):
    judgement = ModelJudge(PairModel.open(folder)).judge(claim("a", "1", 0, "so"), claim("a", "2", 0, word))
    assert (judgement.relation, judgement.score) == (relation, 0.9647)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "config.json"])
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(InputError, match=name):
        PairModel.open(folder)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "config.json"])
@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[]", b"{}", b'{"id2label": null}'])
def test_a_damaged_file_is_named(folder, name, content):
    (folder / name).write_bytes(content)
    with pytest.raises(InputError, match=name):
        PairModel.open(folder)


@pytest.mark.parametrize(
    "labels",
    [
        {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"},
        {"0": "entailment", "1": "not_entailment"},
        {"0": "entailment", "1": "neutral", "2": "contradiction", "3": "other"},
        {"0": "entailment", "1": "neutral", "5": "contradiction"},
        {"x": "entailment", "1": "neutral", "2": "contradiction"},
    ],
)
def test_labels_that_do_not_fit_are_refused(folder, labels):
    (folder / "config.json").write_text(json.dumps({"id2label": labels}))
    with pytest.raises(InputError, match="id2label"):
        PairModel.open(folder)


@pytest.mark.parametrize("inputs", [["pixels"], ["input_ids", "position_ids"]])
def test_a_model_that_wants_something_else_is_refused(folder, inputs):
    tiny_model.network(folder / "model.onnx", [], *inputs)
    with pytest.raises(InputError, match="input_ids"):
        PairModel.open(folder)


def test_a_folder_without_the_shipped_model_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(model, "files", lambda package: tmp_path)
    with pytest.raises(SetupError, match="--judge DIR"):
        PairModel.open()


@pytest.fixture(scope="module")
def ours():
    return PairModel.open()


def test_the_shipped_model_is_small():
    assert sum(path.stat().st_size for path in model.shipped().iterdir()) < 26_000_000


@pytest.mark.parametrize(
    ("premise", "hypothesis", "label"),
    [
        ("The committee accepted the proposal in March.", "The committee accepted the proposal.", 0),
        pytest.param(
            "The committee accepted the proposal.",
            "The proposal was accepted by the committee.",
            0,
            marks=pytest.mark.xfail(strict=True, reason="takes a turned sentence for turned roles; the rules know"),
        ),
        ("The committee accepted the proposal.", "The committee did not accept the proposal.", 1),
        ("The committee accepted the proposal.", "The committee rejected the proposal.", 1),
        ("The mayor may resign.", "The mayor resigned.", 2),
        ("The mayor resigned.", "The mayor resigned because of the strike.", 2),
        ("The ministry published a report on housing.", "Two soldiers were wounded.", 2),
    ],
)
def test_the_shipped_model_reads_plain_pairs(ours, premise, hypothesis, label):
    (scores,) = ours.scores([(premise, hypothesis)])
    assert max(range(3), key=scores.__getitem__) == label


def test_the_shipped_model_says_the_same_again_and_in_company(ours):
    pairs = [
        ("The dam held.", "The dam broke."),
        ("The dam held. " * 20, "It rained."),
        ("", ""),
        ("Two came.", "Three came."),
    ]
    alone = [score for pair in pairs for score in ours.scores([pair])]
    assert ours.scores(pairs) == alone
    assert PairModel.open().scores(pairs[::-1])[::-1] == alone
