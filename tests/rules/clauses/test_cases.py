"""Sentences with their propositions, through the pinned model."""

import pytest

from claimcheck import nlp
from claimcheck.split import split_statement

CASES = {
    "The agency, whose head, Mr Lund, resigned in May, is under review.": [
        "The agency is under review.",
        "The agency's head, Mr Lund, resigned in May.",
    ],
    "The commission (Ada Holt, chair; Ben Rask, secretary) met in May.": [
        "The commission (Ada Holt, chair; Ben Rask, secretary) met in May."
    ],
    "Not being a fan of sports, I saw the match as a chore.": [
        "I was not a fan of sports.",
        "I saw the match as a chore.",
    ],
    "Red Tide is a 2008 crime film co-written and directed by Nils Berg and starring Tom Hardy.": [
        "Red Tide is a 2008 crime film.",
        "Red Tide was co-written by Nils Berg.",
        "Red Tide was directed by Nils Berg.",
        "Red Tide stars Tom Hardy.",
    ],
    "The harbour is closed on Sundays and so are the shops.": [
        "The harbour is closed on Sundays and so are the shops."
    ],
    "Sam said that I had never been there.": ["Sam said that I had never been there."],
    "The inquiry found that: the alarm was off; two doors were locked; no guard was on duty.": [
        "The inquiry found that the alarm was off.",
        "The inquiry found that two doors were locked.",
        "The inquiry found that no guard was on duty.",
    ],
    "The inquiry found that the alarm was off; two doors were locked.": [
        "The inquiry found that the alarm was off.",
        "Two doors were locked.",
    ],
    "Willow Ann Smith, known professionally as Willow, is a dancer.": [
        "Willow Ann Smith is a dancer.",
        "Willow Ann Smith was known professionally as Willow.",
    ],
    "The court heard eleven witnesses, two of whom had seen the blow.": [
        "The court heard eleven witnesses.",
        "Two of the eleven witnesses had seen the blow.",
    ],
    "The son of a clerk, Lund taught himself the violin, entered the choir at 14 and was expelled.": [
        "Lund was the son of a clerk.",
        "Lund taught himself the violin.",
        "Lund entered the choir at 14.",
        "Lund was expelled.",
    ],
    "A doctor told the jury that the man would have survived had he been found.": [
        "A doctor told the jury that the man would have survived had he been found."
    ],
    "The judge imposed a sentence of seven years, reduced to five on appeal.": [
        "The judge imposed a sentence of seven years.",
        "The sentence of seven years was reduced to five on appeal.",
    ],
    "He appealed on three grounds, of which only the second was heard.": [
        "He appealed on three grounds.",
        "Only the second of the three grounds was heard.",
    ],
    "The firm argued that the fee was void, since nobody had paid it.": [
        "The firm argued that the fee was void, since nobody had paid it."
    ],
    "The panel was free to decide as it did.": ["The panel was free to decide as it did."],
    "Profit fell to 31 million euros, hurt by a strike.": [
        "Profit fell to 31 million euros.",
        "The profit was hurt by a strike.",
    ],
    "The firm lost orders through a strike in Kiel, which lasted nine days.": [
        "The firm lost orders through a strike in Kiel.",
        "The strike in Kiel lasted nine days.",
    ],
    "The group closed a factory in Leeds, which had employed 410 people.": [
        "The group closed a factory in Leeds.",
        "The factory in Leeds had employed 410 people.",
    ],
    "The tour ended in Leeds, which is a city in England.": ["The tour ended in Leeds.", "Leeds is a city in England."],
    "Cooled bees laid more eggs, suggesting that warmth is costly.": [
        "Cooled bees laid more eggs.",
        "Cooled bees laid more eggs, suggesting that warmth is costly.",
    ],
    "She left school at fifteen, studied at night and won a prize.": [
        "She left school at fifteen.",
        "She won a prize.",
        "She studied at night.",
    ],
    "Ada Holt was born in Kiel, the youngest child of a baker.": [
        "Ada Holt was born in Kiel.",
        "Ada Holt is the youngest child of a baker.",
    ],
    "The firm has been in talks with a rival, which it did not name, since the autumn.": [
        "The firm has been in talks with a rival since the autumn.",
        "The firm did not name the rival.",
    ],
    "“The race was hard,” said Holt, whose previous best was third.": [
        "Holt said that the race was hard.",
        "Holt's previous best was third.",
    ],
    "Researchers conclude that cooling could help, provided that food is not scarce.": [
        "Researchers conclude that cooling could help, provided that food is not scarce."
    ],
    "He took the lead after four minutes when Lund slipped.": [
        "He took the lead after four minutes when Lund slipped.",
        "Lund slipped after four minutes.",
    ],
    "People are not careless, but rather ignored, and feel it.": [
        "People are not careless.",
        "People feel it.",
        "People are rather ignored.",
    ],
    "Kiel is the nation's capital and largest city.": [
        "Kiel is the nation's capital.",
        "Kiel is the nation's largest city.",
    ],
    "Born and raised in Kiel, she appeared on two shows.": [
        "She was born in Kiel.",
        "She was raised in Kiel.",
        "She appeared on two shows.",
    ],
    "He was arrested and charged with fraud.": ["He was arrested.", "He was charged with fraud."],
    "She played in Tide, which was written by Ola Berg and produced by Basil Iven.": [
        "She played in Tide.",
        "Tide was written by Ola Berg.",
        "Tide was produced by Basil Iven.",
    ],
    "He acted in Harbour: The Return and Mill Race: Chapter 2.": [
        "He acted in Harbour: The Return and Mill Race: Chapter 2.",
    ],
    "Vale fell ill as he developed sores (swelling of the feet).": [
        "Vale fell ill as he developed sores (swelling of the feet).",
        "Vale developed sores (swelling of the feet).",
    ],
    "I think that the plan will help us.": ["I think that the plan will help us."],
    "They moved to Porto in 1970 and then to Lima in 2014.": [
        "They moved to Porto in 1970.",
        "They moved to Lima in 2014.",
    ],
    "She taught in Oslo and at the University of Porto.": [
        "She taught in Oslo.",
        "She taught at the University of Porto.",
    ],
    "She did not teach in Oslo and at the University of Porto.": [
        "She did not teach in Oslo and at the University of Porto.",
    ],
    "The pump failed (the operator had not tested it) and the plant closed.": [
        "The pump failed.",
        "The operator had not tested the pump.",
        "The plant closed.",
    ],
    "Khalid Omar, 34, was arrested.": ["Khalid Omar was arrested.", "Khalid Omar was 34 years old."],
    "The mayor not only opposed the project but also tried to stop it in court.": [
        "The mayor opposed the project.",
        "The mayor also tried to stop the project in court.",
    ],
    "Police arrested a man carrying a knife in his bag.": [
        "Police arrested a man.",
        "The man carried a knife in his bag.",
    ],
    "The man standing at the door was shot.": ["The man standing at the door was shot."],
    "The agency, having reviewed the data, closed the plant.": [
        "The agency had reviewed the data.",
        "The agency closed the plant.",
    ],
    "The company plans to close two plants and cut 3,000 jobs.": [
        "The company plans to close two plants.",
        "The company plans to cut 3,000 jobs.",
    ],
    "It allows us to form a view and to talk to others.": [
        "It allows us to form a view.",
        "It allows us to talk to others.",
    ],
    "The clerk knew that sales fell and that profits rose.": [
        "The clerk knew that sales fell.",
        "The clerk knew that profits rose.",
    ],
    "Nobody knew that it was late and that the shop was closed.": [
        "Nobody knew that it was late and that the shop was closed.",
    ],
    "The clerk doubts that the firm has paid and that it will pay.": [
        "The clerk doubts that the firm has paid and that it will pay.",
    ],
    "He grew up in a rich area so he was sent to good schools.": [
        "He grew up in a rich area.",
        "He was sent to good schools.",
    ],
    "He saved so he could buy a boat.": ["He saved so he could buy a boat."],
    "He won the Premier League in 2004.": ["He won the Premier League in 2004."],
    "The office knew of eleven fires caused by heaters, in which three people died.": [
        "The office knew of eleven fires caused by heaters.",
        "Eleven fires were caused by heaters.",
        "Three people died in the fires.",
    ],
    "The airline did not say how many bags had been lost.": [
        "The airline did not say how many bags had been lost.",
    ],
    "The court fined the driver and not the owner.": ["The court fined the driver and not the owner."],
    "The first raid preceded another incident on 4 May 2010, in which two nurses were killed and one guard wounded.": [
        "The first raid preceded another incident on 4 May 2010.",
        "Two nurses were killed in the incident on 4 May 2010.",
        "One guard was wounded in the incident on 4 May 2010.",
    ],
    "The club lost its licence because too few of the members, 18 in all, had paid.": [
        "The club lost its licence because too few of the members, 18 in all, had paid.",
    ],
    "Lena Ortiz heard of the plan two weeks before the mayor resigned.": [
        "Lena Ortiz heard of the plan two weeks before the mayor resigned.",
        "The mayor resigned.",
    ],
    "The crowd fled the town as it fell to rebels.": ["The crowd fled the town as it fell to rebels."],
    "Who has been promised a lighter sentence?": [],
    "Fourteen miners were rescued, among them three boys, and 20 were hurt.": [
        "Fourteen miners were rescued.",
        "Three boys were rescued.",
        "20 miners were hurt.",
    ],
    "At least nine people, including two children, were rescued on Monday.": [
        "At least nine people were rescued on Monday.",
        "Two children were rescued on Monday.",
    ],
    "The flood damaged 40 houses, including a school.": [
        "The flood damaged 40 houses.",
        "The flood damaged a school.",
    ],
    "The firm sells tools, including hammers.": ["The firm sells tools, including hammers."],
    "In 1922 Norria and Sudria became districts, first as parts of the union and from 1936 as separate units.": [
        "In 1922 Norria became a district, first as a part of the union.",
        "In 1922 Sudria became a district, first as a part of the union.",
        "From 1936, Norria was a district as a separate unit.",
        "From 1936, Sudria was a district as a separate unit.",
    ],
    "The clerk said Amon had received at least 300 crowns between 2016 and 2018 from Orlo.": [
        "The clerk said that Amon had received at least 300 crowns between 2016 and 2018 from Orlo.",
    ],
    "The council approved the budget and rejected the new tax.": [
        "The council approved the budget.",
        "The council rejected the new tax.",
    ],
    "Lena Ortiz was arrested in Porto on Monday and released two days later.": [
        "Lena Ortiz was arrested in Porto on Monday.",
        "Lena Ortiz was released two days later.",
    ],
    "Police may search the house and seize documents.": [
        "Police may search the house.",
        "Police may seize documents.",
    ],
    "Vega, a former judge, chairs the panel.": ["Vega chairs the panel.", "Vega is a former judge."],
    "The chief executive, Maria Lund, resigned on Friday.": [
        "Maria Lund resigned on Friday.",
        "Maria Lund is the chief executive.",
    ],
    "Finance minister Karl Otten signed the deal.": [
        "Karl Otten is the finance minister.",
        "Karl Otten signed the deal.",
    ],
    "France, Germany and Italy signed the treaty in 1951.": [
        "France signed the treaty in 1951.",
        "Germany signed the treaty in 1951.",
        "Italy signed the treaty in 1951.",
    ],
    "The striker scored twice, securing the title.": ["The striker scored twice.", "The striker secured the title."],
    "Founded in 1921, the club moved to Leeds in 1950.": [
        "The club was founded in 1921.",
        "The club moved to Leeds in 1950.",
    ],
    "The vaccine, developed by Norvax, was approved in March.": [
        "The vaccine was approved in March.",
        "The vaccine was developed by Norvax.",
    ],
    "The drug that Norvax developed failed in trials.": [
        "The drug that Norvax developed failed in trials.",
        "Norvax developed the drug.",
    ],
    "The ship sank after it struck a rock.": ["The ship sank after it struck a rock.", "The ship struck a rock."],
    "Although prices rose, demand stayed strong.": ["Prices rose.", "Demand stayed strong."],
    "The study included 300 patients, of whom 12 died.": [
        "The study included 300 patients.",
        "12 of the 300 patients died.",
    ],
    "The river rises in Austria and flows through Hungary, Serbia and Romania.": [
        "The river rises in Austria.",
        "The river flows through Hungary.",
        "The river flows through Serbia.",
        "The river flows through Romania.",
    ],
    "Aspirin reduces fever but does not cure the flu.": ["Aspirin reduces fever.", "Aspirin does not cure the flu."],
    "The army captured the town, killing at least 30 people and displacing thousands.": [
        "The army captured the town.",
        "The army killed at least 30 people.",
        "The army displaced thousands.",
    ],
    "Marie Keller (born 3 May 1960) is a Swiss chemist who discovered the enzyme.": [
        "Marie Keller was born on 3 May 1960.",
        "Marie Keller is a Swiss chemist.",
        "Marie Keller discovered the enzyme.",
    ],
    "Both the mayor and the bishop attended the funeral.": [
        "The mayor attended the funeral.",
        "The bishop attended the funeral.",
    ],
    "Prices rose by 3% in May and by 5% in June.": ["Prices rose by 3% in May.", "Prices rose by 5% in June."],
    "Smith won the 100 metres in 2010 and the 200 metres in 2012.": [
        "Smith won the 100 metres in 2010.",
        "Smith won the 200 metres in 2012.",
    ],
    "More than 200 houses were destroyed and at least 1,000 people fled.": [
        "More than 200 houses were destroyed.",
        "At least 1,000 people fled.",
    ],
    "Upon the establishment of the union in 1922, both republics became members.": [
        "The union was established in 1922.",
        "Upon the establishment of the union in 1922, both republics became members.",
    ],
    "The minister said that the bridge was safe and that it would reopen in May.": [
        "The minister said that the bridge was safe.",
        "The minister said that the bridge would reopen in May.",
    ],
    "The blaze, which began shortly after midnight, destroyed 14 homes, the mayor said.": [
        "The mayor said that the blaze destroyed 14 homes.",
        "The mayor said that the blaze began shortly after midnight.",
    ],
    "According to the police, two men broke into the shop and stole watches.": [
        "According to the police, two men broke into the shop.",
        "According to the police, two men stole watches.",
    ],
    "The judge ruled that Orlo had infringed three patents but rejected a fourth claim.": [
        "The judge ruled that Orlo had infringed three patents.",
        "The judge rejected a fourth claim.",
    ],
    '"We did not fire first," the general said. "The other side attacked us at dawn."': [
        "The general said: We did not fire first.",
        "The general said: The other side attacked us at dawn.",
    ],
}

