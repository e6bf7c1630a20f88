"""Accusations against each other, and those that the accused answers."""

import pytest

from claimcheck.models import DisputeKind
from claimcheck.pair import accusations
from tests.claims import told
from tests.pair.said import found, passage, said

MORVIA_BLAMED = "Morvia is to blame for the raid."
ILVAN_BLAMED = "Ilvan is to blame for the raid."


def test_both_sides_blame_each_other():
    first = said(MORVIA_BLAMED, "Ilvan", "blame", cue="blamed", at=11)
    second = said(ILVAN_BLAMED, "Morvia", "blame", cue="blamed", at=11)
    assert found(accusations, first, second) == [(DisputeKind.BLAME, MORVIA_BLAMED, ILVAN_BLAMED)]


def test_one_voice_does_not_blame_itself():
    first, second = (said(t, "Ilvan", "blame", cue="blamed", at=11) for t in (MORVIA_BLAMED, ILVAN_BLAMED))
    assert found(accusations, first, second) == []


@pytest.mark.parametrize(
    ("answer", "agent", "found_so"),
    [
        ("The chair had hidden the accounts.", "The chair", True),
        ("The bank had hidden the accounts.", "The bank", False),
    ],
)
def test_who_is_blamed_tells_what_the_other_did(answer, agent, found_so):
    blamed = said("The investor is to blame for the loss.", "chair", "blame", cue="blamed", patient="investor", at=10)
    turned = said(answer, "investor", "hide", agent=agent, start=60)
    kinds = [(DisputeKind.BLAME, blamed.proposition, answer)] if found_so else []
    assert found(accusations, blamed, turned) == kinds


def deed(text, voice, predicate, agent, start, cue="said"):
    return said(text, voice, predicate, agent=agent, start=start, cue=cue)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (
            (
                deed("Orla had withdrawn.", "Halden", "withdraw", "Orla", 0),
                deed("Halden had pulled out.", "Orla", "withdraw", "Halden", 30),
            ),
            DisputeKind.BLAME,
        ),
        (
            (
                deed("The cutter of Morvia opened fire.", "Ilvan", "shoot", "the cutter of Morvia", 0),
                deed("Ilvan boats rammed the cutter.", "Morvia", "ram", "Ilvan boats", 40),
            ),
            DisputeKind.BLAME,
        ),
        (
            (
                deed("Edda Lorne signed the contract too early.", "The opposition", "sign", "Edda Lorne", 0, "accused"),
                deed("The contract was void.", "Edda Lorne", "void", None, 50, "replied"),
            ),
            DisputeKind.BLAME,
        ),
        (
            (
                deed("Orla had grown.", "Halden", "grow", "Orla", 0),
                deed("Halden had moved.", "Orla", "move", "Halden", 30),
            ),
            None,
        ),
        (
            (
                deed("Edda Lorne signed the contract too early.", "The opposition", "sign", "Edda Lorne", 0, "accused"),
                deed("Rain fell in May.", "Edda Lorne", "fall", None, 50, "replied"),
            ),
            None,
        ),
    ],
    ids=["each the other", "each a hostile act", "answered", "two matters", "no answer"],
)
def test_accusations_in_turn(claims, expected):
    propositions = tuple(claim.proposition for claim in claims)
    assert found(accusations, *claims) == ([(expected, *propositions)] if expected else [])


@pytest.mark.parametrize(
    ("accuser", "accused", "voices"),
    [
        ("Pietro Onda", "Ada Carr", [("Ada Carr", "Pietro Onda")]),
        ("Pietro Onda", "Nils Berg", [("Ada Carr", "Pietro Onda")]),
        ("Lena Falk", "Nils Berg", []),
        ("Ada Carr", "Nils Berg", []),
        ("Pietro Onda", "himself", []),
    ],
    ids=["each other", "a third", "others", "the same accuser", "himself"],
)
def test_blame_that_is_passed_on(accuser, accused, voices):
    first = told("Ada Carr blames Pietro Onda.", "blame", agent="Ada Carr", patient="Pietro Onda")
    second = told(f"{accuser} blames {accused}.", "blame", agent=accuser, patient=accused, start=40)
    assert [edge.held_by for edge in accusations.find(*passage(first, second))] == voices
