"""The tables of a labelled corpus: what each row says, and how a row's words are found in quotes."""

from collections.abc import Iterable

from pydantic import field_validator

from claimcheck.models import Model, Verdict


class Statement(Model):
    """A statement with the verdicts that are right, parted by |, and words of a quote that decides it."""

    id: str
    category: str
    accepted: str
    quote: str
    statement: str

    @field_validator("accepted")
    @classmethod
    def _known(cls, accepted: str) -> str:
        if unknown := set(accepted.split("|")) - set(Verdict):
            raise ValueError(f"{min(unknown)!r} is no verdict; choose from {', '.join(Verdict)}")
        return accepted


class Contest(Model):
    """A dispute to be found, by words from quotes of its two sides; ``other`` is empty where one passage has both.

    In ``undisputed.tsv`` two passages that are no dispute, with why they are none in place of the kind.
    """

    id: str
    kind: str
    one: str
    other: str


def holds(quotes: Iterable[str], alternatives: str) -> bool:
    """Return whether the quotes hold one of the alternatives, parted by |, whatever the white space."""
    joined = " ".join(" ".join(quotes).split())
    return any(" ".join(words.split()) in joined for words in alternatives.split("|"))
