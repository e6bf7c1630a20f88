"""A user's own names of parties."""

import pytest

from claimcheck.slots.aliases import Aliases
from claimcheck.workspace import Workspace
from claims import claim

NAMES = Aliases({"PL": "Plover Logistics", "Plover": "Plover Logistics"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PL lost a ship.", "Plover Logistics lost a ship."),
        ("Plover Logistics lost a ship.", "Plover Logistics lost a ship."),
        ("Plover's ship sank.", "Plover Logistics's ship sank."),
        ("PLC lost a ship.", "PLC lost a ship."),
    ],
)
def test_other_names_are_replaced(text, expected):
    assert NAMES.apply(text) == expected


def test_the_quote_stays_as_it_is():
    found = NAMES.claim(claim("PL lost a ship.", voice="PL"))
    assert (found.proposition, found.voice, found.quote) == (
        "Plover Logistics lost a ship.",
        "Plover Logistics",
        "PL lost a ship.",
    )
    assert [(a.source.actor, a.source.text) for a in found.attributions] == [("Plover Logistics", "PL")]


def test_without_names_nothing_changes():
    told = claim("PL lost a ship.")
    assert Aliases({}).claim(told) is told


@pytest.mark.model
def test_a_statement_finds_the_party_under_its_other_name(tmp_path):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "news.txt").write_text("Redwing lost two ships in 2019.", encoding="utf-8")
    names = tmp_path / "aliases.toml"
    names.write_text('"Plover Logistics" = ["Redwing"]\n', encoding="utf-8")
    verdicts = []
    for aliases in (None, names):
        workspace = Workspace.open(tmp_path / "corpus", tmp_path / "claims", aliases=aliases)
        verdicts.append(workspace.check("Plover Logistics lost two ships in 2019.").verdict.value)
    assert verdicts == ["not_enough_info", "supported"]
