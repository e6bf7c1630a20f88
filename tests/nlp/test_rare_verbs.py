"""Sentences whose verb the tagger does not know."""

import pytest

from claimcheck import nlp
from claimcheck.split import split_statement

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Tarvia blockaded food.", ["Tarvia blockaded food."]),
        ("Orlo outbid Marko in 2004.", ["Orlo outbid Marko in 2004."]),
        ("Quibly launched in the late 2000s.", ["Quibly launched in the late 2000s."]),
        ("Rebels retook Karsk.", ["Rebels retook Karsk."]),
        ("Big sale on shoes.", []),
        ("A city of lights and bridges.", []),
        ("Close the door.", []),
    ],
)
def test_a_rare_verb_is_read_as_a_verb(sentence: str, claims: list[str]) -> None:
    assert [claim.text for claim in split_statement(sentence, nlp.load())] == claims
