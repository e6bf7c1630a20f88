"""Pairs of claims made by hand: premise, hypothesis."""

from claimcheck.models import Certainty, Place, Polarity
from tests.claims import told


def at(told_claim, name):
    """The claim with the place where it happened."""
    where = Place(text=name, name=name)
    return told_claim.model_copy(update={"slots": told_claim.slots.model_copy(update={"place": where})})


NO = {"polarity": Polarity.NEGATIVE}
MAY = {"certainty": Certainty.POSSIBLE}

SUPPORTED = {
    "one of two hours": (
        told("The lock was drained at 4 p.m. and not at 9 a.m. on 3 May 2019.", "drain", patient="The lock"),
        told("The lock was drained at 4 p.m. on 3 May 2019.", "drain", patient="The lock"),
    ),
    "the number of one group": (
        told("Police held 17 fans of Skive and six fans of Varde.", "hold", agent="Police", counted="hold"),
        told("Police held six fans of Varde.", "hold", agent="Police", counted="hold"),
    ),
    "all": (
        told("The five gates were replaced, all of them in 2020.", "replace", patient="The five gates"),
        told("The gates were replaced in 2020.", "replace", patient="The gates"),
    ),
    "the end of a change": (
        told("Water levels fell by 12 metres, to 31 metres.", "fall", agent="Water levels"),
        told("Water levels fell to 31 metres.", "fall", agent="Water levels"),
    ),
    "a place within": (
        at(told("The queen died in Berlin.", "die", agent="The queen"), "Berlin"),
        at(told("The queen died in Germany.", "die", agent="The queen"), "Germany"),
    ),
    "a name beside its noun": (
        told("Its yeast, Brewfast, halved the time.", "halve", agent="its yeast", patient="the time"),
        told("Brewfast halved the time.", "halve", agent="Brewfast", patient="the time"),
    ),
    "won in the final": (
        told("Ilvan beat Morvia in the final.", "beat", agent="Ilvan", patient="Morvia"),
        told("Ilvan won the final against Morvia.", "win", agent="Ilvan", patient="the final"),
    ),
    "entailed event, passive": (
        told("The mayor of Tessin was murdered.", "murder", patient="The mayor of Tessin"),
        told("The mayor of Tessin died.", "die", agent="The mayor of Tessin"),
    ),
    "same words": (
        told("The court fined the brewery in 2011.", "fine", agent="The court", patient="the brewery"),
        told("The court fined the brewery in 2011.", "fine", agent="The court", patient="the brewery"),
    ),
    "synonym": (
        told("Marlow Foods purchased the dairy.", "purchase", agent="Marlow Foods", patient="the dairy"),
        told("Marlow Foods bought the dairy.", "buy", agent="Marlow Foods", patient="the dairy"),
    ),
    "kind of the thing": (
        told("The flood destroyed the warehouse.", "destroy", agent="The flood", patient="the warehouse"),
        told("The flood destroyed the building.", "destroy", agent="The flood", patient="the building"),
    ),
    "wider date": (
        told("The ferry sank on 3 May 2004.", "sink", agent="The ferry"),
        told("The ferry sank in 2004.", "sink", agent="The ferry"),
    ),
    "parts add up": (
        told("Three sailors and two passengers drowned.", "drown", agent="Three sailors", counted="drown"),
        told("Five people drowned.", "drown", agent="Five people", counted="drown"),
    ),
    "within a bound": (
        told("The quake killed 34 villagers.", "kill", agent="The quake", patient="34 villagers", counted="kill"),
        told("The quake killed at least 30 villagers.", "kill", agent="The quake", counted="kill"),
    ),
    "both negated": (
        told("The vaccine did not reduce fever.", "reduce", agent="The vaccine", patient="fever", **NO),
        told("The vaccine did not reduce fever.", "reduce", agent="The vaccine", patient="fever", **NO),
    ),
    "event noun": (
        told("The shelling of Kotrin lasted all night.", "last", agent="The shelling of Kotrin"),
        told("Kotrin was shelled.", "shell", patient="Kotrin"),
    ),
    "managed to": (
        told("The climbers managed to reach the summit.", "manage", agent="The climbers"),
        told("The climbers reached the summit.", "reach", agent="The climbers", patient="the summit"),
    ),
    "rejected is not accepted": (
        told("The union rejected the offer.", "reject", agent="The union", patient="the offer"),
        told("The union did not accept the offer.", "accept", agent="The union", patient="the offer", **NO),
    ),
    "failed is did not": (
        told("The probe failed to land on the comet.", "fail", agent="The probe"),
        told("The probe did not land on the comet.", "land", agent="The probe", **NO),
    ),
    "initials": (
        told("The United Nations condemned the raid.", "condemn", agent="The United Nations", patient="the raid"),
        told("The UN condemned the raid.", "condemn", agent="The UN", patient="the raid"),
    ),
}

