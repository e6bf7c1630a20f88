"""What a figure counts: the noun behind it, around it, or the persons that something befell."""

import re

from claimcheck.slots import nouns
from claimcheck.slots.figures import Figure, Line
from claimcheck.slots.numbers import read
from claimcheck.slots.scan import joined, tokens, word_list
from claimcheck.slots.things import kinds

COUNTED = re.compile(
    r"\b(?:number|total|tally|count) of (?:the )?([^\W\d_]+)|\b(?:death |casualty )?(toll)\b", re.IGNORECASE
)
SENTENCE_END = re.compile(r"[.;!?](?=\s)")
LOOK_BACK = 120  # characters
BEEN = frozenset({"was", "were", "are", "is", "have", "had", "has", "been", "being", "also", "later"})
ALTOGETHER = frozenset({"in total", "in all", "altogether", "all told"})
DETERMINERS = frozenset({"all", "the", "its", "their", "these", "those", "his", "her"})
OWNED = re.compile(r"['’]s?$")
OWNER = 4  # words of an owner's name at most
PERSON = "person"
OTHERS = frozenset({"other", "one"})


def is_of_persons(head: nouns.Head | None) -> bool:
    """Return whether the noun is one of persons ("sailors")."""
    return head is not None and PERSON in (head.noun.lower(), *kinds(head.noun.lower()))


def counted(line: Line, figure: Figure, end: int, *, measured: bool) -> tuple[str | None, int]:
    """Return the head noun and where it ends; persons counted together ("troops and civilians") are persons."""
    head = _head(line, figure, end, measured=measured)
    if head is None:
        outside = _counted_of(line, end) or _counted_in_all(line, figure, end)
        outside = outside or _counted_before(line, figure) or _counted_after(line, end) or _on_scale(line, figure)
        return (None if measured else outside), end
    joint = _joint(line, head)
    if joint is not None:
        return PERSON, joint.end
    return (None if head.noun in OTHERS else head.noun), head.end


def _head(line: Line, figure: Figure, end: int, *, measured: bool) -> nouns.Head | None:
    one = figure.numeral.low == figure.numeral.high == 1
    following = line.lower(end)
    if measured:
        behind = following == "of" or joined(line.tokens, figure.end) or figure.numeral.share
        return nouns.head(line.tokens, end, plural=False) if behind else None
    if joined(line.tokens, end):
        return _compound(line, end + 1)
    return nouns.head(line.tokens, end, plural=not one or following == "of")


def _compound(line: Line, index: int) -> nouns.Head | None:
    """Return the noun of "a 300-strong [crowd]", "an 18-[member] panel"."""
    if line.lower(index) == "strong":
        return nouns.head(line.tokens, index, plural=False)
    known = line.lower(index) in nouns.things()
    return nouns.Head(line.lower(index), (), index + 1) if known else None


def _joint(line: Line, head: nouns.Head) -> nouns.Head | None:
    """Return the second noun of "350 troops [and civilians]" where both are persons."""
    if line.lower(head.end) not in {"and", "or"} or line.lower(head.end + 1) in {"the", "its", "their", "his", "her"}:
        return None
    other = nouns.head(line.tokens, head.end + 1, plural=True)
    if other is None or other.modifiers or head.noun == other.noun:
        return None
    return other if is_of_persons(head) and is_of_persons(other) else None


def _counted_of(line: Line, end: int) -> str | None:
    """Return the noun of the whole in "five of the 22 [sites]"."""
    if line.lower(end) != "of":
        return None
    start = end + 1 + (line.lower(end + 1) in {"the", "its", "their", "these", "those", "all"})
    owner = next((i for i in range(start, start + OWNER) if line.lower(i) and OWNED.search(line.tokens[i].text)), None)
    start = start if owner is None else owner + 1
    whole = read(line.tokens, start) if start < len(line.tokens) else None
    head = nouns.head(line.tokens, whole.end, plural=True) if whole else None
    return head.noun if head else None


def _on_scale(line: Line, figure: Figure) -> str | None:
    """Return the scale of "a magnitude of 4.1", "[magnitude] 5.6", "a score of 31", which count nothing."""
    before = line.lower(figure.start - 1)
    word = line.lower(figure.start - 2) if before == "of" else before
    return word if word in word_list("scales") else None


def _counted_in_all(line: Line, figure: Figure, end: int) -> str | None:
    """Return the noun of "recalled all [bicycles] made in May, 8,400 in total"."""
    if line.lower(end) not in ALTOGETHER and f"{line.lower(end)} {line.lower(end + 1)}" not in ALTOGETHER:
        return None
    for index in range(figure.start - 1, -1, -1):
        if line.opens(index + 1):
            return None
        if line.lower(index) in DETERMINERS:
            head = nouns.head(line.tokens, index + 1, plural=True)
            return head.noun if head else None
    return None


def _counted_before(line: Line, figure: Figure) -> str | None:
    """Return the noun of "the number of [wounded] at 36", "the death [toll] has climbed to 14"."""
    start = line.tokens[figure.start].start
    clause = SENTENCE_END.split(line.text[max(0, start - LOOK_BACK) : start])[-1]
    found = list(COUNTED.finditer(clause))
    if not found:
        return None
    if found[-1].group(2):
        return PERSON
    head = nouns.head(tokens(found[-1].group(1)), 0, plural=True)
    return head.noun if head else None


def _counted_after(line: Line, end: int) -> str | None:
    """Return person for "64 were injured": what befalls persons only."""
    if line.lower(end) not in BEEN:
        return None
    while line.lower(end) in BEEN:
        end += 1
    row = nouns.collectives().get(line.lower(end))
    return row.singular if row and row.kind == "state" else None
