"""Events named by a noun with a date of its own: they are told as a clause."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import clause_words, reporting_verbs
from claimcheck.rules.clauses.auxiliaries import is_intransitive
from claimcheck.rules.clauses.edit import Context, keep, subtree, trim, word
from claimcheck.rules.clauses.inflect import be, form, is_plural
from claimcheck.rules.clauses.phrases import noun_phrase
from claimcheck.rules.events import verb_of
from claimcheck.rules.records import Proposition

SUFFIXES = ("ment", "tion", "sion", "al", "ing", "ure", "ance", "sure")
DATES = frozenset({"in", "on", "during"})


def dated_event(context: Context, unit: Proposition) -> list[Proposition]:
    """Upon [the establishment of the union in 1922], both became members."""
    doc = context.doc
    for noun in (doc[i] for i in sorted(unit.tokens)):
        if noun.pos_ != "NOUN" or noun.i in unit.done or context.closed(unit, noun.i) or noun.dep_ != "pobj":
            continue
        verb = verb_of(noun.lemma_.lower())
        thing, date = _thing(noun), _date(noun)
        if (
            verb is None
            or not _is_derived(noun.lemma_.lower(), verb)
            or thing is None
            or date is None
            or _is_doubtful(doc[unit.predicate])
        ):
            continue
        return _told(doc, unit, noun, verb, thing, date)
    return []


def _is_derived(noun: str, verb: str) -> bool:
    """Whether the noun is made of a transitive verb, so that its thing was established, proclaimed, arrested."""
    by_thing = verb in clause_words("heard") or (verb in reporting_verbs() and verb not in clause_words("founded"))
    return noun.endswith(SUFFIXES) and noun[:3] == verb[:3] and not is_intransitive(verb) and not by_thing


def _thing(noun: Token) -> Token | None:
    """What it happened to: "the establishment of the union"."""
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    return next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None


def _date(noun: Token) -> Token | None:
    """The date of the event itself, also where the parser hung it on the thing."""
    holders = [noun, *(t for c in noun.children if c.lower_ == "of" for t in c.children)]
    for holder in holders:
        for prep in holder.children:
            if prep.dep_ == "prep" and prep.lower_ in DATES and any(t.ent_type_ == "DATE" for t in prep.children):
                return prep
    return None


def _is_doubtful(root: Token) -> bool:
    return any(c.tag_ == "MD" or c.dep_ == "neg" for c in root.children)


def _told(doc: Doc, unit: Proposition, noun: Token, verb: str, thing: Token, date: Token) -> list[Proposition]:
    dated = subtree(doc, date.i)
    phrase = noun_phrase(doc, unit, thing, leave=dated)
    pieces = (
        *phrase,
        word(be(plural=is_plural(doc, thing.i), past=True)),
        word(form(verb, "VBN")),
        *trim(doc, keep(unit, dated)),
    )
    done = unit.done | {noun.i}
    own = replace(unit, pieces=pieces, predicate=noun.i, subject=thing.i, done=done, rule="event", inner=None)
    return [own, replace(unit, done=done)]
