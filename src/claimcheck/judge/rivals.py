"""Values that exclude each other in one place of two sentences that otherwise agree."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from claimcheck import text
from claimcheck.judge import matter
from claimcheck.judge.align import HELD, Alignment, Tie
from claimcheck.judge.terms import Term, terms
from claimcheck.lexicon import Row, rows
from claimcheck.lexicon.lists import roles
from claimcheck.models import Claim, Outcome, Polarity, Reason, Role
from claimcheck.slots import actor, predicate

NO_TRACE = re.compile(r"\bno (?:\w+ )?(?:evidence|sign|trace|proof|indication)s? of\s+(.*)", re.IGNORECASE)
RESULT = re.compile(r"(?<![\d–-])\b(\d{1,3})[–-](\d{1,3})\b(?![–-]?\d)")
BY = re.compile(r"\s+(?:\w+\s+){0,3}?by\s+(?:the\s+)?$")

PARTY = re.compile(
    r"\b(from|by|to|against|favou?r of)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}"
    r"([A-Z][\w'’-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w'’-]*)*)"
)
LINK = re.compile(r"\b(about|against|as|at|by|for|from|in|into|on|over|to|under|with)\s+(?:the\s+|an?\s+)?$", re.I)
HOLDER = re.compile(r"(?P<name>[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)+)\s+is\s+(?P<office>.+?)\.?$")
ONE_THING = re.compile(r"(?i:the|this|his|her|its|their)\b|[A-Z][\w’']*['’]s\b")
TOLD_APART = re.compile(r"(?:\b(?:the|this|his|her|its|their)|['’]s)\s+$", re.IGNORECASE)
UNSURE = re.compile(
    r"(?:an?|one of|among|not|no|never|once|then|now|the (?:first|last|next|new|former))\b", re.IGNORECASE
)


class Office(Row):
    """A role that one person holds at a time."""

    office: str
    example: str


@cache
def offices() -> frozenset[str]:
    """Return the roles that one person holds at a time."""
    return frozenset(row.office for row in rows("offices", Office))


def find(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Iterator[Reason]:
    """Yield the conflicts of two values in one place."""
    for rule in (role, holder, winner, attribute, link, event_agent, no_trace, excluded, result):
        if (reason := rule(hypothesis, premise, alignment)) is not None:
            yield reason


def role(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Reason | None:
    """Ann was made [Foreign Minister]; Ann was appointed as [Defence Minister]."""
    if predicate.relation(hypothesis.slots.predicate, premise.slots.predicate) not in ("same", "synonym"):
        return None
    missing = [m.term for m in alignment.matches if m.tie is Tie.NONE]
    for match in alignment.matches:
        if match.partner is None or match.tie not in HELD or not _is_role(match.term):
            continue
        ours = _before(match.term, missing, hypothesis.proposition)
        theirs = _before(match.partner, alignment.spare, premise.proposition)
        if ours and theirs:
            return _conflict("role", f"{ours.word} {match.term.word}", f"{theirs.word} {match.partner.word}")
    return None


def holder(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Reason | None:
    """[Ann Berg] is the mayor of Kotrin; [Ben Lund] is the mayor of Kotrin: of a single office, one holder."""
    ours, theirs = HOLDER.match(hypothesis.proposition), HOLDER.match(premise.proposition)
    if ours is None or theirs is None or actor.same(ours["name"], theirs["name"]) is not False:
        return None
    if hypothesis.slots.predicate not in offices() or hypothesis.slots.predicate != premise.slots.predicate:
        return None
    if UNSURE.match(ours["office"]) or UNSURE.match(theirs["office"]):
        return None
    office = [m for m in alignment.matches if m.term.start >= ours.start("office")]
    further = [term for term in alignment.spare if term.start >= theirs.start("office")]
    if len(office) < 2 or further or any(m.tie not in HELD for m in office):  # "the president" alone may be anyone's
        return None
    return _conflict("role", f"{ours['name']}: {ours['office']}", f"{theirs['name']}: {theirs['office']}")


def winner(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Reason | None:
    """The court ruled in favour of [Ann], of [Ben]; the medal was handed to [Ann], to [Ben]."""
    if predicate.relation(hypothesis.slots.predicate, premise.slots.predicate) not in ("same", "synonym"):
        return None
    ours, theirs = (dict(_named(claim.proposition)) for claim in (hypothesis, premise))
    for link in _deciding(hypothesis):
        if link in ours and link in theirs and actor.same(ours[link], theirs[link]) is False:
            return _conflict("party", f"{link} {ours[link]}", f"{link} {theirs[link]}")
    return None


def _deciding(hypothesis: Claim) -> tuple[str, ...]:
    """Return the prepositions behind which an event of this kind has but one party."""
    classes = set(predicate.classes(hypothesis.slots.predicate))
    if classes & {"rule", "sentence", "decide"}:
        return ("favour of", "favor of", "against")
    given = matter.by_role(hypothesis)[Role.PATIENT]
    one_thing = bool(given) and all(ONE_THING.match(who.text) for who in given)
    return ("to",) if classes & {"donate", "hand over", "honour"} and one_thing else ()


def attribute(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Reason | None:
    """It struck [southern] Ruritania; it struck [northern] Ruritania: another word before one and the same.

    Opposed words of one thing conflict; of other words ("coastal"), and of things of a kind ("mild cases", "severe
    cases"), it is not known whether both hold.
    """
    lost = [m.term for m in alignment.matches if m.tie in (Tie.NONE, Tie.WIDER, Tie.ANTONYM) and _describes(m.term)]
    opposed = {(m.term, m.partner) for m in alignment.matches if m.tie is Tie.ANTONYM}
    for head in alignment.matches:
        ours = _before(head.term, lost, hypothesis.proposition)
        if ours is None or head.partner is None or head.tie not in HELD or hypothesis.slots.predicate in ours.lemmas:
            continue
        theirs = _before(head.partner, filter(_describes, alignment.spare), premise.proposition)
        if theirs is not None:
            one = head.term.name or (
                TOLD_APART.search(hypothesis.proposition[: ours.start]) and not _is_plural(head.term.word)
            )
            outcome = Outcome.CONFLICT if (ours, theirs) in opposed and one else Outcome.UNKNOWN
            values = (f"{ours.word} {head.term.word}", f"{theirs.word} {head.partner.word}")
            return Reason(slot="attribute", statement=values[0], corpus=values[1], outcome=outcome)
    return None


def _is_plural(word: str) -> bool:
    return text.singular(word) != word


def _describes(term: Term) -> bool:
    return not term.name and term.weight >= 1


def link(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Reason | None:
    """It was approved for [children]; it was approved for [adults]: another thing in one place leaves it open."""
    theirs = {found[1].lower(): t for t in alignment.spare if (found := _link_before(premise, t))}
    for match in alignment.matches:
        found = _link_before(hypothesis, match.term) if match.tie not in HELD and not match.term.name else None
        other = theirs.get(found[1].lower()) if found else None
        if found and other:
            values = f"{found[1]} {match.term.word}", f"{found[1]} {other.word}"
            return Reason(slot="attribute", statement=values[0], corpus=values[1], outcome=Outcome.UNKNOWN)
    return None


def _link_before(claim: Claim, term: Term) -> re.Match[str] | None:
    """Return the preposition right before a word that says much."""
    return LINK.search(claim.proposition[: term.start]) if term.weight >= 1 else None


def event_agent(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Reason | None:
    """The strike was settled by [Ana Roth]; it was settled after a proposal by [Ole Vik]."""
    match = alignment.of(hypothesis.slots.predicate)
    agents = matter.by_role(hypothesis)[Role.AGENT]
    if match is None or match.partner is None or match.tie not in HELD or not agents:
        return None
    if premise.slots.predicate in match.partner.lemmas:
        return None
    for term in terms(premise.proposition):
        if term.name and BY.fullmatch(premise.proposition[match.partner.end : term.start]):
            name = agents[0].actor or agents[0].text
            if actor.same(name, term.actor or term.word) is False:
                return _conflict("agent", agents[0].text, term.word)
    return None


def no_trace(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Reason | None:
    """[Moisture] spoiled the grain; there was [no trace of moisture]."""
    found = NO_TRACE.search(premise.proposition)
    if found is None or hypothesis.polarity is Polarity.NEGATIVE:
        return None
    denied = [t.start + found.start(1) for t in terms(found.group(1)) if t.weight >= 1]
    for who in matter.by_role(hypothesis)[Role.AGENT]:
        own = [m for m in alignment.matches if m.term.word in who.text.split() and m.term.weight >= 1]
        starts = [m.partner.start for m in own if m.partner and m.tie in HELD]
        if starts and sorted(starts) == denied:
            return _conflict("existence", who.text, found.group())
    return None


def excluded(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Reason | None:
    """It was caused by [the vaccine]; it was caused by the heat and [not by the vaccine]."""
    for match in alignment.matches:
        if match.tie is Tie.EXCLUDED and match.partner is not None:
            outcome = hypothesis.polarity is premise.polarity
            if outcome:
                return _conflict("exception", match.term.word, f"not {match.partner.word}")
    return None


def party(hypothesis: Claim, premise: Claim) -> Reason | None:
    """Ann took it [from Ben]; Ben took it [from Ann]: another name in one place leaves the claim open."""
    theirs = _named(premise.proposition)
    for link, name in _named(hypothesis.proposition):
        others = [other for known, other in theirs if known == link]
        if others and not any(actor.same(name, other) is True for other in others):
            return Reason(
                slot="party", statement=f"{link} {name}", corpus=f"{link} {others[0]}", outcome=Outcome.UNKNOWN
            )
    return None


def _named(sentence: str) -> list[tuple[str, str]]:
    """Return the names behind prepositions that tell the parties of an exchange apart."""
    return [(found.group(1), found.group(2)) for found in PARTY.finditer(sentence)]


def result(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Reason | None:
    """Lions beat Tigers [2-0]; Lions beat Tigers [3-1]."""
    ours, theirs = RESULT.search(hypothesis.proposition), RESULT.search(premise.proposition)
    if ours is None or theirs is None or ours.group(1, 2) == theirs.group(1, 2):
        return None
    return _conflict("result", ours.group(), theirs.group())


def _conflict(slot: str, statement: str, corpus: str) -> Reason:
    return Reason(slot=slot, statement=statement, corpus=corpus, outcome=Outcome.CONFLICT)


def _is_role(term: Term) -> bool:
    return any(lemma in _roles() for lemma in term.lemmas)


def _before(head: Term, found: Iterable[Term], text: str) -> Term | None:
    """Return the term that stands right before ``head``."""
    return next((t for t in found if text[t.end : head.start].isspace()), None)


@cache
def _roles() -> frozenset[str]:
    return frozenset(role.split(" ")[-1] for role in roles())
