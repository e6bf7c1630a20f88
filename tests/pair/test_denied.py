"""What a claim denies, in whatever form."""

import pytest

from claimcheck.models import Stance
from claimcheck.pair import denied
from tests.claims import claim
from tests.pair.said import act


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Reports that ten ships sailed since May are pure invention.", "ten ships sailed"),
        ("The claim that the lake is poisoned is false.", "the lake is poisoned"),
        ("It is untrue that the lake is poisoned.", "the lake is poisoned"),
        ("There is no truth in the story that the lake is poisoned.", "the lake is poisoned"),
        ("The claim that the lake is poisoned is not false.", None),
        ("The claim that the lake is poisoned is old.", None),
        ("The lake is poisoned.", None),
    ],
)
def test_what_is_called_untrue(words, what):
    assert denied.matter(claim(words)) == what


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("The mayor rejected claims that help came late.", "help came late"),
        ("The mayor rejected reports of a leak in the plant.", "a leak in the plant"),
        ("The mayor rejected the criticism.", None),
    ],
)
def test_what_an_act_of_rejecting_denies(words, what):
    rejection = act(words, "The mayor", "reject", cue="rejected", stance=Stance.DENY)
    assert denied.matter(rejection) == what


def test_a_denial_denies_its_content():
    assert denied.matter(claim("The lake is poisoned.", voice="Ada", stance=Stance.DENY)) == "The lake is poisoned."
