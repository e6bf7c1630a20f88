import pytest

from training.ablation import means, sources, table, without
from training.data import Pair

PAIRS = [Pair("p", "h", 0, name) for name in ("snli", "own-roles", "written-court-1", "written-war-2", "snli")]


def test_what_can_be_left_out():
    assert sources(PAIRS) == ["snli", "own-roles", "written"]


@pytest.mark.parametrize(("name", "left"), [("snli", 3), ("written", 3), ("own-roles", 4), ("all", 5)])
def test_a_source_is_left_out(name, left):
    assert len(without(PAIRS, name)) == left


def test_means_by_group():
    assert means({"snli-dev": 0.5, "mnli-dev": 0.7, "own-roles": 0.9}) == pytest.approx([0.6, 0.9, 0.0])


def test_table():
    found = {"all": {"snli-dev": 0.5, "own-roles": 0.9}, "snli": {"snli-dev": 0.4, "own-roles": 0.91}}
    assert list(table(found)) == [
        "| left out | public sets | own changes | written by hand | set that loses most |",
        "|---|---|---|---|---|",
        "| nothing | 0.500 | 0.900 | 0.000 |  |",
        "| snli | -10.0 | +1.0 | +0.0 | snli-dev -10.0 |",
    ]
