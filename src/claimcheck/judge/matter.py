"""Whether two claims speak of one matter: the predicates, and the participants that must be there."""

import re
from dataclasses import dataclass, replace
from functools import cache

from claimcheck import text
from claimcheck.judge import mentioned
from claimcheck.judge.align import HELD, Alignment, Match, Tie, tie
from claimcheck.judge.terms import LIGHT, Term, term_of, terms
from claimcheck.lexicon import lists
from claimcheck.lexicon.lists import ReportKind
from claimcheck.models import Actor, Claim, Outcome, Reason, Role, Stance
from claimcheck.slots import actor, predicate

CLAIMED = re.compile(r"\b([^\W\d_]+) that\b")
OWNED = re.compile(r"(?: [A-Z][\w-]*)*(?:['’]s\b|['’](?=\s))")  # the rest of a name, and its possessive
OF_WHAT = re.compile(r" of((?: (?!(?:at|by|in|is|on|was|were|with)\b)[^\W_][\w'’-]*){1,8})")
FROM = " from ["  # of a word whose complement it joins: "kept the fans from [entering]"
DUE = re.compile(r"\b(?:is|are|was|were) (?:\w+ly )?to (?:have )?(?:be )?(?:been )?$")
PARTICIPANTS = (Role.AGENT, Role.PATIENT, Role.THEME)


@dataclass(frozen=True, slots=True)
class Predicates:
    """How the hypothesis' predicate is tied to the premise, and to which word of it.

    ``direct``: to the premise's own predicate. ``governed``: what that predicate says of the word otherwise: "+" it
    happened, "-" it did not, "?" it is open. ``presupposed``: the premise takes for granted that it happened.
    """

    tie: Tie
    ours: str
    theirs: str
    direct: bool
    governed: str = "+"
    presupposed: bool = False

    @property
    def held(self) -> bool:
        """Return whether the premise speaks of the hypothesis' kind of event."""
        return self.tie in (*HELD, Tie.ANTONYM, Tie.EXCLUDED)

    def reason(self) -> Reason:
        """Return the comparison as it is shown."""
        outcome = {Tie.SAME: Outcome.MATCH, Tie.SYNONYM: Outcome.MATCH, Tie.ANTONYM: Outcome.CONFLICT}.get(self.tie)
        outcome = outcome or (Outcome.ENTAILED if self.held else Outcome.UNKNOWN)
        return Reason(slot="predicate", statement=self.ours, corpus=self.theirs, outcome=outcome)


