"""Who "she" and "he" may stand for: every person of the last sentences that grammar allows."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from claimcheck.nlp.labels import NOUN_SUBJECTS
from claimcheck.rules.coreference.discourse import Discourse, clause_of
from claimcheck.rules.coreference.nouns import Noun, between
from claimcheck.rules.coreference.parties import owns
from claimcheck.rules.coreference.vocabulary import Gender, Kind, country_words, organisation_nouns, words
from claimcheck.rules.records import TokenRange

REACH = 3  # sentences back
HIS, HER = frozenset({"he", "him", "his"}), frozenset({"she", "her"})
FORMS = {word: forms for forms in (HIS, HER) for word in forms}
FEW = 300  # nouns of a text that are looked through for somebody else


@dataclass(slots=True)
class Person:
    """Someone a pronoun may stand for: the places where the text named them or was taken to mean them."""

    key: str
    text: str
    actor: str | None
    tokens: TokenRange
    gender: Gender | None
    name: bool
    doubtful: bool = False
    mentions: list[int] = field(default_factory=list)
    pronouns: list[int] = field(default_factory=list)

    @property
    def last(self) -> int:
        """Return where the person was last spoken of."""
        return max(self.mentions + self.pronouns)


def candidates(discourse: Discourse, token: Token, gender: Gender) -> Iterator[Person]:
    """Yield everyone the pronoun may stand for: named before it, or the subject that its fronted phrase leads up to."""
    people: dict[str, Person] = {}
    for noun in (*discourse.before(token.i, sentences=REACH), *_coming(discourse, token)):
        if not _suits(discourse, noun, gender) or _is_described(discourse.doc[noun.head], noun):
            continue
        if barred(token, discourse.doc[noun.head], noun.tokens):
            continue
        text, actor = discourse.text_of(noun)
        key = actor or noun.entity
        person = people.setdefault(key, Person(key, text, actor, noun.tokens, noun.gender, noun.name))
        person.doubtful = noun.kind is not Kind.PERSON
        person.gender = person.gender or noun.gender
        person.mentions.append(noun.head)
    if (subject := _topic(discourse, token, gender)) is not None:
        people.setdefault(subject.key, subject)
    for position, (key, known) in discourse.guesses.items():
        if key in people and known == gender and not barred(token, discourse.doc[position], (position, position + 1)):
            people[key].pronouns.append(position)
    yield from people.values()


def _is_described(head: Token, noun: Noun) -> bool:
    """Return whether the noun tells who somebody is that has been named: "is an [actor]", "(born [Ada Holt])"."""
    if head.lower_ in FORMS or head.doc[max(noun.tokens[0] - 1, 0)].lower_ in words("birth name"):
        return True
    if noun.name:
        return False
    told = next((t for t in (head, *head.conjuncts) if t.dep_ == "attr"), None)
    subjects = () if told is None else (c for c in told.head.children if c.dep_ in NOUN_SUBJECTS)
    return any(c.lower_ not in {"it", "this", "that"} for c in subjects)


def is_sole(discourse: Discourse, token: Token, person: Person, gender: Gender) -> bool:
    """Return whether the text has told of nobody else so far whom the pronoun may mean, not even its author."""
    sure = not person.doubtful and (person.gender is not None or not person.name or " " in person.key)
    nouns = [*between(discourse.nouns, 0, token.i)] if sure and not _someone_before(discourse, token) else []
    if not 0 < len(nouns) <= FEW or discourse.quoted[token.i] != discourse.quoted[person.last]:
        return False
    others = [
        noun for noun in nouns if _suits(discourse, noun, gender) and not noun.tokens[0] <= token.i < noun.tokens[1]
    ]
    return all(
        (discourse.text_of(noun)[1] or noun.entity) == person.key or noun.head in person.mentions for noun in others
    )


def _someone_before(discourse: Discourse, token: Token) -> bool:
    """Return whether a pronoun of the same form stands open before: "Her child was taken while [she] slept"."""
    forms = FORMS.get(token.lower_, frozenset())
    before = discourse.doc[max(0, token.i - FEW) : token.i]
    return any(t.lower_ in forms and t.i not in discourse.mentions and t.i not in discourse.guesses for t in before)


def _topic(discourse: Discourse, token: Token, gender: Gender) -> Person | None:
    """Return the person that the whole text is about, however far back the name stands."""
    about = discourse.topic
    if about is None or about.kind is not Kind.PERSON or about.gender not in {gender, None}:
        return None
    place = about.place_before(token.i)
    if place is None or barred(token, discourse.doc[place], about.tokens):
        return None
    return Person(about.name, about.text, about.name, about.tokens, about.gender, name=True, mentions=[place])


def _suits(discourse: Discourse, noun: Noun, gender: Gender) -> bool:
    """Return whether a noun may be the person meant."""
    return (
        not noun.plural and noun.gender in {gender, None} and (noun.kind is Kind.PERSON or _doubtful(discourse, noun))
    )


def _doubtful(discourse: Discourse, noun: Noun) -> bool:
    """Return whether a name of one word that nothing else explains may be a person's."""
    word = noun.entity.split()[-1]
    head = discourse.doc[noun.head]
    if noun.text.startswith("the ") or (head.dep_ == "pobj" and head.head.lower_ in {"in", "at", "from", "to", "near"}):
        return False
    plain = noun.name and " " not in noun.entity and not noun.entity.isupper() and noun.kind is not Kind.EVENT
    return (
        plain
        and word.lower() not in organisation_nouns()
        and word not in country_words()
        and not _has_people(discourse, noun)
    )


def _has_people(discourse: Discourse, noun: Noun) -> bool:
    """Return whether the document speaks of the name's forces, offices or people, as of a country's."""
    doc = discourse.doc
    return any(
        other.entity == noun.entity and owns(doc[other.head]) and doc[other.head].dep_ != "poss"
        for other in discourse.nouns
    )


def _coming(discourse: Discourse, token: Token) -> Iterator[Noun]:
    """Yield the subject behind a fronted phrase: "In [her] youth, Berg sailed"."""
    above = {ancestor.i for ancestor in token.ancestors}
    for noun in between(discourse.nouns, token.i + 1, token.sent.end):
        if noun.subject and discourse.doc[noun.head].head.i in above:
            yield noun


def barred(token: Token, other: Token, tokens: TokenRange) -> bool:
    """Return whether grammar forbids that the pronoun stands for the other: co-arguments, "his brother"."""
    if tokens[0] <= token.i < tokens[1] or token.head.i == other.i:
        return True
    if token.dep_ == "poss":
        return False
    same = clause_of(token).i == clause_of(other).i
    return same and other.dep_ != "poss" and (token.dep_ != "pobj" or other.dep_ not in NOUN_SUBJECTS)
