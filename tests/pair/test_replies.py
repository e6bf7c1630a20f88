"""Replies that do not repeat what they deny."""

import pytest

from claimcheck.models import DisputeKind, Polarity, Stance
from claimcheck.pair import replies
from tests.claims import told
from tests.pair.said import act, found, said

CRITICISM = said("The chair is to blame for the losses.", "The union", "blame", cue="blamed")
FIGURE = said("The yard will lose 600 jobs.", "The union", "lose")
NO_FIGURE = said("The yard is sound.", "The union", "be")


def rejected(noun, who="Petra Lunde"):
    return act(f"{who} rejected {noun}.", who, "reject", cue="rejected", stance=Stance.DENY, start=60)


@pytest.mark.parametrize(
    ("claims", "denied"),
    [
        ((CRITICISM, rejected("the criticism")), [CRITICISM]),
        ((CRITICISM, rejected("the union's criticism")), [CRITICISM]),
        ((CRITICISM, rejected("the mayor's criticism")), []),
        ((CRITICISM, rejected("the offer")), []),
        ((CRITICISM, rejected("the criticism", who="The union")), []),
        ((NO_FIGURE, rejected("the criticism")), []),
        ((FIGURE, said("The figure is pure invention.", "Halden", "invention", start=60)), [FIGURE]),
        (
            (FIGURE, said("The figure is no invention.", "Halden", "invention", start=60, polarity=Polarity.NEGATIVE)),
            [],
        ),
        ((NO_FIGURE, said("The figure is pure invention.", "Halden", "invention", start=60)), []),
        ((FIGURE, said("The boat is a fake.", "Halden", "fake", start=60)), []),
        ((NO_FIGURE, told("It is not.", "be", start=60, polarity=Polarity.NEGATIVE)), [NO_FIGURE]),
        ((NO_FIGURE, told("It is not far to the yard.", "be", start=60, polarity=Polarity.NEGATIVE)), []),
    ],
)
def test_what_a_reply_denies(claims, denied):
    expected = [(DisputeKind.DENIAL, claim.proposition, claims[-1].proposition) for claim in denied]
    assert found(replies, *claims) == expected


def test_allegations_are_all_that_somebody_alleged():
    first = said("Managers hid the logs.", "Owen Raikes", "hide")
    second = said("Managers moved the meters.", "Owen Raikes", "move", start=40)
    reply = act("Norvane dismissed the allegations as fantasy.", "Norvane", "dismiss", cue="dismissed", start=90)
    denied = [proposition for _, proposition, _ in found(replies, first, second, reply)]
    assert sorted(denied) == ["Managers hid the logs.", "Managers moved the meters."]


BRIBES = said("Axel Pike had taken bribes.", "Ruth Cole", "take", agent="Axel Pike")


@pytest.mark.parametrize(
    ("reply", "denied"),
    [
        (said("She is a liar.", "Axel Pike", "liar", start=60), True),
        (said("Ruth Cole is a fantasist.", "Axel Pike", "fantasist", start=60), True),
        (said("Nils Berg is a liar.", "Axel Pike", "liar", start=60), False),
        (said("She is no liar.", "Axel Pike", "liar", start=60, polarity=Polarity.NEGATIVE), False),
        (told("A group of doctors disagrees.", "disagree", agent="A group of doctors", start=60), True),
        (told("Ruth Cole disagrees.", "disagree", agent="Ruth Cole", start=60), False),
        (said("Voters disagree with that.", "Axel Pike", "disagree", start=60), False),
        (said("I disagree.", "Axel Pike", "disagree", start=60), True),
        (
            told(
                "Axel Pike did not accept the findings of Ruth Cole.",
                "accept",
                agent="Axel Pike",
                start=60,
                polarity=Polarity.NEGATIVE,
            ),
            True,
        ),
        (
            told(
                "Axel Pike did not accept the money of Ruth Cole.",
                "accept",
                agent="Axel Pike",
                start=60,
                polarity=Polarity.NEGATIVE,
            ),
            False,
        ),
    ],
)
def test_replies_to_the_one_who_says_it(reply, denied):
    expected = [(DisputeKind.DENIAL, BRIBES.proposition, reply.proposition)] if denied else []
    assert found(replies, BRIBES, reply) == expected


def test_a_plea_answers_the_charge():
    charge = told("Prosecutors charged Ida Roe with fraud.", "charge", agent="Prosecutors", patient="Ida Roe")
    plea = said("Ida Roe is innocent.", "Leonie Hart", "innocent", agent="Ida Roe", start=60)
    assert found(replies, charge, plea) == [(DisputeKind.DENIAL, charge.proposition, plea.proposition)]
