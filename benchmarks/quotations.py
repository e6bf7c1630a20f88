"""Direct speech beside textacy: who is quoted with what, on the same parsed texts, in one run.

``python -m benchmarks.quotations [FILE]``; needs textacy. FILE: labelled attributions as ``claimcheck evaluate
attribution`` reads them; then both are scored on the attributions whose content stands in quotation marks.
"""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from time import process_time

import spacy
from spacy.tokens import Doc
from textacy.extract.triples import direct_quotations

from benchmarks import texts
from benchmarks.record import Result, save
from claimcheck import nlp as pipeline
from claimcheck.evaluation import attribution as labelled_attribution
from claimcheck.evaluation import labelled
from claimcheck.evaluation.attribution import Labelled, Labels, score
from claimcheck.rules import attribution, quotes

MOST = 30  # labelled documents
MARKS = ('"', "“", "”", "``", "''")


def ours(doc: Doc) -> Iterable[Labels]:
    """Yield the attributions of a parsed text that claimcheck finds."""
    for report in attribution.outermost(attribution.find(doc, quotes.find(doc))):
        source = [report.source] if report.source else []
        yield Labels(source=_chars(doc, source), cue=_chars(doc, [report.cue]), content=_chars(doc, report.content))


def theirs(doc: Doc) -> Iterable[Labels]:
    """Yield the attributions of a parsed text that textacy finds; none where it fails."""
    try:
        found = list(direct_quotations(doc))
    except ValueError:  # an odd number of quotation marks
        return
    for triple in found:
        roles = (triple.speaker, triple.cue, triple.content)
        source, cue, content = ([(tokens[0].i, tokens[-1].i + 1)] for tokens in roles)
        yield Labels(source=_chars(doc, source), cue=_chars(doc, cue), content=_chars(doc, content))


def _chars(doc: Doc, ranges: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple((doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for start, end in ranges)


def quoted(text: str, found: Iterable[Labels]) -> tuple[Labels, ...]:
    """Return the attributions whose content is direct speech as a whole."""
    return tuple(
        one
        for one in found
        if one.content and text[one.content[0][0] :].startswith(MARKS) and text[: one.content[-1][1]].endswith(MARKS)
    )


def main() -> None:
    """Measure and save."""
    parser = spacy.load(next(name for name in pipeline.MODELS if spacy.util.is_package(name)))
    gold = _gold(sys.argv[1]) if len(sys.argv) > 1 else []
    plain = [Labelled(doc_id=document.id, text=document.text) for document in texts.documents()]
    results = []
    for name, find in (("claimcheck", ours), ("textacy", theirs)):
        spent, found = _run(parser, gold or plain, find)
        results.append(Result(f"{name}: seconds for all", round(spent, 2), "s"))
        results.append(Result(f"{name}: direct speech found", sum(len(one.attributions) for one in found), ""))
        if gold:
            rates = score(gold, found)
            for measure in ("precision", "recall", "f1"):
                results.append(Result(f"{name}: {measure}", round(rates[f"attribution.{measure}"], 1), "%"))
    save("quotations", results, packages=("spacy", "textacy"))


def _gold(path: str) -> list[Labelled]:
    """Return the labelled documents, each with its direct speech only."""
    found = list(labelled.json_lines(Path(path), Labelled))[:MOST]
    return [one.model_copy(update={"attributions": quoted(one.text, one.attributions)}) for one in found]


def _run(
    parser: spacy.Language, documents: list[Labelled], find: Callable[[Doc], Iterable[Labels]]
) -> tuple[float, list[Labelled]]:
    """Return the time that finding takes, parsing left out, and what direct speech was found."""
    spent, results = 0.0, []
    for one in documents:
        doc = parser.make_doc(one.text)
        doc.user_data["blocks"] = list(labelled_attribution.document(one.doc_id, one.text).blocks)
        doc = parser(doc)
        start = process_time()
        found = list(find(doc))
        spent += process_time() - start
        results.append(one.model_copy(update={"attributions": quoted(one.text, found)}))
    return spent, results


if __name__ == "__main__":
    main()
