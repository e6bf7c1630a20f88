"""The spaCy components: what they set is what the library finds, and it survives all ways that spaCy has to keep it."""

import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from claimcheck import components, nlp
from claimcheck.errors import SetupError
from claimcheck.models import Attribution, Claim, Document
from claimcheck.read import plain
from claimcheck.split import split

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"
DAM = (
    "The ministry of Orlo said on Monday that nine people had died. Its minister, Hilda Berg, denied that the dam was "
    "old.\n\nPolice blamed the firm for the flood."
)
TEXTS = [
    pytest.param(DAM, id="two paragraphs"),
    pytest.param('FLOOD IN ORLO\n\n"The dam is old," said Ola Vik, who built it. He left in 1998.', id="a heading"),
    pytest.param("1. The factoEast mill is co-owned by Brand Lines.\n2. It closed.\n", id="a list"),
    pytest.param("", id="empty"),
    pytest.param(" \n\n ", id="white space"),
    pytest.param("?!", id="marks"),
]

pytestmark = pytest.mark.model


def model() -> Language:
    return spacy.load(next(name for name in nlp.MODELS if spacy.util.is_package(name)))


@pytest.fixture(scope="module")
def pipeline() -> Language:
    made = model()
    made.add_pipe("claimcheck_attribution")
    made.add_pipe("claimcheck_claims")
    return made


@pytest.fixture(scope="module")
def dam(pipeline) -> Doc:
    return pipeline(DAM)


def library(text: str, granularity: str = "compact") -> list[Claim]:
    document = Document(id="", text=text, blocks=plain.read(text).blocks, sha256="")
    return split(document, nlp.load(), granularity=granularity)


def marked(doc: Doc, key: str) -> list[tuple[str, str, str, str]]:
    return [(span.text, span.label_, span.id_, span.kb_id_) for span in doc.spans[key]]


@pytest.mark.parametrize("text", TEXTS)
def test_the_claims_are_the_library_s(pipeline, text):
    assert pipeline(text)._.claims == library(text)


@pytest.mark.parametrize("text", TEXTS)
def test_the_attributions_hold_those_of_the_claims(pipeline, text):
    found = pipeline(text)._.attributions
    assert [a for claim in library(text) for a in claim.attributions if a not in found] == []


def test_offsets_are_those_of_the_text(dam):
    assert [(a.source.text, a.cue.text, DAM[a.content.start : a.content.end]) for a in dam._.attributions] == [
        ("The ministry of Orlo", "said", "that nine people had died"),
        ("Its minister, Hilda Berg", "denied", "that the dam was old"),
        ("Police", "blamed", "the firm for the flood"),
    ]


def test_spans_of_one_attribution_share_an_id(dam):
    assert marked(dam, components.SOURCES)[1] == ("Its minister, Hilda Berg", "SOURCE", "attribution-1", "Hilda Berg")
    assert marked(dam, components.CUES)[1] == ("denied", "CUE", "attribution-1", "deny")
    assert marked(dam, components.CONTENTS)[1] == ("that the dam was old", "CONTENT", "attribution-1", "")
    assert len(dam.spans[components.REPORTS]) == 9


def test_spans_of_claims_have_the_claim_s_id_and_voice(dam):
    assert [(s.id_, s.kb_id_, s.text) for s in dam.spans[components.CLAIMS]] == [
        (claim.id, claim.voice or "", claim.quote) for claim in dam._.claims
    ]


def test_nothing_is_kept_that_cannot_be_stored(dam):
    assert {type(value) for key, value in dam.user_data.items() if isinstance(key, str)} == {str}


def test_a_doc_that_no_component_has_seen_has_none():
    doc = Doc(spacy.blank("en").vocab, words=["Rain"])
    assert (doc._.attributions, doc._.claims) == ([], [])


def test_a_doc_bin_gives_the_same_back(dam):
    stored = DocBin(docs=[dam], store_user_data=True).to_bytes()
    (back,) = DocBin().from_bytes(stored).get_docs(spacy.blank("en").vocab)
    assert back._.claims == dam._.claims
    assert back._.attributions == dam._.attributions
    assert {key: marked(back, key) for key in dam.spans} == {key: marked(dam, key) for key in dam.spans}


