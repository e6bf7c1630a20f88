"""Statements against small corpora, with the model: the verdict, and the quote and voice that decide it."""

import pytest

from claimcheck.models import FindingCode, Relation, Verdict
from tests.verify.corpus import workspace

pytestmark = pytest.mark.model
SUPPORTS, CONTRADICTS = Relation.SUPPORTS, Relation.CONTRADICTS

OBSERVATORY = "The observatory at Hellen opened in 1931. It was built by the architect Mara Quist."
STRIKE = "The strike at the Brenta shipyard ended on Friday. The union said that 400 welders had been dismissed."
TRAM = "The city council of Norrby rejected the tram line. Work on the harbour went on."
OXYGEN = "Nurses said that the hospital had run out of oxygen. The hospital denied that it had run out of oxygen."
BRIDGE = "The mayor said that the bridge would reopen in June. The ministry of transport declined to comment."
FINAL = "Brenta beat Norrby in the final on Sunday."
BANK = "The bank may close its branch in Ormen. It has lost money since March."
AVALANCHE = "Three Danes and two Swedes were killed in the avalanche at Ormen. Rescue teams arrived late."

REPORT = "The ministry said it was unable to confirm the report. The union said the bridge was closed."

DECIDED = {
    "own voice": (OBSERVATORY, "The observatory at Hellen opened in 1931.", Verdict.SUPPORTED, SUPPORTS, None),
    "pronoun": (OBSERVATORY, "Mara Quist built the observatory at Hellen.", Verdict.SUPPORTED, SUPPORTS, None),
    "one source": (STRIKE, "400 welders were dismissed.", Verdict.ATTRIBUTED, SUPPORTS, "union"),
    "opposite": (
        TRAM,
        "The city council of Norrby accepted the tram line.",
        Verdict.CONTRADICTED,
        CONTRADICTS,
        None,
    ),
    "both sides": (OXYGEN, "The hospital had run out of oxygen.", Verdict.DISPUTED, SUPPORTS, "Nurses"),
    "a denial": (
        OXYGEN,
        "The hospital denied that it had run out of oxygen.",
        Verdict.SUPPORTED,
        SUPPORTS,
        "hospital",
    ),
    "its own source": (
        BRIDGE,
        "The mayor said that the bridge would reopen in June.",
        Verdict.SUPPORTED,
        SUPPORTS,
        "mayor",
    ),
    "swapped": (FINAL, "Norrby beat Brenta in the final on Sunday.", Verdict.CONTRADICTED, CONTRADICTS, None),
    "of itself": (REPORT, "The ministry could not confirm the report.", Verdict.SUPPORTED, SUPPORTS, "ministry"),
    "sum": (AVALANCHE, "Five people were killed in the avalanche at Ormen.", Verdict.SUPPORTED, SUPPORTS, None),
    "too many": (
        AVALANCHE,
        "Nine people were killed in the avalanche at Ormen.",
        Verdict.CONTRADICTED,
        CONTRADICTS,
        None,
    ),
}


@pytest.mark.parametrize(("text", "statement", "verdict", "relation", "voice"), DECIDED.values(), ids=DECIDED)
def test_decided(tmp_path, text, statement, verdict, relation, voice):
    found = workspace(tmp_path, text).check(statement)
    best = found.evidence[0]
    assert (found.verdict, best.relation, best.voice) == (verdict, relation, voice)
    assert text[best.start : best.end] == best.quote


OPEN = {
    "nothing": (OBSERVATORY, "The goalkeeper signed a contract."),
    "near": (OBSERVATORY, "The observatory at Hellen has a large telescope."),
    "planned": (BANK, "The bank closed its branch in Ormen."),
    "surer": (BANK, "The bank will close its branch in Ormen."),
    "charged": ("Prosecutors charged the banker with stealing the painting.", "The banker stole the painting."),
    "part": ("Three of the nine passengers of the ferry drowned.", "Nine passengers drowned."),
    "condition": ("If the dam breaks, the village of Ormen will be flooded.", "The village of Ormen was flooded."),
    "question": ("The newspaper asked whether the mayor had taken the money.", "The mayor took the money."),
    "another place": ("Unemployment rose in Ilvan.", "Unemployment fell in Morvia."),
    "another injury": ("The fire killed two guards at Halden.", "The fire wounded nine guards at Halden."),
}


@pytest.mark.parametrize(("text", "statement"), OPEN.values(), ids=OPEN)
def test_open(tmp_path, text, statement):
    found = workspace(tmp_path, text).check(statement)
    assert (found.verdict, found.findings) == (Verdict.NOT_ENOUGH_INFO, ())


