"""Who is named to people as the one who says it."""

import pytest

from claimcheck.annotate import credit
from samples import CLAIMS, SAID

OWN, SAYS = CLAIMS
NOBODY = SAYS.model_copy(update={"voice": None, "attributions": (SAID.model_copy(update={"source": None}),)})


@pytest.mark.parametrize(
    ("claim", "source"), [(OWN, None), (SAYS, "the mayor"), (NOBODY, "an unnamed source")], ids=["own", "named", "not"]
)
def test_the_source_of_a_claim(claim, source):
    assert credit.source(claim) == source