def predicates(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Predicates:
    """Return the tie of the predicates; the hypothesis' may stand as another word of the premise ("the siege of")."""
    ours, theirs = hypothesis.slots.predicate, premise.slots.predicate
    match, own = _match_of(ours, alignment), term_of(theirs, terms(premise.proposition))
    found = tie(match.term, own) if match and own else Tie.NONE
    if found in (Tie.NONE, Tie.WIDER) and not _is_idiom(match, own):
        found = _by_lemma(ours, theirs)
    if found is Tie.ENTAILED and _is_blame_without_deed(hypothesis, theirs):
        found = Tie.NONE
    if found not in (Tie.NONE, Tie.WIDER):
        return Predicates(found, _shown(ours, match), _shown(theirs, own), direct=True)
    if match is None or match.partner is None or match.tie not in HELD:
        return Predicates(Tie.NONE, ours, theirs, direct=False)
    if mentioned.describes(match.partner, premise.proposition):
        return Predicates(Tie.NONE, ours, theirs, direct=False)
    governed = _governed(premise, match.partner)
    granted = governed == "+" and theirs not in lists.implicatives()
    granted = granted and mentioned.is_definite(match.partner, premise.proposition)
    return Predicates(match.tie, ours, match.partner.word, direct=False, governed=governed, presupposed=granted)


def _governed(premise: Claim, word: Term) -> str:
    """Return what the premise says of a word that is not its predicate: "+" it happened, "-" it did not, "?" open."""
    verb, claimed = premise.slots.predicate, _is_claimed(premise.proposition[: word.start])
    if claimed and verb in lists.false_words():
        return "-"
    row = lists.implicatives().get(verb)
    due = bool(DUE.search(premise.proposition[: word.start]))
    is_open = claimed or due or _is_report(premise) or _is_charge(verb) or verb in lists.weakening()
    affirmed = row.affirmed if row and (FROM not in row.example or _is_event(word, premise.proposition)) else ""
    governed = mentioned.governed(word, premise.proposition, affirmed)
    return "?" if is_open and governed == "+" and not (row and row.affirmed) else governed


def _is_event(word: Term, sentence: str) -> bool:
    """Return whether a word behind "keep", "bar" or "prevent" is what was kept from happening: "from leaving"."""
    return any(lemma in lists.event_nouns() for lemma in word.lemmas) or " from " in sentence[: word.start]


def _is_claimed(before: str) -> bool:
    """Return whether a word stands in what a noun claims: "[reports that] he had been captured were false"."""
    nouns = (text.singular(found.group(1)).lower() for found in CLAIMED.finditer(before))
    return any(noun in lists.claim_nouns() for noun in nouns)


def _is_report(premise: Claim) -> bool:
    """Return whether the premise tells what somebody says: "Ann said ..." but not "Ann became a state"."""
    if premise.is_act and premise.stance is Stance.DENY:
        return True
    agents = [a for a in premise.slots.actors if a.role is Role.AGENT]
    return bool(agents) and premise.slots.predicate in _reporting_verbs()


def _is_blame_without_deed(hypothesis: Claim, theirs: str) -> bool:
    """Return whether a premise of blame is read as a mere start: "the strike began", "the strike is to blame"."""
    return predicate.event_class(theirs) == "blame" and not any(a.role is Role.PATIENT for a in hypothesis.slots.actors)


def _is_charge(lemma: str) -> bool:
    """Return whether the predicate charges somebody with a deed, which is open then."""
    return "accuse" in predicate.classes(lemma) or lemma == "charge"


def _is_idiom(match: Match | None, own: Term | None) -> bool:
    """Return whether two predicates have been told apart as such: both are more than a verb, or the verb is light."""
    if match is None or own is None:
        return False
    light = match.term.weight <= LIGHT and own.weight <= LIGHT
    return bool(match.term.phrases and own.phrases) or (light and bool(match.term.phrases or own.phrases))


def _by_lemma(ours: str, theirs: str) -> Tie:
    relation = predicate.relation(ours, theirs)
    ties = {"same": Tie.SAME, "synonym": Tie.SYNONYM, "entailed_by": Tie.ENTAILED, "antonym": Tie.ANTONYM}
    return ties.get(relation, Tie.NONE)


def _shown(lemma: str, found: Match | Term | None) -> str:
    term = found.term if isinstance(found, Match) else found
    return max(term.phrases, key=len).replace(" ~", "") if term and term.phrases else lemma


def _match_of(lemma: str, alignment: Alignment) -> Match | None:
    """Return the match of the hypothesis' predicate."""
    own = term_of(lemma, [m.term for m in alignment.matches])
    return next((m for m in alignment.matches if m.term is own), None)


def opposition(found: Predicates, hypothesis: Claim, premise: Claim) -> str | None:
    """Return how two predicates exclude each other: "opposite", "reversal" or "converse"; None if they do not."""
    if found.tie is not Tie.ANTONYM:
        return None
    pairs = [(a, b) for a in (found.ours, hypothesis.slots.predicate) for b in (found.theirs, premise.slots.predicate)]
    return next((kind for a, b in pairs if (kind := predicate.opposition(a, b))), "opposite")


def by_role(claim: Claim) -> dict[Role, list[Actor]]:
    """Return the actors of a claim by role; who is to blame for a thing did it."""
    blamed = predicate.event_class(claim.slots.predicate) == "blame"
    moved = {Role.PATIENT: Role.AGENT, Role.OTHER: Role.PATIENT} if blamed else {}
    found: dict[Role, list[Actor]] = {role: [] for role in Role}
    for who in claim.slots.actors:
        found[moved.get(who.role, who.role)].append(who)
    return found


def participants(hypothesis: Claim, alignment: Alignment) -> list[tuple[Role, list[Match]]]:
    """Return each participant of the hypothesis by role with the matches of its content words."""
    found = []
    for role, actors in by_role(hypothesis).items():
        for who in actors if role in PARTICIPANTS else ():
            words = [who.text[start:end] for start, end in text.word_spans(who.text)]
            matches = [m for m in alignment.matches if m.term.word in words and _is_own(m.term)]
            if matches:
                found.append((role, matches))
    return found


def _is_own(term: Term) -> bool:
    """Return whether a word tells of a participant: "effect" in "took effect" is part of the predicate."""
    return term.weight > LIGHT and (term.within is None or term.name)


def with_short_names(premise: Claim, hypothesis: Claim, alignment: Alignment) -> Alignment:
    """Return the alignment with the names that a short form leaves out taken as near: "the Agency", "the Food Agency".

    The text around the premise must have what the short form leaves out.
    """
    near: set[Match] = set()
    for _, group in participants(hypothesis, alignment):
        left_out = [m for m in group if m.term.name and m.tie is Tie.CONTEXT]
        partners = {m.partner.word for m in group if m.partner is not None and m.tie in HELD}
        shorts = ([t.word for t in terms(who.text) if t.weight > LIGHT] for who in premise.slots.actors)
        if left_out and any(short and set(short) <= partners for short in shorts):
            near |= set(left_out)
    changed = (replace(m, tie=Tie.SENTENCE) if m in near else m for m in alignment.matches)
    return replace(alignment, matches=tuple(changed))


def told_apart(premise: Claim, hypothesis: Claim, alignment: Alignment) -> list[str]:
    """Return the names before a noun that the premise has without any name: "TALUS" in "the TALUS trial"."""
    found: list[str] = []
    for _, group in participants(hypothesis, alignment):
        head = group[-1]
        if head.term.name or head.partner is None or head.tie not in HELD:
            continue
        actors = [a for a in premise.slots.actors if head.partner.word in a.text.split()]
        if actors and not any(term.name for a in actors for term in terms(a.text)):
            found += [m.term.word for m in group if m.tie in (Tie.CONTEXT, Tie.SENTENCE)]
    return found


def is_owner(match: Match, premise: Claim, hypothesis: Claim) -> bool:
    """Return whether the premise has a name only as the owner of what the hypothesis leaves out: "[Ann's] brother"."""
    if match.partner is None or match.tie not in HELD:
        return False
    partner, owned = match.partner, OWNED.match(premise.proposition, match.partner.end)
    if owned is None or match.term.word not in premise.proposition[partner.start : owned.end()]:
        return False
    ours = hypothesis.proposition
    if OWNED.match(ours[match.term.end :]) or ours[: match.term.start].endswith((" of ", " of the ")):
        return False
    behind = next((term for term in terms(premise.proposition) if term.start >= owned.end()), None)
    if behind is None or actor.party(f"{partner.word} {behind.word}"):
        return False
    return not any(lemma in behind.lemmas for term in terms(ours) for lemma in term.lemmas)


def is_of_it(premise: Claim, hypothesis: Claim, alignment: Alignment) -> bool:
    """Return whether an event that the premise only mentions is one of a participant of the hypothesis.

    "the loss [of 160 men]" is no loss of the fort, and who "had been captured" has not done it.
    """
    match = alignment.of(hypothesis.slots.predicate)
    if match is None or match.partner is None:
        return True
    if match.tie is Tie.ENTAILED and "NOUN" not in text.lemmas(match.partner.word.lower()):
        return False
    behind = OF_WHAT.match(premise.proposition[match.partner.end :])
    if behind is None:
        return True
    named = [m for _, group in participants(hypothesis, alignment) for m in group]
    own = {term.word for term in terms(behind.group())}
    return not named or any(m.partner is not None and m.tie in HELD and m.partner.word in own for m in named)


@cache
def _reporting_verbs() -> frozenset[str]:
    """Return the verbs whose content is what somebody says, so that the content is left open."""
    rows = lists.reporting_verbs().values()
    return frozenset(row.lemma for row in rows if row.kind is ReportKind.STATEMENT and row.takes("clause"))
