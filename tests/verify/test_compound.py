"""Compound statements with the model: every part is reported, and the worst of them is the verdict."""

import pytest

from claimcheck.models import Verdict
from tests.verify.corpus import workspace

pytestmark = pytest.mark.model
YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ENOUGH_INFO
SAID, SPLIT = Verdict.ATTRIBUTED, Verdict.DISPUTED

CORPUS = (
    "The observatory at Hellen opened in 1931. It was not closed during the war. "
    "The storm killed 12 sailors at Ormen and wounded 30 villagers. "
    "The council of Norrby rejected the tram line. The union said that 400 welders had been dismissed. "
    "Nurses said that the hospital had run out of oxygen. The hospital denied that it had run out of oxygen. "
    "The quake destroyed 40 houses in Kotrin. Officials closed 612 of the 4,870 polling stations."
)
COMPOUND = [
    # numbers in both parts
    ("The storm killed 12 sailors at Ormen and wounded 30 villagers.", [YES, YES], YES),
    ("The storm killed 12 sailors at Ormen and wounded 80 villagers.", [YES, NO], NO),
    ("The storm killed 19 sailors at Ormen and wounded 30 villagers.", [NO, YES], NO),
    ("The storm killed 19 sailors at Ormen and wounded 80 villagers.", [NO, NO], NO),
    ("The storm killed at least ten sailors at Ormen and wounded no more than 40 villagers.", [YES, YES], YES),
    (
        "The quake destroyed 40 houses in Kotrin, and officials closed almost half of all polling stations.",
        [YES, NO],
        NO,
    ),
    # every verdict beside a better one
    ("The council of Norrby rejected the tram line and the quake destroyed 40 houses in Kotrin.", [YES, YES], YES),
    ("The council of Norrby rejected the tram line and the quake destroyed 90 houses in Kotrin.", [YES, NO], NO),
    ("The observatory at Hellen opened in 1931 and the council of Norrby accepted the tram line.", [YES, NO], NO),
    ("The observatory at Hellen opened in 1931 and 400 welders were dismissed.", [YES, SAID], SAID),
    ("The observatory at Hellen opened in 1931 and the goalkeeper signed a contract.", [YES, OPEN], OPEN),
    ("400 welders were dismissed and the goalkeeper signed a contract.", [SAID, OPEN], OPEN),
    ("400 welders were dismissed and the hospital had run out of oxygen.", [SAID, SPLIT], SPLIT),
    ("The hospital had run out of oxygen and the quake destroyed 90 houses in Kotrin.", [SPLIT, NO], NO),
    ("The quake destroyed 40 houses in Kotrin and the hospital had run out of oxygen.", [YES, SPLIT], SPLIT),
]
FALLS_SHORT = [
    pytest.param(
        "The quake destroyed 40 houses in Kotrin, and officials closed about one in eight polling stations.",
        [YES, YES],
        YES,
        marks=pytest.mark.xfail(reason="a negated verb with another patient is taken for a denial", strict=True),
        id="a denial of something else",
    ),
]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return workspace(tmp_path_factory.mktemp("compound"), CORPUS)


@pytest.mark.parametrize(("statement", "parts", "verdict"), [*COMPOUND, *FALLS_SHORT])
def test_the_worst_part_decides(corpus, statement, parts, verdict):
    found = corpus.check(statement)
    assert ([part.verdict for part in found.claims], found.verdict) == (parts, verdict)


def test_each_part_that_decides_is_explained(corpus):
    found = corpus.check("The quake destroyed 90 houses in Kotrin and the storm killed 19 sailors at Ormen.")
    assert [part.verdict for part in found.claims] == [NO, NO]
    assert found.explanation == " ".join(f"“{part.statement[:-1]}”: {part.explanation}" for part in found.claims)
