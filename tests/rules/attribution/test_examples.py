"""Every example of the attribution lists fires exactly its own entry, with the pinned model."""

import pytest

from claimcheck import nlp as pipeline
from claimcheck.lexicon import rows
from claimcheck.rules import attribution, quotes
from claimcheck.rules.attribution import cues, issued, phrases
from markup import read

LISTS = {
    "reporting_verbs": cues.VerbCue,
    "reporting_nouns": cues.NounCue,
    "reporting_adjectives": cues.AdjectiveCue,
    "reporting_adverbs": cues.AdverbCue,
    "reporting_phrases": phrases.Phrase,
    "issued_nouns": issued.IssuedNoun,
}
CASES = [
    pytest.param(row.example, id=f"{name}-{next(iter(row.model_dump().values()))}")
    for name, kind in LISTS.items()
    for row in rows(name, kind)
]


def outer(text):
    """Return the offsets of the outermost reports, of a content in parts the last."""
    doc = pipeline.load()(text)

    def offsets(span):
        return doc[span[0]].idx, doc[span[1] - 1].idx + len(doc[span[1] - 1])

    found = attribution.outermost(attribution.proposed(doc, quotes.find(doc), [(0, len(doc))]))
    named = [{"source": report.source, "cue": report.cue, "content": report.content[-1]} for report in found]
    return [{role: offsets(span) for role, span in report.items() if span is not None} for report in named]


@pytest.mark.model
@pytest.mark.parametrize("example", CASES)
def test_an_example_fires_its_own_entry(example):
    text, roles = read(example)
    assert outer(text) == [roles]


LOOKALIKES = [
    "The so-called safe road was closed.",
    "The film “Long Night” won a prize.",
    "All told, forty ships sank.",
    "Ernest “Red” Malloy opened a bar.",
    "The army attacked the village at dawn.",
    "The clock shows the wrong hour.",
    "The figures: 40 dead, 12 missing.",
    "Update: the road is open again.",
    "Azerbaijan declared a unilateral cease fire.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", LOOKALIKES)
def test_a_lookalike_makes_no_statement(text):
    doc = pipeline.load()(text)
    reports = attribution.find(doc, quotes.find(doc))
    assert [report for report in reports if report.kind == "statement"] == []
