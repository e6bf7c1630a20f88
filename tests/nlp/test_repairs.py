"""Repairs of parses, on parses by hand, and each on a sentence that the pinned model misreads without it."""

import pytest

from claimcheck import nlp
from claimcheck.nlp import repairs, reports
from markup import parse

TROUPE = """
The        the      DET   2 det     DT
troupe     troupe   NOUN  0 ROOT    NN
performed  perform  VERB  2 acl     VBN
in         in       ADP   3 prep    IN
Lima_      Lima     PROPN 4 pobj    NNP
.          .        PUNCT 2 punct   .
"""

NOVEL = """
The      the    DET   2 det    DT
novel    novel  NOUN  0 ROOT   NN
written  write  VERB  2 acl    VBN
by       by     ADP   3 agent  IN
Okafor   Okafor PROPN 4 pobj   NNP
"""

NORSE_DANE_WAR = """
The     the     DET   2 det      DT
Norse_  Norse   PROPN 5 nsubj    NNP
–_      –       PUNCT 2 punct    :
Danish  Danish  PROPN 5 compound NNP
War     War     PROPN 2 appos    NNP
ended   end     VERB  0 ROOT     VBD
"""

TWO_SUBJECTS = """
Guards   guard    NOUN 5 nsubjpass NNS
and      and      CCONJ 1 cc       CC
sailors  sailor   NOUN 5 nsubjpass NNS
were     be       AUX  5 auxpass   VBD
killed   kill     VERB 0 ROOT      VBN
"""


def heads(doc):
    return {token.text: (token.head.text, token.dep_) for token in doc}


def test_a_noun_root_gives_way_to_its_verb():
    doc = repairs.repairs(parse(TROUPE))
    found = heads(doc)
    assert found["performed"] == ("performed", "ROOT")
    assert found["troupe"] == ("performed", "nsubj")
    assert doc[2].tag_ == "VBD"


def test_a_phrase_with_a_participle_stays_a_phrase():
    found = heads(repairs.repairs(parse(NOVEL)))
    assert found["written"] == ("novel", "acl")


def test_names_joined_by_a_dash_are_headed_by_the_last_noun():
    doc = parse(NORSE_DANE_WAR.replace("5 nsubj ", "6 nsubj ").replace("2 appos", "2 appos"))
    found = heads(repairs.repairs(doc))
    assert found["War"] == ("ended", "nsubj")
    assert found["Norse"] == ("War", "compound")


def test_two_subjects_become_one_list():
    found = heads(repairs.repairs(parse(TWO_SUBJECTS)))
    assert found["sailors"] == ("Guards", "conj")


NINE_FELL = """
Nine_      nine    NUM   2 nsubj CD
fell       fall    VERB  0 ROOT  VBD
and        and     CCONJ 2 cc    CC
two        two     NUM   5 nsubj CD
rose_      rise    VERB  2 conj  VBD
,          ,       PUNCT 5 punct ,
according  accord  VERB  5 prep  VBG
to         to      ADP   7 prep  IN
Orlo_      Orlo    PROPN 8 pobj  NNP
.          .       PUNCT 2 punct .
"""


def test_a_closing_phrase_goes_with_all_that_is_coordinated():
    doc = parse(NINE_FELL)
    reports.closing_phrase(doc, doc[1])
    assert doc[6].head.text == "fell"


def test_a_closing_phrase_without_a_comma_stays_with_its_clause():
    doc = parse(NINE_FELL.replace(",          ,       PUNCT 5 punct ,", "again      again   ADV   5 advmod RB"))
    reports.closing_phrase(doc, doc[1])
    assert doc[6].head.text == "rose"


CROWDS_GATHERED = """
Crowds    crowd   NOUN  2 nsubj NNS
gathered_ gather  VERB  5 ccomp VBN
,         ,       PUNCT 5 punct ,
police    police  NOUN  5 nsubj NNS
said_     say     VERB  0 ROOT  VBD
.         .       PUNCT 5 punct .
"""


def test_a_past_tense_before_its_cue_is_finite():
    doc = parse(CROWDS_GATHERED)
    reports.finite_content(doc, doc[4])
    assert doc[1].tag_ == "VBD"


