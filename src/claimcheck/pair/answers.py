"""One voice answers another: it contradicts what was just said of it, or of the same thing, in words of its own."""

import re
from collections.abc import Iterator

from claimcheck import text
from claimcheck.lexicon.lists import answering_verbs, light_words
from claimcheck.models import Claim, DisputeKind, Polarity, Stance
from claimcheck.pair.apart import is_open
from claimcheck.pair.edge import Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.sayings import Saying, names, sayings, shared
from claimcheck.pair.voices import Voices, is_party, teller
from claimcheck.slots import predicate

NEAR = 1  # sentence ends between what is said and its answer
FAR = 3  # the same for what somebody "has always maintained"
BACK = 4  # sayings that an answer may look back over
ENOUGH = 3  # signs that an answer takes to be a dispute
LEAST, STEP, MOST = 0.5, 0.1, 0.8  # confidence by the number of signs
CONTRAST = re.compile(
    r"\b(?:but|however|whereas|while|although|though|yet|on the contrary|in contrast|by contrast)\b", re.IGNORECASE
)
ADMITS = re.compile(r"\b(?:admit|concede|acknowledge|confess|apologi[sz]e|regret|confirm)", re.IGNORECASE)
STRUCK_FIRST = re.compile(
    r"\b(?:fired?|shot|shoot|struck|strike|hit|attack\w*) first\b|\bfirst (?:fired|struck|attacked)\b|\bprovoke",
    re.IGNORECASE,
)
NOT_ONE = re.compile(r"not (?:an?|one|single)\b", re.IGNORECASE)
NOT_TO = re.compile(r"\bnot to\b", re.IGNORECASE)  # "she had chosen not to stand in the row"
BARE = re.compile(r"(?:[Tt]he |[Aa]n? )?[a-z]+(?<!s)$")  # a noun without a name, of one party
OWNED = re.compile(r"(?:his|her|its|their|my|our|he|she)\b", re.IGNORECASE)
GOES_ON = re.compile(r"\b(?:also|too|likewise|agree[sd]?)\b", re.IGNORECASE)
STEADY = re.compile(r"\b(?:always|still|continues? to|repeatedly|consistently)\b", re.IGNORECASE)
STANDS_BY = re.compile(r"\bst(?:ands?|ood) by (?:its|his|her|their|the|every) ", re.IGNORECASE)
ONLY_THAT = re.compile(r"^it (?:was|is) .+? (?:who|that|which)\b|\bon the contrary\b|\bin fact\b", re.IGNORECASE)


def find(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """The nurse said that [Dr Hall had signed the form]. Hall testified that [he had never seen it]."""
    said = list(sayings(passage.claims))
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


def _is_one(a: Saying, b: Saying, voices: Voices) -> bool:
    """Return whether one party may speak twice: the voices are one, one holds the other, or one has no name.

    A person whose last name another voice has may speak for it: "Peter Hollis" for "Hollis Farms". Nor is it an answer
    where one only tells what the other says.
    """
    home = a.claims[0].document
    ours, theirs = (set(text.words(text.fold(saying.voice))) for saying in (a, b))
    ours_last, theirs_last = (text.fold(text.words(saying.voice)[-1]) for saying in (a, b))
    if ours_last != theirs_last and (ours_last in theirs or theirs_last in ours):
        return True  # "Peter Hollis" speaks for "Hollis Farms"
    unnamed = any(OWNED.match(saying.voice) or not is_party(saying.voice) for saying in (a, b))
    only_told = len(b.claims[0].attributions) > 1 and teller(b.claims[0]) == a.voice
    return only_told or unnamed or ours <= theirs or theirs <= ours or voices.one(a.voice, b.voice, (home, home))


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
        key=lambda pair: (len(shared([pair[0]], [pair[1]])), -pair[0].start),
    )
    score = min(MOST, LEAST + STEP * (firm + loose + about - ENOUGH))
    return Edge(_kind(first, second), first, second, "answer", (first.proposition, second.proposition), score)


def _firm(other: Saying, answer: Saying, passage: Passage) -> int:
    """Return how many signs there are that only an answer that goes against what was said has."""
    counters = "counter" in _forces(answer)
    stands_by = any(STANDS_BY.search(c.proposition) for c in answer.claims)
    signs = [
        counters,
        _is_steady(answer, passage),
        _accuses(other) and names(other, answer) and not ADMITS.search(answer.claims[0].attributions[-1].cue.text),
        any(STRUCK_FIRST.search(c.proposition) for c in answer.claims) and names(answer, other),
        stands_by,
        stands_by and names(other, answer),
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
    taken_up = names(other, answer) or shared(other.claims, answer.claims) or any(map(is_open, answer.claims))
    told_of_him = names(other, answer) or _is_one_act(other, answer)
    return bool(taken_up) and (loose > 1 or (_turns(other, answer) and about > 1 and told_of_him))


def _may_be_one(a: Saying, b: Saying) -> bool:
    """Return whether a bare noun may stand for the party beside it: "the agency" for "the State Department"."""
    sources = [saying.claims[0].attributions[-1].source for saying in (a, b)]
    bare = [source is not None and BARE.match(source.text) is not None for source in sources]
    named = [saying.voice[:1].isupper() for saying in (a, b)]
    return bare[0] != bare[1] and named[bare.index(False)]


def _matter(other: Saying, answer: Saying, passage: Passage) -> int:
    """Return how many signs there are that both speak of one matter."""
    one_sentence = passage.apart(other.claims[-1], answer.claims[0]) == 0
    signs = [
        names(other, answer),
        names(answer, other),
        bool(shared(other.claims, answer.claims)),
        _is_one_act(other, answer),
        one_sentence and any(is_open(c) for c in answer.claims),
    ]
    return sum(signs)


def _turns(other: Saying, answer: Saying) -> bool:
    """Return whether one of the two negates or denies, and the other does not, or each tells the opposite act."""
    if any(predicate.opposition(c.slots.predicate, d.slots.predicate) for c in other.claims for d in answer.claims):
        return True
    return any(_is_negative(c) for c in answer.claims) != any(_is_negative(c) for c in other.claims)


def _is_one_act(other: Saying, answer: Saying) -> bool:
    """Return whether both tell of an act of one kind that says something by itself ("repaid", not "had")."""
    return any(_one_act(c, d) for c in other.claims for d in answer.claims)


def _one_act(a: Claim, b: Claim) -> bool:
    ours, theirs = a.slots.predicate, b.slots.predicate
    if ours in light_words() or predicate.relation(ours, theirs) not in ("same", "synonym"):
        return False
    beside = [t for t in shared([a], [b]) if theirs not in t.lemmas]
    return bool(beside) or NOT_ONE.match(b.proposition) is not None


def _is_negative(claim: Claim) -> bool:
    words = claim.proposition
    negative = claim.polarity is Polarity.NEGATIVE or bool(NOT_ONE.match(words) or NOT_TO.search(words))
    return negative != (claim.vouched_stance is Stance.DENY)


def _accuses(saying: Saying) -> bool:
    return any("accuse" in predicate.classes(lemma) for lemma in _cue_lemmas(saying))


def _forces(saying: Saying) -> set[str]:
    return {force for lemma in _cue_lemmas(saying) if (force := answering_verbs().get(lemma))}


def _cue_lemmas(saying: Saying) -> list[str]:
    return [text.verb_lemma(word) for word in saying.claims[0].attributions[-1].cue.text.split()]


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
