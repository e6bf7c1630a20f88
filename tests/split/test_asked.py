import pytest

from claimcheck.split.asked import stated

SAID = "The bridge opened in May."


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("The bridge opened in May, didn't it?", SAID),
        ("The bridge opened in May, did it?", SAID),
        ("The bridge opened in May, didn’t it ?", SAID),
        ("When was it that the bridge opened in May?", SAID),
        ("Why is it that the bridge opened in May? ", SAID),
        (
            "When is it that the bridge opened, an hour after the bishop had blessed it?",
            "The bridge opened, an hour after the bishop had blessed it.",
        ),
    ],
)
def test_what_a_question_says_besides_asking(statement, said):
    assert stated(statement) == said


@pytest.mark.parametrize(
    "statement",
    [SAID, "Did the bridge open in May?", "When did the bridge open?", "Who was it that closed it?", "Is it?", "?", ""],
)
def test_a_plain_question_and_a_plain_statement_stay_as_they_are(statement):
    assert stated(statement) == statement