MISREAD = {
    "agent_behind_time": "The truce was broken on its first day by mortar fire on the port that left us shaken.",
    "clause_before_colon": "The question remained open: the union cites the heat.",
    "clause_behind_name": "The drug Pentavex lowers the risk.",
    "clause_mark": "Officials told the Courier that the ward was full.",
    "closing_phrase": "The roof fell and two porters died, according to the coroner.",
    "content_behind_phrase": "The chairman told us in writing that the roof leaked.",
    "contrasted_report": "The firm says the pump was sound, while residents say it leaked.",
    "denied_deed": "The firm denied dumping waste.",
    "finite_content": "About 300 people gathered in front of the station on Friday evening, police said.",
    "finite_root": "A Kiel University poll found last week that Orlo would win.",
    "further_participle": "He was charged with taking bribes from Orlo, convicted in May and sentenced.",
    "further_relative": "It was a clash in which two guards were killed and one sailor wounded.",
    "gerund_subject": "Pumping out gas set off the tremors.",
    "inverted_auxiliary": "Nowhere has a higher temperature been recorded.",
    "joined_names": "The Lund–Berg Act was passed in 1914.",
    "joined_subjects": "Nine miners, among them two boys, and a guard were hurt.",
    "left_subject": "In what was called the Bread War, Karia and Lydia fought.",
    "listed_names": "Tide stars Ana Kroll, Elle Varn and Ola Berg.",
    "noun_after_to": "The part went in the end to baritone Ole Vik.",
    "noun_of_adjunct": "A fund set up by the banks after the crash owns nine hospitals.",
    "parted_conjunct": "The plan was discussed and, after a vote, rejected.",
    "parted_content": "The paper reported, citing two officials, that the general had fled.",
    "past_participle": "The wire of the river ferry parted when nobody was on board.",
    "relative_of_verb": "The victims suffocated in gas that came out of the lake.",
    "second_order": "Owners should stop charging the battery and take it to a dealer.",
    "second_predicate": "The death occurred after the trial had ended and is not counted.",
    "second_report": "The judge ruled that Orlo had infringed three patents but rejected a fourth claim.",
    "stray_name": "The house was sold to a firm owned by her son-in-law, Ole Vik, he said.",
    "subject_behind_object": "To him speed is nothing.",
    "subject_beside": "Monday saw the beginning of the curfew.",
    "subject_of_auxiliary": "The Kelmar bridge was closed because of cracks in its cables.",
    "subject_of_conjunction": "It met in May, after our senior surgeon, Dr Paul Engel, informed us that he was ill.",
    "subject_of_second": "He sold the farm and his brother left the town.",
    "told_of_document": "It cites a report by the council, seen by the Herald.",
    "verb_of_adjunct": "A boat built by the brothers after the war sank in May.",
    "verb_taken_for_plural": "The lab confirms the leak but disputes that it harmed anyone.",
}


def parsed(sentence):
    return [(token.text, token.head.i, token.dep_, token.tag_) for token in nlp.load()(sentence)]


@pytest.mark.model
@pytest.mark.parametrize(("name", "sentence"), MISREAD.items(), ids=MISREAD)
def test_a_repair_changes_the_parse_of_its_sentence(name, sentence, monkeypatch):
    mended = parsed(sentence)
    monkeypatch.setattr(repairs, "MENDS", tuple(each for each in repairs.MENDS if each.apply.__name__ != name))
    assert parsed(sentence) != mended


STATES = """
That    that   DET   4 nsubj  DT
’s_     ’s     NOUN  4 amod   NN
thirty  thirty NUM   4 nummod CD
states  state  NOUN  0 ROOT   NNS
.       .      PUNCT 4 punct  .
"""


def test_a_counted_noun_is_no_verb():
    assert repairs.repairs(parse(STATES))[3].tag_ == "NNS"


OWNED = """
Records  record  NOUN  2 nsubj NNS
show     show    VERB  0 ROOT  VBP
the      the     DET   4 det   DT
judge    judge   NOUN  {head} nsubj NN
owned    own     VERB  6 amod  {tag}
shares_  share   NOUN  2 dobj  NNS
.        .       PUNCT 2 punct .
"""


@pytest.mark.parametrize(
    ("head", "tag", "found"),
    [(5, "VBD", ("show", "ccomp", "owned")), (2, "VBN", ("shares", "amod", "show"))],
    ids=["a clause", "a participle"],
)
def test_a_verb_with_a_subject_is_no_word_of_its_object(head, tag, found):
    doc = parse(OWNED.format(head=head, tag=tag))
    reports.object_clause(doc, doc[1])
    assert (doc[4].head.text, doc[4].dep_, doc[5].head.text) == found
