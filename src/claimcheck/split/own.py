"""The document's own voice: what a court says in its judgment, or "we" in a study, has no other source."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc

from claimcheck import lexicon
from claimcheck.models import Block, Certainty, Stance
from claimcheck.rules.records import Mention, Proposition, Report, TokenRange

HEADINGS = 3  # lines at most above the first sentence
OPENING = frozenset({"summary", "executive", "final", "interim", "of", "the", "from", "full", "official", "draft"})
ABOUT = frozenset({"into", "on", "about", "against", "concerning", "regarding", "over"})
PLAIN = frozenset({"the", "this", "our", "these", "present", "a"})
LABEL = re.compile(r"\W*(\w+)\s*[.:]")
LABEL_REACH = 20  # characters of a block that may hold its label


class DocumentNoun(lexicon.Row):
    """A word that heads a kind of document, and who speaks in such a document as its author."""

    noun: str
    speakers: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Author:
    """How a document speaks of its own author: by ``nouns``, or by a name made of the words of its heading."""

    nouns: frozenset[str] = frozenset()
    heading: frozenset[str] = frozenset()


@cache
def _speakers() -> dict[str, frozenset[str]]:
    return {row.noun: frozenset(row.speakers.split()) for row in lexicon.rows("document_nouns", DocumentNoun)}


def author(doc: Doc) -> Author:
    """Return how the document speaks of its author, which its heading shows: "Report of the inquiry into ..."."""
    nouns: set[str] = set()
    heading: set[str] = set()
    for line in _headings(doc):
        words = re.findall(r"[a-z]+", line.split(":")[0].lower())
        stop = next((n for n, word in enumerate(words) if word in ABOUT), len(words))
        heading |= set(words[:stop])
        nouns |= _speakers().get(_kind(line) or "", frozenset())
    text = doc.text
    for block in _blocks(doc):
        label = LABEL.match(text[block.start : min(block.end, block.start + LABEL_REACH)])
        if label and label[1].lower() in {"abstract", "background", "methods", "results"}:
            nouns |= _speakers()[label[1].lower()]
    return Author(frozenset(nouns), frozenset(heading)) if nouns else Author()


def credited(doc: Doc, unit: Proposition, mentions: Mapping[int, Mention], by: Author) -> Proposition:
    """Return the proposition without the reports of the document's own author ("The inquiry found that")."""
    if not unit.reports:
        return unit
    told = unit.reports[1:] if _is_first_person(doc, unit.reports[0], mentions) else unit.reports
    others = tuple(r for r in told if r.stance is Stance.DENY or not _is_own(doc, r, mentions, by))
    if len(others) == len(unit.reports):
        return unit
    return replace(unit, reports=others, frame=unit.frame if others else ())


def _is_first_person(doc: Doc, report: Report, mentions: Mapping[int, Mention]) -> bool:
    """Whether the author says so as "I" or "we", of whom nothing more is known ("I also note that")."""
    if report.source is None or report.source[1] - report.source[0] != 1 or report.source[0] in mentions:
        return False
    vouched = report.stance is Stance.ASSERT and report.certainty is Certainty.CERTAIN and not report.negated
    return vouched and doc[report.source[0]].lower_ in {"i", "we"}


def _is_own(doc: Doc, report: Report, mentions: Mapping[int, Mention], by: Author) -> bool:
    if report.source is None or not by.nouns:
        return False
    words = re.findall(r"\w+", _words(doc, report.source, mentions).lower())
    plain = [word for word in words if word not in PLAIN]
    return bool(set(plain) & by.nouns) and set(plain) <= by.heading | by.nouns


def _words(doc: Doc, tokens: TokenRange, mentions: Mapping[int, Mention]) -> str:
    mention = mentions.get(tokens[0]) if doc[tokens[0]].lower_ != "we" else None
    return mention.text if mention is not None and mention.tokens == tokens else doc[tokens[0] : tokens[1]].text


def _kind(line: str) -> str | None:
    """Return the word that says what a heading heads: its first ("Judgment of"), or its last (": a cohort study")."""
    _, colon, after = line.lower().rpartition(":")
    if colon and after.split()[:1] in (["a"], ["an"]):
        last = after.split()[-1].strip(".")
        return last if last in _speakers() else None
    words = [word for word in re.findall(r"[a-z]+", line.lower()) if word not in OPENING]
    return words[0] if words and words[0] in _speakers() else None


def _headings(doc: Doc) -> Iterator[str]:
    """Yield the lines above the first sentence."""
    text = doc.text
    for block in _blocks(doc)[:HEADINGS]:
        for line in text[block.start : block.end].splitlines():
            if line.rstrip().endswith((".", "!", "?", '"', "”")):
                return
            yield line


def _blocks(doc: Doc) -> list[Block]:
    found: list[Block] = doc.user_data.get("blocks", [])
    return found
