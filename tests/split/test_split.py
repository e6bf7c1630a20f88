"""Claims of documents: offsets, ids, attribution chains, references to earlier claims."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import nlp
from claimcheck.models import Block, BlockKind, Document, Stance
from claimcheck.split import split, split_statement

NEWS = (
    "The harbour master, Lena Ortiz, said on Friday that two barges had sunk and that nobody was hurt. "
    "The owner, Brand Lines, denied the claim. It accused the port of closing the lock too early.\n"
    "“We lost three barges,” said Ole Brand, the owner's lawyer. “The port knows it.”"
)


def document(text, kind=BlockKind.PARAGRAPH):
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start=at, end=at + len(line), kind=kind))
        at += len(line) + 1
    return Document(id="news", text=text, blocks=tuple(blocks), sha256="")


@pytest.fixture(scope="module")
def claims():
    return split(document(NEWS), nlp.load())


@pytest.mark.model
def test_every_quote_is_in_the_text(claims):
    assert claims
    assert [c.quote for c in claims] == [NEWS[c.start : c.end] for c in claims]


@pytest.mark.model
def test_every_span_of_an_attribution_is_in_the_text(claims):
    spans = [span for c in claims for a in c.attributions for span in (a.source, a.cue) if span is not None]
    assert spans
    assert [span.text for span in spans] == [NEWS[span.start : span.end] for span in spans]


@pytest.mark.model
def test_ids_are_unique_and_stay(claims):
    ids = [c.id for c in claims]
    assert len(set(ids)) == len(ids)
    assert ids == [c.id for c in split(document(NEWS), nlp.load())]


@pytest.mark.model
def test_the_same_text_gives_the_same_claims(claims):
    again = split(document(NEWS), nlp.load())
    assert [c.model_dump_json() for c in again] == [c.model_dump_json() for c in claims]


@pytest.mark.model
def test_a_denial_refers_to_the_claims_denied(claims):
    (denial,) = [c for c in claims if c.stance is Stance.DENY]
    denied = [c for c in claims if c.id in denial.refers]
    assert [c.text for c in denied] == [
        "Lena Ortiz said on Friday that two barges had sunk.",
        "Lena Ortiz said on Friday that nobody was hurt.",
    ]
    assert denial.proposition == "Two barges had sunk."


@pytest.mark.model
def test_a_quotation_that_runs_on_keeps_its_speaker(claims):
    assert [c.voice for c in claims if c.quote.startswith("The port knows")] == ["Ole Brand"]


@pytest.mark.model
def test_headings_with_a_verb_state_something_and_others_do_not():
    found = split(document("The barges sank in the harbour\nAfter the storm", BlockKind.HEADING), nlp.load())
    assert [c.text for c in found] == ["The barges sank in the harbour."]


@pytest.mark.model
def test_blocks_of_code_hold_no_claims():
    assert split(document("The dam failed.", BlockKind.OTHER), nlp.load()) == []


@pytest.mark.model
def test_an_unknown_granularity_is_refused():
    with pytest.raises(ValueError, match="granularity 'coarse'"):
        split(document(NEWS), nlp.load(), granularity="coarse")


@pytest.mark.model
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(
            [
                "the dam",
                "failed",
                "and",
                ",",
                "“",
                '"',
                "which",
                "said",
                "that",
                "according to",
                "not",
                "(",
                ")",
                "in 1990",
                ".",
                ";",
                "if",
            ]
        ),
        max_size=25,
    )
)
def test_odd_sentences_never_break_anything(words):
    text = " ".join(words)
    found = split_statement(text, nlp.load())
    assert [c.quote for c in found] == [text[c.start : c.end] for c in found]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    ["word " * 3000, "the dam failed and " * 400, "“" * 500, "(" * 500, "which " * 500, "said that " * 300],
    ids=["no stop", "coordination", "quotes", "brackets", "relatives", "nesting"],
)
def test_monstrous_sentences_end(text):
    found = split_statement(text, nlp.load())
    assert [c.quote for c in found] == [text[c.start : c.end] for c in found]
