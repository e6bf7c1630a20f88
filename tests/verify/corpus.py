"""A corpus made of claims, and a retriever that returns them all."""

from collections.abc import Sequence
from pathlib import Path

from claimcheck.judge import RulesJudge
from claimcheck.models import Block, BlockKind, Claim, Document
from claimcheck.retrieve import Hit
from claimcheck.verify import Verifier
from claimcheck.workspace import Workspace


class EveryClaim:
    """Finds every claim there is, in order."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.claims = claims

    def search(self, statement: Claim, k: int) -> list[Hit]:
        return [Hit(claim, 1.0) for claim in self.claims]


def documents(claims: Sequence[Claim], **known: dict[str, str]) -> dict[str, Document]:
    """Return the documents that hold exactly these claims, by id; ``known`` is what is known of each by id."""
    found: dict[str, Document] = {}
    for claim in claims:
        before = found[claim.document].text if claim.document in found else ""
        text = before.ljust(claim.start) + claim.quote
        block = Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH)
        about = known.get(claim.document, {})
        found[claim.document] = Document(id=claim.document, text=text, blocks=(block,), sha256="", **about)
    return found


def verifier(claims: Sequence[Claim], **known: dict[str, str]) -> Verifier:
    return Verifier(EveryClaim(claims), RulesJudge(), documents(claims, **known))


def workspace(folder: Path, *texts: str) -> Workspace:
    """Return a workspace on documents "a", "b" and so on that hold the texts."""
    (folder / "corpus").mkdir()
    for name, text in zip("abcdef", texts, strict=False):
        (folder / "corpus" / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
    return Workspace.open(folder / "corpus", folder / "claims")
