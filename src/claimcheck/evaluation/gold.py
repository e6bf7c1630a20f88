"""Extraction scored against the gold claims of a document: every sentence with the claims a careful reader expects."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from claimcheck import nlp, read
from claimcheck.errors import InputError
from claimcheck.evaluation import labelled
from claimcheck.evaluation.matching import THRESHOLD, f1, match, pair_f1
from claimcheck.evaluation.report import Report, share
from claimcheck.models import Claim, Document, Model, Quantity, Stance
from claimcheck.split import split

CLOSE = 0.9  # likeness from which a claim reads like the one expected
T = TypeVar("T")


class GoldAttribution(Model):
    """Who is credited and by which words, in the words of the document."""

    source: str
    cue: str
    stance: Stance


class GoldCount(NamedTuple):
    """How many of what; ``noun`` may hold alternatives parted by |.

    A vague count accepts any interval that overlaps it; an optional one may be missing.
    """

    low: float | None
    high: float | None
    noun: str
    how: Literal["vague", "optional"] | None = None


class GoldClaim(Model):
    """A claim that is expected; ``certainty`` and ``time`` hold accepted values parted by |, None in time is "none"."""

    text: str
    alternatives: tuple[str, ...] = ()
    voice: str | None
    attributions: tuple[GoldAttribution, ...] = ()
    polarity: str
    certainty: str | None
    quantities: tuple[GoldCount, ...] = ()
    time: str | None
    optional: bool = False

    @property
    def wordings(self) -> tuple[str, ...]:
        """The text and its alternatives."""
        return (self.text, *self.alternatives)


class GoldSentence(Model):
    """A sentence or heading with the claims that are expected of it."""

    start: int
    end: int
    sentence: str
    claims: tuple[GoldClaim, ...]


@dataclass(frozen=True)
class Matched:
    """The claims of one document beside those expected: pairs, and what is left on either side."""

    pairs: tuple[tuple[Claim, GoldClaim], ...]
    missing: tuple[GoldClaim, ...]
    extra: tuple[Claim, ...]


def run(path: Path, predictions: Path | None = None) -> Report:
    """Return how well the claims of the document of the same name, in a corpus folder above, are extracted."""
    sentences = list(labelled.json_lines(path, GoldSentence))
    document = read.read(document_of(path, path.stem))
    _check_offsets(document, sentences, path)
    claims = split(document, nlp.load())
    if predictions is not None:
        labelled.write(predictions, [claim.model_dump(mode="json") for claim in claims])
    return score(sentences, claims, title=f"gold: {path.stem}")


def score(sentences: Sequence[GoldSentence], claims: Iterable[Claim], *, title: str = "gold") -> Report:
    """Return precision and recall of the claims, and how many of those found have each field right."""
    found = compare(sentences, claims)
    needed = [claim for sentence in sentences for claim in sentence.claims if not claim.optional]
    missing = [claim for claim in found.missing if not claim.optional]
    figures = _claim_figures(found, len(needed), len(missing)) | _field_figures(found, needed)
    items = {claim.text: claim not in missing for claim in needed}
    return Report(title=title, figures=figures, lines=tuple(_lines(found, missing)), items=items)


def compare(sentences: Sequence[GoldSentence], claims: Iterable[Claim]) -> Matched:
    """Match the claims found with those expected, sentence by sentence, one to one."""
    groups: list[list[Claim]] = [[] for _ in sentences]
    extra: list[Claim] = []
    for claim in claims:
        place = _sentence_of(claim, sentences)
        (extra if place is None else groups[place]).append(claim)
    pairs: list[tuple[Claim, GoldClaim]] = []
    missing: list[GoldClaim] = []
    for sentence, group in zip(sentences, groups, strict=True):
        matched = match([claim.text for claim in group], [gold.wordings for gold in sentence.claims], THRESHOLD)
        pairs += [(group[pair.found], sentence.claims[pair.expected]) for pair in matched]
        missing += _rest(sentence.claims, {pair.expected for pair in matched})
        extra += _rest(group, {pair.found for pair in matched})
    return Matched(tuple(pairs), tuple(missing), tuple(extra))


def _rest(members: Sequence[T], taken: set[int]) -> list[T]:
    return [member for number, member in enumerate(members) if number not in taken]


def _sentence_of(claim: Claim, sentences: Sequence[GoldSentence]) -> int | None:
    """Return the place of the sentence that shares most characters with the claim's quote."""
    shared = [min(claim.end, s.end) - max(claim.start, s.start) for s in sentences]
    best = max(range(len(shared)), key=lambda place: (shared[place], -place), default=None)
    return best if best is not None and shared[best] > 0 else None


