"""Reports of both sides at once: "both sides blamed the other" is one claim for each of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from claimcheck.rules.clauses import inflect
from claimcheck.rules.clauses.edit import word
from claimcheck.rules.clauses.inflect import be
from claimcheck.rules.records import Mention, Piece, Proposition, Report

OTHERS = frozenset({"the other", "each other", "one another", "each other's", "one another's"})


@dataclass(frozen=True, slots=True)
class Side:
    """A proposition as one of the parties tells it."""

    unit: Proposition
    mentions: Mapping[int, Mention]


def each_side(doc: Doc, unit: Proposition, mentions: Mapping[int, Mention]) -> Iterator[Side]:
    """Yield the proposition once, or once for each of the two parties who say it of each other."""
    report = unit.reports[-1] if unit.reports else None
    parties = _parties(doc, report, mentions) if report is not None else ()
    if report is not None and len(parties) == 2 and report.distributive and not _other(doc, report):
        yield from _exchanged(doc, unit, report, parties, mentions)
        return
    if report is None or len(parties) != 2 or not _other(doc, report):
        yield Side(unit, mentions)
        return
    for party, other in (parties, parties[::-1]):
        source, against = report.source or report.cue, _other(doc, report)
        told = dict(mentions)
        told[source[0]] = Mention(tokens=source, text=party, actor=_bare(party))
        for start, end in against:
            told[start] = Mention(tokens=(start, end), text=other, actor=_bare(other), possessive=_possessive(doc, end))
        credited = replace(report, actor=_bare(party))
        pieces = unit.pieces
        if doc[unit.predicate].tag_ == "VBP" and not _is_plural(party):
            pieces = inflect.agree(doc, pieces, unit.predicate, plural=False)
        yield Side(replace(unit, pieces=pieces, reports=(*unit.reports[:-1], credited)), told)


def _exchanged(
    doc: Doc, unit: Proposition, report: Report, parties: tuple[str, ...], mentions: Mapping[int, Mention]
) -> Iterator[Side]:
    """Marko accused Ostia over the raid, and Ostia Marko: "Marko and Ostia traded accusations over the raid"."""
    source, content = report.source or report.cue, range(*report.content[0])
    tie, matter = doc[report.cue[1] - 1], tuple(p for p in unit.pieces if p.token in content)
    for party, other in (parties, parties[::-1]):
        told = {**mentions, source[0]: Mention(tokens=source, text=party, actor=_bare(party))}
        who = tuple(p for p in unit.pieces if source[0] <= p.token < source[1])
        is_ = word(be(plural=_is_plural(other), past=False))
        guilt = ("guilty", "of") if tie.lower_ == "of" else ("to", "blame", "for")
        inner = (word(other), is_, *map(word, guilt), *matter)
        pieces = (*who, word("accused"), word(other), Piece(tie.i), *matter)
        credited = replace(report, actor=_bare(party))
        yield Side(replace(unit, pieces=pieces, inner=inner, reports=(*unit.reports[:-1], credited)), told)


def _parties(doc: Doc, report: Report, mentions: Mapping[int, Mention]) -> tuple[str, ...]:
    if report.source is None:
        return ()
    text = _spelled(doc, report.source, mentions)
    text = re.sub(r"(?i)^both\s+|\s+(?:both|each)$", "", text.strip(" ,"))
    return tuple(_inside(part.strip()) for part in re.split(r"\s+and\s+", text) if part.strip())


def _spelled(doc: Doc, source: tuple[int, int], mentions: Mapping[int, Mention]) -> str:
    """The words of a source, each mention in it by what it stands for."""
    start, end = source
    words = ""
    while start < end:
        mention = mentions.get(start)
        stop = mention.tokens[1] if mention is not None and mention.tokens[1] <= end else start + 1
        words += f"{mention.text} " if mention is not None and stop > start else doc[start].text_with_ws
        start = max(stop, start + 1)
    return words.strip()


def _inside(name: str) -> str:
    """The name as it stands within a sentence."""
    return re.sub(r"^(?:The|A|An)\b", lambda article: article[0].lower(), name)


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", name)


def _is_plural(name: str) -> bool:
    return name.split()[-1].endswith("s") and name.split()[-1][:1].islower()


def _other(doc: Doc, report: Report) -> list[tuple[int, int]]:
    """The words of the content that mean the other party."""
    found = []
    for start, end in report.content:
        for i in range(start, end - 1):
            if doc[i : i + 2].text.lower() in OTHERS and (
                i + 2 >= len(doc) or doc[i + 2].pos_ not in {"NOUN", "PROPN"}
            ):
                found.append((i, i + 2))
    return found


def _possessive(doc: Doc, end: int) -> bool:
    return end < len(doc) and doc[end].tag_ == "POS"
