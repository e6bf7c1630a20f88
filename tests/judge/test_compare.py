"""Comparing two claims slot by slot."""

import pytest

from claimcheck.judge.align import align
from claimcheck.judge.compare import compare
from claimcheck.models import Certainty, Outcome, Polarity
from tests.claims import claim, told

NO = {"polarity": Polarity.NEGATIVE}
MATCH, ENTAILED, CONFLICT, UNKNOWN = Outcome.MATCH, Outcome.ENTAILED, Outcome.CONFLICT, Outcome.UNKNOWN


def outcome(slot, hypothesis, premise, *, siblings=(), context=""):
    alignment = align(hypothesis.proposition, premise.proposition, context=context)
    return compare(hypothesis, premise, alignment, siblings, context).outcome(slot)


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        (("The union accepted it.", "accept", {}), ("The union accepted it.", "accept", {}), MATCH),
        (("The union accepted it.", "accept", {}), ("The union did not accept it.", "accept", NO), CONFLICT),
        (("The union accepted it.", "accept", {}), ("The union rejected it.", "reject", {}), CONFLICT),
        (("The union accepted it.", "accept", {}), ("The union did not reject it.", "reject", NO), MATCH),
        (("The union did not accept it.", "accept", NO), ("The union rejected it.", "reject", {}), MATCH),
        (("The probe landed.", "land", {}), ("The probe failed to land.", "fail", {}), CONFLICT),
        (("The probe did not land.", "land", NO), ("The probe failed to land.", "fail", {}), MATCH),
        (("The probe landed.", "land", {}), ("The probe managed to land.", "manage", {}), MATCH),
        (("The shop closed.", "close", {}), ("The shop opened.", "open", {}), UNKNOWN),
        (("The shop closed on 3 May 1999.", "close", {}), ("The shop opened on 3 May 1999.", "open", {}), CONFLICT),
        (("The shop closed in 1999.", "close", {}), ("The shop opened in 1999.", "open", {}), UNKNOWN),
        (("The shop closed in 1999.", "close", {}), ("The shop opened in 1998.", "open", {}), UNKNOWN),
    ],
)
def test_polarity(hypothesis, premise, expected):
    ours, theirs = (told(text, predicate, **rest) for text, predicate, rest in (hypothesis, premise))
    assert outcome("polarity", ours, theirs) is expected


@pytest.mark.parametrize(
    ("buyer", "seller", "expected"),
    [("Marlow Foods", "Marlow Foods", CONFLICT), ("Marlow Foods", "Hansen Group", UNKNOWN)],
)
def test_two_sides_of_an_exchange_exclude_each_other_for_one_party_only(buyer, seller, expected):
    hypothesis = told(f"{buyer} bought the dairy.", "buy", agent=buyer, patient="the dairy")
    premise = told(f"{seller} sold the dairy.", "sell", agent=seller, patient="the dairy")
    assert outcome("polarity", hypothesis, premise) is expected


@pytest.mark.parametrize(
    ("premise", "expected"),
    [
        (("The bank plans to close the branch.", "plan", {}), UNKNOWN),
        (("The bank was accused of closing the branch.", "accuse", {}), UNKNOWN),
        (("The clerk said the bank closed the branch.", "say", {"agent": "The clerk"}), UNKNOWN),
        (("The bank closed the branch.", "close", {}), None),
        (("The bank managed to close the branch.", "manage", {}), None),
    ],
)
def test_certainty_of_what_another_predicate_governs(premise, expected):
    hypothesis = told("The bank closed the branch.", "close", agent="The bank")
    text, predicate, rest = premise
    assert outcome("certainty", hypothesis, told(text, predicate, **rest)) is expected


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (Certainty.CERTAIN, Certainty.CERTAIN, None),
        (Certainty.CERTAIN, Certainty.POSSIBLE, UNKNOWN),
        (Certainty.POSSIBLE, Certainty.CERTAIN, ENTAILED),
    ],
)
def test_certainty(ours, theirs, expected):
    hypothesis = told("The bank closed.", "close", certainty=ours)
    assert outcome("certainty", hypothesis, told("The bank closed.", "close", certainty=theirs)) is expected


