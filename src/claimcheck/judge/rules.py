"""The judge that ships: words aligned, slots compared, and a decision that would rather abstain."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck import text
from claimcheck.judge import converse, matter, mentioned, narrower, recast, scope, tolls
from claimcheck.judge.align import HELD, Alignment, Match, Tie, align, cover, is_kind
from claimcheck.judge.compare import PRONOUNS, Compared, compare
from claimcheck.judge.protocol import Judgement
from claimcheck.judge.terms import LIGHT, Term, terms
from claimcheck.lexicon.lists import light_words
from claimcheck.models import Actor, Claim, Outcome, Polarity, Reason, Relation, Role
from claimcheck.slots import predicate

SUPPORT = 0.72  # share of the hypothesis that a supporting premise holds at least
CONFLICT = 0.7  # the same for a premise that contradicts: what conflicts is left out of the count
FEW = 2  # content words of a hypothesis that says little
SAME_EVENT = 0.85  # the same where only the date conflicts (events of a kind recur) or the predicate says little
MUST_BE_KNOWN = (
    "polarity",
    "quantity",
    "time",
    "certainty",
    "party",
    "goal",
    "attribute",
    *narrower.OPEN,
)  # for a support, where the hypothesis has it
NEAR = (*HELD, Tie.SENTENCE, Tie.CONTEXT)
BESIDE = re.compile(r"\b(?:around|behind|beside|near|opposite|outside)\s+(?:the\s+|an?\s+)?$")
BEHIND = re.compile(
    r"\b(?:about|above|after|against|ahead of|at|before|behind|below|beside|beyond|by|despite|for|from|in|into|like"
    r"|near|of|on|over|since|than|through|to|toward|towards|under|unlike|until|via|with|without)\s+(?:the\s+|an?\s+)?$"
)


class RulesJudge:
    """Judges by words and slots alone."""

    def judge(
        self, premise: Claim, hypothesis: Claim, *, context: str = "", siblings: Sequence[Claim] = ()
    ) -> Judgement:
        """Return the relation of the propositions, never contradicted on similarity alone.

        A toll that changed only supports: an earlier figure was right in its time.
        """
        found = _judge(premise, hypothesis, context, siblings)
        counted = tolls.event(premise) if found.relation is Relation.MENTIONS else None
        again = counted and _judge(counted, hypothesis, context, siblings)
        return again if again and again.relation is Relation.SUPPORTS else found


def _judge(premise: Claim, hypothesis: Claim, context: str, siblings: Sequence[Claim]) -> Judgement:
    premise, hypothesis = recast.plain(premise, hypothesis), recast.plain(hypothesis, premise)
    alignment = laid_out(premise, hypothesis, context=context, siblings=siblings)
    premise = converse.from_our_side(premise, hypothesis, alignment)
    compared = compare(hypothesis, premise, alignment, siblings, context)
    conflicts = compared.conflicts()
    if conflicts:
        return _contradicts(premise, hypothesis, alignment, compared, conflicts)
    return _supports(premise, hypothesis, alignment, compared)


def laid_out(premise: Claim, hypothesis: Claim, *, context: str = "", siblings: Sequence[Claim] = ()) -> Alignment:
    """Return the alignment of two claims, with the words of the premise's sentence and of the text around it."""
    sentence = " ".join(claim.proposition for claim in siblings)
    if any(a.text.lower() in PRONOUNS for a in premise.slots.actors):
        sentence += context  # the sentences before say what the pronoun stands for
    found = align(hypothesis.proposition, premise.proposition, sentence=sentence, context=context)
    return matter.with_short_names(premise, hypothesis, found)


def _supports(premise: Claim, hypothesis: Claim, alignment: Alignment, compared: Compared) -> Judgement:
    turned = _turned(alignment.matches, compared)
    held = cover(turned)
    open_slots = [slot for slot in MUST_BE_KNOWN if compared.outcome(slot) is Outcome.UNKNOWN]
    enough = held >= (SUPPORT if compared.predicates.held else SAME_EVENT)
    known = compared.predicates.held or _is_told_by_the_rest(premise, hypothesis, alignment)
    everyone = _everyone(premise, hypothesis, alignment, compared) and not _is_vague(hypothesis, alignment)
    names = _names_missing(premise, hypothesis, alignment, compared, (Tie.CONTEXT, Tie.SENTENCE))
    opposed = any(m.tie is Tie.ANTONYM for m in turned)
    if enough and known and everyone and not (open_slots or names or opposed):
        return Judgement(Relation.SUPPORTS, held, compared.reasons)
    return Judgement(Relation.MENTIONS, min(held, SUPPORT), compared.reasons)


