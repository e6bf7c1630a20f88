"""Pairing as a corpus grows: time and memory by the number of claims of made-up reports.

``python -m benchmarks.pairing [CLAIMS...]``; the claims are in a store on disk, as after ``claimcheck extract``.

Each event is told by four reports of one town; some differ in a number or deny what another says. The names and
numbers are drawn anew for each event, so that words recur as they do in a news archive.
"""

import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from benchmarks.record import Result, save
from claimcheck.models import Actor, Attribution, Block, BlockKind, Claim, Document, Extent, Role, Slots, Source, Span
from claimcheck.pair import pair
from claimcheck.slots import quantity
from claimcheck.store import Store

T = TypeVar("T")
SIZES = (1_000, 10_000)
DEEDS = (
    ("The blast in {town} killed {n} miners.", "kill", "The blast in {town}"),
    ("{firm} bought the harbour of {town} for {n} million dollars.", "buy", "{firm}"),
    ("{n} people gathered in front of the court of {town}.", "gather", "{n} people"),
    ("{person} won the regatta at {town}.", "win", "{person}"),
    ("{firm} closed the mine near {town}.", "close", "{firm}"),
)
SYLLABLES = ("ka", "lo", "mer", "tin", "bra", "ou", "sel", "dor", "vi", "gan", "pe", "rhu")


def name(number: int) -> str:
    """Return a name that no other number has."""
    parts: list[str] = []
    while number or not parts:
        number, rest = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[rest])
    return "".join([*parts, "n"]).capitalize()


def reports(size: int) -> Iterator[tuple[Document, list[Claim]]]:
    """Yield documents of five claims until there are ``size`` claims."""
    dice = random.Random(7)
    for event in range(size // (4 * len(DEEDS))):
        fill = {"town": name(event), "firm": f"{name(3 * event + 1)} Steel", "person": f"Ida {name(5 * event + 2)}"}
        for teller in range(4):
            told = {**fill, "n": dice.randint(3, 900)} if teller == 0 or dice.random() < 0.3 else {**fill, "n": 40}
            yield report(f"{event}-{teller}", told, voice=f"{name(7 * event + teller)} Police" if teller else None)


def report(document: str, fill: dict[str, object], *, voice: str | None) -> tuple[Document, list[Claim]]:
    """Return one document and its claims, all of them by one voice."""
    texts = [(text.format(**fill), predicate, agent.format(**fill)) for text, predicate, agent in DEEDS]
    whole = " ".join(text for text, _, _ in texts)
    claims, start = [], 0
    for number, (text, predicate, agent) in enumerate(texts):
        claims.append(claim(f"{document}-{number}", document, start, text, predicate, agent, voice))
        start += len(text) + 1
    block = Block(start=0, end=len(whole), kind=BlockKind.PARAGRAPH)
    return Document(id=document, text=whole, blocks=(block,), sha256=""), claims


def claim(key: str, document: str, start: int, text: str, predicate: str, agent: str, voice: str | None) -> Claim:
    """Return a claim as extraction makes it."""
    end = start + len(text)
    source = Source(text=voice, start=start, end=end, actor=voice) if voice else None
    cue = Span(text="said", start=start, end=end)
    said = Attribution(source=source, cue=cue, content=Extent(start=start, end=end))
    numbers = tuple(q.model_copy(update={"role": predicate}) for q in quantity.parse(text))
    slots = Slots(predicate=predicate, actors=(Actor(text=agent, role=Role.AGENT),), quantities=numbers)
    return Claim(
        id=key,
        document=document,
        start=start,
        end=end,
        quote=text,
        text=f"{voice} said that {text}" if voice else text,
        proposition=text,
        voice=voice,
        attributions=(said,) if voice else (),
        slots=slots,
    )


def fill(path: Path, size: int) -> None:
    """Write a store of so many claims."""
    store = Store.open(path)
    with store.transaction():
        for document, told in reports(size):
            store.replace(document, told)
    store.close()


def measure(path: Path) -> tuple[float, int, int]:
    """Return the CPU seconds of pairing the claims of a store, the number of disputes, and megabytes at most."""
    store = Store.open(path)
    documents = {name: store.document(name) for name in store.fingerprints()}
    begin = time.process_time()
    found = sum(1 for _ in pair(store.sequence(documents, lambda claim: claim), documents))
    return time.process_time() - begin, found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def apart(work: Callable[..., T], *given: object) -> T:
    """Return what a function returns in a process of its own, whose memory nothing else has used."""
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(work, *given).result()


def main(sizes: tuple[int, ...] = SIZES) -> None:
    """Measure each size in a process of its own, and save."""
    results = []
    for size in sizes:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "store"
            apart(fill, path, size)
            seconds, found, memory = apart(measure, path)
        results += [
            Result(f"{size:,} claims: CPU time", round(seconds, 1), "s", "minutes for 100,000"),
            Result(f"{size:,} claims: a claim", round(1000 * seconds / size, 2), "ms", "the same at every size"),
            Result(f"{size:,} claims: disputes", found, ""),
            Result(f"{size:,} claims: memory", memory, "MB", "flat"),
        ]
    save("pairing", results, packages=())


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
