"""First persons: "we" and "our" in a quotation are the speaker's organisation, "I" and "my" the speaker.

Example: "We lost three boats," said Ole Brand, a lawyer for Brand Lines.
"""

import re

from spacy.tokens import Doc, Token

from claimcheck.rules.coreference.discourse import Discourse, mention
from claimcheck.rules.coreference.nouns import Noun
from claimcheck.rules.coreference.vocabulary import Kind
from claimcheck.rules.records import Mention, Report

WE = frozenset({"we", "us", "our"})
I = frozenset({"i", "me", "my"})  # noqa: E741
OWNERS = frozenset({"our", "my"})
STATEMENT = re.compile(r"(?P<who>[^:\n]+): (?:press )?(?:statement|release)\b", re.IGNORECASE)


def resolve(discourse: Discourse, token: Token) -> Mention | None:
    """Return who speaks, for a first person inside reported words; the issuing body's name in its own statement."""
    word = token.lower_
    if word not in WE | I or token.pos_ != "PRON":
        return None
    report = _report(discourse, token)
    author = issuer(discourse) if word in WE and not discourse.quoted[token.i] else None
    if report is None or author is not None:  # "the union claims that we ignored it" is the author's "we", too
        name = author
    else:
        name = _organisation(discourse, report) if word in WE else _person(discourse, report)
    if name is None:
        return None
    return mention(name, name, (token.i, token.i + 1), None, owner=word in OWNERS)


def _report(discourse: Discourse, token: Token) -> Report | None:
    """Return the innermost report with a source whose content holds the token."""
    holding = [
        report
        for report in discourse.reports
        if report.source is not None and any(start <= token.i < end for start, end in report.content)
    ]
    return min(holding, key=lambda report: sum(end - start for start, end in report.content), default=None)


def _inside(discourse: Discourse, report: Report) -> list[Noun]:
    assert report.source is not None
    start, end = report.source
    return [noun for noun in discourse.nouns if start <= noun.head < end]


def _person(discourse: Discourse, report: Report) -> str | None:
    people = [noun for noun in _inside(discourse, report) if noun.kind is Kind.PERSON and noun.name]
    return people[-1].entity if people else None


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
    return found.pop() if len(found) == 1 else None


def issuer(discourse: Discourse) -> str | None:
    """Return the organisation that a document headed "Acme Ltd: statement of 4 May" speaks for."""
    match = STATEMENT.match(_first_line(discourse.doc))
    return " ".join(match["who"].split()) if match else None


def _first_line(doc: Doc) -> str:
    return next((line for line in doc.text.splitlines() if line.strip()), "")
