"""Transcripts: what stands behind a name and a colon is credited to the name, every sentence of it."""

import pytest

from claimcheck import nlp
from claimcheck.split import split_statement

pytestmark = pytest.mark.model


def test_each_sentence_behind_a_label_is_credited_in_words():
    found = split_statement("DR HALE-ORLO: The pump failed in May. We told the ministry at once.", nlp.load())
    assert [(claim.text, claim.voice) for claim in found] == [
        ("DR HALE-ORLO said that the pump failed in May.", "HALE-ORLO"),
        ("DR HALE-ORLO said: We told the ministry at once.", "HALE-ORLO"),
    ]
