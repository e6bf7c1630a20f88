"""The text around a claim, which may name what the claim leaves out."""

from collections.abc import Mapping

from claimcheck.models import Claim, Document

BEFORE = 500  # characters before a claim, and of the heading


def surroundings(claim: Claim, documents: Mapping[str, Document]) -> str:
    """Return the title and heading of a claim's document, the text before the claim, and its quote."""
    document = documents[claim.document]
    before = document.text[max(0, claim.start - BEFORE) : claim.start]
    heading = document.text[document.blocks[0].start : document.blocks[0].end][:BEFORE]
    return f"{document.title or ''} {heading} {before} {claim.quote}"
