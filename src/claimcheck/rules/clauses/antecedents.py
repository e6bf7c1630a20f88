"""What a relative pronoun stands for: the noun before its clause, or the event or thing that its verb calls for."""

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import clause_words
from claimcheck.rules.adjuncts import place_nouns
from claimcheck.rules.clauses.edit import SUBJECTS, child
from claimcheck.rules.clauses.inflect import is_plural
from claimcheck.rules.clauses.roles import is_person_noun
from claimcheck.rules.events import verb_of
from claimcheck.rules.records import Proposition

PLACES_AND_DATES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "CARDINAL"})


def antecedent_of(doc: Doc, unit: Proposition, verb: Token, pronoun: Token) -> Token:
    """The noun that the pronoun stands for; a verb in the singular looks past a plural noun before it."""
    event = _event(doc, unit, verb, pronoun) or _lasting(unit, verb, pronoun) or _housed(unit, verb, pronoun)
    head = event or _thing(_nearest(doc, verb, pronoun), pronoun, unit)
    finite = next((c for c in verb.children if c.tag_ in {"VBZ", "VBD"} and c.dep_ in {"aux", "auxpass"}), verb)
    singular = finite.lower_ in {"is", "was", "has"} or finite.tag_ == "VBZ"
    named = _name_around(head) if pronoun.dep_ in SUBJECTS and singular else None
    if named is not None:
        return named
    if pronoun.dep_ not in SUBJECTS or not singular or not is_plural(doc, head.i) or not head.tag_.startswith("NNS"):
        return head
    above = head
    while above.i != above.head.i and above.head.i in unit.tokens:
        above = above.head
        if above.pos_ in {"NOUN", "PROPN"} and not is_plural(doc, above.i):
            return above
    return head


def _name_around(head: Token) -> Token | None:
    """The head of the name that ends in a plural ("the [Court] of Auditors, which meets")."""
    inside = head.tag_ == "NNPS" and head.dep_ == "pobj" and head.head.lower_ in {"of", "for"}
    above = head.head.head
    return above if inside and above.tag_ == "NNP" and head.left_edge.i == head.head.i + 1 else None


def _event(doc: Doc, unit: Proposition, verb: Token, pronoun: Token) -> Token | None:
    """The event before a free ", in which" that the parser hung on a thing ("fires caused by heaters, in which")."""
    if pronoun.dep_ != "pobj" or pronoun.head.lower_ != "in" or not is_set_off(doc, verb):
        return None
    if verb.head.pos_ != "NOUN" or verb_of(verb.head.lemma_.lower()) or verb.head.lemma_.lower() in place_nouns():
        return None
    above = [a for a in verb.head.ancestors if a.i in unit.tokens and a.i < verb.head.i and a.pos_ == "NOUN"]
    return next((a for a in above if verb_of(a.lemma_.lower())), None)


def _lasting(unit: Proposition, verb: Token, pronoun: Token) -> Token | None:
    """The event above a place, which alone can last ("a strike at the plant in Kiel, which lasted a week")."""
    if pronoun.dep_ not in SUBJECTS or verb.lemma_ not in clause_words("event"):
        return None
    named = verb.head.pos_ == "PROPN" and verb.head.head.lower_ in {"in", "at", "near"}
    if not named and verb.head.ent_type_ not in PLACES_AND_DATES and verb.head.lemma_.lower() not in place_nouns():
        return None
    above = (a for a in verb.head.ancestors if a.i in unit.tokens and a.i < verb.head.i)
    return next((a for a in above if a.pos_ == "NOUN" and verb_of(a.lemma_.lower())), None)


def _housed(unit: Proposition, verb: Token, pronoun: Token) -> Token | None:
    """What stands in a town, where more than its place is told ("the mill in Kiel, which employed 90 people")."""
    town, above = verb.head, verb.head.head.head
    inside = town.pos_ == "PROPN" and town.dep_ in {"pobj", "appos"} and town.head.lower_ in {"in", "at", "near"}
    if not inside or pronoun.lower_ != "which" or pronoun.dep_ != "nsubj" or above.i not in unit.tokens:
        return None
    built = above.pos_ == "NOUN" and above.lemma_.lower() in place_nouns()
    return above if built and verb.lemma_ not in {"be", "have", "lie", "border"} else None


def _nearest(doc: Doc, verb: Token, pronoun: Token) -> Token:
    """The noun right before ", which", where it is a thing in the same number as the one that the parser chose."""
    head = verb.head
    comma = pronoun.i - 1
    if pronoun.lower_ != "which" or comma < 1 or doc[comma].text != "," or pronoun.dep_ not in SUBJECTS:
        return head
    before = doc[comma - 1]
    fits = before.pos_ == "NOUN" and before.i > head.i and is_plural(doc, before.i) == is_plural(doc, head.i)
    definite_one = any(c.lower_ in {"the", "its", "their", "his", "her"} for c in before.children)
    return before if fits and definite_one and head in before.ancestors else head


def _thing(head: Token, pronoun: Token, unit: Proposition) -> Token:
    """The noun above a person or a date, which "which" cannot mean ("talks of the Presidents which were held")."""
    if pronoun.lower_ in {"who", "whom"} and head.ent_type_ in PLACES_AND_DATES:
        return next((a for a in head.ancestors if a.i in unit.tokens and a.pos_ in {"NOUN", "PROPN"}), head)
    if pronoun.lower_ != "which":
        return head
    is_date = head.ent_type_ == "DATE" and (
        pronoun.dep_ in SUBJECTS or pronoun.head.lower_ in {"in", "during", "after"}
    )
    if not is_date and not is_person_noun(head.lemma_.lower()):
        return head
    above = head
    while above.head.i != above.i and above.head.i in unit.tokens:
        above = above.head
        if above.pos_ == "NOUN" and not is_person_noun(above.lemma_.lower()):
            return above
    return _object_beside(head, unit) if is_date else head


def _object_beside(date: Token, unit: Proposition) -> Token:
    """The object of the verb that the date belongs to ("preceded an incident on 4 May in which")."""
    verb = date.head.head
    found = child(verb, "dobj", "nsubjpass", "attr") if verb.pos_ in {"VERB", "AUX"} else None
    return found if found is not None and found.i in unit.tokens else date


def is_set_off(doc: Doc, verb: Token) -> bool:
    """Whether a comma, a dash or a bracket stands before the clause."""
    before = verb.left_edge.i - 1
    return before >= 0 and doc[before].text in {",", "–", "—", "(", "-"}
