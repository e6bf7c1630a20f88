"""Accounts whose other side stands in the same sentence without being told."""

import pytest

from claimcheck.pair import beside
from tests.claims import claim
from tests.pair.said import passage, said

BEATEN = said("The confession was beaten out of him", "the defence", "beat")


@pytest.mark.parametrize(
    ("words", "other"),
    [
        (", a claim that the police reject", "police"),
        (", which the police denied", None),
        (", something the police deny", "police"),
        (", an allegation Captain Roe has disputed", "Captain Roe"),
        (", a claim that the police checked", None),
        (". The police reject it", None),
    ],
)
def test_who_refuses_a_claim_in_its_own_sentence(words, other):
    told, voices = passage(BEATEN, claim(words, start=len(BEATEN.quote)))
    listed = [edge.held_by for edge in beside.find(told, voices)]
    assert listed == ([("the defence", other)] if other else [])


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("Contrary to what the ministry has said, it was never tested.", "ministry"),
        ("Contrary to Lazar's claims, it was never tested.", "Lazar"),
        ("Contrary to the plan, it was never tested.", None),
    ],
)
def test_whom_a_claim_contradicts(words, other):
    listed = [edge.held_by for edge in beside.find(*passage(claim(words)))]
    assert listed == ([(None, other)] if other else [])


@pytest.mark.parametrize(
    ("first", "second", "listed"),
    [("Some", "others", True), ("Some monks", "other monks", True), ("Some", "the king", False)],
)
def test_what_some_say_and_others_do_not(first, second, listed):
    told = said("The king was poisoned.", first, "poison"), said("The king died of plague.", second, "die", start=40)
    assert bool(list(beside.find(*passage(*told)))) is listed


@pytest.mark.parametrize(
    ("words", "cue", "listed"),
    [
        ("Both generals have ordered the retreat.", "claim", True),
        ("The generals have ordered the retreat.", "claim", False),
        ("Both generals have ordered the retreat.", "say", False),
    ],
)
def test_what_each_of_a_group_claims(words, cue, listed):
    edges = list(beside.find(*passage(said(words, "generals", "order", cue=cue))))
    assert [edge.held_by for edge in edges] == ([("one of the generals", "another of the generals")] if listed else [])


@pytest.mark.parametrize(("cue", "listed"), [("accuse", True), ("praise", False)])
def test_a_group_whose_members_accuse_each_other(cue, listed):
    claimed = said("Each other violated the truce.", "two countries", "violate", cue=cue)
    voices = [edge.held_by for edge in beside.find(*passage(claimed))]
    assert voices == ([("one of the two countries", "another of the two countries")] if listed else [])
