"""Phrases given to the word that they belong to, on parses by hand and through the pinned model."""

import pytest

from claimcheck import lexicon, nlp
from claimcheck.nlp import attachments
from claimcheck.split import split_statement
from markup import parse, read

ROWS = lexicon.rows("document_participles", attachments.DocumentParticiple)

REPORT = """
A        a       DET   2 det   DT
report   report  NOUN  11 nsubj NN
by       by      ADP   2 prep  IN
the      the     DET   5 det   DT
council_ council NOUN  3 pobj  NN
,        ,       PUNCT 5 punct ,
{verb}   {lemma} VERB  5 acl   VBN
by       by      ADP   7 agent IN
us_      we      PRON  8 pobj  PRP
,        ,       PUNCT 11 punct ,
failed_  fail    VERB  0 ROOT  VBD
.        .       PUNCT 11 punct .
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "head"), [("seen", "see", "report"), ("signed", "sign", "report"), ("led", "lead", "council")]
)
def test_a_participle_tells_of_the_document_only_with_a_verb_of_documents(verb, lemma, head):
    doc = parse(REPORT.format(verb=verb, lemma=lemma))
    attachments.told_of_document(doc, doc[10])
    assert doc[6].head.text == head


@pytest.mark.model
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.participle)
def test_each_verb_of_documents_tells_of_the_document_in_its_example(row):
    text, roles = read(row.example)
    told, verb = (text[slice(*roles[role])] for role in ("told", "verb"))
    found = [claim.text for claim in split_statement(text, nlp.load())]
    assert any(said.startswith(f"{told} ") and f"was {verb}" in said for said in found), found


DISPUTED = """
This     this    PRON  2 nsubj NN
stays    stay    VERB  6 ccomp VBZ
open_    open    ADJ   2 acomp JJ
:        :       PUNCT 6 punct :
she      she     PRON  6 nsubj PRP
cited    cite    VERB  0 ROOT  VBD
health   health  NOUN  6 dobj  NN
"""


def test_a_clause_before_a_colon_is_no_content_of_the_verb_behind_it():
    doc = parse(DISPUTED)
    attachments.clause_before_colon(doc, doc[5])
    assert doc[1].dep_ == "parataxis"


CASES = {
    "Ana Roth was charged with taking bribes from Orlo Works, convicted in May and sentenced to two years in prison.": [
        "Ana Roth was charged with taking bribes from Orlo Works.",
        "Ana Roth was convicted in May.",
        "Ana Roth was sentenced to two years in prison.",
    ],
    "Ana Roth was charged with taking bribes from the firm Orlo, convicted in May and, on appeal, sentenced in June.": [
        "Ana Roth was charged with taking bribes from the firm Orlo.",
        "Ana Roth was convicted in May.",
        "Ana Roth was sentenced in June on appeal.",
    ],
    "The money was paid through a firm owned by his brother-in-law, Karl Wiese, she said.": [
        "She said that the money was paid through a firm.",
        "She said that the firm was owned by Karl Wiese.",
        "She said that Karl Wiese is his brother-in-law.",
    ],
    "Drivers should stop using the brake and take the car to a garage.": [
        "Drivers should stop using the brake.",
        "Drivers should take the car to a garage.",
    ],
}


@pytest.mark.model
@pytest.mark.parametrize("sentence", CASES)
def test_conjuncts_go_with_the_verb_that_they_belong_to(sentence):
    assert [claim.text for claim in split_statement(sentence, nlp.load())] == CASES[sentence]


@pytest.mark.model
def test_what_should_be_done_is_not_negated_by_what_should_stop():
    last = split_statement("Drivers should stop using the brake and take the car to a garage.", nlp.load())[-1]
    assert last.polarity.value == "positive"


@pytest.mark.model
def test_a_substance_keeps_its_last_word():
    (claim,) = split_statement("The cellar held about 40 tonnes of potassium nitrate.", nlp.load())
    assert claim.slots.actors[-1].text == "about 40 tonnes of potassium nitrate"


@pytest.mark.model
def test_a_clause_with_a_year_before_the_verb_is_told():
    found = [claim.text for claim in split_statement("The bridge built in 1891 crosses the gorge.", nlp.load())]
    assert found == ["The bridge crosses the gorge.", "The bridge was built in 1891."]


NUMBER = """
They  they   PRON 2 nsubj PRP
put   put    VERB 0 ROOT VBD
the   the    DET  4 det DT
{noun} x NOUN 2 dobj NN
who   who    PRON 6 nsubj WP
ran   run    VERB 4 relcl VBD
at    at     ADP  6 prep IN
{end}_ x     NUM  7 pobj {tag}
.     .      PUNCT 2 punct .
"""


@pytest.mark.parametrize(
    ("end", "tag", "head"), [("900", "CD", "put"), ("night", "NN", "ran")], ids=["a number", "a time"]
)
def test_a_number_is_put_not_run(end, tag, head):
    doc = parse(NUMBER.format(noun="number", end=end, tag=tag))
    attachments.number_put(doc, doc[1])
    assert doc[6].head.text == head
