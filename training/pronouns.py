"""Fit the weights of she and he: ``python training/pronouns.py GAP.jsonl`` rewrites lexicon/en/pronoun_weights.tsv.

GAP items (text, pronoun, two names, which of them is meant) give for each pronoun the people that the rules see and who
of them is meant. Each item is used twice: as it is, and under the title of the article that it was taken from.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from claimcheck import nlp
from claimcheck.models import Block, BlockKind
from claimcheck.rules import coreference
from claimcheck.rules.coreference import people
from claimcheck.rules.coreference.person import Person

WEIGHTS = Path(people.__file__).parents[2] / "lexicon" / "en" / "pronoun_weights.tsv"
STEPS, RATE, DECAY = 150, 0.1, 0.002
FOLDS, BOUNDS = 5, (0.75, 0.8, 0.84, 0.88, 0.92)

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
    x, right, starts = _stacked(items, reasons)
    sizes = np.diff([*starts, len(x)])
    weights = first = second = np.zeros(len(reasons), dtype=np.float32)
    for step in range(1, STEPS + 1):
        powers = np.exp(np.minimum(x @ weights, 50.0))
        belief = powers / np.repeat(np.add.reduceat(powers, starts), sizes)
        hit = belief * right
        target = hit / np.repeat(np.add.reduceat(hit, starts) + 1e-12, sizes)
        slope = (target - belief) @ x / len(items) - DECAY * weights
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights = weights + RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {reason: float(weight) for reason, weight in zip(reasons, weights, strict=True)}


def _stacked(items: list[Item], reasons: list[str]) -> tuple[Any, Any, list[int]]:
    """Return the reasons of all candidates row by row, which rows are right, and where each item starts."""
    place = {reason: i for i, reason in enumerate(reasons)}
    starts, count = [], 0
    for rows, _ in items:
        starts.append(count)
        count += len(rows)
    x, right = np.zeros((count, len(reasons)), dtype=np.float32), np.zeros(count, dtype=np.float32)
    for start, (rows, answers) in zip(starts, items, strict=True):
        right[[start + answer for answer in answers]] = 1
        for row, found in enumerate(rows, start):
            for reason, value in found.items():
                x[row, place[reason]] = value
    return x, right, starts


def report(items: list[Item]) -> Iterator[str]:
    """Yield the share answered and the share right at several bounds of belief, by five-fold cross-validation."""
    found: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        weights = fit([item for n, item in enumerate(items) if n % FOLDS != fold])
        found += [best for item in items[fold::FOLDS] if (best := _best(item, weights)) is not None]
    for bound in BOUNDS:
        made = [right for belief, right in found if belief >= bound]
        answered, right = len(made) / len(items), sum(made) / max(1, len(made))
        yield f"belief {bound:.2f}: {answered:.3f} answered, {right:.3f} of them right"


def _best(item: Item, weights: dict[str, float]) -> tuple[float, bool] | None:
    """Return the belief in the best candidate and whether it is right, None where there is none."""
    rows, answers = item
    powers = np.exp([min(sum(weights.get(reason, 0.0) * value for reason, value in row.items()), 50.0) for row in rows])
    best = int(np.argmax(powers[:-1])) if len(rows) > 1 else None
    return None if best is None else (float(powers[best] / powers.sum()), best in answers)


def titled(gap: dict[str, Any]) -> dict[str, Any]:
    """Return the item with the title of its article as first line, which its address tells."""
    title = unquote(gap["url"].rsplit("/", 1)[-1]).replace("_", " ")
    shifted = {side: gap[side] | {"offset": gap[side]["offset"] + len(title) + 1} for side in ("pronoun", "A", "B")}
    return gap | shifted | {"title": title, "text": f"{title}\n{gap['text']}"}


def parsed(gap: dict[str, Any], pipeline: Language) -> Doc:
    """Return the parsed text with its blocks."""
    doc = pipeline.make_doc(gap["text"])
    title, end = gap.get("title"), len(gap["text"])
    start = len(title) + 1 if title else 0
    head = [Block(start=0, end=start - 1, kind=BlockKind.HEADING)] if title else []
    doc.user_data |= {"blocks": [*head, Block(start=start, end=end, kind=BlockKind.PARAGRAPH)], "title": title}
    return pipeline(doc)


def main() -> None:
    """Read the items, fit, report, write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gap", type=Path)
    lines = parser.parse_args().gap.read_text(encoding="utf-8").splitlines()
    plain = [json.loads(line) for line in lines]
    pipeline = nlp.load()
    seen = [[item(parsed(gap, pipeline), gap) for gap in gaps] for gaps in (plain, [titled(gap) for gap in plain])]
    for name, items in zip(("without titles", "with titles"), seen, strict=True):
        for line in report([found for found in items if found is not None]):
            print(name, line)
    weights = fit([found for items in seen for found in items if found is not None])
    rows = sorted(f"{reason}\t{weight:.2f}" for reason, weight in weights.items())
    WEIGHTS.write_text("\n".join(["reason\tweight", *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
