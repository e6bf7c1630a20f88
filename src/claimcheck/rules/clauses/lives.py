"""Life dates in brackets behind a name, and the name that somebody was born with.

Example: Clara Holt (born Clara Voss; 4 May 1811 – 1869) taught botany in Kiel.
Limit: brackets that hold more than dates and names stay in the sentence as well.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from claimcheck.nlp.labels import NAMES
from claimcheck.rules.clauses.edit import Context, keep, trim, without, word
from claimcheck.rules.records import Proposition

SHORTEST, LONGEST = 9, 125  # years of a life
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DATE = rf"(?:c(?:a|irca)?\.?\s*)?(?:(?:\d{{1,2}}\s+)?{MONTH}\s+(?:\d{{1,2}},?\s+)?)?\d{{3,4}}"
PLACE = r"(?:,?\s+in\s+[A-Z][\w .'-]*)?"
LIFE = re.compile(rf"^(?P<born>{DATE}{PLACE})\s*[–—-]+\s*(?P<died>{DATE}{PLACE})$")
BIRTH = re.compile(rf"^(?:born|b\.)\s*(?:on\s+|in\s+)?(?P<born>{DATE}{PLACE})$")
DEATH = re.compile(rf"^(?:died|d\.)\s*(?:on\s+|in\s+)?(?P<died>{DATE}{PLACE})$")
FIRST_NAME = re.compile(r"^(?:born(?: as)?|n[ée]e?)\s+(?P<name>[^\d,:]+)$")
SPELLED = re.compile(r"^(?:\W*|[A-Z][\w ]+: ?[^,]*)$")  # nothing, or a name in another language ("Danish: Klara")
PRONOUNCED = re.compile(r"\[[^\]]*\]|/[^/]*/")


@dataclass(slots=True)
class Life:
    """What brackets tell of somebody's life; ``more`` where they tell something else besides."""

    born: str | None = None
    died: str | None = None
    name: str | None = None
    more: bool = False


def life_dates(context: Context, unit: Proposition) -> list[Proposition]:
    """Clara Holt [(1811-1869)] taught botany in Kiel."""
    doc = context.doc
    for at, piece in enumerate(unit.pieces[1:], 1):
        if piece.token < 1 or doc[piece.token].text != "(" or piece.token in unit.done:
            continue
        end = next((n for n, p in enumerate(unit.pieces[at:], at) if p.token >= 0 and doc[p.token].text == ")"), None)
        before = doc[piece.token - 1]
        if end is None or before.tag_ not in NAMES or not _may_live(before, unit) or context.closed(unit, piece.token):
            continue
        life = read(doc[piece.token + 1 : unit.pieces[end].token].text)
        if life is not None:
            return _told(doc, unit, at, end, before, life)
    return []


def _may_live(name: Token, unit: Proposition) -> bool:
    """Whether the name is the subject's and may be a person's ("Kung Fu (1972-1975)" after "in" is none)."""
    return name.ent_type_ in {"PERSON", "", "ORG", "DATE"} and name.i == unit.subject


def read(inside: str) -> Life | None:
    """Return what the words of a bracket tell of a life, None where they tell nothing of one."""
    life = Life()
    for part in PRONOUNCED.sub(" ", inside).split(";"):
        words = " ".join(part.split()).strip(" ,")
        match = LIFE.match(words) or BIRTH.match(words) or DEATH.match(words)
        if match is not None:
            told = match.groupdict()
            life.born, life.died = told.get("born") or life.born, told.get("died") or life.died
        elif (named := FIRST_NAME.match(words)) is not None:
            life.name = named["name"].strip()
        elif life.name and (alone := BIRTH.match(f"born {words}")) is not None:
            life.born = alone["born"]  # "(born Clara Voss; May 4, 1811)"
        elif SPELLED.match(words) is None:
            life.more = True
    return life if (life.born or life.died or life.name) and _is_possible(life) else None


def _is_possible(life: Life) -> bool:
    years = [re.findall(r"\d{3,4}", date)[-1] for date in (life.born, life.died) if date]
    return len(years) < 2 or SHORTEST < int(years[1]) - int(years[0]) < LONGEST


def _told(doc: Doc, unit: Proposition, at: int, end: int, name: Token, life: Life) -> list[Proposition]:
    phrase = trim(doc, keep(unit, _name_tokens(name)))
    gone = {p.token for p in unit.pieces[at : end + 1]}
    main = unit if life.more else without(doc, unit, gone)
    main = replace(main, done=unit.done | gone)
    own = replace(main, predicate=name.i, subject=name.i, rule="life dates", inner=None)
    return [*(replace(own, pieces=(*phrase, *(word(w) for w in said))) for said in _sayings(life)), main]


def _sayings(life: Life) -> Iterator[tuple[str, ...]]:
    """Yield what is told of the one who lived, word by word."""
    if life.name:
        yield ("was", "born", life.name)
    for verbs, date in ((("was", "born"), life.born), (("died",), life.died)):
        if date:
            yield (*verbs, "in" if re.match(r"(?:c\w*\.?\s*)?\d{3,4}\b(?!\s[A-Z])", date) else "on", date)


def _name_tokens(name: Token) -> set[int]:
    tokens = set(range(name.left_edge.i, name.i + 1))
    while name.i and name.nbor(-1).tag_ in NAMES:
        name = name.nbor(-1)
        tokens.add(name.i)
    return tokens
