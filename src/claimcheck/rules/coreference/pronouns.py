"""Third-person pronouns: she, he, it, they and their forms, resolved to the candidate that is clearly the best.

"Hilda Berg declared a curfew. [She] lifted it in May." A pronoun stays as it is where two candidates come close.

Example: Hilda Berg leads the ministry. She resigned in May.
Limit: a pronoun stays where two readings are near each other; about one in four is answered.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from claimcheck.rules.coreference import credit, people
from claimcheck.rules.coreference.discourse import Discourse, clause_of, mention
from claimcheck.rules.coreference.nouns import Noun
from claimcheck.rules.coreference.vocabulary import Gender, Kind, person_nouns, words
from claimcheck.rules.records import Mention, TokenRange

Number = Literal["person", "thing", "plural"]
FORMS: dict[str, tuple[Number, Gender | None]] = {
    "he": ("person", "masculine"),
    "him": ("person", "masculine"),
    "his": ("person", "masculine"),
    "she": ("person", "feminine"),
    "her": ("person", "feminine"),
    "it": ("thing", None),
    "its": ("thing", None),
    "they": ("plural", None),
    "them": ("plural", None),
    "their": ("plural", None),
}
REACH = {"thing": 1, "plural": 2}  # sentences back
MARGIN = 1.5  # between the best candidate and the next
LEAST = -2.0  # score of a candidate that is taken where no other fits; 0 across paragraphs
UNKNOWN = "?"  # what an earlier pronoun stands for that was left open
TOPIC = 1.0  # score of what the text is about where it was not named of late
SPEAKER_MARGIN = 0.5  # the same for who is credited: somebody said it, and a claim needs to know who
LONGEST_OWNER = 5  # words before an 's
SURE = 0.88  # share of belief
ALONE = 0.84  # the same where nobody else is named
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
MODAL_ADJECTIVE_CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "advcl", "acl"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that a pronoun may stand for, with the position where it was last named."""

    position: int
    tokens: TokenRange
    text: str
    actor: str | None
    key: str
    subject: bool
    name: bool
    noun: Noun | None


def resolve(discourse: Discourse, token: Token) -> Mention | None:
    """Return what a third-person pronoun stands for, None where that is not clear."""
    form = FORMS.get(token.lower_)
    if form is None or token.pos_ != "PRON":
        return None
    defines = _defines(discourse, token)
    if not defines and _is_empty(token):
        return None
    if (gender := form[1]) is not None:
        return _person(discourse, token, gender)
    found = _best(discourse, token, form[0])
    if found is None or not _is_safe(discourse, token, *found):
        return None
    chosen = found[1]
    if defines and (discourse.topic is None or chosen.key != discourse.topic.name):
        return None
    owner = token.tag_ == "PRP$" or token.dep_ == "poss"
    if owner and len(chosen.text.split()) > LONGEST_OWNER:
        return None
    return mention(chosen.text, chosen.actor, (token.i, token.i + 1), chosen.tokens, owner=owner)


def _best(discourse: Discourse, token: Token, number: Number) -> tuple[float, Candidate] | None:
    """Return the candidate that is clearly the best, with its score; None where two come close."""
    best: dict[str, tuple[float, Candidate]] = {}
    for candidate in _candidates(discourse, token, number):
        score = _score(discourse, token, candidate)
        if candidate.key not in best or score > best[candidate.key][0]:
            best[candidate.key] = (score, candidate)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], -pair[1].position))
    margin = SPEAKER_MARGIN if token.i in discourse.spoken else MARGIN
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < margin):
        return None
    return ranked[0]


def _is_safe(discourse: Discourse, token: Token, score: float, chosen: Candidate) -> bool:
    """Return whether the best candidate is known, good enough to stand alone, and not what acts on the pronoun."""
    if chosen.key == UNKNOWN or _does_it_itself(discourse, token, chosen):
        return False
    across = discourse.block[chosen.position] != discourse.block[token.i]
    return score >= (0.0 if across else LEAST)


def _person(discourse: Discourse, token: Token, gender: Gender) -> Mention | None:
    """Return the person meant where the belief in one is strong; keep the guess for the pronouns that follow."""
    ranking = people.ranked(discourse, token, gender)
    if not ranking:
        return None
    share, person = ranking[0]
    discourse.guesses[token.i] = (person.key, gender)
    alone = person.name and all(rival.doubtful or not rival.name for _, rival in ranking[1:])
    if share < (ALONE if alone else SURE):
        likely = credit.speaker(discourse, token, ranking)
        if likely is None:
            return None
        person = likely
        discourse.guesses[token.i] = (person.key, gender)
    owner = token.tag_ == "PRP$" or token.dep_ == "poss"
    return mention(person.text, person.actor, (token.i, token.i + 1), person.tokens, owner=owner)


