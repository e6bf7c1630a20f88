"""Order what was found by words once more, by meaning and by document."""

from collections import defaultdict
from collections.abc import Sequence
from heapq import nlargest

from claimcheck.store import Match
from claimcheck.vectors import StaticVectors

MEANING = 1.0  # weight of the cosine of two vectors beside the score by words, that of the best hit taken as 1
DOCUMENT = 1.0  # weight of what a document has to say of the matter, for each of its claims
TELLING = 3  # claims of a document that show this: the mean of so many best scores, of fewer as if the rest had none


def ordered(statement: str, matches: Sequence[Match], vectors: StaticVectors) -> list[tuple[str, float]]:
    """Return the ids of the matches with scores above 0, best first, ties broken by id.

    Meaning is that of static vectors (Tulkens and van Dongen 2024, doi:10.5281/zenodo.17270888).
    """
    if not matches:
        return []
    asked, *told = vectors.of([statement, *(match.text for match in matches)])
    most = max(match.score for match in matches)
    scores = [m.score / most + MEANING * max(0.0, float(v @ asked)) for m, v in zip(matches, told, strict=True)]
    by_document: dict[str, list[float]] = defaultdict(list)
    for match, score in zip(matches, scores, strict=True):
        by_document[match.document].append(score)
    whole = {name: sum(nlargest(TELLING, own)) / TELLING for name, own in by_document.items()}
    found = [(m.id, round(score + DOCUMENT * whole[m.document], 6)) for m, score in zip(matches, scores, strict=True)]
    return sorted(found, key=lambda item: (-item[1], item[0]))
