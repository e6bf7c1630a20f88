"""Numbers that belong to a name: "Article 5", "Windows 11 users", "Swift 3 bicycles", "phase 3 trials"."""

from claimcheck.slots import bounds, calendar, nations, nouns
from claimcheck.slots.figures import Figure, Line, score_end
from claimcheck.slots.scan import units, word_list
from claimcheck.slots.things import kinds
from claimcheck.text import lemmas, verb_lemma

DETERMINERS = frozenset({"the", "a", "an", "all", "its", "his", "her", "their", "this", "new", "some", "of"})
PLACE_LEADS = frozenset({"at", "by", "from", "in", "near", "on", "to", "around", "outside", "across", "meanwhile"})
GIVING = frozenset({"award", "cost", "give", "grant", "hand", "owe", "pay"})
PERSON = "person"
LARGEST = 9999  # model numbers have up to four digits


def is_name(line: Line, figure: Figure) -> bool:
    """Return whether the number is part of a name ("Article 5", "the Big Four") or of a score ("3-2")."""
    index, end = figure.start, figure.end
    token, previous = line.tokens[index], line.token(index - 1)
    if token.kind == "word" and token.text[:1].isupper() and not line.opens(index) and previous:
        return previous.text[:1].isupper() or line.lower(index - 1) in {"of", "the"}
    if score_end(line, figure) > end:
        return True
    if not figure.numeral.digits or previous is None or previous.kind != "word":
        return False
    counted = nouns.head(line.tokens, end, plural=True)
    if previous.lower in word_list("numbered"):
        return previous.text[:1].isupper() or counted is None or previous.lower in word_list("graded")
    if _is_model(line, figure, counted):
        return True
    if not previous.text[:1].isupper() or _has_unit(line, end) or _leads(line, index - 1):
        return False
    return counted is None or line.lower(index - 2) in DETERMINERS


def _is_model(line: Line, figure: Figure, counted: nouns.Head | None) -> bool:
    """Return whether a name and its number lead to a noun for things: "Swift 3 electric bicycles", not "Oslo 3 men"."""
    name, number = line.tokens[figure.start - 1], line.tokens[figure.start].text
    if counted is None or figure.end != figure.start + 1 or "," in number or figure.numeral.low > LARGEST:
        return False
    if not name.text[:1].isupper() or PERSON in (counted.noun.lower(), *kinds(counted.noun.lower())):
        return False
    if _is_dated_or_place(name.text) or line.lower(figure.start - 2) in PLACE_LEADS:
        return False
    if verb_lemma(line.lower(figure.start - 2)) in GIVING:
        return False
    return not line.opens(figure.start - 1) or _opens_with_name(name.text)


def _is_dated_or_place(word: str) -> bool:
    known = nations.look_up(word)
    dated = any(word.lower() in calendar.entries(kind) for kind in ("month", "weekday", "season"))
    return dated or (known is not None and known.sort != "organisation")


def _opens_with_name(word: str) -> bool:
    """Return whether the first word of a sentence can be a name: no function word, verb or adverb."""
    return not (word.lower() in word_list("phrase_ends") or {"VERB", "ADV"} & set(lemmas(word.lower())))


def _has_unit(line: Line, index: int) -> bool:
    token = line.token(index)
    return token is not None and (token.text in units() or token.text.lower() in units())


def _leads(line: Line, index: int) -> bool:
    """Return whether the token is a bound word, or opens a sentence."""
    _, kinds = bounds.before(line.tokens, index + 1)
    return bool(kinds) or line.opens(index)
