import json

import pytest

from claimcheck.errors import InputError
from claimcheck.evaluation.passages import Asked, Passage, beside, documents, read

MILL = [Passage(id="1", title="Mill", text="It burned."), Passage(id="3", title="Mill", text="It stood.")]
TRAM = Passage(id="2", title="Tram", text="It runs.")


def test_passages_of_one_title_are_paragraphs_of_one_document():
    mill, tram = documents([MILL[0], TRAM, MILL[1]])
    assert (mill.title, mill.text) == ("Mill", "It burned.\n\nIt stood.")
    assert [mill.text[b.start : b.end] for b in mill.blocks] == ["It burned.", "It stood."]
    assert (tram.title, tram.text, len({mill.id, tram.id})) == ("Tram", "It runs.", 2)


def test_without_a_title_each_passage_is_a_document():
    assert [d.text for d in documents([Passage(id=n, text=n) for n in "ab"])] == ["a", "b"]


@pytest.mark.parametrize(("row", "statement"), [({"claim": "a"}, "a"), ({"hypothesis": "b"}, "b"), ({}, "")])
def test_what_is_asked(row, statement):
    assert Asked(id=1, **row).statement == statement


@pytest.mark.parametrize("name", ["towns-dev.jsonl", "towns-claims-dev.jsonl"])
def test_the_corpus_lies_beside_the_statements(tmp_path, name):
    corpus = tmp_path / "towns-corpus.jsonl"
    corpus.write_text(json.dumps({"id": 1, "title": "Mill", "text": "It burned."}))
    assert [passage.text for passage in read(beside(tmp_path / name))] == ["It burned."]


@pytest.mark.parametrize("name", ["towns.jsonl", "cities-dev.jsonl"])
def test_a_file_without_a_corpus_is_named(tmp_path, name):
    with pytest.raises(InputError, match=name):
        beside(tmp_path / name)
