"""The fine granularity through the pinned model: what it parts, and what it leaves whole."""

import pytest

from claimcheck import lexicon, nlp
from claimcheck.models import Block, BlockKind, Document
from claimcheck.rules.clauses.qualities import PrivativeModifier
from claimcheck.split import split
from markup import read

CASES = {
    "Arden opened the school in Kiel in 1974.": [
        "Arden opened the school in Kiel.",
        "Arden opened the school in 1974.",
        "Arden opened the school.",
    ],
    "Dusk is a 1987 Irish film from Orlo.": [
        "Dusk is a 1987 film.",
        "Dusk is an Irish film.",
        "Dusk is a film from Orlo.",
        "Dusk is a film.",
    ],
    "In May, Ana Kroll signed for Porto.": ["In May, Ana Kroll signed for Porto.", "Ana Kroll signed for Porto."],
    "The committee promotes a legible, clear style.": [
        "The committee promotes a legible style.",
        "The committee promotes a clear style.",
    ],
    "The school teaches arts, including dance and music.": [
        "The school teaches arts.",
        "The school teaches dance.",
        "The school teaches music.",
    ],
    "The drug Corvin lowers the risk.": ["Corvin is a drug.", "The drug Corvin lowers the risk."],
    "The firm did not sell tools in Kiel or Lima.": ["The firm did not sell tools in Kiel or Lima."],
    "The firm sold tools only in Kiel.": ["The firm sold tools only in Kiel."],
    "The firm sold no tools, including hammers.": ["The firm sold no tools, including hammers."],
    "The firm sells pumps or valves.": ["The firm sells pumps or valves."],
    "The specialised, costly drug failed.": ["The specialised, costly drug failed."],
}


def fine(text):
    block = Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH)
    document = Document(id="d", text=text, blocks=(block,), sha256="")
    return [claim.text for claim in split(document, nlp.load(), granularity="fine")]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "claims"), CASES.items())
def test_the_fine_granularity_tells_piece_by_piece(sentence, claims):
    assert fine(sentence) == claims


@pytest.mark.model
@pytest.mark.parametrize("row", lexicon.rows("privative_modifiers", PrivativeModifier), ids=lambda row: row.word)
def test_no_noun_is_told_without_a_modifier_that_changes_it(row):
    text, roles = read(row.example)
    word = text[slice(*roles["word"])]
    assert all(word in claim for claim in fine(text))
