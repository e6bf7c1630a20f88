"""One sentence a person can follow: why the verdict is what it is."""

from collections.abc import Mapping, Sequence

from claimcheck import text
from claimcheck.lexicon.lists import function_words
from claimcheck.models import Claim, Document, Outcome, Role, Verdict
from claimcheck.slots import speakers
from claimcheck.verify.combine import Tally
from claimcheck.verify.findings import names
from claimcheck.verify.weigh import Witness

RANKED = ("predicate", "polarity")  # told last: other slots say more
AFFIRMED = "affirmed"
SUBJECTS = (Role.AGENT, Role.THEME, Role.PATIENT)  # whom a statement is about, the likeliest first


def sentence(outcome: Verdict, part: Claim, found: Tally, documents: Mapping[str, Document]) -> str:
    """Return the explanation of the verdict on one part of a statement."""
    if outcome is Verdict.NOT_ENOUGH_INFO:
        return _nothing(part, found)
    supporters, opponents = names(found.supports, documents) if found.supports else "", ""
    if found.contradicts:
        opponents = names(found.contradicts, documents)
    for_it = f"{supporters} {_say(found.supports, documents)} this"
    against = f"{opponents} {_say(found.contradicts, documents)} otherwise"
    if outcome is Verdict.DISPUTED:
        return speakers.begin(f"{for_it}; {against}{_why(found.contradicts)}.")
    if outcome is Verdict.CONTRADICTED:
        return speakers.begin(f"{against}{_why(found.contradicts)}.")
    if outcome is Verdict.ATTRIBUTED:
        return f"Only {for_it}; no document says it in its own voice."
    return speakers.begin(f"{for_it}{_bridge(found.supports)}.")


def _say(witnesses: Sequence[Witness], documents: Mapping[str, Document]) -> str:
    # A document is one voice whatever its name ends in; in capitals, no name is taken for a plural.
    return speakers.does("say", [w.voice or documents[w.claim.document].voice_name.upper() for w in witnesses])


def _why(witnesses: Sequence[Witness]) -> str:
    """Return what conflicts, in words."""
    conflicts = [r for r in witnesses[0].reasons if r.outcome is Outcome.CONFLICT and r.slot != "source"]
    if not conflicts:
        return ""
    deciding = min(conflicts, key=lambda reason: RANKED.index(reason.slot) if reason.slot in RANKED else -1)
    if deciding.slot == "polarity":
        return ", with a negation" if deciding.statement.startswith(AFFIRMED) else ", without the negation"
    return f", with “{deciding.corpus}” where the statement has “{deciding.statement}”"


def _bridge(witnesses: Sequence[Witness]) -> str:
    """Return what the statement's words follow from, where they are not the same."""
    reasons = [r for r in witnesses[0].reasons if r.slot != "predicate"]
    entailed = [r for r in reasons if r.outcome is Outcome.ENTAILED and r.statement != r.corpus]
    return f"; “{entailed[0].statement}” follows from “{entailed[0].corpus}”" if entailed else ""


def _nothing(part: Claim, found: Tally) -> str:
    if found.elsewhere:
        return "The corpus has this from another source than the statement names."
    if not found.mentions:
        return "The corpus has nothing on this."
    subject = _subject(part)
    if subject and not any(_speaks_of(subject, witness) for witness in found.mentions):
        return f"No passage found speaks of {speakers.inside(subject)}."
    return "The corpus speaks of the matter but neither supports nor contradicts the statement."


def _subject(part: Claim) -> str | None:
    """Return whom or what a statement is about, where words name it."""
    ranked = sorted(part.slots.actors, key=lambda actor: SUBJECTS.index(actor.role) if actor.role in SUBJECTS else 9)
    named = (actor.text for actor in ranked if _telling(actor.text))
    return next(named, None)


def _speaks_of(subject: str, witness: Witness) -> bool:
    return _telling(subject) <= _telling(f"{witness.claim.text} {witness.claim.quote}")


def _telling(words: str) -> set[str]:
    """Return the stems of words that stand for something."""
    return {text.stem(word.lower()) for word in text.words(words) if word.lower() not in function_words()}
