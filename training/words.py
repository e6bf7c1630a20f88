"""Words for invented sentences: read from the lists beside this file, or made up."""

import calendar
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "words"
LEXICON = Path(__file__).parents[1] / "src/claimcheck/lexicon/en"
ONSETS = ("b", "br", "d", "dr", "f", "g", "gl", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z")
VOWELS = ("a", "e", "i", "o", "u", "ea")
CODAS = ("", "", "", "l", "n", "r", "s", "m")
SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MONTHS = tuple(calendar.month_name[1:])


@cache
def rows(name: str, folder: Path = FOLDER) -> tuple[dict[str, str], ...]:
    """Return the rows of a list as dictionaries, in the order of the file."""
    header, *lines = (folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    return tuple(dict(zip(columns, line.split("\t"), strict=True)) for line in lines)


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something that acts: the words, and whether the verb is plural."""

    text: str
    plural: bool = False

    @property
    def was(self) -> str:
        return "were" if self.plural else "was"


@dataclass(frozen=True, slots=True)
class Words:
    """Chooses words; a part of every list is kept back for testing."""

    chooser: random.Random
    held_out: bool

    def row(self, name: str) -> dict[str, str]:
        """Return a row of a list."""
        return self.chooser.choice(part(rows(name), held_out=self.held_out))

    def made_up(self) -> str:
        """Return a name that nobody bears."""
        syllables = self.chooser.choice((2, 2, 3))
        pick = self.chooser.choice
        return "".join(pick(ONSETS) + pick(VOWELS) + pick(CODAS) for _ in range(syllables)).capitalize()

    def country(self) -> str:
        """Return a country, real or made up."""
        if self.chooser.random() < 0.5:
            return self.made_up()
        return self.chooser.choice(part(rows("countries", LEXICON), held_out=self.held_out))["names"].split("|")[0]

    def person(self) -> str:
        """Return a given name and a made-up family name."""
        given = self.chooser.choice(part(rows("given_names", LEXICON), held_out=self.held_out))["name"]
        return f"{given} {self.made_up()}"

    def party(self) -> Name:
        """Return a state, a company, a group or a person."""
        place = self.made_up()
        singular = (
            self.country(),
            self.person(),
            f"the {place} Union",
            f"{place} Airways",
            f"the {place} city council",
        )
        plural = (f"the {place} rebels", f"{self.country()}'s forces", f"the {place} workers", f"the {place} police")
        if self.chooser.random() < 0.3:
            return Name(self.chooser.choice(plural), plural=True)
        return Name(self.chooser.choice(singular))

    def body(self) -> str:
        """Return a state, a company or an office, in the singular."""
        place = self.made_up()
        return self.chooser.choice((self.country(), f"{place} Airways", f"{place} Holdings", f"the {place} council"))

    def of_kind(self, kind: str) -> Name:
        """Return what a verb that takes a person, party, place or thing is done to."""
        if kind == "person":
            return Name(self.person())
        if kind == "place":
            return Name(
                self.chooser.choice((self.made_up(), f"the town of {self.made_up()}", f"{self.made_up()} Island"))
            )
        if kind == "thing":
            thing = self.chooser.choice(("bridge", "airport", "factory", "port", "newspaper", "refinery", "cathedral"))
            return Name(f"the {self.made_up()} {thing}")
        return self.party()

    def number(self, low: int = 2, high: int = 2000) -> int:
        """Return a whole number; small ones come more often."""
        return int(low * (high / low) ** (self.chooser.random() ** 1.3))

    def written(self, number: int) -> str:
        """Return a number in digits or, a small one, in words."""
        if number < len(SMALL) and self.chooser.random() < 0.6:
            return SMALL[number]
        return f"{number:,}" if self.chooser.random() < 0.5 else str(number)


def part(entries: Sequence[dict[str, str]], *, held_out: bool) -> list[dict[str, str]]:
    """Return every sixth entry, which training never sees, or the others."""
    return [entry for number, entry in enumerate(entries) if (number % 6 == 0) is held_out]


def sentence(text: str) -> str:
    """Return the text with a capital letter and a full stop."""
    return f"{text[:1].upper()}{text[1:]}."
