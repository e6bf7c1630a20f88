import pytest
import spacy

from claimcheck.nlp import tokens


@pytest.fixture(scope="module")
def tokenizer():
    blank = spacy.blank("en")
    tokens.split_run_together(blank)
    return blank.tokenizer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("de factoEastern rule", ["de", "facto", "Eastern", "rule"]),
        ("co-chaired talks", ["co-chaired", "talks"]),
        ("Re-elected twice", ["Re-elected", "twice"]),
        ("a long-term plan", ["a", "long", "-", "term", "plan"]),
        ("WikiLeaks and DreamWorks", ["WikiLeaks", "and", "DreamWorks"]),
        ("an iPhone", ["an", "iPhone"]),
        ("Grant (Leeds): No.", ["Grant", "(", "Leeds", ")", ":", "No", "."]),
        ('(R-S.C.):"We left', ["(", "R", "-", "S.C.", ")", ":", '"', "We", "left"]),
        ("well :)", ["well", ":)"]),
        ("“It left.”― Moss", ["“", "It", "left", ".", "”", "―", "Moss"]),
    ],
)
def test_words_are_parted(tokenizer, text, words):
    assert [token.text for token in tokenizer(text)] == words
