"""Whether two claims speak of one matter."""

import pytest

from claimcheck.judge import matter
from claimcheck.judge.align import Tie, align
from claimcheck.models import Role
from tests.claims import told


def predicates(hypothesis, premise):
    return matter.predicates(hypothesis, premise, align(hypothesis.proposition, premise.proposition))


LANDED = told("The probe landed.", "land", agent="The probe")


@pytest.mark.parametrize(
    ("premise", "expected"),
    [
        (told("The probe landed.", "land"), (Tie.SAME, True, "+")),
        (told("The probe failed to land.", "fail"), (Tie.SAME, False, "-")),
        (told("The probe managed to land.", "manage"), (Tie.SAME, False, "+")),
        (told("The agency plans to land the probe.", "plan"), (Tie.SAME, False, "?")),
        (told("The agency said the probe landed.", "say", agent="The agency"), (Tie.SAME, False, "?")),
        (told("The agency was accused of landing the probe.", "accuse"), (Tie.SAME, False, "?")),
        (told("The probe broke.", "break"), (Tie.NONE, False, "+")),
    ],
)
def test_predicates(premise, expected):
    found = predicates(LANDED, premise)
    assert (found.tie, found.direct, found.governed) == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("accept", "reject", "opposite"),
        ("open", "close", "reversal"),
        ("buy", "sell", "converse"),
        ("accept", "accept", None),
        ("accept", "sink", None),
    ],
)
def test_opposition(ours, theirs, expected):
    hypothesis, premise = told(f"They {ours} it.", ours), told(f"They {theirs} it.", theirs)
    assert matter.opposition(predicates(hypothesis, premise), hypothesis, premise) == expected


def test_who_is_to_blame_did_it():
    blamed = told("Ilvan is to blame for the raid.", "blame", patient="Ilvan")
    roles = matter.by_role(blamed)
    assert [who.text for who in roles[Role.AGENT]] == ["Ilvan"]
    assert roles[Role.PATIENT] == []


def test_other_predicates_keep_their_roles():
    roles = matter.by_role(told("Ilvan praised Morvia.", "praise", agent="Ilvan", patient="Morvia"))
    assert [who.text for who in roles[Role.AGENT]] == ["Ilvan"]
    assert [who.text for who in roles[Role.PATIENT]] == ["Morvia"]


def test_participants_are_given_with_the_matches_of_their_content_words():
    hypothesis = told("The old ferry hit people.", "hit", agent="The old ferry", patient="people")
    found = matter.participants(hypothesis, align(hypothesis.proposition, "The ferry sank."))
    assert [(role, [(m.term.word, m.tie) for m in group]) for role, group in found] == [
        (Role.AGENT, [("old", Tie.NONE), ("ferry", Tie.SAME)])
    ]


@pytest.mark.parametrize(
    ("premise", "agent", "context", "expected"),
    [
        ("The trial was halted.", "The trial", "The ORBIT trial began.", ["ORBIT"]),
        ("The trial was halted.", "The trial", "", []),
        ("The TALUS trial was halted.", "The TALUS trial", "The ORBIT trial began.", []),
        ("The ORBIT trial was halted.", "The ORBIT trial", "", []),
    ],
)
def test_a_name_from_the_context_tells_a_thing_apart_that_the_premise_names_alone(premise, agent, context, expected):
    hypothesis = told("The ORBIT trial was halted.", "halt", agent="The ORBIT trial")
    alignment = align(hypothesis.proposition, premise, context=context)
    assert matter.told_apart(told(premise, "halt", agent=agent), hypothesis, alignment) == expected