CONTRADICTED = {
    "no longer": (
        told("Marlow Foods still owns the dairy.", "own", agent="Marlow Foods", patient="the dairy"),
        told("Marlow Foods no longer owns the dairy.", "own", agent="Marlow Foods", patient="the dairy", **NO),
    ),
    "killed and alive": (
        told("The flood killed the hiker.", "kill", agent="The flood", patient="the hiker"),
        told("The hiker survived.", "survive", agent="The hiker"),
    ),
    "none of them": (
        told("A third of the mines closed.", "close", agent="A third of the mines"),
        told("None of the mines closed.", "close", agent="None of the mines", **NO),
    ),
    "evidence that was not found": (
        told("The audit found no evidence that records had been burned.", "find", agent="The audit", **NO),
        told("The audit found evidence that records had been burned.", "find", agent="The audit", patient="evidence"),
    ),
    "the size of a change": (
        told("Water levels fell by 12 metres, to 31 metres.", "fall", agent="Water levels"),
        told("Water levels fell to 12 metres.", "fall", agent="Water levels"),
    ),
    "the whole of a part": (
        told("The bank closed 37 of its 160 branches.", "close", agent="The bank", counted="close"),
        told("The bank closed 160 branches.", "close", agent="The bank", counted="close"),
    ),
    "an hour that is ruled out": (
        told("The lock was drained at 4 p.m. and not at 9 a.m. on 3 May 2019.", "drain", patient="The lock"),
        told("The lock was drained at 9 a.m. on 3 May 2019.", "drain", patient="The lock"),
    ),
    "a partner that is ruled out": (
        told("The Reds formed a league with the Blues and without the Greens.", "form", agent="The Reds"),
        told("The Reds formed a league with the Greens.", "form", agent="The Reds", patient="a league"),
    ),
    "a quality that is ruled out": (
        told("The ballot was secret but not fair.", "secret"),
        told("The ballot was fair.", "fair"),
    ),
    "all but one": (
        told("Velo won all its home games but one.", "win", agent="Velo", patient="all its home games"),
        told("Velo won all its home games.", "win", agent="Velo", patient="all its home games"),
    ),
    "the number of another group": (
        told("Police held 17 fans of Skive and six fans of Varde.", "hold", agent="Police", counted="hold"),
        told("Police held 17 fans of Varde.", "hold", agent="Police", counted="hold"),
    ),
    "reports that were false": (
        told("Reports that the general had been captured were false.", "false"),
        told("The general had been captured.", "capture", patient="The general"),
    ),
    "another first time": (
        told("The dye has been banned since 2004.", "ban", patient="The dye"),
        told("The dye was first banned in 2009.", "ban", patient="The dye"),
    ),
    "a number beside that of a part": (
        told("The flood killed 34 villagers, among them two children.", "kill", agent="The flood", counted="kill"),
        told("The flood killed no more than nine villagers.", "kill", agent="The flood", counted="kill"),
    ),
    "another recipient": (
        told("The medal was handed to Ann Berg.", "hand", patient="The medal"),
        told("The medal was handed to Ben Lund.", "hand", patient="The medal"),
    ),
    "a number that is ruled out": (
        told("The fine was 460 crowns, not 640 crowns.", "be", agent="The fine"),
        told("The fine was 640 crowns.", "be", agent="The fine"),
    ),
    "another place": (
        at(told("The ferry sank off Norway.", "sink", agent="The ferry"), "Norway"),
        at(told("The ferry sank off France.", "sink", agent="The ferry"), "France"),
    ),
    "another holder of an office": (
        told("Ann Berg is the mayor of Kotrin.", "mayor"),
        told("Ben Lund is the mayor of Kotrin.", "mayor"),
    ),
    "opposed attribute": (
        told("The storm hit northern Morvia.", "hit", agent="The storm", patient="northern Morvia"),
        told("The storm hit southern Morvia.", "hit", agent="The storm", patient="southern Morvia"),
    ),
    "another winner in court": (
        told("The court ruled in favour of Ann Berg.", "rule", agent="The court"),
        told("The court ruled in favour of Ben Lund.", "rule", agent="The court"),
    ),
    "two hours of one day": (
        told("The tower collapsed at 9 a.m. on 3 June 1987.", "collapse", agent="The tower"),
        told("The tower collapsed in the evening of 3 June 1987.", "collapse", agent="The tower"),
    ),
    "a named event": (
        told("The Kotrin flood struck on 3 May 2004.", "strike", agent="The Kotrin flood"),
        told("The Kotrin flood struck in June 2004.", "strike", agent="The Kotrin flood"),
    ),
    "negation": (
        told("The jury did not convict the driver.", "convict", agent="The jury", patient="the driver", **NO),
        told("The jury convicted the driver.", "convict", agent="The jury", patient="the driver"),
    ),
    "opposite outcome": (
        told("The senate rejected the treaty.", "reject", agent="The senate", patient="the treaty"),
        told("The senate accepted the treaty.", "accept", agent="The senate", patient="the treaty"),
    ),
    "failed to": (
        told("The probe failed to land on the comet.", "fail", agent="The probe"),
        told("The probe landed on the comet.", "land", agent="The probe"),
    ),
    "count": (
        told("The landslide killed 14 miners.", "kill", agent="The landslide", patient="14 miners", counted="kill"),
        told("The landslide killed 40 miners.", "kill", agent="The landslide", patient="40 miners", counted="kill"),
    ),
    "measure": (
        told("The company recalled 300 tonnes of cheese.", "recall", agent="The company", patient="cheese"),
        told("The company recalled 900 tonnes of cheese.", "recall", agent="The company", patient="cheese"),
    ),
    "above an upper bound": (
        told("Up to seven hikers were injured.", "injure", patient="Up to seven hikers", counted="injure"),
        told("Twelve hikers were injured.", "injure", patient="Twelve hikers", counted="injure"),
    ),
    "date of one event": (
        told("Varga Steel was founded in 1921.", "found", patient="Varga Steel"),
        told("Varga Steel was founded in 1931.", "found", patient="Varga Steel"),
    ),
    "swapped parties": (
        told("Sweden beat Norway in the final.", "beat", agent="Sweden", patient="Norway"),
        told("Norway beat Sweden in the final.", "beat", agent="Norway", patient="Sweden"),
    ),
    "one winner": (
        told("Brazil won the final.", "win", agent="Brazil", patient="the final"),
        told("Italy won the final.", "win", agent="Italy", patient="the final"),
    ),
    "other cause": (
        told("A faulty valve caused the explosion.", "cause", agent="A faulty valve", patient="the explosion"),
        told("Lightning caused the explosion.", "cause", agent="Lightning", patient="the explosion"),
    ),
    "no trace": (
        told("After the fire inspectors found no evidence of a leak.", "find", agent="Inspectors"),
        told("A leak caused the fire.", "cause", agent="A leak", patient="the fire"),
    ),
    "set apart": (
        told("The outage was caused by the heat and not by the storm.", "cause", agent="the heat"),
        told("The outage was caused by the storm.", "cause", agent="the storm", patient="The outage"),
    ),
    "office": (
        told("Rosa Lind was appointed finance minister.", "appoint", patient="Rosa Lind"),
        told("Rosa Lind was appointed defence minister.", "appoint", patient="Rosa Lind"),
    ),
}

