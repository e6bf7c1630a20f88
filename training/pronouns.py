"""Fit the weights of she and he: ``python training/pronouns.py GAP.jsonl`` rewrites lexicon/en/pronoun_weights.tsv.

GAP items (text, pronoun, two names, which of them is meant) give for each pronoun the people that the rules see and who
GAP items (text, pronoun, two names, which of them is meant) give for each pronoun the people that the rules see and who
"""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from spacy.tokens import Doc

from claimcheck import nlp
from claimcheck.rules import coreference
from claimcheck.rules.coreference import people
from claimcheck.rules.coreference.people import Person

WEIGHTS = Path(people.__file__).parents[2] / "lexicon" / "en" / "pronoun_weights.tsv"
STEPS, RATE, DECAY = 250, 0.05, 0.001

Item = tuple[list[dict[str, float]], list[int]]  # the reasons for each person and for nobody; who is right


def item(doc: Doc, gap: dict[str, Any]) -> Item | None:
    """Return what the rules see at the item's pronoun, None where they see no pronoun."""
    seen: list[tuple[list[Person], list[dict[str, float]]]] = []
    ranked = people.ranked

    def watching(discourse: Any, token: Any, gender: Any) -> Any:
        if token.idx == gap["pronoun"]["offset"]:
            found = list(people.candidates(discourse, token, gender))
            reasons = [people.reasons(discourse, token, person, found) for person in found]
            seen.append((found, [*reasons, people.nobody(token, found)]))
        return ranked(discourse, token, gender)

    people.ranked = watching
    try:
        coreference.resolve(doc, bound=True)
    finally:
        people.ranked = ranked
    return (seen[0][1], right(doc, gap, seen[0][0])) if seen else None


def right(doc: Doc, gap: dict[str, Any], found: list[Person]) -> list[int]:
    """Return who may be meant: the name marked, else nobody seen; where neither name is, anyone but those two."""
    meant = [name for name in (gap["A"], gap["B"]) if name["coref"]]
    if meant:
        return [i for i, person in enumerate(found) if is_named(doc, person, meant[0])] or [len(found)]
    others = [i for i, p in enumerate(found) if not any(is_named(doc, p, gap[side]) for side in "AB")]
    return [*others, len(found)]


def is_named(doc: Doc, person: Person, name: dict[str, Any]) -> bool:
    """Return whether a candidate is the person of a marked name."""
    start, end = name["offset"], name["offset"] + len(name["text"])
    same = person.text.split()[-1:] == name["text"].split()[-1:] or name["text"] in person.text
    return same or any(start <= doc[place].idx < end for place in person.mentions)


def fit(items: list[Item]) -> dict[str, float]:
    """Return the weight of each reason: maximum likelihood with a little decay, by Adam from zero."""
    reasons = sorted({reason for rows, _ in items for row in rows for reason in row})
    place = {reason: i for i, reason in enumerate(reasons)}
    width = max(len(rows) for rows, _ in items)
    x = np.zeros((len(items), width, len(reasons)), dtype=np.float32)
    mask, gold = np.full((len(items), width), -1e9), np.zeros((len(items), width))
    for n, (rows, answers) in enumerate(items):
        mask[n, : len(rows)] = 0
        gold[n, answers] = 1
        for k, row in enumerate(rows):
            for reason, value in row.items():
                x[n, k, place[reason]] = value
    weights = first = second = np.zeros(len(reasons))
    for step in range(1, STEPS + 1):
        scores = x @ weights + mask
        belief = np.exp(scores - scores.max(1, keepdims=True))
        belief /= belief.sum(1, keepdims=True)
        target = gold * belief
        target /= target.sum(1, keepdims=True) + 1e-12
        slope = np.einsum("nk,nkf->f", target - belief, x) / len(items) - DECAY * weights
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights = weights + RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {reason: float(weight) for reason, weight in zip(reasons, weights, strict=True)}


def main() -> None:
    """Read the items, fit, write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gap", type=Path)
    lines = parser.parse_args().gap.read_text(encoding="utf-8").splitlines()
    gaps = [json.loads(line) for line in lines]
    docs = nlp.load().pipe(gap["text"] for gap in gaps)
    items = [found for doc, gap in zip(docs, gaps, strict=True) if (found := item(doc, gap)) is not None]
    rows = sorted(f"{reason}\t{weight:.2f}" for reason, weight in fit(items).items())
    WEIGHTS.write_text("\n".join(["reason\tweight", *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
