"""Nouns that attribute: "the bishop's claim that ...", "made a strong condemnation of ...", "is a critic of ...".

Example: The bishop's claim that the relic was stolen surprised the chapter.
Example: Orlo made a strong condemnation of the attack.
Limit: which noun is a cue comes from a list; a rare one ("the outfit's boast that") is missed.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from claimcheck.lexicon import rows
from claimcheck.rules.attribution import clausal, cues, sources, spans
from claimcheck.rules.attribution.cues import NounCue
from claimcheck.rules.records import Quote, Report, ReportKind, TokenRange

CARRIERS = frozenset(["by", "from", "among"])


def find(doc: Doc, quotes: Sequence[Quote]) -> Iterator[Report]:
    """Yield a report for each noun cue with a content and, unless it may stand alone, a source."""
    known = {row.noun: row for row in rows("reporting_nouns", NounCue)}
    for token in doc:
        row = known.get(token.lemma_.lower()) if token.pos_ == "NOUN" else None
        if row is None:
            continue
        found = report(token, row, quotes)
        if found is not None:
            yield found


def report(noun: Token, row: NounCue, quotes: Sequence[Quote], *, family: str = "noun") -> Report | None:
    """Return the report that ``noun`` makes with the frames of ``row``; its rule is ``family``."""
    content, last = _content(noun, row)
    if content is None:
        return None
    source, first = _source(noun)
    if source is None and not ("alone" in row.frames.split() and last == noun.i + 1):
        return None
    inside = source is not None and first < source[1] and source[0] < last
    words = (noun.i, last) if inside else (first, last)
    found = spans.tidy(noun.doc, [content], quotes, words)
    if not found:
        return None
    source = None if source is None else spans.before(source, found)
    voiced = words[0] < noun.i and cues.is_statement(noun.doc[words[0] : noun.i])
    kind = ReportKind.STATEMENT if voiced else row.kind  # to express a hope is to say so
    return Report(family, source, words, found, row.stance, row.certainty, kind)


def _content(noun: Token, row: NounCue) -> tuple[TokenRange | None, int]:
    """Return the content of a noun cue and where the cue ends."""
    accepted = row.frames.split()
    for child in (*noun.rights, *_parted(noun)):
        if child.dep_ in ("acl", "ccomp", "relcl", "advcl") and "that" in accepted and _that(child):
            return spans.subtree(child), noun.i + 1
        if child.dep_ in ("acl", "xcomp") and "to" in accepted and clausal.infinitive(child):
            return spans.subtree(child), noun.i + 1
        if child.dep_ == "prep" and f"+{child.lower_}" in accepted and child.right_edge.i > child.i:
            return (child.i + 1, child.right_edge.i + 1), child.i + 1
    return None, noun.i


def _parted(noun: Token) -> Iterator[Token]:
    """Yield clauses that are parsed as the verb's, or as those of who made the claim: "a claim by X that"."""
    for word in noun.head.rights if noun.dep_ == "dobj" else ():
        if word.dep_ in ("ccomp", "advcl") and word.left_edge.i == noun.right_edge.i + 1:
            yield word
    for carrier in noun.rights:
        for name in carrier.children if carrier.dep_ == "prep" and carrier.lower_ in CARRIERS else ():
            yield from (word for word in name.rights if word.dep_ in ("acl", "ccomp", "relcl"))


def _that(clause: Token) -> bool:
    first = clause.left_edge  # for a relative pronoun, the verb would come next
    return first.lower_ in ("that", "whether") and (first.dep_ == "mark" or first.nbor().pos_ not in ("VERB", "AUX"))


def _source(noun: Token) -> tuple[TokenRange | None, int]:
    """Return the source of a noun cue and where the cue starts: at a light verb, or at the noun."""
    for child in noun.children:
        if child.dep_ == "poss":
            return (child.left_edge.i, child.right_edge.i + 1), noun.i
        if child.dep_ == "prep" and child.lower_ in CARRIERS:
            for name in child.children:
                if name.dep_ == "pobj":
                    return spans.noun_phrase(name), noun.i
    verb = noun.head
    if noun.dep_ in ("dobj", "attr") and verb.lemma_.lower() in cues.light_verbs() and not sources.passive(verb):
        source = sources.subject(verb)
        return source, spans.cue(verb)[0] if source is not None and source[1] <= verb.i else noun.i
    return None, noun.i