def _defines(discourse: Discourse, token: Token) -> bool:
    """Return whether a sentence goes on to say what the topic of the text is: "It is a port"."""
    if discourse.topic is None or token.lower_ != "it" or token.i - token.sent.start > 1 or token.dep_ != "nsubj":
        return False
    nouns = [child for child in token.head.children if child.dep_ == "attr" and child.pos_ in {"NOUN", "PROPN", "NUM"}]
    clauses = [child for child in token.head.children if child.dep_ in MODAL_ADJECTIVE_CLAUSES]
    return token.head.lemma_ == "be" and bool(nouns) and not clauses and not _is_cleft(nouns[0])


def _is_cleft(noun: Token) -> bool:
    """Return whether "it" only leads up to a clause: "It was Berg who resigned", "It is a fact that"."""
    return any(
        child.dep_ in {"relcl", "acl", "ccomp"} and child.left_edge.lower_ in {"who", "that"} for child in noun.children
    )


def _is_empty(token: Token) -> bool:
    """Return whether "it" stands for nothing or for a clause: "it is clear that", "it rained", "denied it"."""
    if token.lower_ in {"they", "them", "their"}:
        return _generic(token)
    if token.lower_ != "it":
        return False
    verb = token.head
    if token.dep_ == "pobj" and verb.lower_ == "of" and verb.head.pos_ in {"DET", "PRON", "NUM", "ADJ"}:
        return True  # "all of it licensed"
    if verb.lemma_ == "be" and any(child.dep_ == "attr" for child in verb.children):
        return True  # "It was a mistake" tells of what was said, as often as of a thing
    if token.dep_ == "expl" or verb.lemma_ in words("empty it"):
        return True
    if token.dep_ in {"nsubj", "nsubjpass"}:
        later = [child for child in verb.children if child.i > verb.i]
        states = verb.lemma_ == "be" or token.dep_ == "nsubjpass"
        return states and any(child.dep_ in MODAL_ADJECTIVE_CLAUSES or child.pos_ == "SCONJ" for child in later)
    return token.dep_ == "dobj" and verb.lemma_ in words("takes a clause")


def _generic(token: Token) -> bool:
    """Return whether "they" is anyone: "if a person shows a stamp, they are turned away"."""
    return any(
        other.lower_ in words("anyone")
        or (other.dep_ in {"nsubj", "nsubjpass", "poss"} and other.tag_ == "NN" and _anyone(other))
        for other in token.sent[: token.i - token.sent.start]
    )


def _anyone(noun: Token) -> bool:
    if noun.lemma_.lower() not in person_nouns("title", "role"):
        return False
    return any(child.lower_ in {"a", "an", "any", "every", "each", "no"} for child in noun.children)


def _candidates(discourse: Discourse, token: Token, number: Number) -> Iterator[Candidate]:
    for noun in discourse.before(token.i, sentences=REACH[number]):
        if discourse.doc[noun.tokens[0]].lower_ in {"our", "my", "your"}:
            continue
        fits = _fits(noun, number, discourse) or _says_of_itself(discourse, token, noun)
        if fits and not _unfit(token, noun) and not _barred(token, discourse.doc[noun.head], noun.tokens):
            text, actor = discourse.text_of(noun)
            key = actor or noun.entity
            yield Candidate(noun.head, noun.tokens, text, actor, key, noun.subject, noun.name, noun)
    for start, earlier in discourse.mentions.items():
        known = FORMS.get(discourse.doc[start].lower_)
        near = discourse.sentence[token.i] - discourse.sentence[start] <= REACH[number]
        if known != (number, None) or not near or not discourse.reaches(start, token.i):
            continue
        pronoun = discourse.doc[start]
        if not _barred(token, pronoun, earlier.tokens):
            subject = pronoun.dep_ in {"nsubj", "nsubjpass"}
            key = earlier.actor or _key(discourse, earlier)
            tokens = earlier.antecedent or earlier.tokens
            yield Candidate(start, tokens, earlier.text, earlier.actor, key, subject, True, None)
    yield from _topic(discourse, token, number)
    yield from _left_open(discourse, token, number)


def _left_open(discourse: Discourse, token: Token, number: Number) -> Iterator[Candidate]:
    """Yield the last pronoun of the same form before this one if it was left open: both may be one unknown thing."""
    start = discourse.sentences[max(discourse.sentence[token.i] - 1, 0)].start
    for i in range(token.i - 1, start - 1, -1):
        other = discourse.doc[i]
        if FORMS.get(other.lower_) == (number, None) and other.pos_ == "PRON":
            if i not in discourse.mentions and not _is_empty(other):
                yield Candidate(i, (i, i + 1), other.text, None, UNKNOWN, other.dep_ in SUBJECTS, True, None)
            return


def _topic(discourse: Discourse, token: Token, number: Number) -> Iterator[Candidate]:
    """Yield what the whole text is about, however far back it was named."""
    about = discourse.topic
    if about is None or about.kind is Kind.PERSON:
        return
    several = about.plural or bool(about.types & words("plural body"))
    position = about.place_before(token.i)
    fits = several if number == "plural" else not about.plural
    if position is not None and fits and not _barred(token, discourse.doc[position], about.tokens):
        yield Candidate(position, about.tokens, about.text, about.name, about.name, False, True, None)


