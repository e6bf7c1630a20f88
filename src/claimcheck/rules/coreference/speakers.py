"""First persons: "we" and "our" in a quotation are the speaker's organisation, "I" and "my" the speaker.

Example: "We lost three boats," said Ole Brand, a lawyer for Brand Lines.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from claimcheck.rules.coreference.authors import author
from claimcheck.rules.coreference.discourse import Discourse, mention
from claimcheck.rules.coreference.nouns import Noun
from claimcheck.rules.coreference.vocabulary import Kind, person_nouns, words
from claimcheck.rules.records import Mention, Report

WE = frozenset({"we", "us", "our"})
I = frozenset({"i", "me", "my"})  # noqa: E741
REFLEXIVES = frozenset({"myself", "ourselves"})
LONGEST = 4  # words of a source that is nothing but a name
YOU = frozenset({"you", "your"})
OWNERS = frozenset({"our", "my", "your"})


def resolve(discourse: Discourse, token: Token) -> Mention | None:
    """Return who speaks, for a first person inside reported words; the issuing body's name in its own statement."""
    word = token.lower_
    if word not in WE | I | YOU or token.pos_ != "PRON" or _leads_back(token):
        return None
    report = _report(discourse, token)
    writer = None if discourse.quoted[token.i] else _labelled(discourse, token) or _writer(discourse, word)
    if word in YOU and writer is None:
        return None
    indirect = word in I and report is not None and _is_indirect(discourse, token, report)
    if report is None or writer is not None or indirect:  # "the union claims that we ignored it": the author's "we"
        name = writer
    else:
        name = _organisation(discourse, report) if word in WE else _person(discourse, report)
    if name is None and report is not None and word in {"we", "us"}:
        return _with_others(discourse, token, report)
    if name is None:
        return None
    return mention(name, name.removeprefix("the "), (token.i, token.i + 1), None, owner=word in OWNERS)


def named(nouns: Sequence[Noun], reports: Sequence[Report]) -> Sequence[Noun]:
    """Return the nouns, those that are a speaker's label in a transcript as people, whom "it" does not stand for."""
    labels = {r.source for r in reports if r.rule == "label" and r.source is not None}
    labelled = {i for start, end in labels for i in range(start, end)}
    return [
        replace(noun, kind=Kind.PERSON, plural=False) if noun.head in labelled and noun.kind is Kind.THING else noun
        for noun in nouns
    ]


def _leads_back(token: Token) -> bool:
    """Return whether a reflexive leans on a first person: [I] saw it myself."""
    return any(child.lower_ in REFLEXIVES for child in token.head.subtree)


def _report(discourse: Discourse, token: Token) -> Report | None:
    """Return the innermost report with a source whose content holds the token."""
    holding = [
        report
        for report in discourse.reports
        if report.source is not None and any(start <= token.i < end for start, end in report.content)
    ]
    return min(holding, key=lambda report: sum(end - start for start, end in report.content), default=None)


def _is_indirect(discourse: Discourse, token: Token, report: Report) -> bool:
    """Return whether "that" or "if" opens the content outside quotation marks, so that "I" is the author."""
    first = discourse.doc[min(start for start, _ in report.content)]
    marks = {first.lower_, discourse.doc[max(first.i - 1, 0)].lower_}
    return not discourse.quoted[token.i] and bool(marks & {"that", "if", "whether"})


def _inside(discourse: Discourse, report: Report) -> list[Noun]:
    assert report.source is not None
    start, end = report.source
    return [noun for noun in discourse.nouns if start <= noun.head < end]


def _with_others(discourse: Discourse, token: Token, report: Report) -> Mention | None:
    """Return the speaker and others for "we" where nothing shows for whom else the speaker would speak."""
    inside = _inside(discourse, report)
    speaks_for = len(inside) > 1 or any(_is_officer(discourse, noun) for noun in inside)
    name = None if speaks_for else _person(discourse, report)
    if name is None:
        return None
    return mention(f"{name} and others", name, (token.i, token.i + 1), None, owner=False)