SANK = ("The ferry sank.", "sink")


@pytest.mark.parametrize(
    ("hypothesis", "premise", "siblings", "context", "expected"),
    [
        ("The ferry sank.", "The ferry sank in 2004.", (), "", None),
        ("The ferry sank in 2004.", "The ferry sank in 2004.", (), "", MATCH),
        ("The ferry sank in 2004.", "The ferry sank on 3 May 2004.", (), "", ENTAILED),
        ("The ferry sank on 3 May 2004.", "The ferry sank in 2004.", (), "", UNKNOWN),
        ("The ferry sank in 2005.", "The ferry sank in 2004.", (), "", CONFLICT),
        ("The ferry sank in 2004.", "The ferry sank.", ("A storm rose in 2004.",), "", MATCH),
        ("The ferry sank in 2005.", "The ferry sank.", ("A storm rose in 2004.",), "", CONFLICT),
        ("The ferry sank in 2005.", "The ferry sank.", ("It rose in 2004.", "It fell in 2006."), "", UNKNOWN),
        ("The ferry sank in 2004.", "The ferry sank.", (), "The storms of 2004.", MATCH),
        ("The ferry sank in 2005.", "The ferry sank.", (), "The storms of 2004.", UNKNOWN),
        ("The ferry sank in 2005.", "The ferry sank.", (), "", UNKNOWN),
    ],
)
def test_time(hypothesis, premise, siblings, context, expected):
    others = [claim(text) for text in siblings]
    found = outcome("time", told(hypothesis, "sink"), told(premise, "sink"), siblings=others, context=context)
    assert found is expected


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        (("Sweden", "beat", "Norway"), ("Sweden", "beat", "Norway"), MATCH),
        (("Sweden", "beat", "Norway"), ("Norway", "beat", "Sweden"), CONFLICT),
        (("Sweden", "praised", "Norway"), ("Denmark", "praised", "Norway"), UNKNOWN),
        (("Brazil", "won", "the cup"), ("Italy", "won", "the cup"), CONFLICT),
        (("Brazil", "won", "a medal"), ("Italy", "won", "a medal"), UNKNOWN),
        (("Brazil", "won", "medals"), ("Italy", "won", "medals"), UNKNOWN),
        (("Lightning", "caused", "fires"), ("A valve", "caused", "fires"), UNKNOWN),
        (("Lightning", "caused", "the fire"), ("A faulty valve", "caused", "the fire"), CONFLICT),
        (("A valve", "caused", "the fire"), ("A faulty valve", "caused", "the fire"), UNKNOWN),
        (("It", "caused", "the fire"), ("A faulty valve", "caused", "the fire"), UNKNOWN),
        (("They", "won", "the cup"), ("Italy", "won", "the cup"), UNKNOWN),
    ],
)
def test_agent(hypothesis, premise, expected):
    verbs = {"won": "win", "praised": "praise", "caused": "cause", "beat": "beat"}
    ours, theirs = (
        told(f"{agent} {verb} {patient}.", verbs[verb], agent=agent, patient=patient)
        for agent, verb, patient in (hypothesis, premise)
    )
    assert outcome("agent", ours, theirs) is expected


def test_agents_of_different_predicates_are_not_compared():
    hypothesis = told("Brazil won the cup.", "win", agent="Brazil")
    assert outcome("agent", hypothesis, told("Italy praised the cup.", "praise", agent="Italy")) is None


def test_reasons_stand_in_a_fixed_order():
    hypothesis = told("Sweden killed nine sailors in 2004.", "kill", agent="Sweden", patient="nine sailors")
    premise = told("Sweden may have killed nine sailors in 2004.", "kill", agent="Sweden", certainty=Certainty.POSSIBLE)
    found = compare(hypothesis, premise, align(hypothesis.proposition, premise.proposition), (), "")
    expected = ["predicate", "polarity", "certainty", "quantity", "time", "agent"]
    assert [reason.slot for reason in found.reasons] == expected
    assert found.settled("quantity") == ["nine", "sailors"]
    assert found.marked("time", "other_time").outcome("other_time") is MATCH
    assert found.conflicts() == []
