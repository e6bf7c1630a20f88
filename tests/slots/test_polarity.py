"""Negation of every form, implicatives and factives, exceptions, conditions, comparison, outcomes, and ellipsis."""

import pytest

from tests.slots.judged import SIGNS, relation

IMPLIED = [
    ("-", "The contractor failed to repair the roof.", "The contractor repaired the roof."),
    ("+", "The contractor failed to repair the roof.", "The contractor did not repair the roof."),
    ("-", "The firm failed to pay its workers.", "The firm paid its workers."),
    ("-", "The minister refused to sign the treaty.", "The minister signed the treaty."),
    ("+", "The crew managed to close the valve.", "The crew closed the valve."),
    ("-", "The clerk forgot to lock the safe.", "The clerk locked the safe."),
    ("+", "The mayor admitted that the dam was unsafe.", "The dam was unsafe."),
    ("+", "The mayor regretted that the dam was sold.", "The dam was sold."),
    ("0", "The mayor feared that the dam was unsafe.", "The dam was unsafe."),
    ("0", "The mayor wanted to close the dam.", "The mayor closed the dam."),
    ("0", "The mayor wanted to close the dam.", "The mayor did not close the dam."),
    ("-", "The mayor declined to open the gates.", "The mayor opened the gates."),
    ("-", "The rebels avoided attacking the town.", "The rebels attacked the town."),
    ("0", "The rebels agreed to release the hostages.", "The rebels released the hostages."),
    ("+", "The workers were forced to leave the plant.", "The workers left the plant."),
    ("-", "Rain prevented the team from finishing the bridge.", "The team finished the bridge."),
    ("0", "The ship tried to enter the harbour.", "The ship entered the harbour."),
    ("0", "The rebels were ordered to leave the town.", "The rebels left the town."),
    ("0", "The rebels threatened to burn the bridge.", "The rebels burned the bridge."),
]
NEGATED = [
    ("-", "The ship did not enter the harbour.", "The ship entered the harbour."),
    ("-", "The ship never entered the harbour.", "The ship entered the harbour."),
    ("-", "No ship entered the harbour.", "A ship entered the harbour."),
    ("-", "None of the ships entered the harbour.", "Three of the ships entered the harbour."),
    ("-", "Neither ship entered the harbour.", "Both ships entered the harbour."),
    ("-", "Neither man was charged.", "Both men were charged."),
    ("-", "Both pilots survived.", "Neither of the pilots survived."),
    ("-", "The company no longer flies to Lisbon.", "The company flies to Lisbon."),
    ("-", "A further three sailors were wounded.", "No sailors were wounded."),
    ("-", "The harbour was closed during the war.", "The harbour was not closed during the war."),
    ("0", "The harbour was not closed during the war.", "The harbour was closed after the war."),
    ("0", "The ship did not enter the harbour.", "The ship entered the canal."),
    ("0", "The ship did not enter the harbour on Monday.", "The ship left the harbour on Tuesday."),
    ("+", "The old bridge was not closed.", "The old bridge was not closed."),
    ("0", "The old bridge was not closed.", "The new bridge was closed."),
    ("0", "No ship entered the harbour in May.", "A ship entered the harbour in June."),
]
EXCEPTED = [
    ("-", "All members except Denmark signed the treaty.", "Denmark signed the treaty."),
    ("0", "All members except Denmark signed the treaty.", "Sweden did not sign the report."),
    ("+", "Only Denmark signed the treaty.", "Denmark signed the treaty."),
    ("-", "Every house but one was flooded.", "All the houses were flooded."),
    ("0", "The firm will pay unless the court objects.", "The firm will pay."),
    ("0", "If the dam fails, the town will be flooded.", "The town will be flooded."),
    ("0", "Had the pump worked, the mine would have survived.", "The pump worked."),
    ("0", "Barring an accident, Berg will win the race.", "Berg won the race."),
    ("0", "Provided that the bank agrees, the firm will buy the mill.", "The firm bought the mill."),
    ("0", "The army may retake the town.", "The army retook the town."),
    ("0", "The army plans to retake the town.", "The army did not retake the town."),
    ("0", "Berg allegedly stole the ring.", "Berg stole the ring."),
]
COMPARED = [
    ("-", "Orley is larger than Tarn.", "Orley is smaller than Tarn."),
    ("-", "The new bridge is longer than the old bridge.", "The new bridge is shorter than the old bridge."),
    ("-", "Orley is the largest town in Marland.", "Orley is the smallest town in Marland."),
    ("0", "Orley is the largest town in Marland.", "Tarn is the largest port in Marland."),
    ("0", "Orley is one of the largest towns in Marland.", "Tarn is one of the largest towns in Marland."),
    ("0", "Berg earned more than Roe in 2012.", "Roe earned more than Berg in 2013."),
    ("0", "Orley grew faster than Tarn.", "Tarn shrank."),
    ("0", "The bridge is longer than the road.", "The bridge is old."),
    ("0", "Berg was the first to arrive.", "Roe was the last to leave."),
]
OUTCOMES = [
    ("-", "The talks succeeded.", "The talks failed."),
    ("-", "The bill passed.", "The bill was defeated."),
    ("-", "The court acquitted Roe.", "The court convicted Roe."),
    ("-", "Sales rose in May.", "Sales fell in May."),
    ("0", "Sales rose in May.", "Sales fell in June."),
    ("-", "The mine is safe.", "The mine is dangerous."),
    ("-", "Berg survived the crash.", "Berg died in the crash."),
    ("-", "The army kept the town.", "The army lost the town."),
    ("0", "Berg lived in Oslo.", "Berg died in Oslo."),
    ("0", "Berg lived in Oslo until 1990.", "Berg died in 1990."),
    ("0", "The shop opened in 2010.", "The shop closed in 2015."),
    ("0", "Sales of tea rose in May.", "Sales of coffee fell in May."),
]
LEFT_OUT = [
    ("0", "The ministry first put the toll at 12, but later corrected it to nine.", "The toll was 12."),
    ("-", "Denmark signed the treaty, but Sweden did not.", "Sweden signed the treaty."),
    ("+", "Denmark signed the treaty, but Sweden did not.", "Sweden did not sign the treaty."),
    ("+", "Denmark did not sign the treaty, but Sweden did.", "Sweden signed the treaty."),
    ("+", "Denmark signed the treaty, but Sweden did not.", "Denmark signed the treaty."),
    ("+", "Three Danes and two Swedes were killed.", "Five people were killed."),
    ("-", "Three Danes and two Swedes were killed.", "Six people were killed."),
    ("+", "One of the three pilots survived.", "A pilot survived."),
    ("+", "The report should have said that 40 people died.", "40 people died."),
]
OPEN = [  # a reader settles these; the rules may leave them open, but never say the opposite
    ("+", "The firm failed to pay its workers.", "The firm did not pay its workers."),
    ("-", "The crew managed to close the valve.", "The crew did not close the valve."),
    ("+", "The clerk forgot that the safe was open.", "The safe was open."),
    ("+", "The rebels stopped shelling the town.", "The rebels shelled the town."),
    ("-", "The harbour remained without power.", "The harbour had power."),
    ("+", "All members except Denmark signed the treaty.", "Denmark did not sign the treaty."),
    ("-", "Only Denmark signed the treaty.", "Sweden signed the treaty."),
    ("-", "Orley is larger than Tarn.", "Tarn is larger than Orley."),
    ("+", "Orley is larger than Tarn.", "Tarn is smaller than Orley."),
    ("-", "Orley is the largest town in Marland.", "Tarn is the largest town in Marland."),
    ("-", "Berg was the first woman to climb the peak.", "Roe was the first woman to climb the peak."),
    ("-", "The wounded man died.", "The wounded man lived."),
    ("-", "Four sailors were killed.", "Four sailors were only wounded."),
    ("-", "The town fell to the rebels.", "The army held the town against the rebels."),
    ("+", "Denmark signed the treaty, and so did Sweden.", "Sweden signed the treaty."),
    ("-", "Denmark did not sign the treaty, and neither did Sweden.", "Sweden signed the treaty."),
    ("-", "The army fired, not the rebels.", "The rebels fired."),
]


@pytest.mark.model
@pytest.mark.parametrize(
    ("sign", "premise", "statement"), IMPLIED + NEGATED + EXCEPTED + COMPARED + OUTCOMES + LEFT_OUT
)
def test_whether_it_happened(sign, premise, statement):
    assert relation(premise, statement) is SIGNS[sign]


@pytest.mark.model
@pytest.mark.parametrize(("sign", "premise", "statement"), OPEN)
def test_what_is_left_open_is_not_turned_round(sign, premise, statement):
    assert relation(premise, statement) in (SIGNS[sign], SIGNS["0"])
