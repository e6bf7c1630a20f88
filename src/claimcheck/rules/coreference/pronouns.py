"""Third-person pronouns: she, he, it, they and their forms, resolved to the candidate that is clearly the best.

"Hilda Berg declared a curfew. [She] lifted it in May." A pronoun stays as it is where two candidates come close.

Example: Hilda Berg leads the ministry. She resigned in May.
Limit: a pronoun stays where two readings are near each other; about one in four is answered.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from claimcheck.nlp.labels import NOUN_SUBJECTS
from claimcheck.rules.coreference import candidates, credit, people
from claimcheck.rules.coreference.candidates import FORMS, UNKNOWN, Candidate, Number
from claimcheck.rules.coreference.discourse import Discourse, clause_of, mention
from claimcheck.rules.coreference.impersonal import defines, is_empty
from claimcheck.rules.coreference.person import Person, is_sole
from claimcheck.rules.coreference.preference import score
from claimcheck.rules.coreference.vocabulary import Gender
from claimcheck.rules.records import Mention

MARGIN = 1.5  # between the best candidate and the next
LEAST = -2.0  # score of a candidate that is taken where no other fits; 0 across paragraphs
SPEAKER_MARGIN = 0.5  # the same for who is credited: somebody said it, and a claim needs to know who
LONGEST_OWNER = 5  # words before an 's
SURE = 0.88  # share of belief
ALONE = 0.84  # the same where nobody else is named of late
SOLE = 0.3  # the same where the text has told of nobody else at all
TITLED = 0.75  # the same for whom the text is about
GOING_ON = 0.5  # the same where the sentence before was about them, and this one opens with the pronoun
PASSING = 0.95  # the same for another where the text is about somebody whom the pronoun may mean


def resolve(discourse: Discourse, token: Token) -> Mention | None:
    """Return what a third-person pronoun stands for, None where that is not clear."""
    form = FORMS.get(token.lower_)
    if form is None or token.pos_ != "PRON":
        return None
    if _is_bound(token, form[0]) or _is_among(token):
        return None
    says_what = discourse.topic is not None and defines(token)
    if not says_what and is_empty(token):
        return None
    if (gender := form[1]) is not None:
        return _person(discourse, token, gender)
    found = _best(discourse, token, form[0])
    if found is None or not _is_safe(discourse, token, *found):
        return None
    chosen = found[1]
    if says_what and (discourse.topic is None or chosen.key != discourse.topic.name):
        return None
    owner = token.tag_ == "PRP$" or token.dep_ == "poss"
    if owner and len(chosen.text.split()) > LONGEST_OWNER:
        return None
    return mention(chosen.text, chosen.actor, (token.i, token.i + 1), chosen.tokens, owner=owner)


def _is_bound(token: Token, number: Number) -> bool:
    """Return whether "who" or "which" before it says whose ("bees, which cool [their] nests")."""
    if token.dep_ != "poss":
        return False
    clause = clause_of(token)
    subject = next((c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if clause.dep_ != "relcl" or subject is None or subject.tag_ not in {"WP", "WDT"}:
        return False
    return (clause.head.tag_ in {"NNS", "NNPS"}) == (number == "plural") or clause.head.pos_ == "PROPN"


def _is_among(token: Token) -> bool:
    """Return whether "among them" stands right behind those it means: "critics, [among them] two judges"."""
    before = token.nbor(-1).head.left_edge.i - 1 if token.i else 0
    return token.i > 1 and token.nbor(-1).lower_ == "among" and token.doc[max(min(before, token.i - 2), 0)].text == ","


def _best(discourse: Discourse, token: Token, number: Number) -> tuple[float, Candidate] | None:
    """Return the candidate that is clearly the best, with its score; None where two come close."""
    best: dict[str, tuple[float, Candidate]] = {}
    for candidate in candidates.find(discourse, token, number):
        rating = score(discourse, token, candidate)
        if candidate.key not in best or rating > best[candidate.key][0]:
            best[candidate.key] = (rating, candidate)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], -pair[1].position))
    margin = SPEAKER_MARGIN if token.i in discourse.spoken else MARGIN
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < margin):
        return None
    return ranked[0]


def _is_safe(discourse: Discourse, token: Token, rating: float, chosen: Candidate) -> bool:
    """Return whether the best candidate is known, good enough to stand alone, and not what acts on the pronoun."""
    if chosen.key == UNKNOWN or _does_it_itself(discourse, token, chosen):
        return False
    across = discourse.block[chosen.position] != discourse.block[token.i]
    quoted = discourse.quoted[token.i] and not discourse.quoted[chosen.position]
    return rating >= (0.0 if across or quoted else LEAST)


def _person(discourse: Discourse, token: Token, gender: Gender) -> Mention | None:
    """Return the person meant where the belief in one is strong; keep the guess for the pronouns that follow."""
    ranking = people.ranked(discourse, token, gender)
    if not ranking:
        return None
    share, person = _about(discourse, ranking) or ranking[0]
    discourse.guesses[token.i] = (person.key, gender)
    if share < (SOLE if is_sole(discourse, token, person, gender) else _bound(discourse, token, person, ranking)):
        likely = credit.speaker(discourse, token, ranking)
        if likely is None:
            return None
        person = likely
        discourse.guesses[token.i] = (person.key, gender)
    owner = token.tag_ == "PRP$" or token.dep_ == "poss"
    return mention(person.text, person.actor, (token.i, token.i + 1), person.tokens, owner=owner)


def _bound(discourse: Discourse, token: Token, person: Person, ranking: Sequence[tuple[float, Person]]) -> float:
    """Return the share of belief that is enough to take the first person of the ranking."""
    if discourse.topic is not None and any(rival.key == discourse.topic.name for _, rival in ranking):
        if person.key != discourse.topic.name:
            return PASSING
        return GOING_ON if _goes_on(token, person) else TITLED
    alone = person.name and all(rival.doubtful or not rival.name for _, rival in ranking[1:])
    return ALONE if alone else SURE


def _goes_on(token: Token, person: Person) -> bool:
    """Return whether a sentence opens with the pronoun and that before is about the person: "She sang. [She] won"."""
    if not token.sent.start or token.i - token.sent.start > 1 or token.dep_ not in NOUN_SUBJECTS:
        return False
    before = token.doc[token.sent.start - 1].sent.root
    places = (token.doc[i] for i in (*person.mentions, *person.pronouns))
    return any(place.dep_ in NOUN_SUBJECTS and place.head.i == before.i for place in places)


def _about(discourse: Discourse, ranking: Sequence[tuple[float, Person]]) -> tuple[float, Person] | None:
    """Return the person whom the text is about where only what may be no person at all comes before them."""
    doubted = sum(share for share, person in ranking if person.doubtful)
    for share, person in ranking:
        about = discourse.topic
        if about is not None and person.key == about.name and (person.gender is not None or about.types):
            return share / max(1.0 - doubted, share), person
        if not person.doubtful:
            return None
    return None


def _does_it_itself(discourse: Discourse, token: Token, chosen: Candidate) -> bool:
    """Return whether the pronoun's own subject stands for the same: in "they refused to share them" them are others."""
    verb = token.head
    if token.dep_ != "dobj":
        return False
    for _ in range(4):
        subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None or verb.dep_ not in {"xcomp", "conj"}:
            break
        verb = verb.head
    known = None if subject is None else discourse.mentions.get(subject.i)
    return known is not None and known.text == chosen.text
