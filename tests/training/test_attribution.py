"""Weights fitted on a handful of candidates."""

from claimcheck.lexicon import parse
from claimcheck.rules.attribution.likely import Weight
from markup import parse as parsed
from training.attribution import DOCUMENTS, Example, Names, fit, write

DATA = [Example(str(n), ("lemma=say", "near"), True) for n in range(40)]
DATA += [Example(str(n), ("lemma=sail", "near"), False) for n in range(40)]


def test_a_feature_weighs_by_what_it_goes_with():
    found = fit(DATA, Names())
    assert found["lemma=say"] > 0.5
    assert found["lemma=sail"] < -0.5
    assert abs(found["near"]) < 0.01


def test_a_feature_of_few_documents_is_left_out():
    rare = [Example("1", ("lemma=avow",), True)] * DOCUMENTS
    assert "lemma=avow" not in fit([*DATA, *rare], Names())


def test_the_same_data_give_the_same_weights():
    assert fit(DATA, Names()) == fit(DATA, Names())


def test_weights_are_written_as_a_list(tmp_path):
    write({"bias": -1.234, "near": 0.01, "lemma=say": 2.0}, tmp_path / "weights.tsv")
    rows = parse((tmp_path / "weights.tsv").read_text(encoding="utf-8"), Weight, "weights")
    assert [(row.feature, row.weight) for row in rows] == [("bias", -1.23), ("lemma=say", 2.0)]


def test_a_feature_keyed_on_a_name_is_left_out():
    names = Names()
    names.read(parsed("Vale Vale PROPN 2 nsubj\nsang sing VERB 0 ROOT\n. . PUNCT 2 punct"))
    told = [Example(str(n), ("by=vale", "lemma=sing|by=vale", "lemma=sing"), True) for n in range(DOCUMENTS)]
    assert set(fit(told, names)) == {"bias", "lemma=sing"}
