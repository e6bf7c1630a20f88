"""Pairs made from real sentences by changing one thing, and from invented ones, with the label that follows.

The rules read plain words: a sentence that a rule cannot read for certain yields nothing.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from zlib import crc32

from training.data import LABELS, Pair, read
from training.invent import MAKERS, NO, OPEN, YES, Made, Maker, adjunct
from training.words import MONTHS, Words, rows, sentence

Rule = Callable[[str, random.Random], Iterator[Made]]

MONTH = "|".join(MONTHS)
DAY = re.compile(rf"\b(?P<day>[12]?\d|3[01]) (?P<month>{MONTH}) ,? ?(?P<year>1\d{{3}}|20[012]\d)\b")
AMERICAN = re.compile(rf"\b(?P<month>{MONTH}) (?P<day>[12]?\d|3[01]) , (?P<year>1\d{{3}}|20[012]\d)\b")
YEAR = re.compile(r"\b(?P<lead>[Ii]n|since|until) (?P<year>1[5-9]\d\d|20[012]\d)\b")
COUNT = re.compile(r"(?<![\d.,$£€] )(?<![./,:–-])\b(?P<number>[2-9]|[1-9]\d{1,3}|[1-9]\d?,\d{3})(?= [a-z]{4,}s\b)")
VERB = re.compile(
    r" (?P<verb>is|was|were|are|has been|had been|will be) (?!not\b|also\b|only\b|now\b|never\b)(?=[a-z])"
)
PASSIVE = re.compile(
    r"^(?P<patient>(?:The |A )?[A-Z][\w '’-]{2,60}?) (?P<was>was|were) (?P<verb>[a-z]+)"
    r" by (?P<agent>(?:[A-Z][\w'’-]+ ?){2,4})(?= [.,(]| in | on |$)"
)
SYMMETRIC = frozenset({"married", "followed", "joined", "accompanied", "surrounded", "succeeded"})


def changed_day(text: str, chooser: random.Random) -> Iterator[Made]:
    """Born on 4 April 1935: in 1935? on 4 April 1936?"""
    for pattern in (DAY, AMERICAN):
        found = pattern.search(text)
        if found is None:
            continue
        day, month, year = found["day"], found["month"], int(found["year"])
        other_month = chooser.choice([name for name in MONTHS if name != month])
        turned = f"{month} {day} , {year}" if pattern is DAY else f"{day} {month} {year}"
        yield text, replaced(text, found, turned), YES
        yield text, replaced(text, found, f"{day} {month} {year + chooser.choice((-10, -1, 1, 2))}"), NO
        yield text, replaced(text, found, f"{day} {other_month} {year}"), NO
        if not text[: found.start()].lower().endswith("on "):
            yield replaced(text, found, f"{month} {year}"), text, OPEN


def changed_year(text: str, chooser: random.Random) -> Iterator[Made]:
    """In 1998: in 1996? before 2000?"""
    found = YEAR.search(text)
    if found is None:
        return
    lead, year = found["lead"], int(found["year"])
    yield text, replaced(text, found, f"{lead} {year + chooser.choice((-11, -2, -1, 1, 2, 5))}"), NO
    if lead.lower() == "in":
        capital = str.capitalize if lead == "In" else str
        gap = chooser.randint(1, 4)
        yield text, replaced(text, found, capital(f"before {year + gap}")), YES
        yield text, replaced(text, found, capital(f"after {year + gap}")), NO
        yield text, replaced(text, found, capital(f"in the {year // 10 * 10}s")), YES
        yield replaced(text, found, capital(f"in the {year // 10 * 10}s")), text, OPEN


def changed_count(text: str, chooser: random.Random) -> Iterator[Made]:
    """Won 12 medals: 15 medals? at least ten?"""
    found = COUNT.search(text)
    if found is None or re.search(
        r"(?:than|least|most|about|over|nearly|almost|around|under|to|age|of) $", text[: found.start()]
    ):
        return
    number = int(found["number"].replace(",", ""))
    less, more = max(1, number - chooser.randint(1, max(1, number // 2))), number + chooser.randint(1, 2 + number // 2)
    at_least = replaced(text, found, f"at least {less}")
    yield text, replaced(text, found, str(chooser.choice((less, more)))), NO
    yield text, at_least, YES
    yield text, replaced(text, found, f"fewer than {more}"), YES
    yield text, replaced(text, found, f"more than {more}"), NO
    yield at_least, text, OPEN
    yield replaced(text, found, f"at least {number}"), at_least, YES
    yield replaced(text, found, f"at least {number}"), replaced(text, found, str(less)), NO
    yield at_least, replaced(text, found, str(more)), OPEN


def negated(text: str, chooser: random.Random) -> Iterator[Made]:
    """Was not elected: was elected?"""
    found = VERB.search(text)
    if found is None or len(text) > 180:
        return
    first, _, rest = found["verb"].partition(" ")
    never = replaced(text, found, " ".join((f" {first}", chooser.choice(("not", "not", "never")), rest)).rstrip() + " ")
    yield text, never, NO
    yield never, text, NO
    yield never, never, YES
    maybe = {"is": "may be", "are": "may be", "was": "may have been", "were": "may have been"}.get(first)
    if maybe and not rest:
        modal = replaced(text, found, f" {maybe} ")
        yield modal, text, OPEN
        yield text, modal, YES


def swapped(text: str, chooser: random.Random) -> Iterator[Made]:
    """X was directed by Y: did Y direct X? Did X direct Y?"""
    found = PASSIVE.search(text)
    if found is None or found["verb"] in SYMMETRIC:
        return
    past = {row["participle"]: row["past"] for row in rows("irregular")}.get(found["verb"], found["verb"])
    if past == found["verb"] and not past.endswith("ed"):
        return
    patient, agent, was = found["patient"], found["agent"].strip(), found["was"]
    yield text, sentence(f"{agent} {past} {patient}"), YES
    yield text, sentence(f"{patient} {past} {agent}"), NO
    yield sentence(f"{agent} {past} {patient}"), sentence(f"{patient} {was} {found['verb']} by {agent}"), YES
    yield sentence(f"{agent} {past} {patient}"), sentence(f"{agent} {was} {found['verb']} by {patient}"), NO


def attributed(text: str, chooser: random.Random) -> Iterator[Made]:
    """Somebody said that it was so: was it? Did somebody else say so?"""
    if len(text) > 160 or re.match(r"(?:He|She|It|They|This|His|Her|These) ", text):
        return
    words = Words(chooser, held_out=False)
    teller, other, report = words.party().text, words.party().text, words.row("reports")
    fact = text.removesuffix(".").rstrip()
    said = sentence(f"{teller} {report['said']} that {fact}")
    yield said, text, OPEN
    yield said, sentence(f"according to {teller}, {fact}"), YES
    yield said, sentence(f"{other} {report['said']} that {fact}"), OPEN
    yield said, sentence(f"{teller} {report['denied']} that {fact}"), NO


# How many times the share of the others a rule or maker gets: what the model is slow to learn comes more often.
SHARES = {"wording": 25, "roles": 6, "nominal": 3, "antonym": 3, "outcome": 2, "swapped": 2, "quantity": 2, "parts": 2,
          "time": 1.5, "changed_count": 1.5, "negated": 0.7, "polarity": 0.6, "certainty": 0.7, "source": 0.7,
          "actor": 0.7, "attributed": 0.5, "adjunct": 0.4, "other_matter": 0.4}  # fmt: skip

RULES: tuple[Rule, ...] = (changed_day, changed_year, changed_count, negated, swapped, attributed)


def replaced(text: str, found: re.Match[str], words: str) -> str:
    """Return the text with the match replaced."""
    return text[: found.start()] + words + text[found.end() :]


def real_sentences(folder: Path, *, held_out: bool) -> list[str]:
    """Return single sentences of FEVER's evidence; every tenth, by its letters, is kept back for testing."""
    found: dict[str, None] = {}
    for pair in read(folder / "fever.jsonl.gz"):
        for text in re.split(r"(?<=[a-z0-9)] \.) (?=[A-Z])", pair.premise):
            if 40 < len(text) < 260 and (crc32(text.encode()) % 10 == 0) is held_out:
                found.setdefault(text)
    return list(found)


