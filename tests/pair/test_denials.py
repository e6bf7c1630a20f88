"""Denials that say what they deny."""

import pytest

from claimcheck.models import DisputeKind, Polarity, Stance
from claimcheck.pair import denials
from tests.claims import told
from tests.pair.said import found, said

NO = Polarity.NEGATIVE
SANK = said("The ferry sank.", "Ilvan", "sink")


def denial(of, **rest):
    rest = {"cue": "denied", "stance": Stance.DENY, **rest}
    return said("Morvia denied it.", "Morvia", "deny", start=50, refers=[of.id], **rest)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ((SANK, denial(SANK)), [(DisputeKind.DENIAL, "The ferry sank.", "Morvia denied it.")]),
        ((SANK, denial(SANK, stance=Stance.ASSERT)), []),
        ((SANK,), []),
        ((denial(SANK),), []),
    ],
    ids=["denied", "not denied", "alone", "of a claim that is gone"],
)
def test_denial_by_reference(claims, expected):
    assert found(denials, *claims) == expected


@pytest.mark.parametrize("cue", ["ruled", "ordered", "proposed", "offered"])
def test_who_rejects_a_decision_denies_nothing(cue):
    ruling = said("The ferry must be scrapped.", "The court", "scrap", cue=cue)
    assert found(denials, ruling, denial(ruling, cue="rejected")) == []


TOOK = said("Ida Roe had received 900 crowns from the yard.", "Falk", "receive", agent="Ida Roe")
WARNED = said("Norrby had warned the yard in May.", "Falk", "warn", agent="Norrby")
BLAMED = said("The frost is to blame for the crack.", "Falk", "blame", cue="blamed")


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (
            (TOOK, said("Ida Roe took some money.", "Ida Roe", "take", start=50, stance=Stance.DENY)),
            [(DisputeKind.DENIAL, TOOK.proposition, "Ida Roe took some money.")],
        ),
        (
            (WARNED, said("The yard never received any such letter.", "Brandt", "receive", start=50, polarity=NO)),
            [(DisputeKind.DENIAL, WARNED.proposition, "The yard never received any such letter.")],
        ),
        (
            (BLAMED, said("The frost had played no part.", "Brandt", "play", start=50, polarity=NO)),
            [(DisputeKind.DENIAL, BLAMED.proposition, "The frost had played no part.")],
        ),
        ((TOOK, said("Ida Roe sold some boats.", "Ida Roe", "sell", start=50, stance=Stance.DENY)), []),
        ((WARNED, said("The yard never received any such letter.", "Falk", "receive", start=50, polarity=NO)), []),
        ((BLAMED, said("The flood had played no part.", "Brandt", "play", start=50, polarity=NO)), []),
    ],
    ids=["money", "such a letter", "no part", "another deed", "one voice", "another cause"],
)
def test_denial_in_other_words(claims, expected):
    assert found(denials, *claims) == expected


def test_no_such_letter_answers_what_was_written_and_nothing_else_of_the_same_breath():
    died = said("The boy had died of a fever.", "minister", "die", at=0)
    wrote = said("The minister wrote to Mrs Vane.", "minister", "write", start=30, at=0)
    none = said("Mrs Vane received no such letter.", "Mrs Vane", "receive", start=70, polarity=NO)
    assert found(denials, died, wrote, none) == [(DisputeKind.DENIAL, wrote.proposition, none.proposition)]


def test_who_denies_a_thing_has_not_said_it_himself():
    own = said("The labels comply.", "Morvia", "comply")
    assert found(denials, own, denial(own)) == []


def test_what_the_document_tells_that_somebody_says_is_his_own():
    own = told("Morvia said that the labels comply.", "say", agent="Morvia")
    assert found(denials, own, denial(own)) == []
