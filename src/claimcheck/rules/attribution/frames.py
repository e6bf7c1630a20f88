"""What a reporting verb takes as its content, one function a frame: token ranges, or none where it does not fit."""

from collections.abc import Callable

from spacy.tokens import Token

from claimcheck.rules.attribution import sources, spans
from claimcheck.rules.attribution.clausal import Ranges, clause, infinitive
from claimcheck.rules.attribution.cues import VerbCue
from claimcheck.rules.attribution.passives import passive_clause, passive_noun, passive_to

OBJECTS = ("dobj", "obj", "oprd", "attr")
WITH_OBJECT = frozenset(["of", "for", "as", "with", "to", "about", "against", "from", "over", "toward", "into", "that"])


def content(verb: Token, cue: VerbCue) -> tuple[str, Ranges]:
    """Return the frame that fits ``verb`` best and its content; an empty list where none does."""
    passive = sources.passive(verb)
    for name, find in PASSIVE if passive else ACTIVE:
        found = find(verb, cue)
        if found:
            return name, found
    return "", []


def raised(verb: Token, cue: VerbCue) -> Ranges:
    """[The talks] seem [to have failed]; it seems [that the talks failed]."""
    if not cue.takes("raise"):
        return []
    complement = next(
        (c for c in verb.children if c.dep_ in ("xcomp", "ccomp", "oprd", "acomp") and c.i > verb.i), None
    )
    if complement is None:
        return []
    subject = sources.own_subject(verb)
    before = [] if subject is None or subject.lower_ == "it" else [spans.subtree(subject)]
    return [*before, (max(complement.left_edge.i, verb.i + 1), complement.right_edge.i + 1)]


def to(verb: Token, cue: VerbCue) -> Ranges:
    """The army threatened [to retake the town]."""
    if not cue.takes("to"):
        return []
    return [spans.subtree(c) for c in verb.children if c.dep_ == "xcomp" and infinitive(c) and c.i > verb.i]


def object_to(verb: Token, cue: VerbCue) -> Ranges:
    """The abbot urged [both firms to settle]."""
    if not cue.takes("np-to") or prepositional(verb, cue):
        return []
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp", "advcl") and infinitive(child) and child.i > verb.i:
            target = next((c for c in verb.children if c.dep_ in ("dobj", "dative") and verb.i < c.i < child.i), None)
            start = target.left_edge.i if target is not None and not cue.takes("hearer") else child.left_edge.i
            return [(max(start, verb.i + 1), child.right_edge.i + 1)]
    return []


def small_clause(verb: Token, cue: VerbCue) -> Ranges:
    """Critics called [the novel a fraud]."""
    if not cue.takes("np-comp"):
        return []
    parts = [
        c for c in verb.rights if c.dep_ in ("ccomp", "oprd", "dobj", "xcomp", "attr", "acomp") and not infinitive(c)
    ]
    after = parts[-1].right_edge.i + 1 if parts else -1
    behind = (c for c in verb.rights if c.left_edge.i == after)  # "branded it a fake", "called it “beyond hope”"
    parts += [c for c in behind if c.dep_ == "npadvmod" or c.left_edge.is_quote]
    if not parts or _bare_object(parts, cue):
        return []
    return [(max(parts[0].left_edge.i, verb.i + 1), max(part.right_edge.i for part in parts) + 1)]


def _bare_object(parts: list[Token], cue: VerbCue) -> bool:
    """Return whether somebody is only called, and nothing said of them ("called her mother")."""
    plain = cue.lemma == "call" and len(parts) == 1 and parts[0].dep_ == "dobj"
    return plain and not any(t.is_quote or t.dep_ in ("appos", "amod", "acl", "relcl") for t in parts[0].subtree)


def liable(verb: Token, cue: VerbCue) -> Ranges:
    """The tenants hold [the owner responsible for the fire]."""
    if not cue.takes("np-liable"):
        return []
    found = [c for c in verb.rights if c.dep_ in ("ccomp", "oprd", "acomp", "advcl", "xcomp") and c.lower_ in LIABLE]
    return [(verb.i + 1, c.right_edge.i + 1) for c in found[:1] if c.i > verb.i + 1]


def gerund(verb: Token, cue: VerbCue) -> Ranges:
    """The warden reported [seeing two wolves]."""
    if not cue.takes("ing"):
        return []
    return [spans.subtree(c) for c in verb.rights if c.dep_ in ("xcomp", "pcomp", "ccomp") and _is_gerund(c)]


def _is_gerund(token: Token) -> bool:
    """Return whether a verb is a gerund, a perfect one too ("having taken")."""
    return token.tag_ == "VBG" or any(child.tag_ == "VBG" and child.dep_ in ("aux", "auxpass") for child in token.lefts)


def number(verb: Token, cue: VerbCue) -> Ranges:
    """The villagers counted [nine dead]: an object that says how many."""
    if not cue.takes("np-number"):
        return []
    target = next((c for c in verb.rights if c.dep_ in OBJECTS), None)
    if target is None or not any(t.tag_ == "CD" for t in (target, *target.lefts)):
        return []
    return [spans.subtree(target)]


def misread_noun(verb: Token, cue: VerbCue) -> Ranges:
    """Campers described [loud howling], where the parser takes the noun for a participle."""
    if not cue.takes("np"):
        return []
    found = [c for c in verb.rights if c.dep_ == "advcl" and c.tag_ == "VBG" and c.left_edge.i <= verb.i + 2]
    first = [verb.i + 1 for c in found[:1]]
    return [(start, c.right_edge.i + 1) for start, c in zip(first, found, strict=False)]


