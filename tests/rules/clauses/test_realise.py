"""Spelling: spacing, quotation marks, capitals, substitutions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from claimcheck.rules.clauses import realise
from claimcheck.rules.records import Mention, Piece


def doc_of(*words):
    bare = [word.removesuffix("_") for word in words]
    return Doc(
        Vocab(),
        words=bare,
        spaces=[not word.endswith("_") for word in words],
        sent_starts=[True] + [False] * (len(words) - 1),
    )


def spell(doc, pieces, mentions=None):
    return realise.sentence(doc, [Piece(p) if isinstance(p, int) else Piece(-1, p) for p in pieces], mentions)


@pytest.mark.parametrize(
    ("words", "pieces", "expected"),
    [
        (["the", "dam", "failed_", "."], [0, 1, 2], "The dam failed."),
        (["the", "dam_", ",", "failed"], [0, 1, 3], "The dam failed."),
        (["The", "dam", "failed"], ["Ola", "said", "that", 0, 1, 2], "Ola said that the dam failed."),
        (["Haas", "ran"], [0, "'s", "father", 1], "Haas's father ran."),
        (["He", "said", "“_", "yes_", "”"], [0, 1, 2, 3], "He said yes."),
        (["He", "said", "“_", "yes_", "”"], [0, 1, 2, 3, 4], "He said “yes”."),
        (["it", "rose", "3_", "%"], [0, 1, 2, 3], "It rose 3%."),
        (["did_", "n't", "go"], ["they", 0, 1, 2], "They didn't go."),
        (["de", "facto_", "Eastern", "rule"], [0, 1, 2, 3], "De facto Eastern rule."),
        (["Why_", "?"], [0, 1], "Why?"),
        ([",", ";"], [0, 1], ""),
    ],
)
def test_pieces_are_spelled(words, pieces, expected):
    assert spell(doc_of(*words), pieces) == expected


def test_a_mention_is_replaced_and_owned():
    doc = doc_of("Its", "crew", "left")
    mentions = {0: Mention(tokens=(0, 1), text="the trawler", possessive=True)}
    assert spell(doc, [0, 1, 2], mentions) == "The trawler's crew left."


def test_a_mention_that_was_cut_is_left_alone():
    doc = doc_of("both", "sides", "left")
    mentions = {0: Mention(tokens=(0, 2), text="Ilvan and Morvia")}
    assert spell(doc, [0, 2], mentions) == "Both left."
    assert realise.replaced([Piece(0), Piece(2)], mentions) == []


@given(st.lists(st.sampled_from(["a", ",", '"', "“", "”", "(", ")", ".", "'s", "B"]), max_size=12))
def test_anything_is_spelled(words):
    doc = Doc(Vocab(), words=words)
    text = realise.sentence(doc, [Piece(i) for i in range(len(words))])
    assert text == text.strip()