def _claim_figures(found: Matched, needed: int, missing: int) -> dict[str, float]:
    precision = share(len(found.pairs), len(found.pairs) + len(found.extra))
    recall = share(needed - missing, needed)
    return {
        "claims": len(found.pairs) + len(found.extra),
        "expected": needed,
        "precision": precision,
        "recall": recall,
        "F1": f1(precision, recall),
        "close wording": share(sum(likeness(*pair) >= CLOSE for pair in found.pairs), len(found.pairs)),
    }


def _field_figures(found: Matched, needed: Sequence[GoldClaim]) -> dict[str, float]:
    """Return the share of the attributed claims found with voice and stance, and of each field among the pairs."""
    attributed = sum(gold.voice is not None for gold in needed)
    credited = sum(
        _credited(claim, gold) for claim, gold in found.pairs if gold.voice is not None and not gold.optional
    )
    wrong = [field for claim, gold in found.pairs for field in wrong_fields(claim, gold)]
    fields = ("voice", "attribution", "polarity", "certainty", "quantities", "time")
    right = {field: share(len(found.pairs) - wrong.count(field), len(found.pairs)) for field in fields}
    return {"attribution complete": share(credited, attributed), **right}


def likeness(claim: Claim, gold: GoldClaim) -> float:
    """Return how alike a claim is in its words to the nearest wording expected."""
    return max(pair_f1(claim.text, wording) for wording in gold.wordings)


def _credited(claim: Claim, gold: GoldClaim) -> bool:
    return claim.voice == gold.voice and claim.stance == gold.attributions[-1].stance


def wrong_fields(claim: Claim, gold: GoldClaim) -> list[str]:
    """Return the names of the fields of a claim that are not as expected."""
    right = {
        "voice": claim.voice == gold.voice,
        "attribution": _attributed(claim, gold),
        "polarity": claim.polarity == gold.polarity,
        "certainty": gold.certainty is None or claim.certainty in gold.certainty.split("|"),
        "quantities": _counted(claim, gold),
        "time": (claim.slots.time.edtf if claim.slots.time else "none") in (gold.time or "none").split("|"),
    }
    return [field for field, good in right.items() if not good]


def _attributed(claim: Claim, gold: GoldClaim) -> bool:
    """Return whether the chain has the sources, cues and stances expected, in order."""
    chain = [(a.source.text.lower() if a.source else "", a.cue.text.lower(), a.stance) for a in claim.attributions]
    return chain == [(a.source.lower(), a.cue.lower(), a.stance) for a in gold.attributions]


def _counted(claim: Claim, gold: GoldClaim) -> bool:
    """Return whether all counts expected are there and no others; of a part of the claim, at least one."""
    found = claim.slots.quantities
    due = [count for count in gold.quantities if count.how != "optional"]
    hits = [any(_same_count(quantity, count) for quantity in found) for count in due]
    if any(not any(_same_count(quantity, count) for count in gold.quantities) for quantity in found):
        return False
    whole = max(gold.wordings, key=lambda wording: pair_f1(claim.text, wording)) == gold.text
    return all(hits) if whole else any(hits) or not hits


def _same_count(quantity: Quantity, count: GoldCount) -> bool:
    if (quantity.noun or "").lower() not in count.noun.lower().split("|"):
        return False
    low, high = quantity.low or 0, quantity.high
    if count.how != "vague":
        return low == (count.low or 0) and high == count.high
    return (high is None or high >= (count.low or 0)) and (count.high is None or low <= count.high)


def _lines(found: Matched, missing: Sequence[GoldClaim]) -> Iterable[str]:
    for gold in missing:
        yield f"missing: {gold.text}"
    for claim in found.extra:
        yield f"extra: {claim.text}"
    for claim, gold in found.pairs:
        if wrong := wrong_fields(claim, gold):
            yield f"wrong {', '.join(wrong)}: {claim.text}"
        if likeness(claim, gold) < CLOSE:
            yield f"loose: {claim.text} | expected: {gold.text}"


def document_of(path: Path, name: str) -> Path:
    """Return the file of the document that gold data is of, in the nearest corpus folder above it."""
    places = [folder / "corpus" / f"{name}.txt" for folder in path.resolve().parents]
    for place in places:
        if place.is_file():
            return place
    raise InputError(f"{path}: no corpus/{name}.txt beside it or above")


def _check_offsets(document: Document, sentences: Iterable[GoldSentence], path: Path) -> None:
    for number, sentence in enumerate(sentences, 1):
        if document.text[sentence.start : sentence.end] != sentence.sentence:
            raise InputError(f"{path}:{number}: the sentence does not lie at {sentence.start} in {document.id}")
