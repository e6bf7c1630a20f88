"""Who says it, and where: how voices and places are named to people. ``documents`` holds the corpus by id."""

from collections.abc import Mapping

from claimcheck.models import Account, Claim, Document
from claimcheck.models.claim import UNNAMED

OWN = "the document itself"


def voice(name: str | None, document: str, documents: Mapping[str, Document]) -> str:
    """Return who vouches: the source, or what people call the document's own voice."""
    if name is not None:
        return name
    known = documents.get(document)
    return f"{known.voice_name if known else document} (the document's own voice)"


def source(claim: Claim) -> str | None:
    """Return whom a claim is credited to, be it nobody in particular ("it was said"); None for the document itself."""
    return claim.voice or (UNNAMED if claim.attributions else None)


def place(document: str, start: int, documents: Mapping[str, Document]) -> str:
    """Return document and line of an offset."""
    number = line(document, start, documents)
    return f"{document}, line {number}" if number else document


def line(document: str, start: int, documents: Mapping[str, Document]) -> int | None:
    """Return the line of an offset, the first is 1; None where the document is not known."""
    known = documents.get(document)
    return known.text.count("\n", 0, start) + 1 if known else None


def party(account: Account, documents: Mapping[str, Document]) -> str:
    """Return who holds an account: the source, or what people call the documents that say so themselves."""
    if account.voice is not None:
        return account.voice
    names = [documents[claim.document].voice_name for claim in account.claims if claim.document in documents]
    return ", ".join(dict.fromkeys(names)) or OWN
