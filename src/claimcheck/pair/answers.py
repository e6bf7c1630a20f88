"""One voice answers another: it contradicts what was just said of it, or of the same thing, in words of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Literal

from claimcheck import lexicon, text
from claimcheck.judge.align import HELD, tie
from claimcheck.judge.terms import LIGHT, Term, terms
from claimcheck.lexicon.lists import light_words
from claimcheck.models import Claim, DisputeKind, Polarity, Stance
from claimcheck.pair.apart import is_open
from claimcheck.pair.edge import Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices, is_party, speaker
from claimcheck.slots import predicate

NEAR = 1  # sentence ends between what is said and its answer
FAR = 3  # the same for what somebody "has always maintained"
BACK = 4  # sayings that an answer may look back over
STEM = 4  # letters of a name at least before its adjective is told by them
ENOUGH = 3  # signs that an answer takes to be a dispute
LEAST, STEP, MOST = 0.5, 0.1, 0.8  # confidence by the number of signs
CONTRAST = re.compile(
    r"\b(?:but|however|whereas|while|although|though|yet|on the contrary|in contrast|by contrast)\b", re.IGNORECASE
)
ADMITS = re.compile(r"\b(?:admit|concede|acknowledge|confess|apologi[sz]e|regret|confirm)", re.IGNORECASE)
STRUCK_FIRST = re.compile(
    r"\b(?:fired?|shot|shoot|struck|strike|hit|attack\w*) first\b|\bfirst (?:fired|shot|struck|attacked)\b|\bprovoke",
    re.IGNORECASE,
)
NOT_ONE = re.compile(r"not (?:an?|one|single)\b", re.IGNORECASE)
CALLED = re.compile(r"(?:call|describe|dismiss|brand|label)", re.IGNORECASE)
BARE = re.compile(r"(?:[Tt]he |[Aa]n? )?[a-z]+(?<!s)$")  # a noun without a name, of one party
OWNED = re.compile(r"(?:his|her|its|their|my|our|he|she)\b", re.IGNORECASE)
GOES_ON = re.compile(r"\b(?:also|too|likewise|agree[sd]?)\b", re.IGNORECASE)
STEADY = re.compile(r"\b(?:always|still|continues? to|repeatedly|consistently)\b", re.IGNORECASE)
POST = re.compile(r"^(?P<who>[A-Z].+?) (?:is|was) (?:an? |the )(?:[\w’'-]+ )*?(?P<post>[a-z]+)\.$")
STANDS_BY = re.compile(r"\bst(?:ands?|ood) by (?:its|his|her|their|the|every) ", re.IGNORECASE)
ONLY_THAT = re.compile(r"^it (?:was|is) .+? (?:who|that|which)\b|\bon the contrary\b|\bin fact\b", re.IGNORECASE)


class AnsweringVerb(lexicon.Row):
    """A verb by which one speaker answers another; ``counter``: the answer always goes against what was said."""

    verb: str
    force: Literal["reply", "counter"]
    example: str


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


def find(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """The nurse said that [Dr Hall had signed the form]. Hall testified that [he had never seen it]."""
    said = list(_sayings(passage.claims))
    for position, answer in enumerate(said):
        reach = FAR if _is_steady(answer, passage) else NEAR
        begun = answer  # the first of what the one who answers says in a row
        for other in reversed(said[max(0, position - BACK) : position]):
            if other.voice == answer.voice:
                begun = other
            if passage.apart(other.claims[-1], begun.claims[0]) > reach or _is_one(other, answer, voices):
                continue
            if GOES_ON.search(_frame(answer, passage)):
                break
            if edge := _clash(other, answer, passage):
                yield edge
                break


def _sayings(claims: Sequence[Claim]) -> Iterator[Saying]:
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


def _is_one(a: Saying, b: Saying, voices: Voices) -> bool:
    """Return whether one party may speak twice: the voices are one, one holds the other, or one has no name."""
    home = a.claims[0].document
    ours, theirs = (set(text.words(text.fold(saying.voice))) for saying in (a, b))
    unnamed = any(OWNED.match(saying.voice) or not is_party(saying.voice) for saying in (a, b))
    return unnamed or ours <= theirs or theirs <= ours or voices.one(a.voice, b.voice, (home, home))


def _clash(other: Saying, answer: Saying, passage: Passage) -> Edge | None:
    """Return the clash of an answer with the claim before it that shares most with it; None where signs are few."""
    firm, loose = _firm(other, answer, passage), _loose(other, answer, passage)
    about = _matter(other, answer, passage)
    if not about or firm + loose + about < ENOUGH or not (firm or _is_plain(other, answer, loose, about)):
        return None
    if not firm and _may_be_one(other, answer):
        return None
    first, second = max(
        ((c, d) for c in other.claims for d in answer.claims),
        key=lambda pair: (len(_shared([pair[0]], [pair[1]])), -pair[0].start),
    )
    score = min(MOST, LEAST + STEP * (firm + loose + about - ENOUGH))
    return Edge(_kind(first, second), first, second, "answer", (first.proposition, second.proposition), score)


def _firm(other: Saying, answer: Saying, passage: Passage) -> int:
    """Return how many signs there are that only an answer that goes against what was said has."""
    counters = "counter" in _forces(answer)
    accused = _accuses(other) and _names(other, answer)
    stands_by = any(STANDS_BY.search(c.proposition) for c in answer.claims)
    signs = [
        counters,
        _is_steady(answer, passage),
        accused,
        accused and not ADMITS.search(answer.claims[0].attributions[-1].cue.text),
        any(STRUCK_FIRST.search(c.proposition) for c in answer.claims) and _names(answer, other),
        stands_by,
        stands_by and _names(other, answer),
        any(ONLY_THAT.search(c.proposition) for c in answer.claims),
    ]
    return sum(signs)


def _is_steady(saying: Saying, passage: Passage) -> bool:
    return "counter" in _forces(saying) and bool(STEADY.search(_frame(saying, passage)))


def _loose(other: Saying, answer: Saying, passage: Passage) -> int:
    """Return how many signs of opposition there are that other answers have too."""
    return sum(
        [_turns(other, answer), "reply" in _forces(answer), bool(CONTRAST.search(_between(other, answer, passage)))]
    )


def _is_plain(other: Saying, answer: Saying, loose: int, about: int) -> bool:
    """Return whether loose signs are enough: two of them, or somebody of whom something was said negates it."""
    taken_up = _names(other, answer) or _shared(other.claims, answer.claims) or any(map(is_open, answer.claims))
    told_of_him = _names(other, answer) or _is_one_act(other, answer)
    return bool(taken_up) and (loose > 1 or (_turns(other, answer) and about > 1 and told_of_him))


def _may_be_one(a: Saying, b: Saying) -> bool:
    """Return whether a bare noun may stand for the party beside it: "the agency" for "the State Department"."""
    sources = [saying.claims[0].attributions[-1].source for saying in (a, b)]
    return sum(source is not None and BARE.match(source.text) is not None for source in sources) == 1


def _matter(other: Saying, answer: Saying, passage: Passage) -> int:
    """Return how many signs there are that both speak of one matter."""
    one_sentence = passage.apart(other.claims[-1], answer.claims[0]) == 0
    signs = [
        _names(other, answer),
        _names(answer, other),
        bool(_shared(other.claims, answer.claims)),
        _is_one_act(other, answer),
        one_sentence and any(is_open(c) for c in answer.claims),
    ]
    return sum(signs)


def _turns(other: Saying, answer: Saying) -> bool:
    """Return whether one of the two negates or denies, and the other does not."""
    return any(_is_negative(c) for c in answer.claims) != any(_is_negative(c) for c in other.claims)


def _is_one_act(other: Saying, answer: Saying) -> bool:
    """Return whether both tell of an act of one kind that says something by itself ("repaid", not "had")."""
    return any(_one_act(c, d) for c in other.claims for d in answer.claims)


def _one_act(a: Claim, b: Claim) -> bool:
    ours, theirs = a.slots.predicate, b.slots.predicate
    if ours in light_words() or predicate.relation(ours, theirs) not in ("same", "synonym"):
        return False
    beside = [t for t in _shared([a], [b]) if theirs not in t.lemmas]
    return bool(beside) or is_open(b) or NOT_ONE.match(b.proposition) is not None


def _is_negative(claim: Claim) -> bool:
    negative = claim.polarity is Polarity.NEGATIVE or NOT_ONE.match(claim.proposition) is not None
    return negative != (claim.vouched_stance is Stance.DENY)


def _accuses(saying: Saying) -> bool:
    return any("accuse" in predicate.classes(lemma) for lemma in _cue_lemmas(saying))


def _forces(saying: Saying) -> set[str]:
    return {force for lemma in _cue_lemmas(saying) if (force := answering_verbs().get(lemma))}


def _cue_lemmas(saying: Saying) -> list[str]:
    return [text.verb_lemma(word) for word in saying.claims[0].attributions[-1].cue.text.split()]


def _names(saying: Saying, who: Saying) -> bool:
    """Return whether what is said names a party: by the last word of its name, a post, or its adjective."""
    last = text.fold(text.words(who.voice)[-1]) if text.words(who.voice) else ""
    words = {text.fold(word) for c in saying.claims for word in text.words(c.proposition)}
    people = last[:-1] if who.voice[:1].isupper() and len(last) > STEM else last  # "Turgia" and "Turgian"
    return bool(words & {last, *who.known_as}) or any(word.startswith(people) for word in words)


def _shared(ours: Sequence[Claim], theirs: Sequence[Claim]) -> list[Term]:
    """Return the content words of some claims that others hold too, the names of those who speak left out."""
    known = Saying(speaker(ours[0]) or "", tuple(ours)).words
    found = Saying(speaker(theirs[0]) or "", tuple(theirs)).words
    return [t for t in found if not t.name and any(tie(t, word) in HELD or tie(word, t) in HELD for word in known)]


def _frame(saying: Saying, passage: Passage) -> str:
    """Return the words around the cue, where adverbs stand: "has [always] maintained"."""
    cue = saying.claims[0].attributions[-1].cue
    words = passage.document.text
    return f"{words[max(0, cue.start - 20) : cue.start]}{cue.text}{words[cue.end : cue.end + 12]}"


def _between(other: Saying, answer: Saying, passage: Passage) -> str:
    """Return the words between two sayings, with the first words of the answer's sentence."""
    cue = answer.claims[0].attributions[-1].cue.start
    return passage.document.text[other.claims[-1].end : max(cue, answer.claims[0].start)][:80]


def _kind(first: Claim, second: Claim) -> DisputeKind:
    return DisputeKind.DENIAL if _is_negative(second) else DisputeKind.CONTRADICTION


@cache
def answering_verbs() -> dict[str, str]:
    """Return the verbs by which one speaker answers another, with what the answer does."""
    return {row.verb: row.force for row in lexicon.rows("answering_verbs", AnsweringVerb)}
