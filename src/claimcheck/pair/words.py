"""A dispute in words: the question, each account's position, and the reason."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from claimcheck import text
from claimcheck.lexicon.lists import closed_words, number_words
from claimcheck.models import Claim, DisputeKind, Document, Polarity, Quantity, Role, Stance
from claimcheck.pair import alluded, asking, figures, measures
from claimcheck.pair.edge import UNNAMED, Edge
from claimcheck.slots import speakers, time
from claimcheck.slots.scan import word_list

BLAMED = re.compile(r"^.+? is to blame for (.+)$")
VALUED = (DisputeKind.COUNT, DisputeKind.TIME, DisputeKind.PLACE)  # accounts that differ in a value
BLAMING = {
    "source": "{first} and {second} each hold the other responsible.",
    "answer": "{second} answered an accusation by {first}.",
}
WHY = {
    "quantity": "the numbers cannot both be right",
    "result": "the results cannot both be right",
    "time": "the dates cannot both be right",
    "place": "the places cannot both be right",
    "agent": "only one of them can have done it",
    "polarity": "one affirms what the other denies",
    "existence": "one says that there was none of what the other tells",
    "exception": "one excludes what the other names",
    "disputed": "the text calls it disputed",
}
ASKED = {DisputeKind.TIME: "When", DisputeKind.PLACE: "Where"}
DAY = re.compile(r"\d{1,2} [A-Z]")
MONTH_OR_YEAR = re.compile(r"[A-Z][a-z]+(?: \d{4})?$|\d{4}$")
ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.){2,}$")
SUBJECT = 5  # words of a subject at most
UNFINISHED = {"die": "died"}  # what is counted does it itself; all else is done to it


def question(edge: Edge) -> str:
    """Return the question that the accounts answer differently."""
    claim = _plainest(edge)
    told = _open(claim.proposition)
    if edge.alluded:
        return f"Which account of {_inside(alluded.subject(claim) or told, claim)} is right?"
    if edge.kind is DisputeKind.COUNT and (found := _quantity(edge)):
        return _counting(edge) or _how_many(edge, claim, found)
    if edge.kind in (DisputeKind.BLAME, DisputeKind.ACTOR, DisputeKind.RIVAL_CLAIM):
        return _who(edge, claim, told)
    if edge.kind in ASKED:
        return _asked(edge, claim, told)
    return f"Is it true that {_inside(told, claim)}?"


def _plainest(edge: Edge) -> Claim:
    """Return the claim that the question is made of: one that asserts what it says, and says it without a negation."""
    both = (edge.first, edge.second)
    if edge.slot == "source" and edge.first.vouched_stance is not Stance.DENY:
        return edge.first  # the second answers it
    return max(both, key=lambda c: (c.vouched_stance is not Stance.DENY, c.polarity is Polarity.POSITIVE))


def _quantity(edge: Edge) -> Quantity | None:
    """Return the number that clashes, with the noun and role of whichever side names them."""
    numbers = [q for c in (edge.first, edge.second) for q in c.slots.quantities if q.text in edge.values]
    return max(numbers, key=lambda q: (q.unit is not None, q.noun is not None, q.role is not None), default=None)


def _counting(edge: Edge) -> str | None:
    """Return the question made from a claim that starts with the number: "How many people gathered in the square?"."""
    for claim, value in zip((edge.first, edge.second), edge.values, strict=True):
        found = next((q for q in claim.slots.quantities if q.text == value and not q.unit), None)
        if found and claim.proposition.startswith(value) and claim.vouched_stance is Stance.ASSERT:
            return f"How many {_things(found)}{_open(claim.proposition[len(value) :])}?"
    return None


def _things(found: Quantity) -> str:
    return "people" if found.noun in (None, "person") else text.plural(found.noun)


def _how_many(edge: Edge, claim: Claim, found: Quantity) -> str:
    if found.unit or found.noun in measures.OFTEN:
        return _which_figure(edge, found)
    things = _things(found)
    role = None if found.role in figures.counting_verbs() | {found.noun, things} else found.role  # "there were 9 boats"
    done = f" {UNFINISHED.get(role) or 'were ' + _participle(role, claim)}" if role else ""
    return f"How many {things}{done or ' were there'}{_when(claim)}?"


def _participle(verb: str, claim: Claim) -> str:
    """Return the participle of a verb as the claim spells it ("cancelled")."""
    spelt = (word for word in text.words(claim.proposition) if word.endswith("ed") and text.verb_lemma(word) == verb)
    return next(spelt, None) or text.participle(verb)


def _which_figure(edge: Edge, found: Quantity) -> str:
    """Return the question for a measure: "Which figure is right: the repair cost …?"."""
    claim = next((c for c in (edge.first, edge.second) if found.text in c.proposition), edge.first)
    return f"Which figure is right: {_inside(_open(claim.proposition).replace(found.text, '…'), claim)}?"


def _when(claim: Claim) -> str:
    """Return the claim's date to stand behind a clause: " on 31 August 2010", " in June 2010"."""
    if claim.slots.time is None:
        return ""
    phrase = time.phrase(claim.slots.time.edtf)
    if DAY.match(phrase):
        return f" on {phrase}"
    return f" in {phrase}" if MONTH_OR_YEAR.match(phrase) else f" {phrase}"