SAFE = "“The dam is safe for another thirty years,” said Lena Orth, the chief engineer."
NOT_TOLD = "The inspector Piet Haan wrote: “The pilot was not told that the runway was closed.”"
TRAIN = "A cargo train carrying grain derailed near Ormen on Sunday morning."
NINE = "The landslide at Ormen killed nine hikers, the rescue service said on Monday."
FOURTEEN = "The death toll of the landslide at Ormen has risen to fourteen hikers, the rescue service said on Tuesday."

TOLD = {
    "misattributed": (
        (BRIDGE,),
        "The ministry of transport said that the bridge would reopen in June.",
        Verdict.NOT_ENOUGH_INFO,
        [FindingCode.MISATTRIBUTED],
    ),
    "named_source_only": (
        ("The festival drew large crowds. The organisers denied that tickets had been sold twice.",),
        "Tickets were sold twice.",
        Verdict.CONTRADICTED,
        [FindingCode.NAMED_SOURCE_ONLY],
    ),
    "misquoted": (
        (SAFE,),
        "Lena Orth said “the dam is unsafe for another thirty years”.",
        Verdict.CONTRADICTED,
        [FindingCode.MISQUOTED],
    ),
    "quoted": ((SAFE,), "Lena Orth said “the dam is safe for another thirty years”.", Verdict.SUPPORTED, []),
    "a negation swallowed": (
        (NOT_TOLD,),
        "Piet Haan wrote: “The pilot was … told that the runway was closed.”",
        Verdict.CONTRADICTED,
        [FindingCode.MISQUOTED],
    ),
    "single_origin": ((TRAIN, TRAIN), TRAIN, Verdict.SUPPORTED, [FindingCode.SINGLE_ORIGIN]),
    "superseded": (
        (NINE, FOURTEEN),
        "The landslide at Ormen killed fourteen hikers.",
        Verdict.ATTRIBUTED,
        [FindingCode.SUPERSEDED],
    ),
    "nothing_to_check": ((TRAIN,), "Was the bridge closed?", Verdict.NOT_ENOUGH_INFO, [FindingCode.NOTHING_TO_CHECK]),
}


@pytest.mark.parametrize(("texts", "statement", "verdict", "expected"), TOLD.values(), ids=TOLD)
def test_findings(tmp_path, texts, statement, verdict, expected):
    found = workspace(tmp_path, *texts).check(statement)
    assert (found.verdict, [finding.code for finding in found.findings]) == (verdict, expected)


def test_the_worst_part_of_a_compound_statement_decides(tmp_path):
    text = "The observatory at Hellen opened in 1931. It was not closed during the war."
    found = workspace(tmp_path, text).check("The observatory at Hellen opened in 1931 and was closed during the war.")
    assert [part.verdict for part in found.claims] == [Verdict.SUPPORTED, Verdict.CONTRADICTED]
    assert found.verdict is Verdict.CONTRADICTED


def test_the_same_statement_gives_the_same_bytes(tmp_path):
    corpus = workspace(tmp_path, OXYGEN, STRIKE, TRAM)
    first, second = (corpus.check("The hospital had run out of oxygen.").model_dump_json() for _ in range(2))
    assert first == second


WRONG = {
    "ordinals": (
        "The first quake killed 12 villagers near Ormen.",
        "The second quake killed 40 villagers near Ormen.",
    ),
    "a part of the dead": (
        "Two miners died in hospital after the collapse at Ormen.",
        "Nine miners died after the collapse at Ormen.",
    ),
    "what recurs": (
        "The river Lenne flooded the old town of Kotrin in 1998.",
        "The river Lenne flooded the old town of Kotrin in 2007.",
    ),
    "a negation of a part": ("The company is not profitable in Asia.", "The company is profitable."),
}


@pytest.mark.parametrize(("text", "statement"), WRONG.values(), ids=WRONG)
def test_no_false_contradiction(tmp_path, text, statement):
    assert workspace(tmp_path, text).check(statement).verdict is Verdict.NOT_ENOUGH_INFO


@pytest.mark.parametrize(
    "statement",
    [
        "The drug Pentavex did not lower blood pressure in a trial.",
        "The spacecraft Helia reached orbit.",
        "The blast at the depot wounded nine guards.",
    ],
)
def test_a_subject_that_misleads_the_parser(tmp_path, statement):
    assert workspace(tmp_path, statement).check(statement).verdict is Verdict.SUPPORTED
