"""Evidence that takes two passages of a document."""

import pytest

from claimcheck.models import Verdict
from tests.verify.corpus import workspace

FIRST = "In the first edition, the number of patients who fell ill in the northern ward was given as 31"
WHOLE = f"{FIRST}. It should have read 37"
ERRATUM = f"{WHOLE}. The editors apologise."


@pytest.mark.model
@pytest.mark.parametrize(
    ("statement", "verdict", "quote"),
    [
        ("37 patients fell ill in the northern ward.", Verdict.SUPPORTED, WHOLE),
        ("31 patients fell ill in the northern ward.", Verdict.CONTRADICTED, WHOLE),
        ("The number of patients in the northern ward was given as 31.", Verdict.SUPPORTED, FIRST),
    ],
)
def test_a_figure_and_its_correction_are_one(tmp_path, statement, verdict, quote):
    found = workspace(tmp_path, ERRATUM).check(statement)
    assert (found.verdict, found.evidence[0].quote) == (verdict, quote)
