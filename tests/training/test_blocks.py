"""Blocks written by hand: how one is read, what is refused, and that every file in the folder reads."""

import pytest

from training.blocks import FOLDER, HELD, PREMISES, MalformedBlock, read_blocks, written_pairs
from training.data import LABELS

BLOCK = """# quay
1 The quay was shut.
2 The quay stayed open.
3 The quay was painted.
= -00
+-0 Ships could not land at the quay.
0++ The quay has a crane.
"""


def labelled(text):
    return [(pair.premise, pair.hypothesis, LABELS[pair.label]) for pair in read_blocks(text, "written-x")]


def test_a_block_asks_each_hypothesis_of_each_premise_and_clashing_premises_of_each_other():
    assert labelled(BLOCK) == [
        ("The quay was shut.", "The quay stayed open.", "contradiction"),
        ("The quay stayed open.", "The quay was shut.", "contradiction"),
        ("The quay was shut.", "Ships could not land at the quay.", "entailment"),
        ("The quay stayed open.", "Ships could not land at the quay.", "contradiction"),
        ("The quay was painted.", "Ships could not land at the quay.", "neutral"),
        ("The quay was shut.", "The quay has a crane.", "neutral"),
        ("The quay stayed open.", "The quay has a crane.", "entailment"),
        ("The quay was painted.", "The quay has a crane.", "entailment"),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [("= -00", "= -0"), ("= -00\n", ""), ("+-0", "+?0"), ("2 The", "The"), ("# quay", "quay"), ("= -00", "-00")],
)
def test_a_block_that_lacks_a_line_or_a_sign_is_refused(old, new):
    with pytest.raises(MalformedBlock, match="quay"):
        labelled(BLOCK.replace(old, new, 1))


def test_every_file_reads_and_what_is_kept_back_is_not_learned():
    held, learned = written_pairs(held_out=True), written_pairs(held_out=False)
    assert {pair.source for pair in held} == {f"written-{path.stem}" for path in FOLDER.glob(f"*{HELD}*.txt")}
    assert {(pair.premise, pair.hypothesis) for pair in held} & {(p.premise, p.hypothesis) for p in learned} == set()


def test_premises_that_one_hypothesis_follows_from_and_contradicts_are_not_said_to_be_the_same():
    odd = []
    for path in FOLDER.glob("*.txt"):
        for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
            lines = block.split("\n")
            signs = [line.partition(" ")[0] for line in lines[PREMISES + 2 :]]
            pairs = ((0, 1), (0, 2), (1, 2))
            for same, (one, other) in zip(lines[PREMISES + 1].removeprefix("= "), pairs, strict=False):
                odd += [lines[0] for given in signs if same == "+" and {given[one], given[other]} == {"+", "-"}]
    assert odd == []