def noun(verb: Token, cue: VerbCue) -> Ranges:
    """The union accused [the firm of neglect]; the tenants reported [a loud bang]; [which] the owners deny."""
    if not any(cue.takes(frame) for frame in ("np", "np-as", "np-at")) or cue.takes("hearer"):
        return []
    target = next((c for c in verb.children if c.dep_ in OBJECTS), None)
    if target is None or target.lower_ in REFLEXIVES or (target.lower_ in EMPTY and target.i > verb.i):
        return []
    start, end = spans.subtree(target)
    if target.i < verb.i:
        return [(start, min(end, verb.i))] if _fronted(target) else []
    tails = [c for c in verb.rights if c.i > target.i and c.dep_ in ("prep", "oprd", "dative") and _tail(c, cue)]
    if not cue.takes("np") and not any(cue.takes(f"np-{tail.lower_}") for tail in tails):
        return []
    tails += [c for c in verb.rights if c.dep_ in ("xcomp", "advcl") and c.left_edge.i == end and _adds(c)]
    return [(start, max([end, *(tail.right_edge.i + 1 for tail in tails)]))]


def judged(verb: Token, cue: VerbCue) -> Ranges:
    """The minister dismissed [the rumours as nonsense]; [which] he described [as “a toy”]."""
    target = next((c for c in verb.children if c.dep_ in OBJECTS and (c.i > verb.i or c.tag_ in ("WDT", "WP"))), None)
    tail = None if target is None or not cue.takes("np-as") else _tail_as(verb, target)
    if target is None or tail is None or _is_office(target, tail) or "whole" in {t.lower_ for t in tail.subtree}:
        return []
    end = _end_of_as(verb, tail)
    if target.i < verb.i:
        return [(target.i, target.i + 1), (tail.i, end)]
    return [(target.left_edge.i, end)]


def _tail_as(verb: Token, target: Token) -> Token | None:
    """Return the "as" that tells what the object is said to be, whatever the parser hangs it on."""
    for token in verb.subtree:
        if token.lower_ != "as" or token.i <= max(verb.i, target.i) or token.i + 1 >= verb.sent.end:
            continue
        near = token.i == max(verb.i, target.right_edge.i) + 1
        if token.dep_ == "prep" and token.head in (verb, target) and (near or any(True for _ in token.rights)):
            return token
        if near and token.dep_ == "advmod" and token.head.pos_ == "ADJ":
            return token
    return None


def _end_of_as(verb: Token, tail: Token) -> int:
    """Return the end of "as nonsense", of "as “like a toy”", and of "as naive because ..."."""
    end = (tail.head if tail.dep_ == "advmod" else tail).right_edge.i + 1
    if verb.doc[tail.i + 1].is_quote:
        end = max(end, tail.i + 3)  # the rest of the quotation comes with its first word
    for child in verb.rights:
        because = child.dep_ == "advcl" and child.left_edge.lower_ == "because"
        if child.left_edge.i == end and (because or (end == tail.i + 1 and child.dep_ in ("prep", "acomp"))):
            end = child.right_edge.i + 1
    return end


def _is_office(target: Token, tail: Token) -> bool:
    """Return whether a person loses or gets a post ("dismissed him as coach") rather than is judged."""
    post = next((c for c in tail.children if c.dep_ == "pobj"), None)
    person = target.tag_ == "NNP" or target.lower_ in ("him", "her", "me", "us")
    return person and post is not None and post.tag_ == "NN" and post.left_edge.i == post.i


def prepositional(verb: Token, cue: VerbCue) -> Ranges:
    """The minister called for [an inquiry]."""
    if any(child.dep_ in OBJECTS for child in verb.rights) and not cue.takes("hearer"):
        return []
    for child in verb.rights:
        if child.dep_ in ("prep", "agent") and cue.takes(f"+{child.lower_}") and child.right_edge.i > child.i:
            return [(child.i + 1, _end_of_prepositional(child, verb))]
    return []


Frame = Callable[[Token, VerbCue], Ranges]
ACTIVE: tuple[tuple[str, Frame], ...] = (
    ("raise", raised),
    ("np-to", object_to),
    ("np-liable", liable),
    ("clause", clause),
    ("np-comp", small_clause),
    ("to", to),
    ("ing", gerund),
    ("np-as", judged),
    ("np", noun),
    ("np-number", number),
    ("np", misread_noun),
    ("prep", prepositional),
)
PASSIVE: tuple[tuple[str, Frame], ...] = (
    ("passive-clause", passive_clause),
    ("passive-to", passive_to),
    ("passive-np", passive_noun),
)
LIABLE = frozenset(["responsible", "accountable", "liable"])
EMPTY = frozenset(["nothing", "something", "anything", "everything", "so"])
REFLEXIVES = frozenset(["himself", "herself", "itself", "themselves", "myself", "yourself", "ourselves"])


def _adds(token: Token) -> bool:
    """Return whether a verb right behind an object belongs to it: "to withdraw", "moving up the valley"."""
    near = token.left_edge.i == token.i and not any(t.is_punct for t in token.doc[max(token.i - 2, 0) : token.i])
    return infinitive(token) or (token.tag_ == "VBG" and near)


def _fronted(target: Token) -> bool:
    return target.tag_ in ("WDT", "WP") or target.dep_ == "dobj"


def _tail(token: Token, cue: VerbCue) -> bool:
    return token.dep_ != "prep" or token.lower_ in WITH_OBJECT or cue.takes(f"np-{token.lower_}")


def _end_of_prepositional(preposition: Token, verb: Token) -> int:
    """Return the end of "for [the town] [to be rebuilt]", the infinitive included."""
    ends = [preposition.right_edge.i + 1]
    ends += [
        c.right_edge.i + 1
        for c in verb.rights
        if c.dep_ in ("xcomp", "advcl") and infinitive(c) and c.i > preposition.i
    ]
    return max(ends)
