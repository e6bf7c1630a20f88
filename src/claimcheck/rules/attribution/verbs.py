"""Reporting verbs with a source and a content: "Kyiv denied that it struck the depot".

Example: The union denied that it had called a strike.
Example: The airline did not say when the flights would resume.
Limit: a verb that is not in the lexicon is no cue, even where its clause shows that it reports.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import implicatives
from claimcheck.models import Stance
from claimcheck.rules.attribution import clausal, cues, frames, issued, sources, spans
from claimcheck.rules.attribution.cues import VerbCue
from claimcheck.rules.records import Quote, Report, ReportKind, TokenRange

LIKE = frozenset(["just", "exactly", "much"])  # "it fell, just as Kerr had foretold": the document says so, too
NOBODY = frozenset(["nobody", "none", "neither", "no"])
PREPOSITIONAL = "prep"
ACTS = ("np", "np-comp", "passive-np")  # frames in which a verb marked so does what it says


def find(doc: Doc, quotes: Sequence[Quote], taken: frozenset[int]) -> Iterator[Report]:
    """Yield a report for each reporting verb whose content is found; ``taken`` are cue tokens already used."""
    for token in doc:
        cue = None if token.i in taken or token.dep_ == "amod" else cues.verb(token)
        if cue is None or leads_on(token):
            continue
        found = report(token, cue, quotes)
        if found is not None:
            yield found


def negated(verb: Token, source: TokenRange | None = None) -> bool:
    """Return whether the reporting itself is negated: "did not say", "declined to say", "nobody said"."""
    if any(child.dep_ == "neg" for child in verb.children) or _declined(verb) is not None:
        return True
    return source is not None and verb.doc[source[0]].lower_ in NOBODY


def _declined(verb: Token) -> Token | None:
    """Return the verb that says that the reporting did not happen ("[refused] to confirm")."""
    head = verb.head
    if verb.dep_ != "xcomp" or head.i > verb.i or not clausal.infinitive(verb):
        return None
    row = implicatives().get(head.lemma_.lower())
    return head if row is not None and row.affirmed == "-" else None


def leads_on(verb: Token) -> bool:
    """Return whether the verb only leads on to the cue proper ("seemed to suggest that", "was quoted as saying")."""
    if sources.passive(verb) and any(_as_saying(child) for child in verb.rights):
        return True
    leading = cues.verb(verb)
    expected = sources.passive(verb) and leading is not None and leading.kind is ReportKind.ATTITUDE
    if leading is None or not (leading.takes("raise") or expected):
        return False
    inner = next((child for child in verb.rights if child.dep_ == "xcomp" and clausal.infinitive(child)), None)
    cue = None if inner is None else cues.verb(inner)
    return cue is not None and inner is not None and bool(frames.content(inner, cue)[1])


def _as_saying(preposition: Token) -> bool:
    gerunds = [c for c in preposition.children if c.dep_ == "pcomp" and c.tag_ == "VBG"]
    return preposition.lower_ == "as" and any(cues.verb(gerund) is not None for gerund in gerunds)


def report(verb: Token, cue: VerbCue, quotes: Sequence[Quote], *, family: str = "verb") -> Report | None:
    """Return the report that ``verb`` makes with the frames of ``cue``; its rule is ``family`` and the frame."""
    rule, content = frames.content(verb, cue)
    words = spans.cue(verb)
    words = (words[0], words[1] + puts_it(verb, cue))
    between = parted(verb, cue)
    if between:
        rule, content = "aside", between
    elif not content:
        rule, content = "aside", aside(verb, cue)
    elif rule == PREPOSITIONAL and content[0][0] == words[1] + 1:
        words = (words[0], content[0][0])
    found = spans.tidy(verb.doc, content, quotes, words)
    if found and rule in ("clause", "passive-clause"):
        found = spans.tidy(verb.doc, [*found[:-1], _and_that(verb.doc, found[-1])], quotes, words)
    found = tuple(span for span in found if not span[0] <= verb.i < span[1])
    if not found:
        return None
    words = quoted_as(verb, words)
    given = issued.issuer(verb)
    if given is not None:
        words = (given[1], words[1])
    declined = _declined(verb)
    if declined is not None and verb.i - declined.i <= 3:
        words = (spans.cue(declined)[0], words[1])
    speaker = _first_cue(verb) if clausal.adds(verb) else verb
    told_by = given[0] if given is not None else sources.of(speaker)
    if between:
        told_by = spans.trim(verb.doc, (between[0][1], words[0]))
    heard = _heard(verb)
    if heard is not None:
        words = (heard.i, words[1])
    source = None if rule == "raise" or heard is not None else _outside(told_by or _lost_source(verb), found)
    return Report(
        rule=f"{family}-{rule}",
        source=source,
        cue=words,
        content=found,
        stance=Stance.ASSERT if rule == "np-as" else cue.stance,
        certainty=cue.certainty,
        kind=ReportKind.STATEMENT if _impersonal(verb, rule, cue) else _kind(rule, cue),
        negated=negated(verb, source),
    )


def quoted_as(verb: Token, words: TokenRange) -> TokenRange:
    """Return the cue with what it stands behind: the guard [was quoted as saying] that."""
    quoting = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else None
    if quoting is None or quoting.lemma_.lower() not in sources.QUOTING or not sources.passive(quoting):
        return words
    start = spans.cue(quoting)
    return (start[0], words[1]) if start[1] == verb.head.i and verb.head.i + 1 == verb.i else words


def _heard(verb: Token) -> Token | None:
    """Return the verb by which somebody hears what nobody is credited with: we [hear] it said that the mill leaked."""
    hearing = verb.head
    credited = verb.dep_ == "xcomp" and hearing.lemma_.lower() == "hear" and verb.i == hearing.i + 2
    return hearing if credited and verb.nbor(-1).lower_ == "it" else None


def _lost_source(verb: Token) -> TokenRange | None:
    """[Vale], meanwhile, who sits on the board, said that: the parser takes who speaks for a word of a clause."""
    clause = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    first = None if clause is None or sources.subject_token(verb) is not None else sources.own_subject(clause)
    if first is None or first.i + 1 >= len(verb.doc) or verb.doc[first.i + 1].text != ",":
        return None
    return first.left_edge.i, first.i + 1


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


def _impersonal(verb: Token, rule: str, cue: VerbCue) -> bool:
    """Return whether an attitude of nobody in particular is told: "is believed to hold two villages"."""
    return rule in ("passive-clause", "passive-to") and cue.takes("impersonal") and sources.agent(verb) is None


def aside(verb: Token, cue: VerbCue) -> list[TokenRange]:
    """[The canal], the engineer said, [will leak]; [the archive is damp], as the keepers warned."""
    own = (verb.left_edge.i, verb.right_edge.i + 1)
    marked = any(child.lower_ == "as" and child.i < verb.i for child in verb.children)
    worded = puts_it(verb, cue)
    if not cue.takes("clause") and not cue.takes("quote") and not worded:
        return []
    if marked and not cue.takes("clause") and not worded:  # "he fell as the crowd roared"
        return []
    if marked and LIKE & {verb.doc[own[0]].lower_, verb.doc[max(own[0] - 1, 0)].lower_}:
        return []
    credited = sources.own_subject(verb) is not None or sources.agent(verb) is not None
    host = verb.head
    attached = verb.dep_ == "parataxis" or (verb.dep_ == "advcl" and marked)
    if credited and attached and host.pos_ in ("VERB", "AUX"):
        return spans.cut(spans.subtree(host), own)
    return [] if marked else _before_comma(verb)


def puts_it(verb: Token, cue: VerbCue) -> bool:
    """Return whether a verb with "it" tells how somebody words what is said: as the memo puts it."""
    if not cue.takes("as-it") or verb.i + 1 >= len(verb.doc) or verb.nbor().lower_ != "it":
        return False
    return any(child.lower_ == "as" for child in verb.lefts)


def parted(verb: Token, cue: VerbCue) -> list[TokenRange]:
    """[The bridge], engineers warned in May, [could not carry tanks]: the parser gives the cue two subjects."""
    subjects = [child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")]
    after = next((child for child in verb.rights if child.dep_ in ("ccomp", "conj")), None)
    if len(subjects) != 2 or after is None or not (cue.takes("clause") or cue.takes("quote")):
        return []
    first = spans.subtree(subjects[0])
    commas = verb.doc[first[1] - 1 : first[1] + 1].text, after.left_edge.nbor(-1).text
    if "," not in commas[0] or commas[1] != "," or not clausal.finite(after):
        return []
    start = first[1] - 1 if verb.doc[first[1] - 1].text == "," else first[1]
    return [(first[0], start), (after.left_edge.i, after.right_edge.i + 1)]


def _before_comma(verb: Token) -> list[TokenRange]:
    """[Nobody swam in the lake], the keeper told the paper: by the comma, where the parser sees no clause."""
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
    if source is None or any(start <= source[0] and source[1] <= end for start, end in content):
        return None
    return spans.before(source, content)
