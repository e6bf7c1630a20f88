"""Voices as subjects of sentences."""

import pytest

from claimcheck.slots import speakers


@pytest.mark.parametrize(
    ("verb", "voices", "expected"),
    [
        ("say", ["Ann Berg"], "says"),
        ("say", ["Ann Berg", "Ann Berg"], "says"),
        ("say", ["Ann Berg", "Ben Lund"], "say"),
        ("say", ["police"], "say"),
        ("say", ["the river police"], "say"),
        ("say", ["farmers"], "say"),
        ("say", ["Farmers"], "says"),
        ("say", ["Médecins Sans Frontières"], "says"),
        ("deny", ["the teachers' union"], "denies"),
        ("deny", ["residents"], "deny"),
        ("deny", ["group of doctors"], "denies"),
        ("deny", ["three members of the Seamen's Union"], "deny"),
        ("call", ["the court"], "calls"),
        ("say", ["sources at the ministry"], "say"),
        ("say", ["family of the miners"], "says"),
    ],
)
def test_the_verb_agrees(verb, voices, expected):
    assert speakers.does(verb, voices) == expected


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        ("His lawyer", "his lawyer"),
        ("The union", "the union"),
        ("The Gazette", "The Gazette"),
        ("Three members of the Union", "three members of the Union"),
        ("Both parties", "both parties"),
        ("Ann Berg", "Ann Berg"),
        ("Police", "Police"),
        ("his", "his"),
        ("union", "the union"),
        ("family of the miners", "the family of the miners"),
        ("ministry's spokesman", "the ministry's spokesman"),
        ("the union", "the union"),
        ("one of the miners", "one of the miners"),
        ("Two analysts", "two analysts"),
        ("residents", "residents"),
        ("police", "police"),
        ("sources at the ministry", "sources at the ministry"),
        ("eBay", "eBay"),
        ("zalando", "zalando"),
    ],
)
def test_inside_a_sentence(voice, expected):
    assert speakers.inside(voice) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("police say this.", "Police say this."),
        ("his lawyer says this.", "His lawyer says this."),
        ("Ann Berg says this.", "Ann Berg says this."),
        ("eBay says this.", "eBay says this."),
        ("incident-review says this.", "incident-review says this."),
        ("press/2021 says this.", "press/2021 says this."),
        ("", ""),
    ],
)
def test_the_start_of_a_sentence(sentence, expected):
    assert speakers.begin(sentence) == expected
