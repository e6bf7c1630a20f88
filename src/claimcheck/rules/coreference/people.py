"""Weigh who "she" and "he" stand for: the reasons for and against each candidate, and for nobody of them.

The reasons are weighed by a linear model: ``lexicon/en/pronoun_weights.tsv`` holds one number a reason.
"""

import math
from functools import cache

from spacy.tokens import Token

from claimcheck.lexicon import Row, rows
from claimcheck.nlp.labels import NOUN_SUBJECTS
from claimcheck.rules.coreference.discourse import Discourse, clause_of
from claimcheck.rules.coreference.person import Person, candidates
from claimcheck.rules.coreference.vocabulary import Gender


class Weight(Row):
    """A reason and how much it counts."""

    reason: str
    weight: float


@cache
def weights() -> dict[str, float]:
    """Return the weight of each reason."""
    return {row.reason: row.weight for row in rows("pronoun_weights", Weight)}


def ranked(discourse: Discourse, token: Token, gender: Gender) -> list[tuple[float, Person]]:
    """Return the people that a pronoun may stand for, each with its share of belief, best first."""
    found = list(candidates(discourse, token, gender))
    scores = [score(reasons(discourse, token, person, found)) for person in found]
    powers = [math.exp(min(value, 50.0)) for value in (*scores, score(nobody(token, found)))]
    shares = [power / sum(powers) for power in powers[:-1]]
    return sorted(zip(shares, found, strict=True), key=lambda pair: (-pair[0], -pair[1].last))


def score(found: dict[str, float]) -> float:
    """Return the weighted sum of the reasons."""
    return sum(weights().get(reason, 0.0) * value for reason, value in found.items())


def nobody(token: Token, found: list[Person]) -> dict[str, float]:
    """Return the reasons for someone who is not among the candidates."""
    return {
        "nobody": 1.0,
        "nobody here": float(all(person.last < token.sent.start for person in found)),
        "nobody of two": float(len(found) > 1),
        "nobody sure": float(all(person.doubtful for person in found)),
        "nobody early": float(token.i - token.sent.start < 3),
    }


def reasons(discourse: Discourse, token: Token, person: Person, rivals: list[Person]) -> dict[str, float]:
    """Return the reasons for one person, by name."""
    kind = "owner" if token.dep_ == "poss" else "subject" if token.dep_ in NOUN_SUBJECTS else "object"
    return {
        **_of_standing(discourse, token, person, rivals, kind=kind),
        **_of_place(discourse, token, person, rivals, kind=kind),
    }


def _of_standing(
    discourse: Discourse, token: Token, person: Person, rivals: list[Person], *, kind: str
) -> dict[str, float]:
    """Return the reasons from what the person is in the text so far, and how far back."""
    doc = discourse.doc
    last = doc[person.last]
    places = _places(discourse, person)
    others = [rival for rival in rivals if rival is not person]
    gap = discourse.sentence[token.i] - discourse.sentence[person.last]
    most = max([len(rival.mentions + rival.pronouns) for rival in others] or [0])
    governed = float(any(governs(place, token) for place in places if place.dep_ in NOUN_SUBJECTS))
    return {
        f"gap {min(gap, 3)}": 1.0,
        f"{kind} {_role(last)} {min(gap, 1)}": 1.0,
        f"pronoun {_role(doc[person.mentions[0]])}": float(bool(person.pronouns)),
        f"{kind} in {_clause_kind(token)}": governed,
        f"{kind} passed": float(_passed(discourse, token, person, rivals)),
        "only": float(len(rivals) == 1),
        "only known": float(person.gender is not None and all(rival.gender is None for rival in others)),
        "topic": float(len(places) > 1 and len(places) > most),
        "nearest": float(person.last == max(rival.last for rival in rivals)),
        "distance": math.log1p(abs(token.i - person.last)),
        f"{kind} governed": governed,
    }


def _of_place(
    discourse: Discourse, token: Token, person: Person, rivals: list[Person], *, kind: str
) -> dict[str, float]:
    """Return the reasons from where the person is named beside the pronoun and the rivals."""
    doc = discourse.doc
    places = _places(discourse, person)
    subjects = [place for place in places if place.dep_ in NOUN_SUBJECTS]
    others = [rival for rival in rivals if rival is not person]
    return {
        f"{kind} subject before": float(any(_gap(discourse, token, place) == 1 for place in subjects)),
        f"{kind} subject here": float(any(_gap(discourse, token, place) == 0 for place in subjects)),
        "mentions": float(min(len(places), 4)),
        "pronoun here": float(any(_gap(discourse, token, doc[i]) == 0 for i in person.pronouns)),
        "pronoun before": float(any(_gap(discourse, token, doc[i]) == 1 for i in person.pronouns)),
        "gender": float(person.gender is not None),
        "name": float(person.name),
        "doubtful": float(person.doubtful),
        f"coming {kind}": float(person.last > token.i),
        "fronted": float(person.last < token.i < max(rival.last for rival in rivals)),
        "same sentence rival": float(any(_gap(discourse, token, doc[r.last]) == 0 for r in others)),
        "rival governs": float(any(governs(doc[i], token) for r in others for i in r.mentions)),
        f"title {kind}": float(discourse.topic is not None and person.key == discourse.topic.name),
        "full name": float(person.name and person.tokens[1] - person.tokens[0] > 1),
        "first": float(person.mentions[-1] == min(rival.mentions[-1] for rival in rivals)),
        "starts": float(any(place.i - place.sent.start < 4 for place in places)),
        "other quotation": float(discourse.quoted[token.i] != discourse.quoted[person.last]),
        "same clause": float(clause_of(doc[person.last]).i == clause_of(token).i),
    }


def _places(discourse: Discourse, person: Person) -> list[Token]:
    """Return where the person is named or stood for."""
    return [discourse.doc[i] for i in (*person.mentions, *person.pronouns)]


def _clause_kind(token: Token) -> str:
    """Return how the pronoun's clause hangs on what is above it: "conj", "advcl", "ccomp", "relcl", "ROOT"."""
    return clause_of(token).dep_


def _passed(discourse: Discourse, token: Token, person: Person, rivals: list[Person]) -> bool:
    """Return whether someone else is a subject between the person and the pronoun."""
    return any(
        discourse.doc[place].dep_ in NOUN_SUBJECTS and person.last < place < token.i
        for rival in rivals
        if rival is not person
        for place in rival.mentions
    )


def _gap(discourse: Discourse, token: Token, place: Token) -> int:
    return discourse.sentence[token.i] - discourse.sentence[place.i]


def _role(token: Token) -> str:
    if token.dep_ in NOUN_SUBJECTS:
        return "subject"
    return {"dobj": "object", "poss": "owner", "appos": "apposed", "conj": "joined", "pobj": "oblique"}.get(
        token.dep_, "other"
    )


def governs(other: Token, token: Token) -> bool:
    """Return whether the other is the nearest subject above: of the pronoun's clause or of the clause that holds it."""
    for verb in token.ancestors:
        subjects = [child for child in verb.children if child.dep_ in NOUN_SUBJECTS and child.i != token.i]
        if subjects:
            return other.head.i == verb.i and other.dep_ in NOUN_SUBJECTS
    return False
