"""Who wrote a document or answers in it, by its layout: letterhead and signature, byline, statement, interview.

In a letter under the head "Marl Bank plc" that is signed "Ines Koll", "we" is Marl Bank plc and "I" is Ines Koll;
under the heading "Statement by Halden Foods on the recall", "we" is Halden Foods.
Limit: a letter needs both its greeting and its closing; a byline needs two names or more.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from claimcheck.rules.coreference.vocabulary import given_gender, organisation_nouns, person_nouns

HEAD = 5  # lines at most that hold a letterhead, a byline or the title of an interview
SMALL = frozenset({"of", "the", "and", "for", "de", "on", "in", "&", "plc", "gmbh"})
DEAR = re.compile(
    r"^(?:Dear .{1,60}|Sirs?|Madam|To the Editor\b.{0,60}|To whom it may concern)[,:]?$", re.MULTILINE | re.IGNORECASE
)
CLOSING = re.compile(
    r"^(?:Yours (?:sincerely|faithfully|truly)|Sincerely(?: yours)?|(?:Kind|Best|Warm) regards|Regards),?[^\S\n]*+\n"
    r"\s*+(?P<name>[^\n]+)",
    re.MULTILINE | re.IGNORECASE,
)
ISSUED = re.compile(r"^(?:(?:press|media|public|official|joint|news) )?(?:statement|release)\b", re.IGNORECASE)
GIVEN_OUT = (
    r"(?:an? |our )?(?:(?:press|media|public|official|joint|news|written|open|prepared|brief) ){0,2}"
    r"(?:statement|release|communiqu[eé]|letter|declaration|bulletin|response|reply|appeal)s?"
)
OF_BODY = re.compile(rf"^{GIVEN_OUT} (?P<link>by|from|of|on behalf of) (?P<the>the )?(?P<who>\S.*)$", re.IGNORECASE)
BY_BODY = re.compile(rf"^(?P<who>[^:\n]+?)(?::| [–—-]) {GIVEN_OUT}\b", re.IGNORECASE)
ABOUT = re.compile(r",? (?:on|about|regarding|concerning|in response to|following|after|to|dated) |, | \d")
OWN = re.compile(r"\b(?:I|my)\b")
BEHALF = re.compile(r"^(?:for and )?(?:on behalf of|for) (?P<who>[A-Z][^\n,]+)$", re.MULTILINE | re.IGNORECASE)
INITIALS = r"(?:[A-Z]\.[ -]?)+"
SURNAME = r"[^\W\d_a-z][\w'’-]+"
PERSON = re.compile(rf"^(?:{INITIALS} ?{SURNAME}|{SURNAME} (?:{INITIALS} ?)?{SURNAME})$")
TALK = re.compile(
    rf"(?P<answers>{SURNAME}(?: {SURNAME}){{1,2}}) (?:talks|speaks|talked|spoke) (?:to|with) "
    rf"(?P<asks>{SURNAME}(?: {SURNAME}){{1,2}})"
)
LAST = re.compile(r"\n\s*+(?P<name>[^\n,]+)(?:,[^\n]*)?\s*$")  # the signature of a letter without a closing
ANSWERS = re.compile(
    rf"(?P<answers>{SURNAME}(?: {SURNAME}){{1,2}}) "
    r"(?:in (?:conversation|an? interview)\b|answers (?:the |our )?questions\b)"
)
TURN = re.compile(r"^[QA]:", re.MULTILINE)
WITH = re.compile(rf"\b[Ii]nterview with (?P<answers>{SURNAME}(?: {SURNAME}){{1,2}})")


@dataclass(frozen=True, slots=True)
class Author:
    """Whom the document's own "we" and "I" stand for, and who asks and answers in it; None where that is not shown."""

    we: str | None = None
    i: str | None = None
    asks: str | None = None
    answers: str | None = None


@lru_cache(maxsize=2)
def author(doc: Doc) -> Author:
    """Return who speaks in the document by its layout."""
    text = doc.text
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()][:HEAD]
    if not lines:
        return Author()
    asks, answers = _interview(lines)
    signed = _signature(text)
    if signed is not None:
        head = lines[0].split()
        body = lines[0] if lines[0] != signed and given_gender(head[0]) is None else ""
        return Author(we=_organisation(body, text) or _behalf(text), i=_person(signed))
    if len(lines) > 1 and ISSUED.match(lines[1]):
        return Author(we=_organisation(lines[0], text))
    if (issuer := _issuer(lines, text)) is not None:
        return issuer
    speaks = answers if answers is not None and not TURN.search(text) else None
    return Author(we=_byline(lines), i=speaks, asks=asks, answers=answers)