def _everyone(premise: Claim, hypothesis: Claim, alignment: Alignment, compared: Compared) -> bool:
    """Return whether the premise has every participant of the hypothesis, in its part where it names the same event.

    Where the event is only mentioned ("the occupation of ..."), who did it to whom cannot be told.
    """
    named = {role for role, group in matter.participants(hypothesis, alignment) if any(m.term.name for m in group)}
    if not compared.predicates.direct and {Role.AGENT, Role.PATIENT} <= named:
        return mentioned.has_parts(
            premise.proposition, compared.predicates.theirs, matter.participants(hypothesis, alignment)
        )
    if not compared.predicates.direct and not matter.is_of_it(premise, hypothesis, alignment):
        return False
    return all(
        _takes_part(role, group, premise, compared) for role, group in matter.participants(hypothesis, alignment)
    )


def _takes_part(role: Role, group: Sequence[Match], premise: Claim, compared: Compared) -> bool:
    """Return whether the premise has a participant of the hypothesis, not only as somebody in another part."""
    rivals = _rivals(role, premise, compared)
    points = any(_is_pointer(who.text) for who in rivals)
    if not compared.predicates.direct or not rivals or points or compared.outcome(role) is Outcome.MATCH:
        dated = points and compared.outcome("time") is Outcome.MATCH  # "the incident" of that very day
        return _any(group, (*HELD, Tie.SENTENCE) if role is Role.PATIENT and not dated else NEAR)
    words = " ".join(_without_owner(who) for who in rivals)
    partners = [m.partner for m in group if m.partner is not None and m.tie in HELD]
    return any(term.word in words or _stands_free(term, role, premise) for term in partners)


def _without_owner(who: Actor) -> str:
    """Return who it is without whose he or she is: "the driver" of "the driver of the minister"; groups are left."""
    head, of, _ = who.text.partition(" of ")
    noun = next(reversed(text.words(head)), "")
    acts = who.role in (Role.AGENT, Role.PATIENT)  # "became a member of the club" tells of the club too
    return head if of and acts and is_kind(noun, "person") else who.text


def _rivals(role: Role, premise: Claim, compared: Compared) -> list[Actor]:
    """Return who has the participant's part in the premise: who is murdered dies, so the part may change with it."""
    theirs = {role: _outside(actors, premise) for role, actors in matter.by_role(premise).items()}
    if compared.predicates.tie is Tie.ENTAILED:
        return [who for actors in theirs.values() for who in actors]
    return theirs[Role.AGENT] if role is Role.AGENT else theirs[Role.PATIENT] + theirs[Role.THEME]


def _outside(actors: Sequence[Actor], premise: Claim) -> list[Actor]:
    """Return the actors that are more than a part of the predicate, as "effect" is in "took effect"."""
    inside = {term.word for term in terms(premise.proposition) if term.within is not None and not term.name}
    words = {who: {t.word for t in terms(who.text) if t.weight > LIGHT} for who in actors}
    return [who for who in actors if not words[who] or not words[who] <= inside]


def _stands_free(term: Term, role: Role, premise: Claim) -> bool:
    """Return whether a word of the premise is in no part of its event that would part it from the hypothesis'.

    A name beside another name ("its vaccine, [Tesvax], prevented"), and what an event is done in ("won in the
    [final]"); who only stands behind a preposition ("took it from [Ann]") does not act.
    """
    if any(term.word in who.text for who in premise.slots.actors if who.role in matter.PARTICIPANTS):
        return False
    if BESIDE.search(premise.proposition[: term.start]):
        return False
    governed = bool(BEHIND.search(premise.proposition[: term.start]))
    return not governed if term.name else role is not Role.AGENT


def _is_pointer(words: str) -> bool:
    """Return whether the words only point to what was named before: "it", "the incident"."""
    return words.lower() in PRONOUNS or all(term.weight <= LIGHT for term in terms(words))


def _is_vague(hypothesis: Claim, alignment: Alignment) -> bool:
    """Return whether the hypothesis says so little that only its very words can support it ("A war followed")."""
    content = [m for m in alignment.matches if m.term.weight > LIGHT]
    told = hypothesis.slots.quantities or hypothesis.slots.time or any(m.term.name for m in content)
    return len(content) <= FEW and not told and any(m.tie is not Tie.SAME for m in content)


