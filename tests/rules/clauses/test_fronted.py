"""A noun phrase before the subject tells what the subject is."""

import pytest

from claimcheck import nlp
from claimcheck.split import split_statement

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        (
            "An engineer by training, Berg joined the mill in 1990 and left in 1999.",
            ["Berg was an engineer by training.", "Berg joined the mill in 1990.", "Berg left in 1999."],
        ),
        (
            "A native of Kiel, Denmark, Vale began acting in college.",
            ["Vale was a native of Kiel, Denmark.", "Vale began acting in college."],
        ),
        (
            "The son of a baker, Karl Lund grew up in Kiel.",
            ["Karl Lund was the son of a baker.", "Karl Lund grew up in Kiel."],
        ),
        ("A year later, Berg left.", ["A year later, Berg left."]),
        ("The next day, Berg resigned.", ["The next day, Berg resigned."]),
        ("Engineers, teachers and nurses went on strike.", None),
    ],
)
def test_a_phrase_before_the_subject_is_told_by_itself(sentence, texts):
    claims = [claim.text for claim in split_statement(sentence, nlp.load())]
    assert claims == texts if texts else not any("was an engineer" in text.lower() for text in claims)
