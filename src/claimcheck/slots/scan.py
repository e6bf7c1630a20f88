"""Tokens of plain text for the slot parsers: words, numbers, symbols, and codes that are no numbers."""

import re
from dataclasses import dataclass
from functools import cache

from claimcheck import lexicon
from claimcheck.lexicon.lists import number_words

TOKEN = re.compile(
    r"""
    (?P<code>\+\d[\d\ ().-]{6,}\d                        # +44 20 7946 0958
      |\d{2,4}(?:[-.]\d{2,4}){2,}                        # 555-010-4477
      |0\d{2,}(?:\ \d{2,})*                              # 0800 555 114
      |\d+(?:\.\d+){2,}                                  # 4.2.1
      |\d+(?::\d+)+                                      # 10:30
      |\d{1,4}/\d{1,4}(?:/\d{1,4})?                      # 9/11
      |\d+(?:,\d{3})*(?:st|nd|rd|th)\b                   # 21st
      |(?!(?:US|AU|CA|NZ|HK|[ACSR])\$)[^\W\d_]+[-–]?\d[^\W_]*(?:[-–.]\d+)*   # F-16, COVID-19, H1N1
      |[#§№]\s*\d[\d.]*)                                 # #5
   |(?P<number>\d{1,3}(?:(?:,|[\ \u00a0\u202f](?=\d{3}(?!\d)))\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+)
   |(?P<currency>(?:US|AU|CA|NZ|HK|[ACSR])?\$|[€£¥₹₽₴₩₺₪₦])
   |(?P<word>[^\W\d_]+(?:['’][^\W\d_]+|\.(?=[^\W\d_]\.)|(?<=\b[^\W\d_])\.(?=[^\W\d_]\b))*[²³]?)
   |(?P<symbol>°[CF]?|[%‰]|\S)
    """,
    re.VERBOSE,
)
HYPHENS = "-‐‑–"


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its half-open offsets; ``kind`` is word, number, currency, code or symbol."""

    text: str
    start: int
    end: int
    kind: str

    @property
    def lower(self) -> str:
        """The token in lower case, without a possessive ending."""
        low = self.text.lower()
        return low[:-2] if low.endswith(("'s", "’s")) else low


class UnitRow(lexicon.Row):
    """A form of a unit: value * factor + offset is the value in the dimension's base unit."""

    form: str
    unit: str
    dimension: str
    factor: float
    offset: float


class WordRow(lexicon.Row):
    """A list of bare words."""

    word: str


@cache
def units() -> dict[str, UnitRow]:
    """Return the units by form; forms in lower case are found for capitalised words too."""
    return {row.form: row for row in lexicon.rows("units", UnitRow)}


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words of a list that has a single column."""
    return frozenset(row.word for row in lexicon.rows(name, WordRow))


def tokens(text: str) -> list[Token]:
    """Return the tokens of ``text``. A number with letters behind it ("3D") is a code, but for units ("18km")."""
    found: list[Token] = []
    for match in TOKEN.finditer(text):
        token = Token(match.group(), match.start(), match.end(), str(match.lastgroup))
        if found and found[-1].kind == "number" and found[-1].end == token.start and token.kind == "word":
            number = found[-1]
            if not _is_tail(token.text):
                found[-1] = Token(number.text + token.text, number.start, token.end, "code")
                continue
        found.append(token)
    return found


def _is_tail(word: str) -> bool:
    row = number_words().get(word.lower())
    return word in units() or word.lower() in units() or bool(row and row.kind in {"suffix", "scale"})


def joined(tokens: list[Token], index: int) -> bool:
    """Return whether the token at ``index`` is a hyphen with no space on either side."""
    if not 0 < index < len(tokens) - 1 or tokens[index].text not in HYPHENS:
        return False
    return tokens[index - 1].end == tokens[index].start and tokens[index].end == tokens[index + 1].start


def unit_at(text: str, tokens: list[Token], index: int) -> tuple[UnitRow, int] | None:
    """Return the unit whose form starts at token ``index`` of ``text``, and where it ends; the longest form wins."""
    index += joined(tokens, index)
    for length in (4, 3, 2, 1):
        run = tokens[index : index + length]
        if len(run) < length:
            continue
        form = text[run[0].start : run[-1].end]
        row = units().get(form) or units().get(form.lower())
        if row is not None:
            return row, index + length
    return None
