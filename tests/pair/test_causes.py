"""One thing put down to different causes."""

import pytest

from claimcheck.models import DisputeKind, Polarity
from claimcheck.pair import causes
from tests.claims import claim

RAIN = "The flood was caused by heavy rain and not by any neglect."


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (RAIN, "The cause of the flood was a broken sluice.", True),
        (RAIN, "The flood was due to a broken sluice.", True),
        (RAIN, "A broken sluice brought about the flood.", True),
        (RAIN, "The miller is to blame for the flood.", True),
        (RAIN, "The flood was triggered by rain in the hills.", False),
        (RAIN, "The fire was caused by a broken lamp.", False),
        (RAIN, "The flood ruined the mill.", False),
        (RAIN, "The flood was the result of neglect.", True),
    ],
)
def test_two_causes_of_one_thing_clash(one, other, clash):
    edge = causes.clash(claim(one), claim(other))
    assert (edge.kind if edge else None) == (DisputeKind.BLAME if clash else None)


def test_who_rules_a_cause_out_names_none():
    ruled_out = claim("The flood was not caused by a broken sluice.", polarity=Polarity.NEGATIVE)
    assert causes.clash(claim(RAIN), ruled_out) is None
