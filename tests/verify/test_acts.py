"""Claims about earlier claims: what they say again, and the act of speech that they tell of."""

import pytest

from claimcheck.models import Certainty, Polarity, Span, Stance, Verdict
from claimcheck.verify.acts import act_of, stands_for
from tests.claims import claim
from tests.verify.corpus import workspace

CASE = "The guard said that the crane had not been inspected. "


@pytest.mark.parametrize(
    ("later", "earlier", "expected"),
    [
        ("Nine hundred people marched.", "2,000 people marched.", False),
        ("2,000 people marched.", "2,000 people marched.", True),
        ("Ben Lund denied the claim.", "2,000 people marched.", True),
        ("Ben Lund denied the claim.", "The dam failed.", True),
    ],
)
def test_a_number_of_its_own_stands_for_no_earlier_claim(later, earlier, expected):
    assert stands_for(claim(later), claim(earlier)) is expected


@pytest.mark.parametrize(
    ("cue", "predicate", "polarity", "certainty"),
    [
        ("rejected", "reject", Polarity.POSITIVE, Certainty.CERTAIN),
        ("has firmly rejected", "reject", Polarity.POSITIVE, Certainty.CERTAIN),
        ("did not reject", "reject", Polarity.NEGATIVE, Certainty.CERTAIN),
        ("never denied", "deny", Polarity.NEGATIVE, Certainty.CERTAIN),
        ("may reject", "reject", Polarity.POSITIVE, Certainty.UNKNOWN),
        ("would not accept", "accept", Polarity.NEGATIVE, Certainty.UNKNOWN),
    ],
)
def test_the_cue_tells_whether_the_act_took_place(cue, predicate, polarity, certainty):
    said = claim("The crane was not inspected.", voice="Ilvan", stance=Stance.DENY, polarity=Polarity.NEGATIVE)
    credited = said.attributions[0].model_copy(update={"cue": Span(text=cue, start=0, end=len(cue))})
    act = act_of(said.model_copy(update={"refers": ("e",), "attributions": (credited,)}))
    assert (act.slots.predicate, act.polarity, act.certainty) == (predicate, polarity, certainty)


@pytest.mark.parametrize("other", [claim("It rained."), claim("It rained.", voice="Ilvan"), claim("Ok.", refers=["e"])])
def test_a_claim_about_no_earlier_one_tells_of_no_act(other):
    assert act_of(other) is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("reply", "statement", "verdict"),
    [
        ("The owner rejected the claim.", "The owner accepted the claim.", Verdict.CONTRADICTED),
        ("The owner rejected the claim.", "The owner rejected the claim.", Verdict.SUPPORTED),
        ("The crew did not reject it.", "The crew rejected the claim.", Verdict.CONTRADICTED),
        ("The union may reject it.", "The union rejected the claim.", Verdict.NOT_ENOUGH_INFO),
    ],
)
def test_statements_about_the_act(tmp_path, reply, statement, verdict):
    assert workspace(tmp_path, CASE + reply).check(statement).verdict is verdict
