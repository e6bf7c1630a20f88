"""The noun that a phrase is about."""

import pytest

from claimcheck.judge import heads
from claimcheck.models import Actor, Role


@pytest.mark.parametrize(
    ("phrase", "nouns"),
    [
        ("exports of cocoa", ["exports"]),
        ("Almira's cocoa harvest", ["harvest"]),
        ("a third of the severe cases", ["cases"]),
        ("the number of severe falls", ["falls"]),
        ("the man who received the prize", ["man"]),
        ("the nets and the boats", ["nets", "boats"]),
        ("a single one of the flats", ["flats"]),
        ("Ada Celik", ["Celik"]),
    ],
)
def test_heads(phrase, nouns):
    assert [term.word for term in heads.heads(phrase)] == nouns


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("the harvest of cocoa", "the cocoa exports", None),
        ("the vaccine", "the new vaccine", True),
        ("Ada Celik", "Bruna Celik", False),
        ("Celik", "Ada Celik", True),
        ("it", "the harvest", None),
        ("the warehouse", "the building", None),
        ("the building", "the warehouse", True),
    ],
)
def test_one_thing(ours, theirs, expected):
    assert heads.same(Actor(text=ours, role=Role.AGENT), Actor(text=theirs, role=Role.AGENT)) is expected


@pytest.mark.parametrize(("words", "expected"), [("they", True), ("the incident", True), ("the harvest", False)])
def test_pointers(words, expected):
    assert heads.is_pointer(words) is expected
