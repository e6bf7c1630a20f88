"""Short descriptions: "the ministry" for the Ministry of Health, "the city" for the city last named.

A bare "the" + noun stands for the last thing that was called so in more words, or that is one of its kind.

Example: The Ministry of Health closed two wards. The ministry gave no reason.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from claimcheck.rules import adjuncts
from claimcheck.rules.coreference import parties
from claimcheck.rules.coreference.discourse import Discourse, clause_of, mention
from claimcheck.rules.coreference.nouns import Noun
from claimcheck.rules.coreference.topic import Topic
from claimcheck.rules.coreference.vocabulary import Kind, organisation_nouns, person_nouns, stands_for, words
from claimcheck.rules.records import Mention

REACH = 10  # sentences back for the same noun in more words
LONGEST = 9  # words of a replacement


def resolve(discourse: Discourse, token: Token) -> Mention | None:
    """Return what "the" + noun stands for, None where several things fit."""
    if (full := _in_full(discourse, token)) is not None:
        return full
    noun = bare_definite(token)
    if noun is None or (noun.tag_ in {"NNS", "NNPS"} and noun.lemma_ not in {"talk"}):
        return None
    word = noun.lemma_.lower()
    if (about := _topic(discourse, noun, word)) is not None:
        return mention(about.text, about.name, (token.i, noun.i + 1), about.tokens, owner=False)
    found = _unique(_same_word(discourse, noun, word)) or _unique(_titled(discourse, noun, word))
    if found is None:
        found = _unique(_beside(discourse, noun, word)) or _unique(_of_kind(discourse, noun, word))
    if found is None or found.head == noun.i:
        return None
    text, actor = discourse.text_of(found)
    if len(text.split()) > LONGEST or not _says_more(discourse, found, word):
        return None
    return mention(text, actor, (token.i, noun.i + 1), found.tokens, owner=False)


def _in_full(discourse: Discourse, token: Token) -> Mention | None:
    """Return whom or what words stand for that were said in full: "the interior ministry of Norland"."""
    noun = token.head
    if token.lower_ != "the" or token.dep_ != "det" or noun.i - token.i < 2 or noun.pos_ != "NOUN":
        return None
    if any(child.i > noun.i and _tells_more(child) for child in noun.children):
        return None
    called = [word.lower_ for word in discourse.doc[token.i : noun.i + 1]]
    fuller = [other for other in _before(discourse, noun, REACH) if _begins(discourse, other, called)]
    found = fuller[0] if fuller and len({_words(discourse, other) for other in fuller}) == 1 else None
    if found is None or len(_words(discourse, found)) > LONGEST:
        return None
    text, actor = discourse.text_of(found)
    return mention(text, actor, (token.i, noun.i + 1), found.tokens, owner=False)


def _begins(discourse: Discourse, other: Noun, called: list[str]) -> bool:
    """Return whether an earlier phrase opens with the words and goes on "of" a name, or they stand before a person."""
    said = _words(discourse, other)
    titled = discourse.doc[max(other.tokens[0] - len(called) + 1, 0) : other.tokens[0]]
    if other.name and other.kind is Kind.PERSON and [word.lower_ for word in titled] == called[1:]:
        return True
    more = discourse.doc[other.tokens[0] + len(called) : other.tokens[1]]
    return list(said[: len(called)]) == called and len(more) > 1 and more[0].lower_ == "of" and more[-1].pos_ == "PROPN"


def _words(discourse: Discourse, noun: Noun) -> tuple[str, ...]:
    return tuple(word.lower_ for word in discourse.doc[noun.tokens[0] : noun.tokens[1]])


def _topic(discourse: Discourse, noun: Token, word: str) -> Topic | None:
    """Return what the text is about where "the album" can only be that."""
    about = discourse.topic
    if about is None or about.tokens[1] > noun.i or about.plural or noun.dep_ == "attr":
        return None
    place = about.place_before(noun.i)
    if place is not None and clause_of(discourse.doc[place]).i == clause_of(noun).i:
        return None
    if not (any(stands_for(word, kind) for kind in about.types) or _may_be(about, noun, word)):
        return None
    before = (
        other for other in _before(discourse, noun, REACH) if other.entity != about.name and other.head != about.called
    )
    return None if any(_rivals(discourse, other, word) for other in before) else about


def _may_be(about: Topic, noun: Token, word: str) -> bool:
    """Return whether a subject may be what the title names, where the text does not say what that is."""
    subject = noun.dep_ in {"nsubj", "nsubjpass"} and noun.i - noun.sent.start <= 1
    return subject and not about.types and about.kind is not Kind.PERSON and word in words("topic")


def _rivals(discourse: Discourse, other: Noun, word: str) -> bool:
    """Return whether another thing that was spoken of may be called so: "a later album"."""
    head = discourse.doc[other.head]
    bare = any(child.lower_ == "the" for child in head.children) and other.tokens[1] - other.tokens[0] <= 2
    return not other.plural and not bare and stands_for(word, head.lemma_.lower())


def bare_definite(token: Token) -> Token | None:
    """Return the noun of "the city", None where the noun is told more closely or the article is another."""
    if token.lower_ not in {"the", "this", "that"} or token.dep_ != "det" or token.head.i != token.i + 1:
        return None
    noun = token.head
    if noun.pos_ != "NOUN" or any(_tells_more(child) for child in noun.children if child.i != token.i):
        return None
    return noun if noun.dep_ not in {"compound", "appos"} else None


def _tells_more(child: Token) -> bool:
    if child.dep_ in {"relcl", "acl", "appos", "compound", "amod", "nummod", "nmod", "poss"}:
        return True
    noun = child.head
    if noun.dep_ == "dobj" and child.lower_ == "of" and noun.head.lemma_ in words("verb of"):  # "accused the firm of"
        return False
    return child.dep_ == "prep" and child.lower_ in {"of", "between"} and child.i == noun.i + 1


def _says_more(discourse: Discourse, found: Noun, word: str) -> bool:
    """Return whether the fuller words name something, or are of another noun: "the warehouse" for "the building"."""
    words = discourse.doc[found.tokens[0] : found.tokens[1]]
    if len(words) == 1 and words[0].lower_ == word:  # "Truce", the first word of a heading, for "the truce"
        return False
    return (
        found.name or any(token.pos_ == "PROPN" for token in words) or discourse.doc[found.head].lemma_.lower() != word
    )


def _before(discourse: Discourse, noun: Token, sentences: int) -> Iterator[Noun]:
    for other in discourse.back_from(noun.i):
        if discourse.sentence[noun.i] - other.sentence > sentences:
            return
        yield other


def _unique(found: Iterator[Noun]) -> Noun | None:
    """Return the nearest of the nouns that fit if all of them are one thing."""
    fitting = list(found)
    return fitting[0] if fitting and len({noun.entity for noun in fitting}) == 1 else None


def _same_word(discourse: Discourse, noun: Token, word: str) -> Iterator[Noun]:
    """Yield the earlier nouns of the same word that say more: "the Lothmar defence ministry" for "the ministry"."""
    for other in _before(discourse, noun, REACH):
        head = discourse.doc[other.head]
        first = discourse.doc[other.tokens[0]]
        named = other.name and word in {part.lower() for part in (other.entity.split()[-1], head.text)}
        if not named and (head.lemma_.lower() != word or other.plural or other.name):
            continue
        if (first.dep_ == "poss" and first.pos_ == "PRON") or first.lower_ in {"no", "any", "every", "each"}:
            continue
        if named or (other.tokens[1] - other.tokens[0] > 2 and _apart(discourse, other, noun)):
            yield other


def _apart(discourse: Discourse, other: Noun, noun: Token) -> bool:
    return clause_of(discourse.doc[other.head]).i != clause_of(noun).i


def _titled(discourse: Discourse, noun: Token, word: str) -> Iterator[Noun]:
    """Yield the earlier person who was called so: "the mayor" after "the mayor, Hilda Berg"."""
    if word not in person_nouns("title", "role"):
        return
    for other in _before(discourse, noun, REACH):
        if other.kind is not Kind.PERSON or not other.name:
            continue
        head = discourse.doc[other.head]
        before = discourse.doc[max(other.tokens[0] - 1, 0)]
        apposed = head.head.lemma_.lower() if head.dep_ == "appos" else ""
        if word in {before.lower_, apposed, *(c.lemma_.lower() for c in head.children if c.dep_ == "appos")}:
            yield other


def _beside(discourse: Discourse, noun: Token, word: str) -> Iterator[Noun]:
    """Yield the body or thing that was named beside the word, "the operator, Verra Power", and all else called so."""
    if noun.dep_ == "attr":
        return
    for other in _before(discourse, noun, REACH):
        head = discourse.doc[other.head]
        beside = head.head if head.dep_ == "appos" else next((c for c in head.children if c.dep_ == "appos"), None)
        named = beside is not None and beside.lemma_.lower() == word and _is_definite(beside)
        if (other.name and other.kind is not Kind.PERSON and named) or _is_another(head, word):
            yield other


def _is_definite(noun: Token) -> bool:
    return any(child.dep_ == "det" and child.lower_ == "the" for child in noun.children)


def _is_another(noun: Token, word: str) -> bool:
    """Return whether a noun is called by the word but told by an article or owner of its own: "a second operator"."""
    return noun.lemma_.lower() == word and not (_is_definite(noun) and noun.tag_ == "NN")


def _of_kind(discourse: Discourse, noun: Token, word: str) -> Iterator[Noun]:
    """Yield the earlier things of that kind: a named company for "the firm", a warehouse for "the building"."""
    if word in words("company"):
        near = [other for other in _before(discourse, noun, 6) if other.name and _is_company(discourse, other)]
        if not near:
            near = [other for other in discourse.nouns if other.name and other.kind is Kind.COMPANY]
            near = near if all(other.sentence - discourse.sentence[noun.i] <= 6 for other in near) else []
        yield from (other for other in near if other.head != noun.i and _apart(discourse, other, noun))
    elif word in words("settlement"):
        yield from _nearest_places(discourse, noun)
    elif word == "building":
        kinds = adjuncts.place_kinds()
        for other in _before(discourse, noun, 3):
            lemma = discourse.doc[other.head].lemma_.lower()
            if lemma != word and kinds.get(lemma) == "building" and not other.plural and not other.name:
                yield other


def _is_company(discourse: Discourse, noun: Noun) -> bool:
    """Return whether a name is a company's: by its words, or an unknown body that acts somewhere in the document."""
    last = noun.entity.split()[-1].lower()
    if noun.kind is not Kind.BODY or organisation_nouns().get(last) == "body":
        return noun.kind is Kind.COMPANY
    return any(other.entity == noun.entity and other.subject for other in discourse.nouns)


def _nearest_places(discourse: Discourse, noun: Token) -> Iterator[Noun]:
    """Yield the place names of the nearest sentence that has any, countries and their people aside."""
    found: list[Noun] = []
    for other in _before(discourse, noun, 3):
        if found and other.sentence != found[0].sentence:
            break
        if other.name and _may_be_settlement(discourse, other):
            found.append(other)
    yield from found


def _may_be_settlement(discourse: Discourse, other: Noun) -> bool:
    if (
        other.kind in {Kind.EVENT, Kind.COMPANY, Kind.BODY}
        or other.plural
        or parties.folk(other.entity, discourse.parties)
    ):
        return False
    head = discourse.doc[other.head]
    before = discourse.doc[max(other.tokens[0] - 1, 0)]
    common = other.entity.lower() in adjuncts.place_nouns()
    if common or before.lower_.rstrip(".") in person_nouns("title"):  # "Mr Benk"
        return False
    return (head.dep_ in {"pobj", "dobj"} and " " not in other.entity) or (
        other.kind is Kind.PLACE and " " not in other.entity
    )
