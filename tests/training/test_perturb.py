"""Own pairs: what each rule makes of a sentence, what it leaves alone, and that the same seed makes the same pairs."""

import gzip
import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training import invent, perturb
from training.data import LABELS
from training.invent import NO, OPEN, YES, compared
from training.words import Words, rows

EVIDENCE = [
    "The lighthouse was designed by Mary Alder in 1911 .",
    "Nine keepers were paid , and the tower was painted by Owen Marsh , who lived there until 1930 .",
    "The harbour opened on 4 May 1903 and handled 250 ships in its first year .",
]


def made(rule, text):
    """What a rule makes of a sentence, without the numbers that chance picks."""
    return list(rule(text, random.Random(1)))


def test_a_passive_turns_active_and_its_roles_are_swapped():
    assert made(perturb.swapped, "The bridge was designed by Ada Stone in Leeds .") == [
        ("The bridge was designed by Ada Stone in Leeds .", "Ada Stone designed The bridge.", YES),
        ("The bridge was designed by Ada Stone in Leeds .", "The bridge designed Ada Stone.", NO),
        ("Ada Stone designed The bridge.", "The bridge was designed by Ada Stone.", YES),
        ("Ada Stone designed The bridge.", "Ada Stone was designed by The bridge.", NO),
    ]


def test_negation_contradicts_both_ways_and_agrees_with_itself():
    text, never = "The pump was repaired .", "The pump was not repaired ."
    found = [pair for pair in made(perturb.negated, text) if "may" not in " ".join(pair)]
    assert found == [(text, never, NO), (never, text, NO), (never, never, YES)]


def test_another_year_contradicts_and_its_decade_follows():
    labels = [
        (asked.split("opened ")[1], label) for _, asked, label in made(perturb.changed_year, "It opened in 1987 .")
    ]
    assert ("in the 1980s .", YES) in labels
    assert [label for _, label in labels] == [NO, YES, NO, YES, OPEN]


def test_a_count_is_read_with_its_bounds():
    labels = [label for *_, label in made(perturb.changed_count, "The port handled 250 ships .")]
    assert labels == [NO, YES, YES, NO, OPEN, YES, NO, OPEN]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (perturb.swapped, "Ann Hill was followed by Bo Reed ."),
        (perturb.swapped, "The hall was lit by candles ."),
        (perturb.swapped, "The house was built by Ann Hill and her sister ."),
        (perturb.negated, "The pump failed ."),
        (perturb.negated, "The pump was not repaired ."),
        (perturb.changed_year, "Room 1987 is locked ."),
        (perturb.changed_count, "More than 250 ships came ."),
        (perturb.changed_count, "It cost $ 250 pounds ."),
        (perturb.changed_day, "It opened in May ."),
        (perturb.attributed, "He left ."),
    ],
)
def test_what_a_rule_cannot_read_for_certain_it_leaves_alone(rule, text):
    assert made(rule, text) == []


@pytest.mark.parametrize("maker", invent.MAKERS, ids=lambda maker: maker.__name__)
@pytest.mark.parametrize("held_out", [False, True])
def test_every_maker_invents_sentences_with_labels(maker, held_out):
    found = [pair for seed in range(20) for pair in maker(Words(random.Random(seed), held_out))]
    assert found
    assert [pair for pair in found if pair[2] not in LABELS] == []
    assert [text for *texts, _ in found for text in texts if not text[0].isalnum() or not text.endswith(".")] == []
    assert [text for *texts, _ in found for text in texts if "  " in text or "None" in text] == []


@pytest.mark.parametrize("name", ["verbs", "counted", "made", "outcomes", "wordings"])
def test_what_is_kept_back_is_never_learned(name):
    learned = {str(Words(random.Random(seed), held_out=False).row(name)) for seed in range(300)}
    kept = {str(Words(random.Random(seed), held_out=True).row(name)) for seed in range(300)}
    assert learned & kept == set()


def test_a_wording_has_four_sentences_of_its_own_with_known_blanks():
    blanks = {name: f"K{name}" for name in "xyabc"}
    filled = [[text.format(**blanks) for text in row.values()] for row in rows("wordings")]
    assert [row for row in filled if len(set(row)) < 4 or not all(row)] == []
    firsts = [row["one"] for row in rows("wordings")]
    assert sorted(firsts) == sorted(set(firsts))


def test_a_wording_follows_from_its_like_and_from_nothing_that_is_only_near():
    row = {"one": "{x} left", "same": "{x} went away", "against": "{x} stayed", "near": "{x} was tired"}
    words = Words(random.Random(5), held_out=False)
    labels = {
        tuple("went" if "went" in text else text.rstrip(".").split()[-1] for text in pair): label
        for *pair, label in invent.worded(row, {"x": words.person()}, tail="")
    }
    assert labels == {
        ("left", "went"): YES,
        ("went", "left"): YES,
        ("left", "stayed"): NO,
        ("stayed", "left"): NO,
        ("went", "stayed"): NO,
        ("stayed", "went"): NO,
        ("tired", "left"): OPEN,
        ("tired", "went"): OPEN,
        ("tired", "stayed"): OPEN,
    }


@pytest.fixture
def folder(tmp_path):
    lines = [json.dumps({"premise": text, "hypothesis": "It was.", "label": "neutral"}) for text in EVIDENCE]
    with gzip.open(tmp_path / "fever.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(lines))
    return tmp_path


def test_the_same_seed_makes_the_same_pairs(folder):
    assert perturb.own_pairs(folder, 200, seed=3) == perturb.own_pairs(folder, 200, seed=3)
    assert perturb.own_pairs(folder, 200, seed=3) != perturb.own_pairs(folder, 200, seed=4)


intervals = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(sorted).map(tuple)


@given(intervals, intervals)
def test_intervals_entail_by_containment_and_contradict_when_apart(one, other):
    label = compared(one, other)
    inside = set(range(one[0], one[1] + 1)) <= set(range(other[0], other[1] + 1))
    apart = not set(range(one[0], one[1] + 1)) & set(range(other[0], other[1] + 1))
    assert label == (YES if inside else NO if apart else OPEN)
