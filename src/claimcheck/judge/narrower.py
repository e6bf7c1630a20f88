"""What a hypothesis says more strictly than the premise: of all, of only one, of which in a row, before or after.

Such words are few and short, so that a cover of the other words would pass over them. Each rule leaves the claim open,
unless the premise rules it out.
"""

import re
from collections.abc import Iterator
from functools import cache

from claimcheck import text
from claimcheck.judge.align import HELD, Alignment, Match, Tie
from claimcheck.lexicon.lists import number_words
from claimcheck.models import Claim, Outcome, Polarity, Reason
from claimcheck.slots import quantity, time
from claimcheck.slots.scan import units

SCOPE, TIME, RANK = "other_scope", "other_time", "rank"  # the first two are findings too
OPEN = (SCOPE, TIME, RANK)
OTHER_ONE = (TIME, RANK)  # what makes it another event, so that nothing conflicts
ALL = re.compile(r"\b(?:all|every|each|whole|entire)\b(?! (?:but|in all|the same)\b)(?<!at all)(?<!after all)", re.I)
EVERYBODY = re.compile(r"\b(?:everyone|everybody|everything)\b", re.IGNORECASE)
SOME = frozenset({"few", "half", "majority", "many", "most", "none", "part", "several", "some"})
EXCEPT = re.compile(r"\b(?:but|except(?: for)?|save|apart from|bar) (?:for )?(?:\w+)", re.IGNORECASE)
NEARLY_ALL = re.compile(r"\b(?:not|nearly|almost|virtually) (?:all|every)\b|\ball but\b", re.IGNORECASE)
ONLY = re.compile(r"\b(?:only|solely|exclusively|nobody but|no one but|nothing but)\b(?! \d)", re.IGNORECASE)
ALONE = re.compile(r"\b(?:only|solely|exclusively|alone|sole|nobody but|no one but|nothing but|just)\b", re.IGNORECASE)
ORDINAL = re.compile(
    r"\b(?P<rank>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|\d+(?:st|nd|rd|th))"
    r"(?= (?P<next>[^\W\d_]+)|\b)",
    re.IGNORECASE,
)
SIDES = {
    **dict.fromkeys(("before", "until", "ahead of", "prior to"), "before"),
    **dict.fromkeys(("after", "following", "since"), "after"),
    **dict.fromkeys(("during", "throughout", "amid"), "during"),
}
SIDE = re.compile(
    rf"\b(?P<side>{'|'.join(SIDES)}) (?:(?:the|a|an|its|his|her|their|this|that) )?(?P<event>[^\W\d_]+(?: [^\W\d_]+)?)",
    re.IGNORECASE,
)
POINTERS = frozenset({"it", "that", "them", "this", "which"})
AROUND = 5  # words of a noun phrase before its noun at most


def find(hypothesis: Claim, premise: Claim, alignment: Alignment, context: str) -> Iterator[Reason]:
    """Yield what the hypothesis narrows and the premise does not hold; ``context`` is the text around the premise."""
    found = (
        everything(hypothesis, premise, alignment),
        only(hypothesis, premise),
        rank(hypothesis, premise, alignment, context),
        side(hypothesis, premise),
    )
    yield from (reason for reason in found if reason is not None)


