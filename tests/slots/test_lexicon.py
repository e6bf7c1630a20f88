import pytest

from claimcheck import lexicon
from claimcheck.slots import nations, nouns, quantity
from claimcheck.slots.bounds import BoundRow
from claimcheck.slots.nouns import ThingRow
from claimcheck.slots.scan import UnitRow
from markup import read

BOUNDS = lexicon.rows("bounds", BoundRow)
THINGS = lexicon.rows("things", ThingRow)


@pytest.mark.parametrize("row", BOUNDS, ids=lambda row: f"{row.phrase} ({row.side})")
def test_every_bound_fires_on_its_example(row):
    text, roles = read(row.example)
    (found,) = [quantity for start, end, quantity in quantity.parse_spans(text) if (start, end) == roles["quantity"]]
    assert row.phrase in text
    expected = {
        "min": (30, None),
        "over": (31, None),
        "max": (0, 30),
        "upto": (0, 30),
        "under": (0, 29),
        "about": (30, 30),
        "nearly": (27, 30),
        "slightly over": (30, 33),
        "exact": (30, 30),
        "added": (30, 30),
    }
    assert (found.low, found.high) == expected[row.kind]
    assert found.approximate == (row.kind in {"about", "nearly", "slightly over"})


@pytest.mark.parametrize("column", ["same", "kind", "apart"])
def test_things_refer_to_things(column):
    named = {getattr(row, column) for row in THINGS} - {""}
    assert named - {row.noun for row in THINGS} == set()


def test_synonyms_lead_straight_to_their_noun():
    rows = nouns.things()
    assert [row.noun for row in THINGS if row.same and rows[row.same].same] == []


def test_every_unit_has_one_dimension():
    dimensions: dict[str, set[str]] = {}
    for row in lexicon.rows("units", UnitRow):
        dimensions.setdefault(row.unit, set()).add(row.dimension)
    assert {unit for unit, found in dimensions.items() if len(found) > 1} == set()


def test_country_codes_and_names_are_unique():
    rows = nations.countries()
    names = [name for row in rows for name in nations.alternatives(row.names)]
    assert len({row.code for row in rows}) == len(rows)
    assert len(set(names)) == len(names)
