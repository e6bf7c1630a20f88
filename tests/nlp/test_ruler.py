"""The table finds what spaCy's attribute ruler finds."""

import pytest
import spacy
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.vocab import Vocab

from claimcheck import nlp
from claimcheck.nlp.ruler import Table

PATTERNS = (
    [{"TAG": "NN"}],
    [{"LOWER": "pump"}],
    [{"TAG": {"IN": ["NN", "VB"]}, "LOWER": {"IN": ["pump", "valve"]}}],
    [{"TAG": "NN", "DEP": "dobj"}],
    [{"DEP": "ROOT"}],
    [{"LOWER": {"REGEX": "^v"}}],
    [{"TAG": {"NOT_IN": ["NN"]}}],
    [{"IS_SPACE": False, "LOWER": "a"}],
    [{"LOWER": "a"}, {"TAG": "NN"}],
    [{"LOWER": "."}],
    [{"TAG": "."}],
)


def _doc(vocab: Vocab) -> Doc:
    words = ["A", "pump", "saw", "a", "Valve", "."]
    tags = ["DT", "NN", "VBD", "DT", "NN", "."]
    return Doc(
        vocab, words=words, tags=tags, deps=["det", "nsubj", "ROOT", "det", "dobj", "punct"], heads=[1, 2, 2, 4, 2, 2]
    )


@pytest.mark.parametrize("patterns", [[pattern] for pattern in PATTERNS] + [list(PATTERNS)])
def test_every_kind_of_pattern_matches_as_in_spacy(patterns):
    ruler = AttributeRuler(spacy.blank("en").vocab)
    for pattern in patterns:
        ruler.add([pattern], {"POS": "X"})
    doc = _doc(ruler.vocab)
    assert Table(ruler).match(doc) == ruler.match(doc) != []


def test_a_ruler_without_patterns_matches_nothing():
    ruler = AttributeRuler(spacy.blank("en").vocab)
    assert Table(ruler).match(_doc(ruler.vocab)) == []


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "There is a fire. Let's go, ain't it?\n\nNothin' that they're gonna do had been said, but it got worse.",
    ],
)
def test_the_models_own_patterns_match_as_in_spacy(text):
    pipeline = nlp.load()
    ruler = pipeline.get_pipe("attribute_ruler")
    doc = pipeline(text)
    assert ruler.match(doc) == AttributeRuler.match(ruler, doc)
