"""What a reporting verb in the passive takes as its content, one function a frame."""

from spacy.tokens import Token

from claimcheck.rules.attribution import sources, spans
from claimcheck.rules.attribution.clausal import Ranges, clause, infinitive
from claimcheck.rules.attribution.cues import VerbCue

PASSIVE_TAILS = frozenset(["as", "of", "for", "with", "about", "over"])


def passive_clause(verb: Token, cue: VerbCue) -> Ranges:
    """It is alleged [that two payments were made]."""
    return clause(verb, cue)


def passive_to(verb: Token, cue: VerbCue) -> Ranges:
    """[The curator] is alleged [to have sold the map]."""
    complement = next((c for c in verb.rights if c.dep_ in ("xcomp", "ccomp") and infinitive(c)), None)
    if complement is None or not (cue.takes("clause") or cue.takes("np-to") or cue.takes("to")):
        return []
    return [*_passive_subject(verb), spans.subtree(complement)]


def passive_noun(verb: Token, cue: VerbCue) -> Ranges:
    """[The estimate of nine metres] was disputed by the surveyors."""
    if not (cue.takes("np") or cue.takes("np-as") or cue.takes("np-comp")):
        return []
    subject = sources.own_subject(verb)
    if cue.takes("np-to") and subject is not None and sources.can_speak(subject):
        return []  # "we were asked by the council for our keys": who is asked is not what is said
    found = _passive_subject(verb)
    tails = [c for c in verb.rights if c.dep_ == "oprd" or (c.dep_ == "prep" and _says_what(c.lower_, cue))]
    if not found or not (cue.takes("np") or tails) or _is_tally(verb, cue):
        return []
    if verb.dep_ == "acl" and sources.agent(verb) is None and not tails:
        return []
    agent = sources.agent(verb)
    limit = len(verb.doc) if agent is None or agent[0] < verb.i else agent[0] - 1
    return found + [(t.left_edge.i, min(t.right_edge.i + 1, limit)) for t in tails[:1] if t.left_edge.i < limit]


def _says_what(preposition: str, cue: VerbCue) -> bool:
    return preposition in PASSIVE_TAILS or cue.takes(f"np-{preposition}")


def _is_tally(verb: Token, cue: VerbCue) -> bool:
    """Return whether a count of those who had something is told: "headaches were reported by 31 patients"."""
    agents = [noun for child in verb.children if child.dep_ == "agent" for noun in child.children]
    counted = any(noun.tag_ == "NNS" and any(c.dep_ == "nummod" for c in noun.lefts) for noun in agents)
    return counted and cue.lemma == "report"


def _passive_subject(verb: Token) -> Ranges:
    subject = sources.own_subject(verb)
    if subject is None and verb.dep_ == "acl":
        start, end = spans.noun_phrase(verb.head)
        return [(start, min(end, verb.left_edge.i))] if start < min(end, verb.left_edge.i) else []
    if subject is None and verb.dep_ == "conj":
        subject = sources.subject_token(verb)
    if subject is None:
        return []
    start, end = spans.subtree(subject)
    return [(start, min(end, verb.i))] if start < verb.i else []