def test_two_processes_find_the_same(pipeline, dam):
    docs = list(pipeline.pipe([DAM, "It rained.", DAM], n_process=2, batch_size=1))
    assert [doc._.claims for doc in docs] == [dam._.claims, pipeline("It rained.")._.claims, dam._.claims]
    assert marked(docs[2], components.REPORTS) == marked(dam, components.REPORTS)


def test_a_pipeline_from_disk_finds_the_same(pipeline, tmp_path):
    pipeline.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    text = f"{DAM} The factoEast is co-owned."
    assert loaded.pipe_names == pipeline.pipe_names
    assert [token.text for token in loaded(text)] == [token.text for token in pipeline(text)]
    assert loaded(text)._.claims == pipeline(text)._.claims


def test_a_pipeline_from_bytes_finds_the_same(pipeline, dam):
    loaded = spacy.blank("en").from_config(pipeline.config).from_bytes(pipeline.to_bytes())
    assert loaded(DAM)._.claims == dam._.claims


def test_components_can_be_set():
    made = model()
    made.add_pipe("claimcheck_attribution", config={"kinds": ["attitude"]})
    made.add_pipe("claimcheck_claims", config={"granularity": "fine"})
    text = "Berg fears that it rains. She left Orlo in May."
    doc = made(text)
    assert [a.cue.text for a in doc._.attributions] == ["fears"]
    assert doc._.claims == library(text, "fine")


def test_a_pipeline_is_left_as_it_is_where_that_is_asked():
    made = model()
    before = made.pipe_names
    made.add_pipe("claimcheck_claims", config={"prepare": False})
    assert made.pipe_names == [*before, "claimcheck_claims"]
    assert [claim.text for claim in made("Berg left. The dam fell.")._.claims] == ["Berg left.", "The dam fell."]


def test_a_missing_component_is_named():
    with pytest.raises(SetupError, match="claimcheck_claims must stand behind tagger, parser, attribute_ruler"):
        spacy.blank("en").add_pipe("claimcheck_claims")


def test_another_language_is_refused():
    with pytest.raises(SetupError, match="claimcheck_attribution reads English; this pipeline's language is 'de'"):
        spacy.blank("de").add_pipe("claimcheck_attribution")


def test_a_disabled_parser_is_named(pipeline):
    bare = model()
    bare.add_pipe("claimcheck_claims", config={"prepare": False})
    with bare.select_pipes(disable=["parser"]), pytest.raises(SetupError, match="behind a parser that is not disabled"):
        bare("Berg left.")


def test_attributions_are_drawn_in_our_colours(dam):
    drawn = components.html(dam)
    assert all(colour in drawn for colour in ("#a6cee3", "#fdbf6f", "#e3dcf3"))
    assert drawn.count(">SOURCE<") + drawn.count("SOURCE\n") == 3
    assert components.html(dam, page=True).startswith("<!DOCTYPE html>")


def test_markup_in_a_text_is_drawn_as_text(pipeline):
    assert "<script>" not in components.html(pipeline("Police said that <script> fell."))


@pytest.mark.parametrize("group", ["spacy_factories", "spacy_displacy_colors"])
def test_entry_points_lead_to_what_they_name(group):
    declared = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]["entry-points"][group]
    for target in declared.values():
        module, name = target.split(":")
        assert hasattr(import_module(module), name)


def test_every_component_of_ours_has_an_entry_point(pipeline):
    declared = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]["entry-points"]["spacy_factories"]
    used = {name for name in [*pipeline.pipe_names, *nlp.load().pipe_names] if name.startswith("claimcheck_")}
    assert sorted(used) == sorted(declared)


def test_records_are_claimcheck_s_own(dam):
    assert {type(a) for a in dam._.attributions} == {Attribution}
    assert {type(claim) for claim in dam._.claims} == {Claim}


def test_loading_spacy_does_not_load_the_rules():
    code = "import claimcheck.components, sys; print('claimcheck.split' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
