"""Vectors of texts: what lies near what, and that neighbours are found alike whether all are compared or clusters."""

import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.vectors import StaticVectors, neighbours


def likeness(a, b):
    first, second = StaticVectors.shipped().of([a, b])
    return float(first @ second)


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("The ferry sank in the storm.", "The boat went down in rough weather.", "The company cut its dividend."),
        ("She resigned as minister.", "The minister stepped down.", "The wheat harvest was poor."),
        ("The court fined the bank.", "The lender was ordered to pay a penalty.", "The glacier lost ice."),
    ],
)
def test_what_is_told_in_other_words_lies_nearer_than_another_matter(text, near, far):
    assert likeness(text, near) > likeness(text, far) + 0.2


def test_rows_have_length_one_and_a_text_without_words_is_no_vector():
    found = StaticVectors.shipped().of(["Rain fell.", "", "Rain fell."])
    assert np.linalg.norm(found, axis=1) == pytest.approx([1, 0, 1], abs=1e-6)
    assert (found[0] == found[2]).all()
    assert StaticVectors.shipped().of([]).shape == (0, 256)


rows = st.lists(st.lists(st.integers(-9, 9), min_size=4, max_size=4), min_size=2, max_size=12).map(np.float32)


def unit(table):
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    return table / np.where(lengths > 0, lengths, 1)


@given(rows, st.integers(1, 4))
def test_pairs_come_once_in_order_and_hold_the_best_partner_of_every_row(table, k):
    vectors = unit(table)
    found = list(neighbours(vectors, k=k, least=-2))
    pairs = [(a, b) for a, b, _ in found]
    assert pairs == sorted(set(pairs))
    assert all(a < b for a, b in pairs)
    table_of = vectors @ vectors.T
    np.fill_diagonal(table_of, -1)
    for row in range(len(vectors)):
        assert any(row in pair for pair in pairs)
        best = max(table_of[a, b] for a, b in pairs if row in (a, b))
        assert best == pytest.approx(table_of[row].max(), abs=1e-4)


def test_nothing_below_the_least_likeness_is_a_neighbour():
    vectors = unit(np.array([[1, 0], [1, 0.1], [-1, 0]], np.float32))
    assert [(a, b) for a, b, _ in neighbours(vectors, k=2, least=0.5)] == [(0, 1)]


def test_clusters_find_nearly_all_that_comparing_everything_finds(monkeypatch):
    chooser = np.random.default_rng(5)
    centres = chooser.normal(size=(40, 16))
    vectors = unit((centres.repeat(15, axis=0) + 0.3 * chooser.normal(size=(600, 16))).astype(np.float32))
    everything = {(a, b) for a, b, _ in neighbours(vectors, k=2, least=0.3)}
    monkeypatch.setattr(sys.modules["claimcheck.vectors.neighbours"], "FEW", 100)
    clustered = {(a, b) for a, b, _ in neighbours(vectors, k=2, least=0.3)}
    assert len(everything & clustered) >= 0.95 * len(everything)


def test_many_texts_are_read_in_parts_of_half_precision(monkeypatch):
    texts = ["Rain fell.", "", "The ferry sank.", "Rain fell.", "The court sat."]
    monkeypatch.setattr(sys.modules["claimcheck.vectors.static"], "AT_ONCE", 2)
    found = StaticVectors.shipped().of_many(iter(texts), len(texts))
    assert found.dtype == np.float16
    assert found == pytest.approx(StaticVectors.shipped().of(texts), abs=1e-3)