OPEN = {
    "an added adjunct": (
        told("The fire in the mill began on the top floor.", "begin", agent="The fire in the mill"),
        told("The fire in the mill began on purpose on the top floor.", "begin", agent="The fire in the mill"),
    ),
    "another crop": (
        told("Exports of Morvia's wheat halved in 2015.", "halve", agent="Exports of Morvia's wheat"),
        told("Morvia's wheat harvest doubled in 2015.", "double", agent="Morvia's wheat harvest"),
    ),
    "two cases of a kind": (
        told("The drug prevented mild cases.", "prevent", agent="The drug", patient="mild cases"),
        told("The drug prevented severe cases.", "prevent", agent="The drug", patient="severe cases"),
    ),
    "not until": (
        told("The miners did not return until May.", "return", agent="The miners", **NO),
        told("The miners returned.", "return", agent="The miners"),
    ),
    "denied of a part": (
        told("A third of the mines closed.", "close", agent="A third of the mines"),
        told("Most of the mines did not close.", "close", agent="Most of the mines", **NO),
    ),
    "nobody but": (
        told("Ann Berg designed the chapel.", "design", agent="Ann Berg", patient="the chapel"),
        told("Nobody but Berg designed the chapel.", "design", agent="Nobody", patient="the chapel", **NO),
    ),
    "nothing larger": (
        told("The oak is the largest in Morvia.", "large", agent="The oak"),
        told("No oak in Morvia is larger.", "large", agent="No oak in Morvia", **NO),
    ),
    "as a rule": (
        told("The ward usually has four nurses.", "have", agent="The ward", patient="four nurses"),
        told("The ward had one nurse.", "have", agent="The ward", patient="one nurse"),
    ),
    "allowed once more": (
        told("The crown banned the trade.", "ban", agent="The crown", patient="the trade"),
        told("The trade was permitted once more.", "permit", patient="The trade"),
    ),
    "owned before": (
        told("Marlow Foods owns the dairy.", "own", agent="Marlow Foods", patient="the dairy"),
        told("Hansen Group once owned the dairy.", "own", agent="Hansen Group", patient="the dairy"),
    ),
    "a breach that was not found": (
        told("The audit found no breach of the rules.", "find", agent="The audit", **NO),
        told("The rules were breached.", "breach", patient="The rules"),
    ),
    "beside and on": (
        told("Swans nested beside the runway.", "nest", agent="Swans"),
        told("Swans nested on the runway.", "nest", agent="Swans"),
    ),
    "fewer": (
        told("Ships called at Varde.", "call", agent="Ships"),
        told("Fewer ships called at Varde than before.", "call", agent="Fewer ships"),
    ),
    "two people of no name": (
        told("Ann Berg and Ben Lund founded the firm.", "found", agent="Ann Berg and Ben Lund", patient="the firm"),
        told("Two people founded the firm.", "found", agent="Two people", patient="the firm"),
    ),
    "denied by day": (
        told("The lamps reduced thefts.", "reduce", agent="The lamps", patient="thefts"),
        told("The lamps did not reduce thefts in daytime.", "reduce", agent="The lamps", patient="thefts", **NO),
    ),
    "any other of its kind": (
        told("A quake killed 600 people in 1931.", "kill", agent="A quake", counted="kill"),
        told("The second quake killed 600 people.", "kill", agent="The second quake", counted="kill"),
    ),
    "whose master died": (
        told("Jan Ruyter's master Pieter Maes died in Bruges.", "die", patient="Jan Ruyter's master"),
        told("Jan Ruyter died in Bruges.", "die", patient="Jan Ruyter"),
    ),
    "no evidence was found": (
        told("The audit found no evidence that records had been burned.", "find", agent="The audit", **NO),
        told("Records had been burned.", "burn", patient="Records"),
    ),
    "another of two": (
        told("The first party did not find the depot.", "find", agent="The first party", patient="the depot", **NO),
        told("The second party found the depot.", "find", agent="The second party", patient="the depot"),
    ),
    "some of all": (
        told("Two of the five gates were replaced.", "replace", patient="Two of the five gates", counted="replace"),
        told("All the gates were replaced.", "replace", patient="All the gates"),
    ),
    "not only": (
        told("The chapel burned down.", "burn down", agent="The chapel"),
        told("Only the chapel burned down.", "burn down", agent="The chapel"),
    ),
    "another in the row": (
        told("It was Varde's fourth title and its first since 1998.", "title"),
        told("It was Varde's first title.", "title"),
    ),
    "another numbered unit": (
        told("The 3rd Army took the fort.", "take", agent="The 3rd Army", patient="the fort"),
        told("The 5th Army took the fort.", "take", agent="The 5th Army", patient="the fort"),
    ),
    "before, after": (
        told("The bridge was blown up before the retreat.", "blow up", patient="The bridge"),
        told("The bridge was blown up after the retreat.", "blow up", patient="The bridge"),
    ),
    "on a condition": (
        told("Unless the owner pays, the port sues the yard.", "sue", agent="the port", patient="the yard"),
        told("The port sues the yard.", "sue", agent="The port", patient="the yard"),
    ),
    "demanded": (
        told("Shareholders demanded that Finch resign.", "demand", agent="Shareholders"),
        told("Finch will resign.", "resign", agent="Finch", certainty=Certainty.UNKNOWN),
    ),
    "due": (
        told("The fleet was to have taken the fort.", "be"),
        told("The fleet took the fort.", "take", agent="The fleet", patient="the fort"),
    ),
    "a number of the year before": (
        told("The Reds won 43 seats, 6 more than in 1993.", "win", agent="The Reds", counted="win"),
        told("The Reds won 43 seats in 1993.", "win", agent="The Reds", counted="win"),
    ),
    "a figure that was withdrawn": (
        told("The toll was first given as 31 deaths.", "give", patient="The toll"),
        told("The toll was 31 deaths.", "be", agent="The toll"),
    ),
    "another loss": (
        told("The army took the fort with the loss of 160 men.", "take", agent="The army", patient="the fort"),
        told("The army lost the fort.", "lose", agent="The army", patient="the fort"),
    ),
    "for another group": (
        told("The agency approved the drug for adults.", "approve", agent="The agency", patient="the drug"),
        told("The agency approved the drug for children.", "approve", agent="The agency", patient="the drug"),
    ),
    "who is only named behind somebody": (
        told("Skive finished third, two points behind Varde.", "finish", agent="Skive"),
        told("Varde finished third.", "finish", agent="Varde"),
    ),
    "who is not murdered may have died": (
        told("The mayor of Tessin was not murdered.", "murder", patient="The mayor of Tessin", **NO),
        told("The mayor of Tessin died.", "die", agent="The mayor of Tessin"),
    ),
    "two who scored": (
        told("Lind scored twice.", "score", agent="Lind"),
        told("Boe scored twice.", "score", agent="Boe"),
    ),
    "a museum and who it is named after": (
        told("The Hallan Museum bought the portrait.", "buy", agent="The Hallan Museum", patient="the portrait"),
        told("Anna Hallan bought the portrait.", "buy", agent="Anna Hallan", patient="the portrait"),
    ),
    "another failure": (
        told("The rescue was a success.", "success"),
        told("The museum was a failure.", "fail", agent="The museum"),
    ),
    "who is not named": (
        told("I did not know what to say.", "know", agent="I", **NO),
        told("We know of four cases.", "know", agent="We"),
    ),
    "no record of something else": (
        told("The council has no record of a report from you.", "have", agent="The council", **NO),
        told("15,000 passengers use the line.", "use", agent="15,000 passengers", patient="the line"),
    ),
    "one of several things given": (
        told("A medal was handed to Ann Berg.", "hand", patient="A medal"),
        told("A medal was handed to Ben Lund.", "hand", patient="A medal"),
    ),
    "within what lasts": (
        told("The dye has been banned since 2004.", "ban", patient="The dye"),
        told("The dye was banned in 2009.", "ban", patient="The dye"),
    ),
    "a place that may be another event's": (
        at(told("Ann Berg met Ben Lund in London.", "meet", agent="Ann Berg", patient="Ben Lund"), "London"),
        at(told("Ann Berg met Ben Lund in Paris.", "meet", agent="Ann Berg", patient="Ben Lund"), "Paris"),
    ),
    "protests in two places": (
        at(told("Protests took place in Paris.", "take place", agent="Protests"), "Paris"),
        at(told("Protests took place in Germany.", "take place", agent="Protests"), "Germany"),
    ),
    "a place of unknown extent": (
        at(told("The ferry sank off Kotrin.", "sink", agent="The ferry"), "Kotrin"),
        at(told("The ferry sank off Tessin.", "sink", agent="The ferry"), "Tessin"),
    ),
    "a number of somebody else": (
        told("The critics arrived at 30 years.", "arrive", agent="The critics"),
        told("The panel arrived at 120 years.", "arrive", agent="The panel"),
    ),
    "who is taken from does not act": (
        told("Ann Berg took the letter from Ben Lund.", "take", agent="Ann Berg", patient="the letter"),
        told("Ben Lund took the letter.", "take", agent="Ben Lund", patient="the letter"),
    ),
    "an office of which there are several": (
        told("Ann Berg is a member of the council.", "member"),
        told("Ben Lund is a member of the council.", "member"),
    ),
    "a former holder of an office": (
        told("Ann Berg was the mayor of Kotrin.", "mayor"),
        told("Ben Lund is the mayor of Kotrin.", "mayor"),
    ),
    "another office": (
        told("Ann Berg is the mayor of Kotrin.", "mayor"),
        told("Ben Lund is the mayor of Tessin.", "mayor"),
    ),
    "another attribute that is not opposed": (
        told("The storm hit coastal Morvia.", "hit", agent="The storm", patient="coastal Morvia"),
        told("The storm hit southern Morvia.", "hit", agent="The storm", patient="southern Morvia"),
    ),
    "question of date": (
        told("The ferry sank in 2004.", "sink", agent="The ferry"),
        told("The ferry sank on 3 May 2004.", "sink", agent="The ferry"),
    ),
    "another match": (
        told("Sweden beat Norway in the final.", "beat", agent="Sweden", patient="Norway"),
        told("Denmark beat Norway in the first round.", "beat", agent="Denmark", patient="Norway"),
    ),
    "another victim": (
        told("The landslide killed 14 miners.", "kill", agent="The landslide", counted="kill"),
        told("The landslide wounded 40 miners.", "wound", agent="The landslide", counted="wound"),
    ),
    "another trial": (
        told("The jury acquitted Ole Brandt of fraud.", "acquit", agent="The jury", patient="Ole Brandt"),
        told("The jury convicted Mia Torres of fraud.", "convict", agent="The jury", patient="Mia Torres"),
    ),
    "possible": (
        told("The merger may cost 400 jobs.", "cost", agent="The merger", **MAY),
        told("The merger cost 400 jobs.", "cost", agent="The merger"),
    ),
    "planned": (
        told("The bank plans to close the branch.", "plan", agent="The bank"),
        told("The bank closed the branch.", "close", agent="The bank", patient="the branch"),
    ),
    "charged": (
        told("The mayor was charged with stealing the money.", "charge", patient="The mayor"),
        told("The mayor stole the money.", "steal", agent="The mayor", patient="the money"),
    ),
    "said": (
        told("The coach said the striker missed training.", "say", agent="The coach"),
        told("The striker missed training.", "miss", agent="The striker", patient="training"),
    ),
    "opened, later closed": (
        told("The museum closed.", "close", agent="The museum"),
        told("The museum opened.", "open", agent="The museum"),
    ),
    "part of a whole": (
        told("Three of the crew drowned in the hold.", "drown", agent="Three of the crew", counted="drown"),
        told("Nine passengers drowned on deck.", "drown", agent="Nine passengers", counted="drown"),
    ),
    "estimates that overlap": (
        told("Between 200 and 400 people fled the valley.", "flee", counted="flee"),
        told("About 300 people fled the valley.", "flee", counted="flee"),
    ),
    "few": (
        told("A few villagers left the valley.", "leave", agent="A few villagers", counted="leave"),
        told("Eleven villagers left the valley.", "leave", agent="Eleven villagers", counted="leave"),
    ),
    "another year": (
        told("Rain fell on Lisbon in March 1999.", "fall", agent="Rain"),
        told("No rain fell on Lisbon in March 2003.", "fall", agent="rain", **NO),
    ),
    "agreed, not signed": (
        told("The ministers agreed to sign the treaty.", "agree", agent="The ministers"),
        told("The ministers signed the treaty.", "sign", agent="The ministers", patient="the treaty"),
    ),
    "a name too many": (
        told("The committee praised the report.", "praise", agent="The committee", patient="the report"),
        told("The committee praised the report by Ida Lowen.", "praise", agent="The committee", patient="the report"),
    ),
    "another drug": (
        told("Loranil reduced fever in children.", "reduce", agent="Loranil", patient="fever"),
        told("Pentavex reduced fever in children.", "reduce", agent="Pentavex", patient="fever"),
    ),
    "another mission": (
        told("The probe did not land on Mars.", "land", agent="The probe", **NO),
        told("The probe landed on Venus.", "land", agent="The probe"),
    ),
    "converse of two trades": (
        told("Marlow Foods sold the dairy.", "sell", agent="Marlow Foods", patient="the dairy"),
        told("Hansen Group bought the dairy.", "buy", agent="Hansen Group", patient="the dairy"),
    ),
    "two causes": (
        told("Rust weakened the bridge.", "weaken", agent="Rust", patient="the bridge"),
        told("Overloading weakened the bridge.", "weaken", agent="Overloading", patient="the bridge"),
    ),
    "two medals": (
        told("Ann Berg won a medal.", "win", agent="Ann Berg", patient="a medal"),
        told("Ida Lowen won a medal.", "win", agent="Ida Lowen", patient="a medal"),
    ),
    "two causes of one kind of thing": (
        told("Smoking causes cancer.", "cause", agent="Smoking", patient="cancer"),
        told("Radiation causes cancer.", "cause", agent="Radiation", patient="cancer"),
    ),
    "a verb that says nothing": (
        told("Norway forbids travel without a diplomatic passport.", "forbid", agent="Norway"),
        told("Norway has diplomatic relations.", "have", agent="Norway", patient="diplomatic relations"),
    ),
    "another person of somebody's": (
        told("The driver of Ann Berg was fined.", "fine", patient="The driver of Ann Berg"),
        told("Ann Berg was fined.", "fine", patient="Ann Berg"),
    ),
    "a thing beside the thing": (
        told("The council bought the land around the mill.", "buy", agent="The council", patient="the land"),
        told("The council bought the mill.", "buy", agent="The council", patient="the mill"),
    ),
    "another act that says little": (
        told("The party lost its majority.", "lose", agent="The party", patient="its majority"),
        told("The party gave its majority.", "give", agent="The party", patient="its majority"),
    ),
    "nothing in common": (
        told("Wheat prices fell in autumn.", "fall", agent="Wheat prices"),
        told("The goalkeeper signed a new contract.", "sign", agent="The goalkeeper"),
    ),
}

