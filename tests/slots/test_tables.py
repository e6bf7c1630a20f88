"""Every slot has its tables of cases, and a third of them are such that must not conflict."""

from importlib import import_module

import pytest

CONFLICTS = frozenset({"conflict", "antonym", "altered", "-", "False"})  # how a row says that its two cannot both hold
LEAST = {  # cases of each slot, and the tables that hold them: all that name no outcome, then all that do
    "quantity": (120, ["test_quantity.PARSED"], ["test_quantity.NO_QUANTITY", "test_quantity.COMPARED"]),
    "time": (
        150,
        ["test_time.PARSED", "test_time.IN_CONTEXT", "test_time.ANCHORED"],
        ["test_time.NO_TIME", "test_time.COMPARED"],
    ),
    "actor": (80, ["test_actor.RESOLVED"], ["test_actor.NOBODY", "test_actor.SAME", "test_roles.ROLES"]),
    "place": (80, ["test_place.PARSED"], ["test_place.NO_PLACE", "test_place.COMPARED"]),
    "predicate": (80, [], ["test_predicate.RELATED"]),
    "polarity": (
        80,
        [],
        [f"test_polarity.{name}" for name in ("IMPLIED", "NEGATED", "EXCEPTED", "COMPARED", "OUTCOMES", "LEFT_OUT")]
        + ["test_polarity.OPEN"],
    ),
    "certainty": (80, ["test_certainty.CERTAIN"], ["test_certainty.LESS", "test_certainty.COMPARED"]),
    "source": (80, ["test_source.ONE"], ["test_source.NOT_ONE"]),
    "quote": (80, [], ["test_quotation.CASES", "test_quotation.QUOTED"]),
}


def rows(table: str) -> list[tuple[str, ...]]:
    """Return the rows of a table as words; a bare sentence is a row of one."""
    module, _, name = table.partition(".")
    found = getattr(import_module(f"tests.slots.{module}"), name)
    return [(row,) if isinstance(row, str) else tuple(map(str, row)) for row in found]


@pytest.mark.parametrize("slot", LEAST)
def test_every_slot_has_cases_enough_and_a_third_must_not_conflict(slot):
    least, read, compared = LEAST[slot]
    outcomes = [row for table in compared for row in rows(table)]
    peaceful = [row for row in outcomes if not CONFLICTS & {row[0], row[-1]}]
    total = len(outcomes) + sum(len(rows(table)) for table in read)
    assert total >= least
    assert len(peaceful) >= total / 3


@pytest.mark.parametrize("table", [table for _, read, compared in LEAST.values() for table in (*read, *compared)])
def test_no_case_stands_twice(table):
    found = rows(table)
    assert len(found) == len(set(found))