def everything(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Reason | None:
    """[All] five gates were replaced; [two of the] five gates were replaced."""
    ours, theirs = hypothesis.proposition, premise.proposition
    if hypothesis.polarity is Polarity.NEGATIVE or NEARLY_ALL.search(ours):
        return None
    if word := EVERYBODY.search(ours):
        held = EVERYBODY.search(theirs) or ALL.search(theirs)
        return None if held else _open(SCOPE, word.group(), "")
    word = ALL.search(ours)
    noun = _noun_behind(word, alignment) if word else None
    if word is None or noun is None:
        return None
    shown = ours[word.start() : noun.term.end]
    if noun.partner is None or noun.tie not in HELD:
        return _open(SCOPE, shown, "")
    phrase = _phrase_before(theirs, noun.partner.start)
    told = f"{phrase} {noun.partner.word}".strip()
    behind = theirs[noun.partner.end :]
    if ALL.search(phrase):
        left_out = NEARLY_ALL.search(phrase) or EXCEPT.match(behind.lstrip(" ,"))
        return _reason(SCOPE, shown, f"{told}{behind[:20]}", Outcome.CONFLICT) if left_out else None
    return _open(SCOPE, shown, told) if _is_part(phrase) or not _is_definite(phrase) else None


def _noun_behind(word: re.Match[str], alignment: Alignment) -> Match | None:
    """Return the noun that "all" bears on; None for a length of time ("all night", "every two years")."""
    noun = None
    for match in alignment.matches:
        if noun is not None and not word.string[noun.term.end : match.term.start].isspace():
            break
        if match.term.start >= word.end():
            noun = match
    return None if noun is None or text.singular(noun.term.word).lower() in _spans_of_time() else noun


@cache
def _spans_of_time() -> frozenset[str]:
    names = {form for form, row in units().items() if row.dimension == "duration"}
    return frozenset(names | {"night", "morning", "evening", "summer", "autumn", "winter", "spring", "time"})


def _phrase_before(sentence: str, end: int) -> str:
    """Return the words right before a noun, back to a mark or verb at most AROUND words away."""
    words = re.split(r"[,;:(]", sentence[:end])[-1].split()[-AROUND:]
    return " ".join(words)


def _is_part(phrase: str) -> bool:
    words = phrase.lower().split()
    return any(word in SOME or word in number_words() or word[0].isdigit() for word in words)


def _is_definite(phrase: str) -> bool:
    return bool(re.search(r"\b(?:the|its|his|her|their|these|those|both)\b|['’]s?\b", phrase, re.IGNORECASE))


def only(hypothesis: Claim, premise: Claim) -> Reason | None:
    """[Only] the chapel burned; the chapel burned."""
    word = ONLY.search(hypothesis.proposition)
    if word is None or ALONE.search(premise.proposition):
        return None
    if any(q.text.lower().startswith("only") for q in hypothesis.slots.quantities):
        return None
    return _open(SCOPE, hypothesis.proposition[word.start() :][:40], "")


def rank(hypothesis: Claim, premise: Claim, alignment: Alignment, context: str) -> Reason | None:
    """Her [first] title; her [fourth] title and [first] since 1998.

    A premise without a rank may have it from the text around it ("a [second] line ... The line opened").
    """
    own = list(_ranks(premise.proposition))
    theirs = own or list(_ranks(context))
    known = {m.term.start: m.partner.word.lower() for m in alignment.matches if m.partner and m.tie is not Tie.NONE}
    for found in _ranks(hypothesis.proposition):
        if FIRST_DONE.match(hypothesis.proposition, found.start()):
            continue  # when a thing began is compared as a time
        noun = known.get(found.start("next"))
        if (
            noun
            and not own
            and re.search(rf"\b(?:an?|another) (?:\w+ )?{re.escape(noun)}\b", premise.proposition, re.I)
        ):
            return _open(RANK, " ".join(filter(None, found.group("rank", "next"))), noun)  # "a quake" is another one
        told = [other for other in theirs if other["rank"].lower() == found["rank"].lower()]
        if not told or (noun and all(noun != (other["next"] or noun).lower() for other in told)):
            corpus = ", ".join(" ".join(filter(None, other.group("rank", "next"))) for other in theirs)
            return _open(RANK, " ".join(filter(None, found.group("rank", "next"))), corpus)
    return None


FIRST_DONE = re.compile(r"first (?=[a-z]+(?:ed|en|n|t)\b)", re.IGNORECASE)


def _ranks(sentence: str) -> Iterator[re.Match[str]]:
    """Yield the ordinals that tell one of several; not those of dates and fractions."""
    ordinals = list(ORDINAL.finditer(sentence))
    taken = [(a, b) for a, b, _ in (*time.parse_spans(sentence), *quantity.parse_spans(sentence))] if ordinals else []
    for found in ordinals:
        inside = any(a <= found.start() < b for a, b in taken)
        dated = (found["next"] or "").lower() in _spans_of_time() or sentence[: found.start()].endswith("at ")
        if not (inside or dated):
            yield found


def side(hypothesis: Claim, premise: Claim) -> Reason | None:
    """It was blown up [after the retreat]; it was blown up [before the retreat]."""
    theirs = [(SIDES[m["side"].lower()], m["event"].lower(), m.group()) for m in SIDE.finditer(premise.proposition)]
    for found in SIDE.finditer(hypothesis.proposition):
        ours = SIDES[found["side"].lower()]
        same = [other for other in theirs if _share(other[1], found["event"].lower())]
        pointed = any(which == ours and event in POINTERS for which, event, _ in theirs)  # "after it"
        if same and not pointed and all(which != ours for which, _, _ in same):
            return _open(TIME, found.group(), same[0][2])
    return None


def _share(a: str, b: str) -> bool:
    return bool({text.singular(w) for w in a.split()[:1]} & {text.singular(w) for w in b.split()[:1]})


def _open(slot: str, statement: str, corpus: str) -> Reason:
    return _reason(slot, statement, corpus, Outcome.UNKNOWN)


def _reason(slot: str, statement: str, corpus: str, outcome: Outcome) -> Reason:
    return Reason(slot=slot, statement=statement, corpus=corpus, outcome=outcome)
