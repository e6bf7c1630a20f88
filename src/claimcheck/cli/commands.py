"""The commands, one function each: open the workspace, ask it once, print."""

from claimcheck.cli import checks, claims, disputes, outside, screen, session, statements
from claimcheck.cli.app import app
from claimcheck.cli.guard import guarded
from claimcheck.cli.options import (
    CLAIMS,
    CORPUS,
    Aliases,
    AllFormats,
    Attitudes,
    Claims,
    Corpus,
    Cut,
    DisputeFormat,
    Explain,
    FailOn,
    Format,
    Granularity,
    Host,
    InDocuments,
    Judge,
    Kinds,
    Out,
    OutputFormat,
    Parties,
    Paths,
    Port,
    Report,
    ShowAll,
    Since,
    Sort,
    StatementFile,
    Statements,
    Until,
    verdicts,
)
from claimcheck.contested import DisputeFilter


def main() -> None:
    """Run the command line."""
    app(prog_name="claimcheck")


@app.command()
@guarded
def extract(
    paths: Paths = None,
    corpus: Corpus = CORPUS,
    claims_folder: Claims = CLAIMS,
    aliases: Aliases = None,
    granularity: Cut = Granularity.COMPACT,
    attitudes: Attitudes = False,
    output: OutputFormat = Format.TEXT,
) -> None:
    """List what documents claim, and who claims it.

    Without PATH: the corpus; what is new or changed is extracted and written to the claims folder. With PATH: those
    files and folders alone, printed and not kept; so are fine claims and those with --attitudes.

    \b
    Examples:
      claimcheck extract
      claimcheck extract --granularity fine
      claimcheck extract --corpus files --claims files-claims
      claimcheck extract interview.txt --format jsonl
    """
    if paths or attitudes or granularity is Granularity.FINE:
        documents, found, problems = outside.extract(
            paths or [str(corpus)], aliases, granularity=granularity, attitudes=attitudes
        )
    else:
        workspace = session.opened(corpus, claims_folder, aliases, remove_gone=True)
        documents, found, problems = list(workspace.documents), workspace.claims(), workspace.problems
    if output is Format.JSONL:
        for claim in found:
            screen.write(claim)
    else:
        claims.show(screen.out(), found, {document.id: document for document in documents})
    session.end(problems)


@app.command()
@guarded
def check(
    statement: Statements = None,
    file: StatementFile = None,
    corpus: Corpus = CORPUS,
    claims_folder: Claims = CLAIMS,
    aliases: Aliases = None,
    judge: Judge = None,
    show_all: ShowAll = False,
    explain: Explain = False,
    fail_on: FailOn = "",
    output: OutputFormat = Format.TEXT,
) -> None:
    """Check statements against the corpus: supported, contradicted, disputed, attributed, or not in the corpus.

    Standard input and FILE hold one statement a line; blank lines are skipped. There is one answer for each statement,
    in order.

    \b
    Examples:
      claimcheck check "Five people were hurt." "The talks failed."
      claimcheck check - --format jsonl < statements.txt
      claimcheck check --file statements.txt --fail-on contradicted,disputed
    """
    given = statements.gather(statement or [], file)
    workspace = session.opened(corpus, claims_folder, aliases, judge)
    documents = {document.id: document for document in workspace.documents}
    seen = set()
    with screen.progress("checking", beside_data=True) as advance:
        for number, answer in enumerate(map(workspace.explain if explain else workspace.check, given), 1):
            seen.add(answer.verdict)
            if output is Format.JSONL:
                screen.write(answer)
            else:
                checks.show(screen.out(), answer, documents, everything=show_all)
            advance(number, len(given), "")
    session.tell(workspace)
    session.end(workspace.problems, tripped=bool(seen & verdicts(fail_on)))


@app.command()
@guarded
def contested(
    parties: Parties = None,
    kinds: Kinds = None,
    document: InDocuments = None,
    since: Since = "",
    until: Until = "",
    sort: Sort = "document",
    corpus: Corpus = CORPUS,
    claims_folder: Claims = CLAIMS,
    aliases: Aliases = None,
    output: AllFormats = DisputeFormat.TEXT,
) -> None:
    """List where accounts clash: who says what, with the quotes.

    \b
    Examples:
      claimcheck contested
      claimcheck contested --party Armenia --since 2010 --until 2012-06 --sort time
      claimcheck contested --kind count --kind denial --format csv > disputes.csv
    """
    wanted = DisputeFilter(
        parties=tuple(parties or ()),
        kinds=tuple(kinds or ()),
        documents=tuple(document or ()),
        since=since,
        until=until,
        sort=sort,
    )
    workspace = session.opened(corpus, claims_folder, aliases)
    with screen.progress("pairing"):
        found = workspace.contested(wanted)
    session.tell(workspace)
    documents = {document.id: document for document in workspace.documents}
    disputes.show(found, documents, output, narrowed=wanted != DisputeFilter(sort=sort))
    session.end(workspace.problems)


@app.command()
@guarded
def annotate(
    report: Report,
    out: Out,
    corpus: Corpus = CORPUS,
    claims_folder: Claims = CLAIMS,
    aliases: Aliases = None,
    judge: Judge = None,
    fail_on: FailOn = "",
    output: OutputFormat = Format.TEXT,
) -> None:
    """Check a whole report: it comes back as it was, with every claim marked.

    OUT's name picks the format: .md adds footnotes, .html is one page to read and print, .jsonl is for programs.

    \b
    Examples:
      claimcheck annotate report.md -o report-checked.html
      claimcheck annotate draft.txt -o draft-checked.md --fail-on contradicted
    """
    from claimcheck.annotate import check_names

    check_names(report, out)
    workspace = session.opened(corpus, claims_folder, aliases, judge)
    with screen.progress("checking"):
        answers = workspace.annotate(report, out)
    session.tell(workspace)
    if output is Format.JSONL:
        for answer in answers:
            screen.write(answer)
    else:
        checks.show_summary(screen.out(), answers, out)
    session.end(workspace.problems, tripped=any(answer.verdict in verdicts(fail_on) for answer in answers))


@app.command()
@guarded
def serve(
    port: Port = 8765,
    host: Host = "127.0.0.1",
    corpus: Corpus = CORPUS,
    claims_folder: Claims = CLAIMS,
    aliases: Aliases = None,
    judge: Judge = None,
) -> None:
    """Open the corpus as a page in the browser and as a REST interface, on this machine only.

    \b
    Examples:
      claimcheck serve
      claimcheck serve --port 9000 --corpus files --claims files-claims
    """
    from claimcheck import web

    web.check(host)
    workspace = session.opened(corpus, claims_folder, aliases, judge)
    screen.note(f"http://{host}:{port} (Ctrl-C ends it)")
    web.serve(workspace, host=host, port=port)