TOO_SURE = {
    "two defeats of one side": (
        told("Sweden beat Norway.", "beat", agent="Sweden", patient="Norway"),
        told("Denmark beat Norway.", "beat", agent="Denmark", patient="Norway"),
    ),
    "ordinals": (
        told("The first quake killed 12 villagers.", "kill", agent="The first quake", counted="kill"),
        told("The second quake killed 40 villagers.", "kill", agent="The second quake", counted="kill"),
    ),
    "the count of a part": (
        told("Two miners died in hospital.", "die", agent="Two miners", counted="die"),
        told("Nine miners died.", "die", agent="Nine miners", counted="die"),
    ),
    "a negation of a part": (
        told("The company is not profitable in Asia.", "be", agent="The company", **NO),
        told("The company is profitable.", "be", agent="The company"),
    ),
}

TOO_SHY = {
    "entailed event": (
        told("Rebels murdered the mayor of Tessin.", "murder", agent="Rebels", patient="the mayor of Tessin"),
        told("The mayor of Tessin died.", "die", agent="The mayor of Tessin"),
    ),
    "sunk, so it sank": (
        told("Rebels sank the ferry Alma.", "sink", agent="Rebels", patient="the ferry Alma"),
        told("The ferry Alma sank.", "sink", agent="The ferry Alma"),
    ),
}
