"""Who speaks by the layout of a document, by the sentence before, or in a sentence that a tag or a verb parts."""

import pytest

from claimcheck import nlp
from claimcheck.models import Document
from claimcheck.read import plain
from claimcheck.split import split

pytestmark = pytest.mark.model


def voices(text):
    """Who vouches for each proposition of a plain text."""
    layout = plain.read(text)
    document = Document(id="text", text=text, blocks=layout.blocks, markup=layout.markup, sha256="")
    return [(claim.voice, claim.proposition) for claim in split(document, nlp.load())]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Hearing of 3 March\n\nOKAFOR\nThe valve failed.\n\nLANE\nThe pump held.\n\nOKAFOR\nThe pump leaked.",
            [
                ("OKAFOR", "The valve failed."),
                ("LANE", "The pump held."),
                ("OKAFOR", "The pump leaked."),
            ],
        ),
        (
            "Hearing of 3 March\n\nMS OKAFOR\nThe valve failed.\n\nMR LANE\nThe pump held.",
            [("OKAFOR", "The valve failed."), ("LANE", "The pump held.")],
        ),
        (
            "Report on the dam\n\nBACKGROUND\n\nThe dam was built in 1904.\n\nFINDINGS\n\nThe dam leaked.",
            [(None, "The dam was built in 1904."), (None, "The dam leaked.")],
        ),
        ("[10:04] Pilot: The left engine is on fire.", [("Pilot", "The left engine is on fire.")]),
        ("WITNESS A: The guard opened the gate.", [("WITNESS A", "The guard opened the gate.")]),
        ("The inspectors: we found no leak.", [("inspectors", "The inspectors found no leak.")]),
    ],
)
def test_a_line_or_label_names_who_speaks(text, told):
    assert voices(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Dam safety\n\nThe auditors found that:\n\n- the alarm was off;\n- the guard was asleep.\n\nThe dam held.",
            [
                (None, "The auditors found that."),
                ("auditors", "The alarm was off."),
                ("auditors", "The guard was asleep."),
                (None, "The dam held."),
            ],
        ),
        (
            "Dam safety\n\nThe auditors visited the dam:\n\n- the alarm was off;\n- the guard was asleep.",
            [
                (None, "The auditors visited the dam."),
                (None, "The alarm was off."),
                (None, "The guard was asleep."),
            ],
        ),
    ],
)
def test_a_list_below_a_cue_is_its_content(text, told):
    assert voices(text) == told


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Mayor Ida Lund was angry. “The council was never asked.”", ("Ida Lund", "The council was never asked.")),
        ("The captain turned to the crew. “Nobody leaves.”", ("captain", "Nobody leaves.")),
        ("Rosa Quint met the mayor. “The crane was never tested.”", (None, "The crane was never tested.")),
        ("The harbour was closed. “The crane was never tested.”", (None, "The crane was never tested.")),
    ],
)
def test_a_quotation_alone_is_spoken_by_the_one_person_before(text, last):
    assert voices(text)[-1] == last


def test_a_statement_in_the_first_person_runs_on_behind_its_colon():
    text = "The company said in a statement: We regret the delay. Our engineers found the fault. The train ran."
    assert voices(text) == [
        ("company", "The company regrets the delay."),
        ("company", "The company's engineers found the fault."),
        (None, "The train ran."),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bridge, Hale told the court, was safe.", [("Hale", "The bridge was safe.")]),
        ("The nurses, Dr. Hale explained at the hearing, were well paid.", [("Hale", "The nurses were well paid.")]),
        ("The valve was sound, as the memo put it.", [("memo", "The valve was sound.")]),
        (
            "“The valve was sound,” said Ole Vik (Lotta), its maker.",
            [("Ole Vik", "The valve was sound."), (None, "Ole Vik (Lotta) is its maker.")],
        ),
        ("The valve, the maker has always insisted, was sound.", [("maker", "The valve was sound.")]),
        ("The mayor, who was ill, was absent.", [(None, "The mayor was absent."), (None, "The mayor was ill.")]),
    ],
)
def test_a_tag_within_a_clause_credits_the_whole_of_it(text, told):
    assert voices(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Lund said the tests were done and thanked the engineers.",
            [("Lund", "The tests were done."), (None, "Lund thanked the engineers.")],
        ),
        (
            "The firm said the pump was new and denied any leak.",
            [("firm", "The pump was new."), ("firm", "The firm denied some leak.")],
        ),
        (
            "The firm says the pump is new and rejects the criticism as unfair.",
            [("firm", "The pump is new."), ("firm", "The criticism is unfair.")],
        ),
        ("The firm said the roof leaked and fell.", [("firm", "The roof leaked."), ("firm", "The roof fell.")]),
    ],
)
def test_what_only_people_do_is_done_by_who_speaks(text, told):
    assert voices(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marsh called it theft; Cole, a loan.", [("Marsh", "It is theft."), ("Cole", "It is a loan.")]),
        ("Kerr, who says that the valve leaked, has sued.", [(None, "Kerr has sued."), ("Kerr", "The valve leaked.")]),
        ("Villagers counted nine dead.", [("Villagers", "Villagers counted nine dead.")]),
        (
            "The governor speaks of 2,000 civilians.",
            [("governor", "The governor speaks of 2,000 civilians.")],
        ),
        ("The court held that the mine was shut.", [("court", "The mine was shut.")]),
        (
            "The fridge uses more power than its label says.",
            [(None, "The fridge uses more power than its label says.")],
        ),
        (
            "The tribunal found that the pilot had been dismissed unfairly and awarded him a year's pay.",
            [
                ("tribunal", "The pilot had been dismissed unfairly."),
                (None, "The tribunal awarded the pilot a year's pay."),
            ],
        ),
        ("On the ministry's figures, 300 beds are empty.", [("ministry", "300 beds are empty.")]),
        ("The court of Lotta ruled that the mine was closed.", [("court of Lotta", "The mine was closed.")]),
    ],
)
def test_a_judgement_a_count_or_a_figure_has_a_voice(text, told):
    assert voices(text) == told


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The interior ministry of Norland met. The interior ministry said that the mine was closed.", "Norland"),
        (
            "The regional court of Lotta sat. The regional court said that it was closed.",
            "regional court of Lotta",
        ),
        ("Deputy mayor Ida Lund left. The deputy mayor said that the mine was closed.", "Ida Lund"),
        ("Former minister Jan Olsen left. Olsen's lawyer said that the mine was closed.", "Jan Olsen's lawyer"),
        ("Neither side said that the mine was closed.", "Neither side"),
    ],
)
def test_a_voice_has_one_name(text, voice):
    assert voices(text)[-1][0] == voice
