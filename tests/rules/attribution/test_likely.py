"""Candidates weighed: which are dropped, and which the model lets in."""

import pytest

from claimcheck import nlp as pipeline
from claimcheck.models import Block, BlockKind, Document
from claimcheck.rules.attribution import likely
from claimcheck.split import split


def cues(text, *, attitudes):
    document = Document(id="", text=text, blocks=(Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH),), sha256="")
    found = split(document, pipeline.load(), attitudes=attitudes)
    return [attribution.cue.text for claim in found for attribution in claim.attributions]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The villagers fear that the dam will burst.", "fear"),
        ("The crew is confident that the engine will start.", "is confident"),
    ],
)
def test_attitudes_are_given_when_they_are_asked_for(text, cue):
    assert cues(text, attitudes=False) == []
    assert cues(text, attitudes=True) == [cue]


@pytest.mark.model
def test_statements_are_the_same_either_way():
    text = "The mayor said the road was open."
    assert cues(text, attitudes=False) == cues(text, attitudes=True) == ["said"]


def test_the_weights_have_a_constant_and_lemmas():
    assert "bias" in likely.weights()
    assert "say" in likely.lemmas()
