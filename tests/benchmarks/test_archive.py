"""The made-up archive: the accounts of each matter told again under other names, so long as they were."""

import pytest

from benchmarks import archive

pytestmark = pytest.mark.model
BLOCKS = """
# a storm
1 The storm at Orley killed 120 sailors on Monday.
2 In the storm at Orley 340 sailors died in May 2012.
3 Sailors near Orley saw a storm.
= -00
+-0 The storm killed 120 people.
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "one.txt").write_text(BLOCKS.strip(), encoding="utf-8")
    return tmp_path


def test_as_many_claims_as_are_asked_for_the_same_each_time(folder):
    told = list(archive.told(7, folder))
    assert sum(len(claims) for _, claims in told) == 7
    assert told == list(archive.told(7, folder))


def test_quotes_hold_and_numbers_are_those_of_the_words(folder):
    for document, claims in archive.told(12, folder):
        for claim in claims:
            assert document.text[claim.start : claim.end] == claim.quote
            assert claim.document == document.id
            for found in claim.slots.quantities:
                assert found.low == float(found.text.split()[0])


def test_names_and_numbers_change_together_and_days_stay(folder):
    texts = [document.text for document, _ in archive.told(9, folder)]
    first, again = texts[:3], texts[3:6]
    place = again[0].split()[3]
    assert first[0] != again[0]
    assert place != "Orley"
    assert all(place in text for text in again)
    assert "Monday" in again[0]
    assert "May 2012" in again[1]


def test_no_two_claims_share_an_id(folder):
    ids = [claim.id for _, claims in archive.told(12, folder) for claim in claims]
    assert len(set(ids)) == 12