def _contradicts(
    premise: Claim, hypothesis: Claim, alignment: Alignment, compared: Compared, conflicts: Sequence[Reason]
) -> Judgement:
    rest = [m for m in alignment.matches if not _in_conflict(m, conflicts) and not _is_first(m, hypothesis)]
    held = cover(_turned(rest, compared))
    slots = [reason.slot for reason in conflicts]
    if "time" in slots and not _only_date(premise, hypothesis, slots, held, alignment, compared):
        return Judgement(Relation.MENTIONS, min(held, SUPPORT), compared.marked("time", "other_time").reasons)
    if "place" in slots and not _only_place(hypothesis, premise, slots, held, alignment, compared):
        return Judgement(Relation.MENTIONS, min(held, SUPPORT), compared.marked("place", "other_place").reasons)
    if all(scope.open_scope(reason, hypothesis, premise, alignment) for reason in conflicts):
        apart = compared.marked(conflicts[0].slot, "other_scope")
        return Judgement(Relation.MENTIONS, min(held, SUPPORT), apart.reasons)
    groups = [[m for m in group if m in rest] for _, group in matter.participants(hypothesis, alignment)]
    groups = [group for group in groups if group]
    one_matter = all(_any(group, NEAR) for group in groups) and (
        not groups or any(_any(group, (*HELD, Tie.SENTENCE)) for group in groups)
    )
    one_matter = one_matter and (slots != ["polarity"] or _share_participant(premise, hypothesis, alignment))
    one_matter = one_matter and not ("quantity" in slots and _another_agent(premise, hypothesis, alignment))
    never = slots == ["polarity"] and premise.polarity is Polarity.NEGATIVE  # what never happened has no date
    sure = "time" in slots or never or compared.outcome("time") is not Outcome.UNKNOWN
    sure = sure and all(compared.outcome(slot) is not Outcome.UNKNOWN for slot in ("certainty", *narrower.OTHER_ONE))
    excluded = alignment.of(hypothesis.slots.predicate) if "exception" in slots else None
    known = (
        compared.predicates.held
        or "existence" in slots
        or (excluded is not None and excluded.tie is Tie.EXCLUDED)
        or ("exception" not in slots and _says_little(hypothesis))
    )
    names = _names_missing(premise, hypothesis, alignment, compared, (Tie.CONTEXT, Tie.SENTENCE))
    gap = [m for m in names if m in rest]
    enough = held >= CONFLICT or "existence" in slots
    if enough and known and sure and one_matter and not gap:
        return Judgement(Relation.CONTRADICTS, held, compared.reasons)
    return Judgement(Relation.MENTIONS, min(held, SUPPORT), compared.reasons)


def _share_participant(premise: Claim, hypothesis: Claim, alignment: Alignment) -> bool:
    """Return whether somebody or something takes part in both events: what is only named beside them does not."""
    groups = [group for _, group in matter.participants(hypothesis, alignment)]
    texts = [actor.text for actor in premise.slots.actors]
    if not groups:  # who "we" are is not known
        return not any(actor.text.lower() in PRONOUNS or actor.text == "I" for actor in hypothesis.slots.actors)
    if any(_is_pointer(words) for words in texts):
        return True
    words = " ".join(texts) or premise.proposition
    return any(m.partner is not None and m.tie in HELD and m.partner.word in words for g in groups for m in g)


def _another_agent(premise: Claim, hypothesis: Claim, alignment: Alignment) -> bool:
    """Return whether somebody else has the number: "[critics] arrived at 30, [the panel] at 120"."""
    groups = [group for role, group in matter.participants(hypothesis, alignment) if role is Role.AGENT]
    agents = [actor.text for actor in matter.by_role(premise)[Role.AGENT]]
    if not groups or not agents or any(_is_pointer(words) for words in agents):
        return False
    words = " ".join(agents)
    return not any(m.partner is not None and m.tie in HELD and m.partner.word in words for g in groups for m in g)


def _only_date(
    premise: Claim, hypothesis: Claim, slots: Sequence[str], held: float, alignment: Alignment, compared: Compared
) -> bool:
    """Return whether all but the date agrees on an event that happens once: events of other kinds recur."""
    if list(slots) != ["time"] or held < SAME_EVENT or hypothesis.slots.quantities:
        return False
    if compared.predicates.tie not in (Tie.SAME, Tie.SYNONYM):
        return False
    if scope.on_one_day(hypothesis, premise):
        return True
    once = scope.is_once(hypothesis, premise, alignment) or scope.is_that_event(hypothesis, premise)
    if not (once or scope.both_since(hypothesis, premise)):
        return False
    groups = [group for _, group in matter.participants(hypothesis, alignment)]
    named = any(m.term.name for group in groups for m in group)
    return bool(groups) and all(_any(group, HELD if named else (Tie.SAME,)) for group in groups)