def own_pairs(folder: Path, count: int, *, seed: int, held_out: bool = False) -> list[Pair]:
    """Return about ``count`` pairs, each rule and maker with its share."""
    chooser = random.Random(f"{seed} {held_out}")
    texts = real_sentences(folder, held_out=held_out)
    chooser.shuffle(texts)
    streams = {rule.__name__: of_rule(rule, texts, chooser) for rule in RULES}
    streams["unrelated"] = unrelated(texts, chooser)
    streams |= {maker.__name__: of_maker(maker, Words(chooser, held_out)) for maker in MAKERS}
    share = count / sum(SHARES.get(name, 1) for name in streams)
    return [pair for name, made in streams.items() for pair in first(made, round(share * SHARES.get(name, 1)))]


def unrelated(texts: Sequence[str], chooser: random.Random) -> Iterator[Pair]:
    """Yield sentences beside others that share no name or number with them: nothing follows."""
    for premise in texts:
        hypothesis = chooser.choice(texts)
        if not names(premise) & names(hypothesis):
            yield named((premise, hypothesis, OPEN), "unrelated")


def names(text: str) -> frozenset[str]:
    """Return the words that a capital or a digit begins."""
    return frozenset(re.findall(r"\b[A-Z0-9][\w'-]{2,}", text))


def of_rule(rule: Rule, texts: Sequence[str], chooser: random.Random) -> Iterator[Pair]:
    """Yield the pairs that a rule makes of the sentences."""
    for text in texts:
        for made in rule(text, chooser):
            yield named(made, rule.__name__)


def of_maker(maker: Maker, words: Words) -> Iterator[Pair]:
    """Yield what a maker invents, for ever; some premises stand beside a sentence about something else."""
    while True:
        for premise, hypothesis, label in maker(words):
            beside = next(adjunct(words))[0]
            told = words.chooser.choice((premise, premise, premise, f"{premise} {beside}", f"{beside} {premise}"))
            yield named((told, hypothesis, label), maker.__name__)


def first(pairs: Iterator[Pair], count: int) -> list[Pair]:
    """Return the first ``count`` different pairs."""
    found: dict[Pair, None] = {}
    for pair in pairs:
        if len(found) >= count:
            break
        found.setdefault(pair)
    return list(found)


def named(made: Made, source: str) -> Pair:
    """Return what a rule or maker made as a pair that names it."""
    premise, hypothesis, label = made
    return Pair(premise, hypothesis, LABELS.index(label), f"own-{source}")
