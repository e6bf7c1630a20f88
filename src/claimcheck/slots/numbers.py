"""Numerals in a run of tokens: digits, number words, scales, vague numbers and fractions, as intervals."""

from dataclasses import dataclass, replace

from claimcheck.lexicon.lists import NumberWord, number_words
from claimcheck.slots.scan import Token, joined

BLANKS = str.maketrans(dict.fromkeys(", \u00a0\u202f"))
PER_CENT = {"per", "percent", "percentage"}
ARTICLES = {"a", "an"}
MANY = {"thousands", "millions", "billions"}
FRACTION_TAILS = {"of", "the", "its", "their", "his", "her", "all", "our"}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and where it ends (a token index). ``scaled``: it has a scale word; ``share``: a part of one."""

    low: float
    high: float
    end: int
    approximate: bool = False
    scaled: float = 1
    share: bool = False
    digits: bool = False


def read(tokens: list[Token], start: int) -> Numeral | None:
    """Return the numeral that starts at token ``start``, or None."""
    token = tokens[start]
    if token.kind == "number":
        value = float(token.text.translate(BLANKS))
        numeral = Numeral(value, value, start + 1, digits=True)
        return _of_one(tokens, _mixed(tokens, _fraction(tokens, start, numeral) or _scaled(tokens, numeral)))
    if token.kind == "code":
        return _ratio(tokens, start)
    if token.kind != "word":
        return None
    found = _article(tokens, start) or _half(tokens, start) or _vague(tokens, start) or _spelled(tokens, start)
    return found and _of_one(tokens, found)


def _of_one(tokens: list[Token], numeral: Numeral) -> Numeral:
    """Return "three quarters [of a million]", "a third [of a per cent]" as a number; other numerals as they are."""
    words = [_lower(tokens, numeral.end + i) for i in range(3)]
    if not numeral.share or words[0] != "of" or words[1] not in {"a", "an", "one"}:
        return numeral
    scale = _row(tokens, numeral.end + 2)
    if scale is not None and scale.kind == "scale":
        whole, end = scale.low, numeral.end + 3
    elif words[2] in PER_CENT:
        whole, end = 1.0, numeral.end + 2
    else:
        return numeral
    low, high = (round(share / 100 * whole, 4) for share in (numeral.low, numeral.high))
    return Numeral(low, high, end, approximate=True, scaled=whole)


def _row(tokens: list[Token], index: int) -> NumberWord | None:
    if index >= len(tokens) or tokens[index].kind != "word":
        return None
    return number_words().get(tokens[index].text.lower())


def _lower(tokens: list[Token], index: int) -> str:
    return tokens[index].text.lower() if index < len(tokens) else ""


def _scaled(tokens: list[Token], numeral: Numeral) -> Numeral:
    """4.2 [million], 300[m], two [dozen]."""
    index = numeral.end
    if joined(tokens, index):
        index += 1
    row = _row(tokens, index)
    if row is None or row.kind not in {"scale", "suffix"}:
        return numeral
    if row.kind == "suffix" and (not numeral.digits or tokens[index - 1].end < tokens[index].start - 1):
        return numeral
    factor = row.low
    approximate = numeral.approximate or row.word == "dozen"
    return Numeral(
        numeral.low * factor,
        numeral.high * factor,
        index + 1,
        approximate,
        scaled=numeral.scaled * factor,
        digits=numeral.digits,
    )


def _spelled(tokens: list[Token], start: int) -> Numeral | None:
    """one hundred and sixty-one; forty; three million two hundred thousand; a hundred and four; a [thousand]."""
    first = _first_part(tokens, start)
    if first is None:
        return None
    total, current, last, end, round_number = 0.0, first, first, start + 1, _lower(tokens, start) in ARTICLES
    while step := _next_part(tokens, end, last):
        part, end = step
        if part.kind == "scale" and part.low >= 1000:
            total, current, last = total + current * part.low, 0.0, part.low
        elif part.kind == "scale":
            current, last = current * part.low, part.low
        else:
            current, last, round_number = current + part.low, part.low, False
    scale = _last_scale(tokens, start, end)
    about = round_number or _lower(tokens, end - 1) == "dozen"
    numeral = Numeral(total + current, total + current, end, approximate=about, scaled=scale)
    return _mixed(tokens, _fraction(tokens, start, numeral) or numeral)


def _first_part(tokens: list[Token], start: int) -> float | None:
    """Return the number that a spelled numeral begins with; one for the article of "a thousand"."""
    row = _row(tokens, start)
    if row is not None and row.kind in {"unit", "ten"}:
        return row.low
    following = _row(tokens, start + 1) if _lower(tokens, start) in ARTICLES else None
    return 1.0 if following is not None and following.kind == "scale" else None


def _last_scale(tokens: list[Token], start: int, end: int) -> float:
    scales = [row.low for i in range(start, end) if (row := _row(tokens, i)) and row.kind == "scale"]
    return scales[-1] if scales else 1


def _next_part(tokens: list[Token], index: int, last: float) -> tuple[NumberWord, int] | None:
    """Return the number word that continues a spelled number after a part worth ``last``."""
    after_and = False
    if joined(tokens, index):
        index += 1
    elif _lower(tokens, index) == "and" and last >= 100:
        index, after_and = index + 1, True
    row = _row(tokens, index)
    if row is None:
        return None
    fits = {
        "scale": not after_and and (row.low != 100 or last < 100) and (row.low < 1000 or last < row.low),
        "ten": last >= 100,
        "unit": last >= 100 or (20 <= last < 100 and last % 10 == 0 and 0 < row.low < 10),
    }
    return (row, index + 1) if fits.get(row.kind) else None


def _article(tokens: list[Token], start: int) -> Numeral | None:
    """a [third] of, a [few] dozen, a [quarter of a million]."""
    row = _row(tokens, start + 1) if _lower(tokens, start) in ARTICLES else None
    if row is None:
        return None
    if row.kind == "fraction" and _lower(tokens, start + 2) == "of":
        return _share(1, row.low, start + 2)
    return _vague(tokens, start + 1) if row.word in {"few", "couple", "handful"} else None


def _half(tokens: list[Token], start: int) -> Numeral | None:
    """[half] of the; [half a million]; [half a dozen]; [half an hour]."""
    if _lower(tokens, start) != "half":
        return None
    if start and _lower(tokens, start - 1) in {"first", "second", "other", "better", "latter"}:
        return None
    following = _lower(tokens, start + 1)
    if following in {"a", "an"}:
        row = _row(tokens, start + 2)
        if row and row.kind == "scale":
            return Numeral(row.low / 2, row.low / 2, start + 3, approximate=True, scaled=row.low)
        return Numeral(0.5, 0.5, start + 2)
    if joined(tokens, start + 1):
        return None
    return _share(1, 2, start + 1) if following in FRACTION_TAILS else None


def _fraction(tokens: list[Token], start: int, numeral: Numeral) -> Numeral | None:
    """[two thirds]; [three-quarters]; [one in five]; [two out of three]."""
    index = numeral.end + joined(tokens, numeral.end)
    row = _row(tokens, index)
    if row and row.kind == "fraction" and numeral.low == numeral.high < row.low:
        return _share(numeral.low, row.low, index + 1)
    index = numeral.end
    if _lower(tokens, index) == "out" and _lower(tokens, index + 1) == "of":
        return _part_of(tokens, numeral, index + 2)
    return _part_of(tokens, numeral, index + 1) if _lower(tokens, index) == "in" else None


def _part_of(tokens: list[Token], part: Numeral, index: int) -> Numeral | None:
    """One in [five]: only round wholes up to a hundred thousand, so that "11 in 1994" is no share."""
    if index >= len(tokens) or (not part.digits and tokens[index].kind == "number"):
        return None
    if tokens[index].kind == "number":
        whole = float(tokens[index].text.translate(BLANKS))
        end = index + 1
    else:
        row = _row(tokens, index)
        if row is None or row.kind not in {"unit", "ten"}:
            return None
        whole, end = row.low, index + 1
    plausible = part.low < whole and (whole <= 10 or whole in {12, 20, 25, 50, 100, 1000, 10000, 100000})
    return _share(part.low, whole, end) if plausible else None


def _ratio(tokens: list[Token], start: int) -> Numeral | None:
    """1/3 of the."""
    top, _, bottom = tokens[start].text.partition("/")
    if not (top.isdigit() and bottom.isdigit()) or _lower(tokens, start + 1) != "of" or not 0 < int(top) < int(bottom):
        return None
    return _share(int(top), int(bottom), start + 1)


def _share(part: float, whole: float, end: int) -> Numeral:
    percent = round(100 * part / whole, 2)
    return Numeral(percent, percent, end, approximate=True, share=True)


def _mixed(tokens: list[Token], numeral: Numeral) -> Numeral:
    """two [and a half] million; four [and a quarter]."""
    words = [_lower(tokens, numeral.end + i) for i in range(3)]
    if words[:2] != ["and", "a"] or words[2] not in {"half", "quarter"} or numeral.share:
        return numeral
    part = (0.5 if words[2] == "half" else 0.25) * numeral.scaled
    grown = replace(numeral, low=numeral.low + part, high=numeral.high + part, end=numeral.end + 3)
    return _scaled(tokens, grown)


def _vague(tokens: list[Token], start: int) -> Numeral | None:
    """several; dozens of; a few [dozen]; tens of [thousands]; hundreds of [thousands]."""
    row = _row(tokens, start)
    if row is None or row.kind != "vague":
        return None
    numeral = Numeral(row.low, row.high, start + 1, approximate=True)
    scale = _row(tokens, start + 1)
    if row.word in {"few", "several", "couple"} and scale and scale.kind == "scale":
        factor = scale.low
        most = row.low if row.low == row.high else (99 if factor == 12 else 10 * factor - 1) / factor
        return Numeral(row.low * factor, most * factor, start + 2, True, scaled=factor)
    if _lower(tokens, start + 1) == "of" and (scale := _row(tokens, start + 2)) and scale.word in MANY:
        factor = scale.low / 2
        return Numeral(row.low * factor, (row.high + 1) * factor - 1, start + 3, True, scaled=factor)
    if row.word in {"couple", "handful", "tens", "scores"} and _lower(tokens, start + 1) != "of":
        return None
    return numeral
