"""Whether two sources are one: the statement's own, and the corpus'."""

import pytest

from claimcheck.judge import Judgement
from claimcheck.models import Outcome, Relation
from claimcheck.verify.weigh import same_source, weigh
from tests.claims import told

ONE = (
    ("Ilvan", "Ilvan"),
    ("Germany", "German"),
    ("Germany", "the German government"),
    ("the United Nations", "UN"),
    ("the UN", "United Nations"),
    ("Ann Berg", "Berg"),
    ("Berg", "Ann Berg"),
    ("Dr Ann Berg", "Ann Berg"),
    ("Ann Berg", "Judge Ann Berg"),
    ("Judge Berg", "Ann Berg"),
    ("Mrs Berg", "Ann Berg"),
    ("the Ministry of Health", "Ministry of Health"),
    ("the ministry", "the ministry"),
    ("police", "the police"),
    ("The Police", "police"),
    ("Human Rights Watch", "HRW"),
    ("HRW", "Human Rights Watch"),
    ("World Health Organization", "WHO"),
    ("Lothmar", "the Lothmar navy"),
    ("the Lothmar government", "Lothmar"),
    ("Lapwing Logistics", "Lapwing"),
    ("Lapwing", "Lapwing Logistics"),
    ("Norvane Group", "Norvane"),
    ("France", "French officials"),
    ("French officials", "France"),
    ("the French army", "France"),
    ("Tomas Vell", "its chief executive, Tomas Vell"),
    ("Fire chief Hilda Borg", "Hilda Borg"),
    ("Hilda Borg", "Borg"),
    ("the union", "The union"),
    ("witnesses", "witnesses"),
    ("the European Union", "EU"),
    ("Médecins du Port", "Medecins du Port"),
    ("the court", "the court"),
    ("Denmark", "Danish"),
    ("the Danish government", "Denmark"),
    ("the Danish navy", "the Danish government"),
    ("the USA", "United States"),
    ("Professor Ida Holm", "Holm"),
    ("Ida Holm", "Professor Holm"),
    ("World Health Organization", "World Health Organisation"),
    ("residents", "residents"),
)
NOT_ONE = (
    ("Ilvan", "Morvia"),
    ("Germany", "France"),
    ("Germany", "the French government"),
    ("Ann Berg", "Ben Lund"),
    ("Ann Berg", "Ann Lund"),
    ("Ann Berg", "Ben Berg"),
    ("Judge Berg", "Judge Lund"),
    ("the police", "the fire brigade"),
    ("the union", "the company"),
    ("HRW", "UN"),
    ("United Nations", "European Union"),
    ("Lapwing Logistics", "Norvane Group"),
    ("the Lothmar navy", "the Ilvan navy"),
    ("witnesses", "officials"),
    ("the ministry", "the court"),
    ("the Ministry of Health", "the Ministry of Justice"),
    ("France", "Frances Holm"),
    ("Georgia Holm", "Georgia"),
    ("the Bank of Kotrin", "Kotrin"),
    ("University of Arlow", "University of Kell"),
    ("Korea", "Japan"),
    ("a spokesman", "the spokesman for Ilvan"),
    ("residents", "a resident of Ilvan"),
    ("Mr Vell", "Ms Borg"),
    ("the opposition", "the government"),
    ("the defence", "the prosecution"),
    ("critics", "supporters"),
    ("the newspaper", "the minister"),
    ("scientists", "the company"),
    ("Reuters", "Tass"),
    ("Denmark", "Sweden"),
    ("the Danish navy", "the Swedish navy"),
    ("Professor Ida Holm", "Professor Ada Holm"),
    ("the mayor of Orley", "the mayor of Tarn"),
    ("Acme Bank", "Norvane Bank"),
    ("the bank", "the regulator"),
    ("doctors", "nurses"),
    ("the United Nations", "the United States"),
)


def said(voice):
    return told("Rain fell.", "fall", agent="Rain", voice=voice)


@pytest.mark.parametrize(("statement", "corpus"), ONE)
def test_one_source(statement, corpus):
    assert same_source(said(statement), said(corpus))


@pytest.mark.parametrize(("statement", "corpus"), NOT_ONE)
def test_two_sources(statement, corpus):
    assert not same_source(said(statement), said(corpus))


@pytest.mark.parametrize(("statement", "corpus"), [pair for pair in NOT_ONE if pair[0][0].isupper()][:12])
def test_support_by_another_source_is_never_a_match(statement, corpus):
    found = weigh(Judgement(Relation.SUPPORTS, 0.9), said(corpus), said(statement))
    assert not found.same_voice
    assert next(r.outcome for r in found.reasons if r.slot == "source") is not Outcome.MATCH


@pytest.mark.parametrize("voice", ["Ilvan", "the police", "Ann Berg"])
def test_the_document_is_no_named_source(voice):
    assert not same_source(said(voice), said(None))
