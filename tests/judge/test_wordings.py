"""Events told in other words: sentence and statement through the whole of split and verify, counted by kind.

``wordings.tsv`` holds one pair a row: the field it is from, what is meant to come of it, what the pair is like.
"""

from collections import Counter
from pathlib import Path

import pytest

from claimcheck import nlp
from claimcheck.models import Block, BlockKind, Document, Verdict
from claimcheck.split import split, split_statement
from tests.verify.corpus import verifier

pytestmark = pytest.mark.model
FILES = ("wordings", "wordings-2")
OPEN = frozenset({Verdict.NOT_ENOUGH_INFO, Verdict.ATTRIBUTED})
EXPECTED = {
    "supports": frozenset({Verdict.SUPPORTED}),
    "contradicts": frozenset({Verdict.CONTRADICTED}),
    "open": OPEN,
}


def pairs(name):
    header, *lines = (Path(__file__).parent / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    assert header.split("\t") == ["field", "expected", "kind", "sentence", "statement"]
    return [line.split("\t") for line in lines]


def verdict(sentence, statement, loaded):
    block = Block(start=0, end=len(sentence), kind=BlockKind.PARAGRAPH)
    claims = split(Document(id="doc", text=sentence, blocks=(block,), sha256=""), loaded)
    return verifier(claims).check(statement, split_statement(statement, loaded)).verdict


@pytest.fixture(scope="module", params=FILES)
def checked(request):
    """Every pair of a file with its verdict, and the name of the file."""
    loaded = nlp.load()
    rows = pairs(request.param)
    return request.param, [(row, verdict(row[3], row[4], loaded)) for row in rows]


RIGHT = {
    "wordings": {"supports": 84, "contradicts": 52, "open": 87},
    "wordings-2": {"supports": 40, "contradicts": 17, "open": 40},
}


def test_most_pairs_are_read_as_meant(checked):
    name, found = checked
    right = Counter(row[1] for row, told in found if told in EXPECTED[row[1]])
    assert {kind: right[kind] for kind in EXPECTED if right[kind] < RIGHT[name][kind]} == {}


def test_no_contradiction_is_false(checked):
    _, found = checked
    assert [row for row, told in found if told is Verdict.CONTRADICTED and row[1] != "contradicts"] == []


def test_every_pair_is_well_formed():
    for name in FILES:
        rows = pairs(name)
        assert {row[1] for row in rows} == set(EXPECTED)
        assert len({(row[3], row[4]) for row in rows}) == len(rows)