WHOLE = [
    "The rebels neither attacked the town nor blocked the road.",
    "Anna and Boris married in 2004.",
    "People who smoke are at higher risk.",
    "No student who cheated was expelled.",
    "If the dam breaks, the valley will flood and the town will be lost.",
    "The plant will close unless a buyer is found.",
    "Only two of the five judges voted for the motion.",
    "The talks between Norway and Chad ended without a deal.",
    "The union accused the firm of hiding the ledger.",
    "Critics called the plan a gamble.",
    "The firm threatened to close the plant if the strike continued.",
]

SILENT = [
    "",
    "Who killed the mayor?",
    "Close the door!",
    "What a day!",
    "After 1994",
    "What we know so far",
    "How the fire spread through the mill",
    "Good morning.",
    "(",
    "“",
    "😀",
    "\n\n",
]


def texts(statement):
    return [claim.text for claim in split_statement(statement, nlp.load())]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "expected"), CASES.items())
def test_a_sentence_is_parted(sentence, expected):
    assert texts(sentence) == expected


@pytest.mark.model
@pytest.mark.parametrize("sentence", WHOLE)
def test_a_sentence_stays_whole(sentence):
    assert texts(sentence) == [sentence]


@pytest.mark.model
@pytest.mark.parametrize("sentence", SILENT)
def test_what_states_nothing_yields_no_claim(sentence):
    assert texts(sentence) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "proposition"),
    [
        ("The union accused the firm of hiding the ledger.", "The firm hid the ledger."),
        ("The mayor blamed the contractor for the delay.", "The contractor is to blame for the delay."),
        ("Critics called the plan a gamble.", "The plan is a gamble."),
        ("Orlo denies holding anyone.", "Orlo is holding someone."),
        ("Orlo denied that any acid was stored there.", "Some acid was stored there."),
    ],
)
def test_the_proposition_is_freed_of_its_frame(sentence, proposition):
    assert [claim.proposition for claim in split_statement(sentence, nlp.load())] == [proposition]
