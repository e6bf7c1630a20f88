"""Participle clauses of a noun: each becomes a clause about what the noun names."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import clause_words
from claimcheck.models import Stance
from claimcheck.rules.clauses import distant
from claimcheck.rules.clauses.credit import cue_token
from claimcheck.rules.clauses.edit import Context, child, covers, keep, subject_of, subtree, trim, without, word
from claimcheck.rules.clauses.inflect import be, finite_form, is_past_tense, is_plural
from claimcheck.rules.clauses.participles import PREPOSITIONS
from claimcheck.rules.clauses.phrases import definite, is_generic, noun_phrase
from claimcheck.rules.records import Piece, Proposition, ReportKind

AMOUNTS = frozenset({"MONEY", "PERCENT", "CARDINAL", "QUANTITY"})


def on_noun(context: Context, unit: Proposition) -> list[Proposition]:
    """The bridge [built in 1891] crosses the gorge."""
    doc = context.doc
    for verb in (doc[i] for i in sorted(unit.tokens)):
        if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBG"} or verb.i in unit.done or context.closed(unit, verb.i):
            continue
        if verb.head.i not in unit.tokens or _is_bare(verb) or (verb.tag_ == "VBG" and not _is_told_of(doc, verb)):
            continue
        if not _is_set_off(doc, verb) and (is_generic(doc, verb.head) or _is_supposed(doc[unit.predicate], verb.head)):
            continue
        if verb.head.dep_ == "attr" and any(c.dep_ == "expl" for c in verb.head.head.children):
            continue  # "there was nobody left on board"
        if any(c.dep_ == "mark" for c in verb.children) or doc[verb.left_edge.i - 1].dep_ == "cc":
            continue  # "as measured by sales", "as well as living there"
        main, own = _told_of_noun(doc, unit, verb)
        return [main, _credited(context, unit, verb, own)]
    return []


def _credited(context: Context, unit: Proposition, verb: Token, own: Proposition) -> Proposition:
    """What a report brings up is told by its source too: [The guard reported that] a fire was caused by a lamp."""
    for report in context.reports:
        cue = cue_token(context.doc, report)
        says = report.stance is Stance.ASSERT and report.kind is ReportKind.STATEMENT and report.rule != "phrase"
        if says and cue.i == unit.predicate and covers(report.content, verb.i) and _is_new(verb.head):
            frame = (*unit.frame, *distant.frame(context.doc, report))
            return replace(own, frame=frame, reports=(*unit.reports, report))
    return own


def _is_new(noun: Token) -> bool:
    """Whether a noun brings up something new: "a fire", "two bursts"; "the fire" is known."""
    return any(c.lower_ in {"a", "an"} or c.dep_ == "nummod" for c in noun.children)


def _is_supposed(main: Token, noun: Token) -> bool:
    """Whether no particular thing is meant: "a house built in 1950 need not have one"."""
    unsure = any(c.tag_ == "MD" or c.dep_ == "neg" for c in main.children)
    return unsure and any(c.lower_ in {"a", "an"} for c in noun.children)


def _is_bare(verb: Token) -> bool:
    """Whether the participle has nothing that makes it a statement ("the man named", "people killed")."""
    return not any(
        c.dep_ in {"prep", "agent", "npadvmod", "oprd", "xcomp", "advmod"} and c.i > v.i
        for v in (verb, *(c for c in verb.children if c.dep_ == "conj"))
        for c in v.children
    )


def _is_told_of(doc: Doc, verb: Token) -> bool:
    """Whether "living in Porto" tells of a particular group or thing ("a community living in Porto")."""
    noun = verb.head
    indefinite = any(c.lower_ in {"a", "an"} or (c.dep_ == "nummod" and c.i < noun.i) for c in noun.children)
    object_ = noun.dep_ in {"dobj", "nsubj", "attr"} and noun.tag_ in {"NN", "NNS"}
    stretch = (
        verb.lower_ not in PREPOSITIONS and verb.lemma_ not in clause_words("result") and not _is_set_off(doc, verb)
    )
    return indefinite and object_ and stretch and any(c.dep_ == "prep" for c in verb.children)


def _is_set_off(doc: Doc, verb: Token) -> bool:
    before = verb.left_edge.i - 1
    return before >= 0 and doc[before].text in {",", "–", "—", "("}


def _told_of_noun(doc: Doc, unit: Proposition, verb: Token) -> list[Proposition]:
    taken = subtree(doc, verb.i) & unit.tokens
    noun = verb.head
    is_attribute = noun.dep_ == "attr"
    bearer = subject_of(doc, unit, noun.head.i) if is_attribute else _made_by(verb)
    if _is_amount(noun) and _is_set_off(doc, verb):
        bearer = subject_of(doc, unit, unit.predicate)  # "fell to 31 million, hurt by a strike"
    bearer = noun.i if bearer is None else bearer
    phrase = definite(doc, doc[bearer], noun_phrase(doc, unit, doc[bearer], leave=taken))
    plural = is_plural(doc, bearer)
    past = verb.tag_ == "VBN" or is_past_tense(doc, unit.predicate)
    now = any(c.lower_ in {"now", "currently", "today"} for c in verb.children)
    copula = () if verb.tag_ == "VBG" else (word(be(plural=plural, past=not now)),)
    rest = trim(doc, keep(unit, taken))
    if verb.tag_ == "VBG":
        text = finite_form(doc, verb.i, bearer, past=past)
        rest = tuple(Piece(p.token, text) if p.token == verb.i else p for p in rest)
    pieces = (*phrase, *copula, *rest)
    done = unit.done | {verb.i}
    own = replace(unit, pieces=pieces, predicate=verb.i, subject=bearer, done=done, rule="participle", inner=None)
    restricts = not _is_set_off(doc, verb) and (plural or verb.lemma_.lower() in clause_words("naming"))
    main = unit if restricts else without(doc, unit, taken)
    return [replace(main, done=done), own]


def _is_amount(noun: Token) -> bool:
    """Whether the noun is what something rose or fell to, by or from."""
    counted = noun.ent_type_ in AMOUNTS or any(c.dep_ == "nummod" for c in noun.children)
    return counted and noun.dep_ == "pobj" and noun.head.lower_ in {"to", "by", "from", "at"}


def _made_by(verb: Token) -> int:
    """The noun told of; in "written by A, produced by B" it is the thing that A wrote."""
    noun = verb.head
    if noun.dep_ == "pobj" and noun.head.dep_ == "agent" and child(verb, "agent") is not None:
        thing = child(noun.head.head, "nsubjpass")
        if thing is not None and thing.tag_ in {"WDT", "WP"}:
            thing = noun.head.head.head if noun.head.head.dep_ == "relcl" else None
        return thing.i if thing is not None else noun.i
    return noun.i
