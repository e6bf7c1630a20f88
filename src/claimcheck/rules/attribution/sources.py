"""Who is credited: the subject of a cue, its own or inherited, or the agent of a passive."""

from spacy.tokens import Token

from claimcheck.rules.attribution import cues, spans
from claimcheck.rules.coreference.vocabulary import organisation_nouns, person_nouns
from claimcheck.rules.records import TokenRange

SUBJECTS = ("nsubj", "csubj")
CLIMBS = ("xcomp", "acomp", "advcl", "pcomp", "prep", "conj", "ccomp", "dep")
QUOTING = frozenset(["quote", "cite"])
SPEAKERS = frozenset(["he", "she", "they", "we", "i", "others", "both"])
PERSONS = frozenset(["PERSON", "ORG", "NORP", "GPE"])
HELD = ("dobj", "attr")  # what its subject has or does, and says something by it
DEPTH = 6


def can_speak(head: Token) -> bool:
    """Return whether a noun or pronoun names somebody who can say something, or be told it."""
    lemma = head.lemma_.lower()
    known = lemma in person_nouns("title", "role") or lemma in organisation_nouns() or head.lower_ in SPEAKERS
    return known or head.pos_ == "PROPN" or head.ent_type_ in PERSONS


def passive(verb: Token) -> bool:
    """Return whether ``verb`` is a passive, finite ("was denied by") or not ("the plan denied by")."""
    deps = {child.dep_ for child in verb.children}
    if _is_perfect(verb):
        return False
    if "auxpass" in deps or "nsubjpass" in deps:
        return True
    if verb.tag_ != "VBN" or deps & {"aux", "nsubj"}:
        return False
    if verb.dep_ == "acl":  # "the institute, which ..., estimated that" comes out as a participle, too
        return "ccomp" not in deps or "agent" in deps
    return verb.dep_ == "advcl" and "mark" not in deps


def _is_perfect(verb: Token) -> bool:
    """Return whether the parser has taken "has" for "is": he's said the same thing."""
    short = any(child.dep_ == "auxpass" and child.text in ("'s", "’s") for child in verb.children)
    cue = cues.verb(verb) if short else None
    if cue is None or cue.takes("hearer"):
        return False
    impersonal = any(c.dep_ == "nsubjpass" and c.lower_ in ("it", "there") for c in verb.lefts)
    return not impersonal and any(c.dep_ in ("dobj", "ccomp") for c in verb.rights)


def of(verb: Token) -> TokenRange | None:
    """Return the range of the source of cue ``verb``; None where no agent is named."""
    return agent(verb) if passive(verb) else subject(verb)


def agent(verb: Token) -> TokenRange | None:
    """Return the range of the by-phrase's noun phrase."""
    for child in verb.children:
        if child.dep_ in ("agent", "prep") and child.lower_ == "by":
            return next((spans.noun_phrase(noun) for noun in child.children if noun.dep_ == "pobj"), None)
    return _agent_of_charge(verb)


def _agent_of_charge(verb: Token) -> TokenRange | None:
    """Return the agent where the parser hangs it on what is said: "was accused of lying [by two aides]"."""
    for preposition in verb.rights:
        for gerund in preposition.children if preposition.lower_ in ("of", "for") else ():
            if gerund.dep_ == "pcomp" and gerund.tag_ == "VBG":
                return agent(gerund)
    return None


def subject(verb: Token) -> TokenRange | None:
    """Return the range of the subject: the verb's own, or one handed down ("..., adding that", "X denied and said")."""
    token = subject_token(verb)
    if token is None or token.dep_ == "expl" or (token.lower_ in ("it", "there") and token.dep_ == "nsubjpass"):
        return None
    return _phrase(token, verb)


def subject_token(verb: Token) -> Token | None:
    """Return the head of the subject, climbing from participles, infinitives and conjuncts."""
    current = verb
    for _ in range(DEPTH):
        own = _quoted(current) or own_subject(current)
        if own is not None:
            return own
        if current.dep_ == "acl" and current.head.pos_ in ("NOUN", "PROPN", "PRON"):
            if current.tag_ != "VB":
                return current.head
            if current.head.dep_ not in HELD:
                return None
            current = current.head.head  # "took pains to say", "used his speech to say"
            continue
        if current.dep_ == "pcomp" and current.head.lower_ == "from" and (kept := _kept(current.head.head)) is not None:
            return kept
        if current.dep_ == "relcl" or current.dep_ not in CLIMBS or current.head is current:
            return None
        current = current.head
    return None


def _kept(verb: Token) -> Token | None:
    """Return who is kept from saying something: nothing stopped [Vale] from saying that."""
    return next((child for child in verb.rights if child.dep_ == "dobj"), None)


def _quoted(verb: Token) -> Token | None:
    """Return who is quoted: the paper quotes [a guard] as saying."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as":
        return None
    quoting = verb.head.head
    if quoting.lemma_.lower() not in QUOTING or passive(quoting):
        return None
    return next((child for child in quoting.rights if child.dep_ == "dobj" and child.i < verb.i), None)


def own_subject(verb: Token) -> Token | None:
    """Return the subject that depends on ``verb`` itself, a passive's included."""
    found = [child for child in verb.children if child.dep_ in (*SUBJECTS, "nsubjpass", "expl")]
    real = [child for child in found if child.dep_ != "expl" and child.dep_ != "csubj"]
    if len(real) == 2 and real[0].tag_ in ("WDT", "WP") and real[1].i < verb.i:
        return real[1]  # "the letters, which she said were false"
    return next(iter(real or found), None)


def _phrase(token: Token, verb: Token) -> TokenRange:
    start, end = spans.noun_phrase(token)
    for second in token.head.children:  # "the trawler Solveig", parsed as two subjects
        if second.dep_ == token.dep_ and second.i > token.i and second.left_edge.i == end:
            end = spans.noun_phrase(second)[1]
    if start <= verb.i < end:  # "a letter saying that", or a parse that loops
        end = verb.i
        while end > token.i + 1 and verb.doc[end - 1].dep_ in ("aux", "auxpass", "advmod", "neg", "punct", "mark"):
            end -= 1
    return spans.trim(verb.doc, (start, end)) if start < end else (token.i, token.i + 1)
