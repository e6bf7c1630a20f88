"""Evidence that takes two passages of a document: a figure, and the sentence after it that corrects it."""

from collections.abc import Collection, Iterator, Mapping

from claimcheck.models import Claim, Document
from claimcheck.slots import corrections


def corrected(claims: Collection[Claim], documents: Mapping[str, Document], part: Claim) -> list[Claim]:
    """Return the claims with those whose figure the next sentence corrects put right, the two quoted as one.

    What a statement says was given first ("was given as 31") is left as it stands.
    """
    amended = {wrong.id: right for wrong, right in _pairs(claims, documents) if not _same_act(wrong, part)}
    return [amended.get(claim.id, claim) for claim in claims]


def _pairs(claims: Collection[Claim], documents: Mapping[str, Document]) -> Iterator[tuple[Claim, Claim]]:
    later = [claim for claim in claims if corrections.corrects(claim.quote)]
    for right in later:
        text = documents[right.document].text
        for wrong in claims:
            if wrong.document == right.document and wrong.end <= right.start:
                found = corrections.corrected(wrong, right, text[wrong.end : right.start])
                if found is not None:
                    yield wrong, found.model_copy(update={"end": right.end, "quote": text[wrong.start : right.end]})


def _same_act(wrong: Claim, part: Claim) -> bool:
    return wrong.slots.predicate == part.slots.predicate and corrections.tells_of_giving(wrong)