def _only_place(
    hypothesis: Claim, premise: Claim, slots: Sequence[str], held: float, alignment: Alignment, compared: Compared
) -> bool:
    """Return whether all but the place agrees on one event: of one day, or of a kind that happens once."""
    if list(slots) != ["place"] or held < SAME_EVENT or hypothesis.slots.quantities:
        return False
    once = scope.is_once(hypothesis, premise, alignment) or scope.is_that_event(hypothesis, premise)
    dated = compared.outcome("time") in (Outcome.MATCH, Outcome.ENTAILED)
    groups = [group for _, group in matter.participants(hypothesis, alignment)]
    same = compared.predicates.tie in (Tie.SAME, Tie.SYNONYM)
    told_apart = scope.is_definite(hypothesis) or any(m.term.name for group in groups for m in group)
    return same and (once or dated) and told_apart and bool(groups) and all(_any(group, HELD) for group in groups)


def _any(matches: Sequence[Match], ties: Sequence[Tie]) -> bool:
    return any(m.tie in ties for m in matches)


def _says_little(hypothesis: Claim) -> bool:
    """Return whether the predicate is so general that the other words carry the claim ("be", "take place", "last")."""
    own = [t for t in terms(hypothesis.proposition) if hypothesis.slots.predicate in t.lemmas]
    return not own or any(t.weight == LIGHT and not t.phrases for t in own)


def _is_told_by_the_rest(premise: Claim, hypothesis: Claim, alignment: Alignment) -> bool:
    """Return whether the hypothesis' predicate says little and the premise, which has all else, tells of no other act.

    "kept the majority" says little, but whoever "lost the majority" did something else.
    """
    ours, theirs = hypothesis.slots.predicate, premise.slots.predicate
    another = all(predicate.classes(lemma) for lemma in (ours, theirs)) and theirs not in light_words()
    return _says_little(hypothesis) and not another and _in_one_claim(hypothesis, alignment)


def _in_one_claim(hypothesis: Claim, alignment: Alignment) -> bool:
    """Return whether the premise itself has every word beside a predicate that says little, however light the word."""
    return all(m.tie in HELD for m in alignment.matches if hypothesis.slots.predicate not in m.term.lemmas)


def _turned(matches: Sequence[Match], compared: Compared) -> list[Match]:
    """Return the matches with what the slots settle taken as held.

    An opposed word where a negation turns it back ("unable to verify"), a place that holds the premise's.
    """
    turned = compared.outcome("polarity") is Outcome.MATCH
    within = compared.settled("place")
    return [
        replace(m, tie=Tie.ENTAILED) if (turned and m.tie is Tie.ANTONYM) or m.term.word in within else m
        for m in matches
    ]


def _names_missing(
    premise: Claim, hypothesis: Claim, alignment: Alignment, compared: Compared, weak: Sequence[Tie]
) -> list[Match]:
    """Return the names of the hypothesis that the premise does not have.

    A name that is only near (tied in a ``weak`` way) is missing where the premise has another name to offer; what the
    comparison of quantities has settled is not missing, nor what tells apart a thing that the premise names alone
    ("the TALUS trial", "the trial").
    """
    rival = any(term.name for term in alignment.spare)
    known = {
        *compared.settled("quantity"),
        *compared.settled("place"),
        *matter.told_apart(premise, hypothesis, alignment),
    }
    return [
        m
        for m in alignment.matches
        if m.term.name
        and m.term.word not in known
        and (m.tie in (Tie.NONE, Tie.WIDER) or (m.tie in weak and rival) or matter.is_owner(m, premise, hypothesis))
    ]


def _is_first(match: Match, hypothesis: Claim) -> bool:
    """Return whether the word is the "first" of a beginning, which the times compare."""
    return match.term.word == "first" and scope.is_first(hypothesis)


def _in_conflict(match: Match, conflicts: Sequence[Reason]) -> bool:
    words = set(" ".join(reason.statement for reason in conflicts).replace(":", " ").split())
    return match.tie not in (Tie.SAME, Tie.SYNONYM) and bool(words & {match.term.word, *match.term.lemmas})
