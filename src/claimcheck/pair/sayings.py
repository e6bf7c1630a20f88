"""What one voice says under one cue, whom it names, and the words that two such sayings share."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from claimcheck import text
from claimcheck.judge.align import HELD, tie
from claimcheck.judge.terms import LIGHT, Term, terms
from claimcheck.models import Claim, Stance
from claimcheck.pair.voices import speaker

STEM = 4  # letters of a name at least before its adjective is told by them
POST = re.compile(r"^(?P<who>[A-Z].+?) (?:is|was) (?:an? |the )(?:[\w’'-]+ )*?(?P<post>[a-z]+)\.$")
CALLED = re.compile(r"(?:call|describe|dismiss|brand|label)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Saying:
    """What one voice says under one cue, in the order of the text; ``known_as`` are the posts that the speaker has."""

    voice: str
    claims: tuple[Claim, ...]
    known_as: frozenset[str] = frozenset()

    @property
    def words(self) -> list[Term]:
        """The content words of all that is said, the name of the speaker left out."""
        own = {text.fold(word) for word in text.words(self.voice)}
        told = (t for c in self.claims for t in terms(c.proposition) if t.weight > LIGHT)
        return [t for t in told if text.fold(t.word) not in own]


def sayings(claims: Sequence[Claim]) -> Iterator[Saying]:
    """Yield what is said in some claims, one record for each cue, in their order."""
    told = [c for c in claims if speaker(c) and _says_something(c) and not c.refers and c.stance is not Stance.QUESTION]
    posts = _posts(claims)
    for (voice, _), group in groupby(told, key=lambda c: (speaker(c), c.attributions[-1].cue.start)):
        if voice:
            yield Saying(voice, tuple(group), frozenset(posts.get(voice, ())))


def _posts(claims: Sequence[Claim]) -> dict[str, list[str]]:
    """Return the last word of every post by who has it: "Owen Pryce is the landlord."."""
    found: dict[str, list[str]] = {}
    for claim in claims:
        if not claim.attributions and (told := POST.match(claim.proposition)):
            found.setdefault(told["who"], []).append(told["post"])
    return found


def _says_something(claim: Claim) -> bool:
    """Return whether a claim is said, or tells what somebody called a thing ("called the result a mistake")."""
    return not claim.is_act or (bool(claim.attributions) and CALLED.match(claim.attributions[-1].cue.text) is not None)


def names(saying: Saying, who: Saying) -> bool:
    """Return whether what is said names a party: by the last word of its name, a post, or its adjective."""
    last = text.fold(text.words(who.voice)[-1]) if text.words(who.voice) else ""
    words = {text.fold(word) for c in saying.claims for word in text.words(c.proposition)}
    people = last[:-1] if who.voice[:1].isupper() and len(last) > STEM else last  # "Turgia" and "Turgian"
    return bool(words & {last, *who.known_as}) or any(word.startswith(people) for word in words)


def shared(ours: Sequence[Claim], theirs: Sequence[Claim]) -> list[Term]:
    """Return the content words of some claims that others hold too, the names of those who speak left out."""
    known = Saying(speaker(ours[0]) or "", tuple(ours)).words
    found = Saying(speaker(theirs[0]) or "", tuple(theirs)).words
    return [t for t in found if not t.name and any(tie(t, word) in HELD or tie(word, t) in HELD for word in known)]
