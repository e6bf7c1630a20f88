"""One sentence after another with the statements in it: source | cue | content / content | what is special about it.

A line of sentences.txt is a text (¶ for a new line); the indented lines below it are all its reports.
"""

from pathlib import Path

import pytest

from claimcheck import nlp as pipeline
from claimcheck.models import Stance
from claimcheck.rules import attribution, quotes
from claimcheck.rules.records import ReportKind


def cases():
    heading, texts = "", []
    for line in (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            heading = line.removeprefix("# ")
        elif line.startswith("    "):
            texts[-1][1].append(line.strip())
        elif line:
            texts.append((f"{heading}: {line[:40]}", [line]))
    return [pytest.param(case, id=name) for name, case in texts]


def written(doc, report):
    """Return a report as a line of the file, without its indent."""

    def words(span):
        return "-" if span is None else doc[span[0] : span[1]].text.replace("\n", "¶")

    special = [] if report.stance is Stance.ASSERT else [report.stance.value]
    special += ["negated"] if report.negated else []
    special += ["mutual"] if report.distributive else []
    special += ["= " + " / ".join(map(words, report.antecedents))] if report.antecedents else []
    spans = [words(report.source), words(report.cue), " / ".join(map(words, report.content))]
    return " | ".join([*spans, ", ".join(special)] if special else spans)


@pytest.mark.model
@pytest.mark.parametrize("case", cases())
def test_a_sentence_has_exactly_these_reports(case):
    text, *expected = case
    doc = pipeline.load()(text.replace("¶", "\n"))
    found = [report for report in attribution.find(doc, quotes.find(doc)) if report.kind is ReportKind.STATEMENT]
    assert [written(doc, report) for report in found] == expected
