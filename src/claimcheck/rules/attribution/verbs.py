"""Reporting verbs with a source and a content: "Kyiv denied that it struck the depot".

Example: The union denied that it had called a strike.
Example: The ministry did not say how many people had died.
Limit: a verb that is not in the lexicon is no cue, even where its clause shows that it reports.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from claimcheck.models import Stance
from claimcheck.rules.attribution import clausal, cues, frames, sources, spans
from claimcheck.rules.attribution.cues import VerbCue
from claimcheck.rules.records import Quote, Report, ReportKind, TokenRange

PREPOSITIONAL = "prep"
ACTS = ("np", "np-comp", "passive-np")  # frames in which a verb marked so does what it says


def find(doc: Doc, quotes: Sequence[Quote], taken: frozenset[int]) -> Iterator[Report]:
    """Yield a report for each reporting verb whose content is found; ``taken`` are cue tokens already used."""
    for token in doc:
        cue = None if token.i in taken or token.dep_ == "amod" else cues.verb(token)
        if cue is None or leads_on(token):
            continue
        report = _report(token, cue, quotes)
        if report is not None:
            yield report


def negated(verb: Token) -> bool:
    """Return whether the reporting itself is negated ("did not say")."""
    return any(child.dep_ == "neg" for child in verb.children)


def leads_on(verb: Token) -> bool:
    """Return whether the verb only leads on to the cue proper ("seemed to suggest that")."""
    leading = cues.verb(verb)
    expected = sources.passive(verb) and leading is not None and leading.kind is ReportKind.ATTITUDE
    if leading is None or not (leading.takes("raise") or expected):
        return False
    inner = next((child for child in verb.rights if child.dep_ == "xcomp" and clausal.infinitive(child)), None)
    cue = None if inner is None else cues.verb(inner)
    return cue is not None and inner is not None and bool(frames.content(inner, cue)[1])


def _report(verb: Token, cue: VerbCue, quotes: Sequence[Quote]) -> Report | None:
    rule, content = frames.content(verb, cue)
    words = spans.cue(verb)
    if not content:
        rule, content = "aside", aside(verb, cue)
    elif rule == PREPOSITIONAL and content[0][0] == words[1] + 1:
        words = (words[0], content[0][0])
    found = spans.tidy(verb.doc, content, quotes, words)
    if found and rule in ("clause", "passive-clause"):
        found = spans.tidy(verb.doc, [*found[:-1], _and_that(verb.doc, found[-1])], quotes, words)
    found = tuple(span for span in found if not span[0] <= verb.i < span[1])
    if not found:
        return None
    speaker = _first_cue(verb) if clausal.adds(verb) else verb
    source = None if rule == "raise" else _outside(sources.of(speaker), found)
    return Report(
        rule=f"verb-{rule}",
        source=source,
        cue=words,
        content=found,
        stance=Stance.ASSERT if rule == "np-as" else cue.stance,
        certainty=cue.certainty,
        kind=_kind(rule, cue),
        negated=negated(verb),
    )


def _and_that(doc: Doc, span: TokenRange) -> TokenRange:
    """Return a clause with what "and that" adds to it within its paragraph, whatever the parser made of that."""
    at = span[1]
    while at < len(doc) and (doc[at].is_quote or doc[at].text in (",", ";")):
        at += 1
    joined = at + 1 < len(doc) and doc[at].lower_ in ("and", "but", "or", "nor")
    if not joined or doc[at + 1].lower_ not in ("that", "whether"):
        return span
    return span[0], max(span[1], doc[at + 1].sent.end)


def _kind(rule: str, cue: VerbCue) -> ReportKind:
    """Return the kind of a report: to ask somebody to do something is no statement, whatever the verb."""
    if rule == "np-liable" or (rule == "np-as" and cue.takes("np")):  # to denounce as a fraud is to say so
        return ReportKind.STATEMENT
    if rule == "np-to" or (rule == "passive-to" and cue.takes("np-to")):
        return ReportKind.DECREE
    act = (rule in ACTS and cue.takes("act")) or (rule == "to" and cue.takes("act-to"))
    if act and cue.kind is ReportKind.STATEMENT:
        return ReportKind.DECREE
    return cue.kind


def aside(verb: Token, cue: VerbCue) -> list[TokenRange]:
    """[The bridge], the mayor said, [will reopen]; [the reserve is empty], as the auditors warned."""
    if not cue.takes("clause") and not cue.takes("quote"):
        return []
    own = (verb.left_edge.i, verb.right_edge.i + 1)
    marked = any(child.lower_ == "as" and child.i < verb.i for child in verb.children)
    credited = sources.own_subject(verb) is not None or sources.agent(verb) is not None
    host = verb.head
    attached = verb.dep_ == "parataxis" or (verb.dep_ == "advcl" and marked)
    if credited and attached and host.pos_ in ("VERB", "AUX"):
        return spans.cut(spans.subtree(host), own)
    return [] if marked else _before_comma(verb)


def _before_comma(verb: Token) -> list[TokenRange]:
    """[Two people died in the crash], police told the agency: by the comma, where the parser sees no clause."""
    subject = sources.own_subject(verb)
    if subject is None or subject.i > verb.i or subject.left_edge.i <= verb.sent.start + 1 or verb.dep_ == "relcl":
        return []
    comma, start = subject.left_edge.i - 1, verb.sent.start
    words = verb.doc[start:comma]
    if verb.doc[comma].text != "," or not any(token.tag_ in clausal.FINITE for token in words):
        return []
    return [] if words[0].tag_ in ("IN", "WRB", "VBG", "VBN") else [(start, comma)]


def _first_cue(participle: Token) -> Token:
    """Return the cue that a participle carries on ("said it fell, adding that"), or the participle."""
    for token in participle.ancestors:
        if token.dep_ == "ccomp" and cues.verb(token.head) is not None:
            return token.head
    return participle


def _outside(source: TokenRange | None, content: tuple[TokenRange, ...]) -> TokenRange | None:
    """Return the source unless it is part of the content, which only a broken parse says."""
    if source is not None and any(start <= source[0] and source[1] <= end for start, end in content):
        return None
    return source
