"""Reports that take their verb from the one before: "Ada said that it fell, Bo that it held".

Example: The council said that the dam was safe, the miners that it leaked.
Example: The union says that 900 people came, the police 400.
Example: The tenants blame the owner for the fire, the owner the tenants.
Example: Marsh called it theft; Cole, a loan.
Limit: who speaks must be a name, or a noun for people or a body, without a phrase behind it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.attribution import sources, spans
from claimcheck.rules.coreference.vocabulary import person_nouns
from claimcheck.rules.records import Report, ReportKind, TokenRange

CLAUSE, NUMBER, SWAPPED, JUDGED = "gapped-clause", "gapped-number", "gapped-np", "gapped-np-comp"
LENDING = frozenset(["verb-clause", "verb-np", "verb-np-comp"])
PARTING = frozenset([",", ";", "and", "but", "while"])
PHRASE = frozenset(["DET", "ADJ", "NOUN", "PROPN"])
JUDGED_BY = frozenset(["DET", "ADJ", "NOUN"])
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
LONGEST = 6  # tokens of who speaks
BLAMING = frozenset(["blame", "accuse"])


def added(doc: Doc, reports: Sequence[Report]) -> list[Report]:
    """Return the reports and, behind each, those that take its verb; its own content ends where they begin."""
    found: list[Report] = []
    for report in reports:
        others = list(_behind(doc, report)) if _lends(report) else []
        found.append(_ending(doc, report, others[0]) if others else report)
        found += others
    return found


def _lends(report: Report) -> bool:
    """Return whether others may take the verb of a report: its source, cue and content stand in this order."""
    plain = report.rule in LENDING and report.kind is ReportKind.STATEMENT and not report.negated
    ordered = report.source is not None and report.source[1] <= report.cue[0] < report.content[0][0]
    return plain and ordered and len(report.content) == 1


def _ending(doc: Doc, report: Report, other: Report) -> Report:
    start = report.content[0][0]
    first = min(span[0] for span in (other.source, other.content[-1]) if span is not None)
    while first > start and doc[first - 1].lower_ in PARTING:
        first -= 1
    return replace(report, content=((start, min(first, report.content[0][1])),))


def _behind(doc: Doc, report: Report) -> Iterator[Report]:
    if report.rule == "verb-clause":
        yield from _clauses(doc, report)
        yield from _number(doc, report)
    elif report.rule == "verb-np-comp":
        yield from _judged(doc, report)
    elif doc[report.cue[1] - 1].lemma_.lower() in BLAMING:
        yield from _swapped(doc, report)


def _clauses(doc: Doc, report: Report) -> Iterator[Report]:
    """The council said that the dam was safe, [the miners] [that it leaked]."""
    end = doc[report.cue[0]].sent.end
    marks = []
    for token in doc[report.content[0][0] + 1 : end]:
        if token.lower_ == "that" and token.dep_ == "mark" and token.i + 1 < end:
            speaker = _speaker(doc, token.i, report.content[0][0])
            if speaker is not None and doc[token.i + 1].pos_ not in ("VERB", "AUX", "PUNCT"):
                marks.append((speaker, token.i))
    stops = [*(speaker[0] for speaker, _ in marks[1:]), end]
    for (speaker, mark), stop in zip(marks, stops, strict=False):
        while doc[stop - 1].lower_ in PARTING:
            stop -= 1
        yield _taking(report, CLAUSE, speaker, spans.trim(doc, (mark, stop)))


def _number(doc: Doc, report: Report) -> Iterator[Report]:
    """The union says that 900 people came, [the police] [400]: what is counted is the subject."""
    stop = spans.trim(doc, (report.content[0][0], doc[report.cue[0]].sent.end))[1]
    figure = doc[stop - 1]
    counted = [t for t in doc[slice(*report.content[0])] if t.dep_ == "nummod" and t.tag_ == "CD" and t.i < stop - 1]
    if figure.tag_ != "CD" or figure.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT") or len(counted) != 1:
        return
    noun = counted[0].head
    if noun.dep_ not in ("nsubj", "nsubjpass", "attr") or noun.lemma_.lower() in person_nouns("role", "title"):
        return
    behind = stop - 2 if doc[stop - 2].text == "," else stop - 1
    speaker = _speaker(doc, behind, noun.i)
    if speaker is not None and doc[speaker[0]].pos_ in ("DET", "PROPN"):
        told = _taking(report, NUMBER, speaker, (stop - 1, stop))
        first = speaker[0] + (doc[speaker[0]].pos_ == "DET")
        told = replace(told, actor=doc[first : speaker[1]].text)  # the parser takes its number for a part of it
        yield replace(told, antecedents=((report.content[0][0], speaker[0]),), recount=True)


def _judged(doc: Doc, report: Report) -> Iterator[Report]:
    """Marsh called it theft; [Cole], [a loan]: a comma stands for the verb and what is judged."""
    verb = doc[report.cue[1] - 1]
    thing = next((child for child in verb.rights if child.dep_ in ("dobj", "nsubj")), None)
    stop = spans.trim(doc, (report.cue[0], verb.sent.end))[1]
    commas = [token.i for token in doc[report.content[0][0] : stop] if token.text == ","]
    if thing is None or not commas:
        return
    speaker = _speaker(doc, commas[-1], thing.i + 2)
    judged = doc[commas[-1] + 1 : stop]
    if speaker is None or len(judged) == 0 or len(judged) > LONGEST or judged[0].pos_ not in JUDGED_BY:
        return
    if not any(token.tag_ in FINITE for token in doc[speaker[0] : stop]):
        found = _taking(report, JUDGED, speaker, (judged.start, judged.end))
        yield replace(found, content=((thing.left_edge.i, thing.right_edge.i + 1), *found.content))


def _swapped(doc: Doc, report: Report) -> Iterator[Report]:
    """The tenants blame the owner for the fire, [the owner] [the tenants]."""
    verb = doc[report.cue[1] - 1]
    blamed = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if blamed is None or report.source is None:
        return
    object_ = [t for t in doc[blamed.left_edge.i : blamed.i + 1]]
    subject = [t for t in doc[slice(*report.source)]]
    stop = spans.trim(doc, (verb.i, verb.sent.end))[1]
    start = stop - len(object_) - len(subject)
    same = [t.lower_ for t in doc[start:stop]] == [t.lower_ for t in (*object_, *subject)]
    if same and start > blamed.i + 1 and doc[start - 1].lower_ in PARTING:
        yield _taking(report, SWAPPED, (start, start + len(object_)), (start + len(object_), stop))


def _taking(report: Report, rule: str, speaker: TokenRange, content: TokenRange) -> Report:
    return replace(report, rule=rule, source=speaker, content=(content,))


def _speaker(doc: Doc, end: int, floor: int) -> TokenRange | None:
    """Return the noun phrase that ends before ``end`` and that a comma or "and" parts from what goes before it."""
    start = end
    while start > floor and end - start < LONGEST and _in_phrase(doc[start - 1]):
        start -= 1
    if start in (end, floor) or doc[start - 1].lower_ not in PARTING:
        return None
    return (start, end) if sources.can_speak(doc[end - 1]) else None


def _in_phrase(token: Token) -> bool:
    return token.pos_ in PHRASE or token.tag_ in ("PRP$", "POS") or token.lower_ in sources.SPEAKERS
