"""From which probability the judge is believed about near claims."""

import pytest

from claimcheck.lexicon import parse
from claimcheck.pair.near import Bound, Way
from tests.claims import claim
from training.near import FEW, NEVER, Turned, bound, report, write

ONE, OTHER = claim("The mill burned down."), claim("The mill did not burn down.")


def read(*clashes):
    """Pairs in falling order of probability."""
    return [Turned("x", Way.ONE_EVENT, ONE, OTHER, clash, 0.9 - n / 100) for n, clash in enumerate(clashes)]


@pytest.mark.parametrize(
    ("clashes", "lowest"),
    [
        ([True] * FEW, 0.91 - FEW / 100),
        ([True] * (FEW - 1), NEVER),
        ([*[True] * FEW, False, False], 0.91 - FEW / 100),
        ([False] * FEW, NEVER),
    ],
    ids=["all", "too few", "until the first wrong one", "none"],
)
def test_the_bound_is_the_lowest_from_which_enough_are_clashes(monkeypatch, clashes, lowest):
    monkeypatch.setattr("training.near.PRECISION", 0.95)
    assert bound(read(*clashes)) == pytest.approx(lowest)


def test_the_report_names_what_is_wrong():
    lines = list(report(read(True, False), {Way.ONE_EVENT: 0.5}))
    assert lines[0] == "one event: 1 of 2 clash; from 0.50 on 1 of 2"
    assert lines[-1] == "  0.89 x: The mill burned down. / The mill did not burn down."


def test_bounds_are_written_as_a_list(tmp_path):
    write({Way.ONE_EVENT: 0.5, Way.DENIED: 0.25}, tmp_path / "bounds.tsv")
    rows = parse((tmp_path / "bounds.tsv").read_text(encoding="utf-8"), Bound, "bounds")
    assert [(row.way, row.probability) for row in rows] == [(Way.DENIED, 0.25), (Way.ONE_EVENT, 0.5)]
