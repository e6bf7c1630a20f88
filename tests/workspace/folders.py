"""A workspace's folder, its files, and stages that need no model."""

import sys
from types import ModuleType

from claimcheck.models import Account, Dispute
from claimcheck.workspace import Workspace
from records import claims as claims_of


class Stages:
    """Stands in for the stages that need a model, and remembers what they were asked."""

    def __init__(self):
        self.split = []
        self.paired = 0
        self.version = "1"
        self.pairing = "1"
        self.fail_at = None

    def install(self, monkeypatch):
        split, pair = ModuleType("claimcheck.split"), ModuleType("claimcheck.pair")
        split.split, pair.pair = self._split, self._pair
        monkeypatch.setitem(sys.modules, "claimcheck.split", split)
        monkeypatch.setitem(sys.modules, "claimcheck.pair", pair)
        monkeypatch.setattr("claimcheck.versions.EXTRACTION", self.version)
        monkeypatch.setattr("claimcheck.versions.PAIRING", self.pairing)
        monkeypatch.setattr("claimcheck.nlp.load", lambda: None)

    def _split(self, document, nlp):
        if document.id == self.fail_at:
            raise KeyboardInterrupt
        self.split.append(document.id)
        return claims_of(document)

    def _pair(self, claims, documents, *, model):
        self.paired += 1
        accounts = tuple(Account(voice=voice, position=f"{len(claims)} claims", claims=()) for voice in (None, "Oslo"))
        dispute = Dispute(
            id="d", kind="count", question="How many?", time=None, accounts=accounts, reason="counts", confidence=0.5
        )
        return [dispute]


def write(folder, name, text):
    path = folder / "corpus" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def opened(folder):
    return Workspace.open(folder / "corpus", folder / "claims")


def extracted(folder):
    return [claim.id for claim in opened(folder).extract()]


def state(folder):
    """Every file under claims/ but the index, with its bytes."""
    files = (path for path in sorted((folder / "claims").rglob("*")) if path.is_file())
    return {str(path.relative_to(folder / "claims")): path.read_bytes() for path in files if "index" not in path.name}


def shown(folder, lines):
    return [line.replace(f"{folder}/", "") for line in lines]