def _issuer(lines: list[str], text: str) -> Author | None:
    """Return whose statement a heading announces: "Statement by Halden Foods on the recall", "Orlo Bank: response"."""
    for line in lines[:2]:
        made, headed = OF_BODY.match(line), BY_BODY.match(line)
        if made is not None:
            who = ABOUT.split(made["who"])[0].strip()
            known = made["link"].lower() != "of" or _is_body(who)
            return _speaking(f"the {who}" if made["the"] else who, text) if known else None
        if headed is not None:
            return _speaking(headed["who"].strip(), text)
    if len(lines) > 1 and re.fullmatch(GIVEN_OUT, lines[0], re.IGNORECASE):
        name = ABOUT.split(lines[1])[0].strip()
        return _speaking(name, text) if _is_body(name) and not lines[1].endswith((".", "!", "?")) else None
    return None


def _speaking(who: str, text: str) -> Author | None:
    """Return a person as "I", a body as "we"; None where the words name neither."""
    first = who.partition(" ")[0]
    called = given_gender(first.capitalize()) is not None or first.lower().rstrip(".") in person_nouns("title", "role")
    if (called or OWN.search(text)) and not _is_body(who):
        return Author(i=_person(who)) if OWN.search(text) else None
    name = who.removeprefix("the ")
    body = name.capitalize() if name.isalpha() and name.isupper() else _organisation(name, text)
    return Author(we=body) if body is not None else None


def _is_body(name: str) -> bool:
    """Return whether one of the words of a name is a noun for a body or company ("Ministry of Health")."""
    return any(word.lower().strip(".,") in organisation_nouns() for word in name.split())


def _behalf(text: str) -> str | None:
    """Return the body that a letter is signed for: "For Marlow Buses Ltd"."""
    found = BEHALF.search(text)
    return _organisation(found["who"].strip(), text) if found is not None else None


def _signature(text: str) -> str | None:
    """Return the name below a letter, behind its closing words or as its last line; None where there is no letter."""
    if DEAR.search(text) is None:
        return None
    closing = CLOSING.search(text)
    if closing is not None:
        return closing["name"].strip()
    last = LAST.search(text)
    return last["name"].strip() if last is not None and _person(last["name"].strip()) else None


def _person(signed: str) -> str | None:
    """Return the name of a person without a title before it: "Professor Ines Vale"."""
    first, _, rest = signed.partition(" ")
    name = rest if first.lower().rstrip(".") in person_nouns("title") else signed
    return name if PERSON.match(name) else None


def _organisation(line: str, text: str) -> str | None:
    """Return the organisation that a line names, spelled as the text spells it: "the Rowing Council"."""
    words = line.split()
    if (
        (len(words) < 2 and not line.istitle())
        or any(not w[0].isupper() and w not in SMALL for w in words)
        or not line.replace("&", "").isascii()
    ):
        return None
    if any(mark in line for mark in ',:;"') or any(c.isdigit() for c in line):
        return None
    rest = text[text.index(words[-1]) + len(words[-1]) :]
    again = re.search(rf"\b(?P<the>the )?(?P<name>{re.escape(line)})\b", rest, re.IGNORECASE)
    name = again["name"] if again else " ".join(w.lower() if w.lower() in SMALL else w.capitalize() for w in words)
    name = name if again or line.isupper() else line
    short = re.search(rf"\bthe {re.escape(words[-1])}\b", rest, re.IGNORECASE) is not None  # "the Inspectorate"
    kinds = organisation_nouns()
    body = short or "body" in {kinds.get(words[-1].lower()), kinds.get(words[0].lower())}
    return f"the {name}" if (again["the"] if again else body) else name


def _byline(lines: list[str]) -> str | None:
    """Return the names of a line that holds several people under a title: "R. Marsh, T. Odell and J. Obi"."""
    for line in lines[1:]:
        names = []
        for part in re.split(r", | and ", line):
            if not PERSON.match(part):
                break
            names.append(part)
        listed = len(names) > 1 and f" and {names[-1]}" in line
        if listed and (given_gender(names[0].split()[0]) is not None or names[0][1:2] == "."):
            return f"{', '.join(names[:-1])} and {names[-1]}"
    return None


def _interview(lines: list[str]) -> tuple[str | None, str | None]:
    """Return who asks and who answers: "Ola Berg talks to Ines Vale", "Interview with Ola Berg"."""
    for line in lines:
        if (talk := TALK.search(line)) is not None:
            return talk["asks"], talk["answers"]
        if (only := WITH.search(line) or ANSWERS.search(line)) is not None:
            return None, only["answers"]
    return None, None
