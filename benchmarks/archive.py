"""A made-up archive of any size: the accounts of training/written/, told again and again with other names and numbers.

Each of its documents tells what one account says of ten matters; its neighbours tell of the same matters, and clash
with it here and there. The claims are those that extraction makes of the texts as they were written.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import TypeVar

from claimcheck import nlp
from claimcheck.models import Claim, Document, Quantity
from claimcheck.read import plain
from claimcheck.slots import calendar, quantity
from claimcheck.split import split

FOLDER = Path(__file__).parents[1] / "training" / "written"
MATTERS = 10  # told in one document
PREMISES = 3  # accounts of each matter
NAME = re.compile(r"(?<=[^\W\d_] )[A-Z][^\W\d_]{2,}")  # not at the start of a sentence
NUMBER = re.compile(r"\b\d{3,}\b")
WORD = re.compile(r"\w+")
KINDS = ("aeiou", "bcdfghjklmnpqrstvwxyz", "123456789")  # of letters and digits that take each other's place
KEPT = frozenset({"id", "document", "refers"})
T = TypeVar("T")
Told = tuple[Document, list[Claim]]


def told(size: int, folder: Path = FOLDER) -> Iterator[Told]:
    """Yield documents with their claims until there are ``size`` claims."""
    pipeline = nlp.load()
    first = [(document, split(document, pipeline)) for document in documents(folder)]
    everything = (again for number in count() for again in _retold(first, number))
    total = 0
    for document, claims in everything:
        yield document, claims[: size - total]
        total += len(claims)
        if total >= size:
            return


def documents(folder: Path) -> Iterator[Document]:
    """Yield the texts as they were written, the accounts of the same matters one after the other."""
    for path in sorted(folder.glob("*.txt")):
        blocks = [block.split("\n") for block in path.read_text(encoding="utf-8").strip().split("\n\n")]
        for part, matters in enumerate(_groups(blocks, MATTERS)):
            for account in range(1, PREMISES + 1):
                text = "\n\n".join(lines[account].partition(" ")[2].strip() for lines in matters)
                name = f"{path.stem}-{part}-{account}"
                yield Document(id=name, text=text, blocks=plain.read(text).blocks, sha256="")


def _retold(first: list[Told], number: int) -> Iterator[Told]:
    """Yield documents and claims under other names, the same in all accounts of a matter."""
    for accounts in _groups(first, PREMISES):
        words = {word for document, _ in accounts for form in (NAME, NUMBER) for word in form.findall(document.text)}
        change = partial(_replace, swapped=_swapped(sorted(words), number)) if number else str
        for document, claims in accounts:
            name = f"{document.id}-{number}"
            yield (
                document.model_copy(update={"id": name, "text": change(document.text)}),
                [_claim(claim, name, change) for claim in claims],
            )


def _swapped(words: list[str], number: int) -> dict[str, str]:
    """Return another word of the same length for each: letters by one key for all; years, days and months stay."""
    dice = random.Random(number)
    key: dict[int, str] = {}
    for kind in KINDS:
        other = "".join(dice.sample(kind, len(kind)))
        key |= str.maketrans(kind + kind.upper(), other + other.upper())
    return {word: word.translate(key) for word in words if not _is_of_time(word)}


def _is_of_time(word: str) -> bool:
    if word.isdigit():
        return 1000 <= int(word) <= 2100
    return any(word.lower() in calendar.entries(kind) for kind in ("weekday", "month", "season", "holiday"))


def _replace(text: str, swapped: dict[str, str]) -> str:
    return WORD.sub(lambda match: swapped.get(match.group(), match.group()), text)


def _claim(claim: Claim, document: str, change: Callable[[str], str]) -> Claim:
    data = {name: value if name in KEPT else _all(value, change) for name, value in claim.model_dump().items()}
    key = document.removeprefix(claim.document)
    data |= {"id": claim.id + key, "document": document, "refers": [other + key for other in claim.refers]}
    made = Claim.model_validate(data)
    counted = tuple(_counted(found) for found in made.slots.quantities)
    return made.model_copy(update={"slots": made.slots.model_copy(update={"quantities": counted})})


def _all(value: object, change: Callable[[str], str]) -> object:
    match value:
        case str():
            return change(value)
        case dict():
            return {name: _all(part, change) for name, part in value.items()}
        case list() | tuple():
            return [_all(part, change) for part in value]
    return value


def _counted(found: Quantity) -> Quantity:
    """Return the quantity with the number that its words name now."""
    read = quantity.parse(found.text)
    return found.model_copy(update={"low": read[0].low, "high": read[0].high}) if len(read) == 1 else found


def _groups(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