def _is_officer(discourse: Discourse, noun: Noun) -> bool:
    """Return whether somebody is named by an office: "the ministry's spokesman"."""
    word = discourse.doc[noun.head].lemma_.lower()
    before = discourse.doc[max(noun.tokens[0] - 1, 0)].lower_
    return bool({word, before} & (words("officer") | set(person_nouns("title", "role"))))


def _person(discourse: Discourse, report: Report) -> str | None:
    """Return the person who says "I": the person named in the source, else its one name, whatever that looks like."""
    named = [noun for noun in _inside(discourse, report) if noun.name]
    people = [noun for noun in named if noun.kind is Kind.PERSON]
    if people or len(named) == 1:
        return (people or named)[-1].entity
    assert report.source is not None
    known = discourse.mentions.get(report.source[0])
    if known is not None and known.tokens == report.source:  # "he said", "the mayor said"
        return known.text
    unnamed = [noun for noun in _inside(discourse, report) if noun.kind is Kind.PERSON and not noun.plural]
    if unnamed and discourse.doc[unnamed[0].tokens[0]].lower_ == "the":
        return unnamed[0].text
    words = discourse.doc[report.source[0] : report.source[1]]
    plain = len(words) < LONGEST and all(word.is_title and word.pos_ != "PRON" for word in words)
    return words.text if not named and plain else None


def _organisation(discourse: Discourse, report: Report) -> str | None:
    """Return the body or company that speaks itself, or whose officer speaks: "its chief executive, Tomas Vell"."""
    assert report.source is not None
    start, end = report.source
    bodies = {
        noun.entity for noun in _inside(discourse, report) if noun.name and noun.kind in {Kind.BODY, Kind.COMPANY}
    }
    owners = {
        discourse.mentions[i].text
        for i in range(start, end)
        if i in discourse.mentions and discourse.mentions[i].possessive
    }
    found = bodies | owners
    return found.pop() if len(found) == 1 else _unnamed(discourse, report) if not found else None


def _unnamed(discourse: Discourse, report: Report) -> str | None:
    """Return the body or the people that speak themselves, without a name: "the ministry", "the inspectors"."""
    inside = _inside(discourse, report)
    if len(inside) != 1 or inside[0].name or discourse.doc[inside[0].tokens[0]].lower_ != "the":
        return None
    group = inside[0].plural and discourse.doc[inside[0].head].lemma_.lower() not in words("officer")
    return inside[0].text if group or inside[0].kind in {Kind.BODY, Kind.COMPANY} else None


def label(discourse: Discourse, token: Token) -> Mention | None:
    """Return whom "Q" or "A" before a colon stands for, where the title of the interview names both or the latter."""
    if token.text not in {"Q", "A"} or token.i + 1 >= len(discourse.doc) or token.nbor(1).text != ":":
        return None
    if token.i and discourse.block[token.i - 1] == discourse.block[token.i]:
        return None
    by = author(discourse.doc)
    name = by.asks if token.text == "Q" else by.answers
    return mention(name, name, (token.i, token.i + 1), None, owner=False) if name else None


def _writer(discourse: Discourse, word: str) -> str | None:
    """Return whom the document's own "we" or "I" stands for."""
    by = author(discourse.doc)
    if word in WE:
        return by.we
    return by.i if word in I else None


def _labelled(discourse: Discourse, token: Token) -> str | None:
    """Return who says "I" or is asked as "you" behind the "Q:" or "A:" of an interview with names in its title."""
    by = author(discourse.doc)
    if by.answers is None or token.lower_ in WE:
        return None
    first = next((t for t in discourse.doc[discourse.opening(token.i) : token.i] if not t.is_space), token)
    if first.text not in {"Q", "A"} or first.nbor(1).text != ":":
        return None
    speaks, hears = (by.asks, by.answers) if first.text == "Q" else (by.answers, by.asks)
    return speaks if token.lower_ in I else hears
