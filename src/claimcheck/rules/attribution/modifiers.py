"""Adjectives and adverbs that attribute: "is confident that ...", "reportedly".

Limit: an adverb such as "reportedly" names no source, so that the document vouches for "somebody says so".
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from claimcheck.lexicon import rows
from claimcheck.rules.attribution import clausal, sources, spans
from claimcheck.rules.attribution.cues import AdjectiveCue, AdverbCue
from claimcheck.rules.records import Quote, Report, ReportKind, TokenRange

COPULAS = frozenset(["be", "become", "remain", "feel", "seem", "sound", "appear", "grow", "get", "stay"])


def adjectives(doc: Doc, quotes: Sequence[Quote]) -> Iterator[Report]:
    """Yield a report for "[The pilots] [are certain] [that the beacon was lit]"."""
    known = {row.adjective: row for row in rows("reporting_adjectives", AdjectiveCue)}
    for token in doc:
        row = known.get(token.lower_)
        found = None if row is None else adjective(token, row, quotes)
        if found is not None:
            yield found


def adjective(token: Token, row: AdjectiveCue, quotes: Sequence[Quote], *, family: str = "adjective") -> Report | None:
    """Return the report that an adjective makes with the frames of ``row``; its rule is ``family``."""
    verb = _copula(token)
    if verb is None:
        return None
    found, last = _complement(token, row)
    source = sources.subject(verb)
    if not found or source is None or source[0] > verb.i:
        return None
    cue = (spans.cue(verb)[0], last)
    content = spans.tidy(token.doc, found, quotes, cue)
    if not content:
        return None
    return Report(family, source, cue, content, row.stance, row.certainty, ReportKind.ATTITUDE)


def _copula(adjective: Token) -> Token | None:
    """Return the verb that carries the subject: a copula, or the participle itself ("were incensed that")."""
    if any(child.dep_ in ("auxpass", "aux") and child.lemma_ == "be" for child in adjective.children):
        return adjective
    return adjective.head if adjective.dep_ == "acomp" and adjective.head.lemma_.lower() in COPULAS else None


def _complement(adjective: Token, row: AdjectiveCue) -> tuple[list[TokenRange], int]:
    accepted = row.frames.split()
    after = adjective.i + 1
    for child in (*adjective.rights, *(c for c in adjective.head.rights if c.i > adjective.i)):
        if "that" in accepted and _that(child):
            return [spans.subtree(child)], after
        if child.dep_ == "xcomp" and "to" in accepted and clausal.infinitive(child):
            return [spans.subtree(child)], after
        if child.dep_ == "prep" and f"+{child.lower_}" in accepted and child.right_edge.i > child.i:
            return [(child.i + 1, child.right_edge.i + 1)], child.i + 1 if child.i == after else after
    return [], after


def _that(child: Token) -> bool:
    if child.dep_ not in ("ccomp", "advcl") or clausal.infinitive(child):
        return False
    return child.dep_ == "ccomp" or any(word.lower_ == "that" for word in child.lefts)


def adverbs(doc: Doc, quotes: Sequence[Quote]) -> Iterator[Report]:
    """Yield a report without a source for "[The heirs] [reportedly] [own three mines]"."""
    known = {row.adverb: row for row in rows("reporting_adverbs", AdverbCue)}
    for token in doc:
        row = known.get(token.lower_)
        if row is None or token.dep_ not in ("advmod", "dep") or token.head.pos_ not in ("VERB", "AUX", "ADJ"):
            continue
        host = token.head
        if host.dep_ == "amod" or (host.pos_ == "ADJ" and host.dep_ not in ("acomp", "ROOT")):
            continue
        cue = (token.i, token.i + 1)
        clause = spans.subtree(host.head if host.dep_ == "acomp" else host)
        content = spans.tidy(doc, spans.cut(clause, cue), quotes, cue)
        if content:
            yield Report("adverb", None, cue, content, certainty=row.certainty)
