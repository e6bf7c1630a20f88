"""Sentence bounds: each case marks the bounds with a bar."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from claimcheck import nlp
from claimcheck.lexicon import rows
from claimcheck.models import Block, BlockKind
from claimcheck.nlp import sentences

BLANK = spacy.blank("en")
CASES = [
    "The dam failed.|The valley flooded.",
    "She rang Mr. Brown at 9 p.m. on Sunday.|Then she left.",
    "J. R. Smith lives in the U.S.|The house is small.",
    "The end came late.|The rest went home.",
    'He said: "It fell."|She (a nurse) agreed.',
    '"Go!" he said.|"Why?"|Nobody knew.',
    "It cost 3.5 million.|That was 7 per cent.",
    "No. 7 won the race.|Nos. 8 and 9 lost.",
    "He waited...|Nobody came.",
    "He waited... and waited.",
    "It was founded by Orlo Inc. in 1998.|It grew.",
    "“It was a mistake.|It will not happen again.”|She left.",
    "The tide, i.e. the water, rose.",
    "What now?!|We wait.",
    "1. The first point.|2. The second point.",
    "It was over.|Ökonomie came first.",
    "PORT ELLIS, 8 March 2022 –|Police arrested two men.",
    "GENEVA (AP) —|The talks ended.",
    "DR HALE-ORLO:|We left at noon.|Nobody saw us.",
    "Minister Vik:|The pump failed.",
    "The rule is this: Nobody leaves.",
    "There were two: Orlo and Marko.",
    "UNESCO – the agency for culture – closed the site.",
    "Port Ellis – The town is small.",
]


def starts(doc: Doc) -> list[int]:
    return [token.idx for token in doc if token.is_sent_start]


def expected(marked: str) -> list[int]:
    found, at = [0], 0
    for part in marked.split("|")[:-1]:
        at += len(part)
        found.append(at + 1)
        at += 1
    return found


@pytest.mark.parametrize("marked", CASES)
def test_a_sentence_starts_where_the_bar_stands(marked):
    doc = sentences.bounds(BLANK.make_doc(marked.replace("|", " ")))
    assert starts(doc) == expected(marked)


@pytest.mark.parametrize("row", rows("abbreviations", sentences.Abbreviation), ids=lambda row: row.form)
def test_no_sentence_ends_at_an_abbreviation_within_its_example(row):
    doc = sentences.bounds(BLANK.make_doc(row.example))
    assert starts(doc) == [0]


def test_a_missing_space_after_a_full_stop_is_a_bound():
    doc = sentences.bounds(BLANK.make_doc("It came late.The rest went."))
    assert starts(doc) == [0, 13]


def test_blocks_never_share_a_sentence():
    doc = BLANK.make_doc("A heading\nThe text goes on")
    doc.user_data["blocks"] = [
        Block(start=0, end=9, kind=BlockKind.HEADING),
        Block(start=10, end=26, kind=BlockKind.PARAGRAPH),
    ]
    assert starts(sentences.bounds(doc)) == [0, 10]


def test_a_blank_line_is_a_bound_where_no_blocks_are_known():
    assert starts(sentences.bounds(BLANK.make_doc("one line\n\nanother line"))) == [0, 10]


def test_a_monstrous_sentence_is_cut_at_a_comma():
    doc = sentences.bounds(Doc(Vocab(), words=["word"] * 299 + [","] + ["word"] * 20))
    assert starts(doc) == [0, doc[300].idx]


def test_a_monstrous_sentence_without_marks_is_cut_too():
    doc = sentences.bounds(Doc(Vocab(), words=["word"] * 900))
    assert starts(doc) == [0, doc[400].idx, doc[800].idx]


@given(st.text(alphabet="aB.!?;,\"“”'() \n1", max_size=60))
def test_any_text_has_bounds(text):
    doc = sentences.bounds(BLANK.make_doc(text))
    assert all(token.is_sent_start is not None for token in doc[1:])


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ilvan left; Morvia stayed.", 2),
        ("They saw Paris, France; London, England; and Rome.", 1),
        ("The firm grew; slowly, at first.", 1),
    ],
)
def test_a_semicolon_parts_clauses_but_not_names(text, number):
    assert len(list(nlp.load()(text).sents)) == number
