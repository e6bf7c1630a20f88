"""The word lists that more than one stage reads: one row class a list, and one accessor that reads it once."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Literal

from claimcheck.lexicon import Row, rows
from claimcheck.models import Certainty, Stance


class ReportKind(StrEnum):
    """What a source does: say something, hold an attitude, or ask and order."""

    STATEMENT = "statement"
    ATTITUDE = "attitude"
    DECREE = "decree"


class FunctionWord(Row):
    """A word that says nothing of what a claim is about, or turns it round."""

    word: str
    kind: Literal["function", "negation"]


class LightWord(Row):
    """A content word so general that sharing or missing it says little ("people", "take", "incident")."""

    word: str


class OnceVerb(Row):
    """A verb for what happens once to a thing, so that two dates of it conflict."""

    word: str


class ClosedWord(Row):
    """A word of a closed class that opens a sentence and is no name: determiner, pronoun, preposition, conjunction."""

    word: str


class ClauseWord(Row):
    """A word that bears on how a sentence is parted into claims."""

    word: str
    use: Literal[
        "amount",
        "bare",
        "comment",
        "consequence",
        "credit",
        "deed",
        "event",
        "founded",
        "heard",
        "making",
        "naming",
        "pairing",
        "person",
        "period",
        "rank",
        "result",
        "share",
        "together",
    ]
    example: str


class AnsweringVerb(Row):
    """A verb for answering somebody; with the force to counter it says that the two are at odds."""

    verb: str
    force: Literal["reply", "counter"]
    example: str


class EventNoun(Row):
    """A noun that names an event, and the verb of that event ("siege", "besiege")."""

    noun: str
    verb: str


class RoleNoun(Row):
    """A noun before a name. ``unique``: one person holds it ("the minister"). ``honorific``: it tells nothing."""

    role: str
    unique: bool = False
    honorific: bool = False
    example: str


class NumberWord(Row):
    """A number word: unit, ten, scale, suffix, vague (an interval) or fraction (its denominator)."""

    word: str
    kind: str
    low: float
    high: float


class Implicative(Row):
    """A word whose complement holds (+), fails (-) or is open (?) when it is affirmed, and when it is negated."""

    word: str
    affirmed: str
    negated: str
    example: str


class Hedge(Row):
    """A word that weakens the clause it stands in (modal, adverb) or governs (verb, adjective, noun)."""

    word: str
    kind: str  # modal, adverb, governor, conjunction
    certainty: Certainty
    example: str


class ClaimNoun(Row):
    """A noun that stands for a claim made before; ``cues`` are the lemmas it goes with, none for all."""

    noun: str
    cues: str = ""
    example: str = ""


class FalseWord(Row):
    """A word by which a story, a document or a thing is called false: "nonsense", "forge"."""

    word: str
    example: str


class Lookalike(Row):
    """A phrase that holds a word of ``list`` and means something else ("no doubt", "all told")."""

    phrase: str
    list: str
    example: str


class Country(Row):
    """A country, territory, region or former state; cells hold alternatives split by "|"."""

    code: str
    names: str
    adjectives: str = ""
    person: str = ""
    people: str = ""
    capitals: str = ""
    note: str = ""


class VerbCue(Row):
    """A reporting verb. ``frames`` says which complements are its content.

    ``clause`` a finite clause; ``quote`` direct speech; ``np`` the object; ``to`` an infinitive of the subject;
    ``np-to`` one of the object; ``np-as``, ``np-at``, ``np-comp`` the object and what is said of it;
    ``np-number`` an object with its number; ``as-it`` with "it", as "as the memo puts it"; ``ing`` a gerund;
    ``+about`` the object of that preposition; ``raise`` the subject and an infinitive, without a source;
    ``hearer``: the object is who is told, and no content. ``impersonal``: without an agent ("is believed to") the verb
    of attitude reports what is said. ``act``: with an object the verb does what it says
    ("declared a truce"), which is no statement; ``act-to``: with an infinitive ("agreed to meet"). ``turn``: behind
    it and a colon, the rest of the paragraph is speech without marks ("The authors reply: ...").
    """

    lemma: str
    frames: str
    stance: Stance = Stance.ASSERT
    certainty: Certainty = Certainty.CERTAIN
    kind: ReportKind = ReportKind.STATEMENT
    example: str = ""

    def takes(self, frame: str) -> bool:
        """Return whether ``frame`` is one of the frames."""
        return frame in self.frames.split()


@cache
def function_words(kind: Literal["function", "negation"] | None = None) -> frozenset[str]:
    """Return the function words, of one kind where it is given."""
    return frozenset(row.word for row in rows("function_words", FunctionWord) if kind in {None, row.kind})


@cache
def light_words() -> frozenset[str]:
    """Return the light words."""
    return frozenset(row.word for row in rows("light_words", LightWord))


@cache
def once_verbs() -> frozenset[str]:
    """Return the verbs for what happens once to a thing."""
    return frozenset(row.word for row in rows("once_verbs", OnceVerb))


@cache
def answering_verbs() -> Mapping[str, str]:
    """Return the force of each verb that answers: reply or counter."""
    return {row.verb: row.force for row in rows("answering_verbs", AnsweringVerb)}


@cache
def closed_words() -> frozenset[str]:
    """Return the words of closed classes that are never names."""
    return frozenset(row.word for row in rows("closed_words", ClosedWord))


@cache
def event_nouns() -> Mapping[str, str]:
    """Return the verb of each noun that names an event."""
    return {row.noun: row.verb for row in rows("event_nouns", EventNoun)}


@cache
def roles() -> Mapping[str, RoleNoun]:
    """Return the roles and titles that people hold."""
    return {row.role: row for row in rows("roles", RoleNoun)}


@cache
def number_words() -> Mapping[str, NumberWord]:
    """Return the number words by word."""
    return {row.word: row for row in rows("number_words", NumberWord)}


@cache
def weakening() -> frozenset[str]:
    """Return the words that leave the clause they govern open: "seem", "possible", "suspect"."""
    governors = (row for row in rows("hedges", Hedge) if row.kind == "governor")
    return frozenset(row.word for row in governors if row.certainty is not Certainty.CERTAIN)


@cache
def implicatives() -> Mapping[str, Implicative]:
    """Return the words that say whether what depends on them happened."""
    return {row.word: row for row in rows("implicatives", Implicative)}


@cache
def clause_words(use: str) -> frozenset[str]:
    """Return the words that bear on how a sentence is parted, for one use.

    Verbs are lemmas. consequence: ", which led to"; credit: behind a comma and its subject, it credits what stands
    before (", its maker said"); deed: takes a gerund ("denied dumping"); event: what events do and no place does;
    making: a thing "written and directed by" one is both; period: "May saw"; person: only people do it; result: a
    participle behind its clause tells what came of it; together: the subjects act as one.
    """
    return frozenset(row.word for row in rows("clause_words", ClauseWord) if row.use == use)


@cache
def claim_nouns() -> Mapping[str, ClaimNoun]:
    """Return the nouns that stand for claims."""
    return {row.noun: row for row in rows("claim_nouns", ClaimNoun)}


@cache
def false_words() -> frozenset[str]:
    """Return the lemmas of the words that call a thing false."""
    return frozenset(row.word for row in rows("false_words", FalseWord))


@cache
def lookalikes(name: str) -> tuple[str, ...]:
    """Return the phrases that hold a word of the list ``name`` and mean something else."""
    return tuple(row.phrase for row in rows("lookalikes", Lookalike) if row.list == name)


@cache
def countries() -> tuple[Country, ...]:
    """Return the countries, in the order of their codes."""
    return rows("countries", Country)


@cache
def reporting_verbs() -> Mapping[str, VerbCue]:
    """Return the reporting verbs by lemma, a particle included ("point out")."""
    return {row.lemma: row for row in rows("reporting_verbs", VerbCue)}
