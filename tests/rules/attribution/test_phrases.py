"""Phrases that credit: nouns of view with their prepositions."""

import pytest

from claimcheck import nlp
from claimcheck.lexicon import rows
from claimcheck.rules import attribution, quotes
from claimcheck.rules.attribution import phrases
from markup import read


@pytest.mark.model
@pytest.mark.parametrize("row", rows("view_nouns", phrases.ViewNoun), ids=lambda row: f"{row.preposition}-{row.noun}")
def test_a_noun_of_view_credits_its_owner_in_its_example(row):
    text, roles = read(row.example)
    doc = nlp.load()(text)
    (report,) = attribution.find(doc, quotes.find(doc))
    cue = doc[report.cue[0] : report.cue[1]]
    assert (cue.start_char, cue.end_char) == roles["cue"]
    assert (doc[report.source[0] : report.source[1]].text, report.rule) == ("the clerk's", "phrase")