def _who(edge: Edge, claim: Claim, told: str) -> str:
    """Return the question for the party, made of the words in which two claims that name different ones agree."""
    if blamed := BLAMED.match(told):
        return f"Who is to blame for {blamed.group(1)}?"
    if edge.kind is DisputeKind.BLAME and claim.slots.predicate == "blame":
        return "Who is to blame?"
    agent = next((a.text for a in claim.slots.actors if a.role is Role.AGENT), None)
    if agent and told.lower().startswith(agent.lower()):
        return f"Who{told[len(agent) :]}?"
    shared = _shared_end(edge.first.proposition, edge.second.proposition)
    if shared and edge.first.id != edge.second.id:
        return f"Who {_open(shared)}?"
    return f"Is it true that {_inside(told, claim)}?"


def _shared_end(a: str, b: str) -> str:
    """Return the last words of two sentences that are the same, where only a few first words differ."""
    ours, theirs = a.split(" "), b.split(" ")
    common = 0
    while common < min(len(ours), len(theirs)) and ours[-1 - common] == theirs[-1 - common]:
        common += 1
    differ = max(len(ours), len(theirs)) - common
    return " ".join(ours[-common:]) if common > 2 and 0 < differ <= SUBJECT else ""


def _asked(edge: Edge, claim: Claim, told: str) -> str:
    """Return the question for a date or a place: "When was the dam completed?"."""
    word = ASKED[edge.kind]
    value = edge.values[0] if claim is edge.first else edge.values[1]
    date = claim.slots.time.text if claim.slots.time and edge.kind is DisputeKind.TIME else ""
    rest = asking.without(told, value) or asking.without(told, date) or told
    subjects = sorted((who.text for who in claim.slots.actors), key=len, reverse=True)
    found = (asking.ask(word, _inside(rest, claim), _inside(who, claim)) for who in subjects)
    return next((asked for asked in found if asked), None) or f"{word} is it that {_inside(rest, claim)}?"


def _open(sentence: str) -> str:
    """Return a sentence without its full stop; that of an abbreviation stays ("at 2 a.m.")."""
    return sentence if ABBREVIATED.search(sentence) else sentence.rstrip(".")


def _inside(sentence: str, claim: Claim) -> str:
    """Return a sentence to stand inside another: without the capital of its first word unless that is a name.

    As its document writes it, where the word stands inside the quote.
    """
    first, _, rest = sentence.partition(" ")
    lowered = first[:1].lower() + first[1:]
    if first in ("", lowered, "I") or first[1:] != first[1:].lower():
        return sentence
    if re.search(rf"\b{re.escape(lowered)}\b", claim.quote):
        return f"{lowered} {rest}".rstrip()
    if rest[:1].isupper() and len(first) > 3:
        return sentence
    known = any((who.actor or "").startswith(first) for who in claim.slots.actors) or not _is_common(first)
    name = known and first.lower() not in number_words() and first.lower() not in closed_words()
    return sentence if name else f"{lowered} {rest}".rstrip()


def position(claim: Claim, kind: DisputeKind, value: str) -> str:
    """Return what an account holds, as briefly as the kind of dispute allows; ``value`` is what clashes."""
    if claim.vouched_stance is Stance.DENY:
        return "denied"
    if kind in VALUED:
        return _inside(value, claim)
    return value if value == "disputed" else claim.proposition


class Teller(NamedTuple):
    """Who holds an account, in the words of a sentence: a voice, or the document that tells it."""

    name: str
    voice: str | None

    def does(self, verb: str) -> str:
        """Return the name with the present of a verb; a document is one, whatever it is called."""
        return f"{self.name} {speakers.does(verb, [self.voice or ''])}"


def reason(edge: Edge, documents: Mapping[str, Document]) -> str:
    """Return why the accounts cannot all hold, in plain words."""
    held = zip(edge.held_by, (edge.first, edge.second), strict=True)
    first, second = (_teller(voice, documents[claim.document]) for voice, claim in held)
    return speakers.begin(_reason(edge, first, second))


def _teller(voice: str | None, document: Document) -> Teller:
    """Return who holds an account as a sentence names it: a common noun with its article ("the union")."""
    if voice is None:
        return Teller(document.voice_name, None)
    if voice == UNNAMED:
        return Teller("others", "others")
    name = speakers.inside(voice)
    first = name.split(" ")[0]
    bare = (
        first.islower() and not speakers.is_plural(name) and first not in {*word_list("phrase_ends"), *number_words()}
    )
    return Teller(f"the {name}" if bare else name, voice)


def _reason(edge: Edge, first: Teller, second: Teller) -> str:
    """Return the reason, told of the two that hold the accounts."""
    if edge.alluded:
        return f"{first.does('call')} it disputed and {speakers.does('say', [first.voice or ''])} no more."
    if edge.kind is DisputeKind.DENIAL:
        denier, other = (first, second) if edge.first.vouched_stance is Stance.DENY else (second, first)
        return f"{denier.does('deny')} what {other.does('say')}."
    if edge.kind is DisputeKind.RIVAL_CLAIM:
        return f"{first.name} and {second.name} each claim it."
    if edge.kind is DisputeKind.BLAME and edge.slot in BLAMING:
        return BLAMING[edge.slot].format(first=first.name, second=second.name)
    if edge.kind is DisputeKind.DISCREDITED:
        return f"{second.does('call')} into question what {first.does('rest')} on: “{edge.values[1]}”."
    values = edge.values if edge.kind in VALUED else (edge.first.proposition, edge.second.proposition)
    said = f"{first.does('say')} “{values[0]}”, {second.name} “{values[1]}”"
    return f"{said}: {WHY.get(edge.slot, 'both cannot hold')}."


def _is_common(word: str) -> bool:
    """Return whether a word is a dictionary word rather than a name, going by its letters alone."""
    return word.lower() in closed_words() or bool(text.lemmas(word.lower()))