def _key(discourse: Discourse, earlier: Mention) -> str:
    at = earlier.antecedent
    return next((noun.entity for noun in discourse.nouns if noun.tokens == at), earlier.text)


def _fits(noun: Noun, number: Number, discourse: Discourse) -> bool:
    if noun.kind is Kind.TIME:
        return False
    if number == "thing":
        return noun.kind is not Kind.PERSON and not noun.plural
    word = discourse.doc[noun.head].lemma_.lower()
    return noun.plural or word in words("plural body")


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


def _says_of_itself(discourse: Discourse, token: Token, noun: Noun) -> bool:
    """Return whether "it" may be a body that only looks like a person ("Olin Fro said it would pay")."""
    named = token.lower_ in {"it", "its"} and noun.name and noun.gender is None and not noun.plural
    return named and token.dep_ in {"nsubj", "nsubjpass", "poss"} and _governs(discourse.doc[noun.head], token)


def _barred(token: Token, other: Token, tokens: TokenRange) -> bool:
    """Return whether grammar forbids that the pronoun stands for the other: co-arguments, "his brother"."""
    if tokens[0] <= token.i < tokens[1] or token.head.i == other.i:
        return True
    if token.dep_ == "poss":
        return False
    if _is_part(token) and other.sent.start == token.sent.start and other.dep_ in SUBJECTS:
        return True  # "Police said there were 5,000 of them"
    same = clause_of(token).i == clause_of(other).i
    return same and (token.dep_ != "pobj" or other.dep_ != "nsubj")


def _is_part(token: Token) -> bool:
    """Return whether a number of the things meant is told: "six of them"."""
    return token.head.lower_ == "of" and token.head.head.pos_ in {"NUM", "DET", "PRON", "ADJ"}


def _unfit(token: Token, noun: Noun) -> bool:
    """Return whether the verb tells of things, not of bodies: "the court said that it violates the charter"."""
    body = noun.kind in {Kind.BODY, Kind.COMPANY}
    return body and token.dep_ in SUBJECTS and token.head.lemma_ in words("said of things")


def _score(discourse: Discourse, token: Token, candidate: Candidate) -> float:
    """Return how well a candidate suits; the weights were set on development data, one number a reason."""
    other = discourse.doc[candidate.position]
    distance = discourse.sentence[token.i] - discourse.sentence[candidate.position]
    if discourse.topic is not None and candidate.key == discourse.topic.name and distance > REACH["thing"]:
        return TOPIC if token.dep_ in {"nsubj", "nsubjpass", "poss"} else 0.0
    score = -1.5 * distance
    score -= 0.5 if discourse.block[candidate.position] != discourse.block[token.i] else 0.0
    score += 1.0 if discourse.topic is not None and candidate.key == discourse.topic.name else 0.0
    score += 1.5 if candidate.subject else 0.0
    score += 0.5 if candidate.name else 0.0
    score += 2.0 if distance == 0 and _governs(other, token) else 0.0
    score += 1.0 if distance <= 1 and candidate.subject and _is_parallel(token, other) else 0.0
    score += 1.0 if token.dep_ == "nsubjpass" and other.dep_ == "dobj" else 0.0
    score += _suits(discourse, token, candidate)
    score -= 2.0 if discourse.quoted[token.i] != discourse.quoted[candidate.position] else 0.0
    score += 1.5 if token.dep_ == "dobj" and other.dep_ == "dobj" else 0.0
    score -= 1.5 if token.dep_ == "dobj" and candidate.subject else 0.0
    score -= 1.0 if other.dep_ in {"poss", "appos", "compound", "nmod"} else 0.0
    score -= 0.5 if other.dep_ in {"pobj", "conj"} else 0.0
    return score


def _is_parallel(token: Token, other: Token) -> bool:
    """Return whether both are subjects of one kind: who bought something is not what "was bought"."""
    return token.dep_ == "nsubj" or (token.dep_ == "nsubjpass" and other.dep_ == "nsubjpass")


def _suits(discourse: Discourse, token: Token, candidate: Candidate) -> float:
    """Return a bonus where only a body can say, want or have officers, and the candidate is one, a malus where not."""
    if token.lower_ not in {"it", "its"} or candidate.noun is None:
        return 0.0
    says = token.head.lemma_ in words("said by bodies") or token.i in discourse.spoken
    acts = token.dep_ == "nsubj" and says
    owns = token.dep_ == "poss" and token.head.lemma_.lower() in words("officer")
    if not acts and not owns:
        return 0.0
    body = candidate.noun.kind in {Kind.BODY, Kind.COMPANY} or (candidate.noun.kind is Kind.PLACE and candidate.name)
    return 2.0 if body else -1.0


def _governs(other: Token, token: Token) -> bool:
    """Return whether the candidate is the subject of the pronoun's clause or of a clause above it."""
    if other.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    for verb in token.ancestors:
        subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"} and child.i != token.i]
        if subjects:
            return other.head.i == verb.i
    return False
