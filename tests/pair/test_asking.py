"""Sentences turned into questions."""

import pytest

from claimcheck.pair import asking


@pytest.mark.parametrize(
    ("sentence", "subject", "expected"),
    [
        ("the dam was completed", "the dam", "When was the dam completed?"),
        ("the ferry sank off Kotrin", "the ferry", "When did the ferry sink off Kotrin?"),
        ("the shop opens", "the shop", "When does the shop open?"),
        ("she had never been told", "she", "When had she never been told?"),
        ("she had money", "she", None),
        ("they put it off", "they", None),
        ("when she left, the dam broke", "the dam", None),
        ("the dams were built", "the dam", None),
    ],
)
def test_ask(sentence, subject, expected):
    assert asking.ask("When", sentence, subject) == expected


@pytest.mark.parametrize(
    ("sentence", "value", "expected"),
    [
        ("The dam was built in 1931", "1931", "The dam was built"),
        ("On 3 May, the ferry sank", "3 May", "the ferry sank"),
        ("The ferry sank", "3 May", None),
        ("The ferry sank", "", None),
        ("In 1931", "1931", None),
        ("It sank before the end of the war", "before the end of the war", "It sank"),
    ],
)
def test_without(sentence, value, expected):
    assert asking.without(sentence, value) == expected
