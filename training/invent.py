"""Pairs of invented sentences that differ in one slot, with the label that follows.

Each maker yields (premise, hypothesis, label); its docstring is the question that the pair asks.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise, permutations

from training.words import MONTHS, Name, Words, sentence

Made = tuple[str, str, str]
Maker = Callable[[Words], Iterator[Made]]
YES, NO, OPEN = "entailment", "contradiction", "neutral"
FOREVER = 10**9


def compared(one: tuple[float, float], other: tuple[float, float]) -> str:
    """Return what a premise in one interval says of a hypothesis in another."""
    if other[0] <= one[0] and one[1] <= other[1]:
        return YES
    return NO if one[1] < other[0] or other[1] < one[0] else OPEN


def bounded(words: Words, number: int) -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield ways to say a number or a bound at it, with the interval."""
    written = words.written(number)
    pick = words.chooser.choice
    yield written, (number, number)
    yield f"{pick(('exactly ', 'a total of ', ''))}{written}", (number, number)
    yield f"{pick(('at least', 'no fewer than', 'a minimum of'))} {written}", (number, FOREVER)
    yield f"{pick(('up to', 'at most', 'no more than'))} {written}", (0, number)
    yield f"{pick(('more than', 'over'))} {written}", (number + 1, FOREVER)
    yield f"{pick(('fewer than', 'under'))} {written}", (0, number - 1)


def quantity(words: Words) -> Iterator[Made]:
    """At least 40 homes were destroyed: were thirty?"""
    counted, place = words.row("counted"), words.made_up()
    number = words.number()
    near = {number, number + words.chooser.randint(1, 3), max(2, number // 2), number * 2, max(2, number - 1)}
    ways = list(bounded(words, number))
    tails = (f" in {place}", f" in {place}, officials said", f" near {place}")
    for value in sorted(near):
        said, one = words.chooser.choice([ways[0], ways[0], *ways])
        asked, other = words.chooser.choice(list(bounded(words, value))[:: words.chooser.choice((1, 2))])
        premise = f"{said} {counted['noun']} {counted['verb']}{words.chooser.choice(tails)}"
        tail = f" in {place}" if f" in {place}" in premise and words.chooser.random() < 0.6 else ""
        yield sentence(premise), sentence(f"{asked} {counted['noun']} {counted['verb']}{tail}"), compared(one, other)


def parts(words: Words) -> Iterator[Made]:
    """Two soldiers and three policemen were hurt: were five people?"""
    first, second = words.row("counted"), words.row("counted")
    people = first["verb"]
    one, other = words.number(2, 30), words.number(2, 30)
    premise = f"{words.written(one)} {first['noun']} and {words.written(other)} {second['noun']} {people}"
    if first["noun"] == second["noun"]:
        return
    for total, label in ((one + other, YES), (one + other + words.chooser.randint(1, 4), NO), (max(one, other), NO)):
        yield (
            sentence(premise),
            sentence(f"a total of {words.written(total)} {first['noun']} and {second['noun']} {people}"),
            label,
        )
    if first["kind"] == second["kind"] == "person":
        yield sentence(premise), sentence(f"{words.written(one + other)} people {people}"), YES
        yield sentence(premise), sentence(f"{words.written(one + other + 2)} people {people}"), NO
        yield sentence(premise), sentence(f"{words.written(max(one, other))} people {people}"), NO
    yield sentence(premise), sentence(f"{words.written(one)} {first['noun']} {people}"), YES
    yield sentence(premise), sentence(f"{words.written(one + 2)} {first['noun']} {people}"), NO
    yield sentence(premise), sentence(f"{words.written(one)} {second['noun']} {people}"), YES if one == other else NO


def dates(words: Words, day: date) -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield ways to say when something was, with the interval in days."""
    pick = words.chooser.choice
    month = MONTHS[day.month - 1]
    year = (date(day.year, 1, 1).toordinal(), date(day.year, 12, 31).toordinal())
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    decade = date(day.year // 10 * 10, 1, 1), date(day.year // 10 * 10 + 9, 12, 31)
    exact = day.toordinal()
    yield f"on {pick((f'{day.day} {month} {day.year}', f'{month} {day.day}, {day.year}'))}", (exact, exact)
    yield f"in {month} {day.year}", (day.replace(day=1).toordinal(), following.toordinal() - 1)
    yield f"in {day.year}", year
    yield f"in the {decade[0].year}s", (decade[0].toordinal(), decade[1].toordinal())
    yield f"before {day.year + 1}", (0, year[1])
    yield f"after {day.year - 1}", (year[0], FOREVER)
    yield (
        f"between {day.year - 2} and {day.year + 3}",
        (date(day.year - 2, 1, 1).toordinal(), date(day.year + 3, 12, 31).toordinal()),
    )


def time(words: Words) -> Iterator[Made]:
    """The bridge collapsed on 4 May 1992: was it in 1992, before 1990, in June?"""
    event, place = words.row("dated")["event"], words.made_up()
    day = date(words.chooser.randint(1850, 2024), words.chooser.randint(1, 12), words.chooser.randint(1, 28))
    shift = words.chooser.choice((1, 3, 40, 70, 366, 800, 4000))
    other_day = day + timedelta(days=shift * words.chooser.choice((-1, 1)))
    said = list(dates(words, day))[: words.chooser.choice((1, 3, 7))]
    for asked, other in [*dates(words, day), *dates(words, other_day)]:
        when, one = words.chooser.choice(said)
        premise = words.chooser.choice((f"{event} in {place} {when}", f"{when}, {event} in {place}", f"{event} {when}"))
        yield sentence(premise), sentence(f"{event} {asked}"), compared(one, other)


def forms(agent: Name, patient: Name, verb: dict[str, str]) -> Sequence[str]:
    """Return ways to say that somebody did something to somebody."""
    return (
        f"{agent.text} {verb['past']} {patient.text}",
        f"{patient.text} {patient.was} {verb['participle']} by {agent.text}",
        f"it was {agent.text} that {verb['past']} {patient.text}",
    )


def roles(words: Words) -> Iterator[Made]:
    """Who attacked whom, active and passive?"""
    verb = words.row("verbs")
    agent, patient, third = words.party(), words.of_kind(verb["object"]), words.party()
    if words.chooser.random() < 0.5:
        patient = words.party()
    said, again, swapped = forms(agent, patient, verb), forms(agent, patient, verb), forms(patient, agent, verb)
    premise = words.chooser.choice(said)
    place, year = words.made_up(), words.chooser.randint(1900, 2024)
    longer = words.chooser.choice(
        (premise, f"{premise} in {place}", f"in {year}, {premise}", f"{premise} after a dispute in {year}")
    )
    yield sentence(longer), sentence(words.chooser.choice(again)), YES
    yield sentence(longer), sentence(words.chooser.choice(swapped)), NO
    if words.chooser.random() < 0.4:
        yield sentence(longer), sentence(words.chooser.choice(forms(third, patient, verb)[:1])), OPEN
        yield sentence(longer), sentence(words.chooser.choice(forms(agent, third, verb)[:1])), OPEN


def nominal(words: Words) -> Iterator[Made]:
    """After A's attack on B: did A attack B?"""
    verb = words.row("verbs")
    agent, patient = words.party(), words.of_kind(verb["object"])
    ends = ("drew protests", "was widely reported", "shocked the public", "was followed by talks")
    noun = words.chooser.choice(
        (f"the {verb['noun']} {patient.text} by {agent.text}", f"{agent.text}'s {verb['noun']} {patient.text}")
    )
    said = sentence(f"{noun} {words.chooser.choice(ends)}")
    yield said, sentence(words.chooser.choice(forms(agent, patient, verb)[:2])), YES
    yield said, sentence(words.chooser.choice(forms(patient, agent, verb)[:2])), NO
    yield said, sentence(f"{agent.text} never {verb['past']} {patient.text}"), NO


def antonym(words: Words) -> Iterator[Made]:
    """A praised B: did A condemn B?"""
    verb = words.row("verbs")
    agent, patient = words.party(), words.of_kind(verb["object"])
    said = sentence(f"{agent.text} {verb['past']} {patient.text}")
    if verb["opposite"]:
        turned = sentence(f"{agent.text} {verb['opposite']} {patient.text}")
        yield said, turned, NO
        yield turned, said, NO
        yield said, said, YES
    if verb["looser"]:
        yield said, sentence(f"{agent.text} {verb['looser']} {patient.text}"), YES
        yield sentence(f"{agent.text} {verb['looser']} {patient.text}"), said, OPEN


def outcome(words: Words) -> Iterator[Made]:
    """The talks collapsed: did they succeed?"""
    row, place = words.row("outcomes"), words.made_up()
    tail = words.chooser.choice(
        ("", f" in {place}", f", {words.person()} said", f" in {words.chooser.randint(1950, 2024)}")
    )
    verb, subject = row["happened"], row["subject"]
    good = [f"{subject} {verb}"]
    bad = [f"{subject} {row['opposite']}", denied(row)]
    for said, asked, label in ((good, bad, NO), (bad, good, NO), (bad, bad, YES), (good, good, YES)):
        yield sentence(words.chooser.choice(said) + tail), sentence(words.chooser.choice(asked)), label
    yield sentence(denied(row) + tail), sentence(f"{subject} {row['opposite']}"), YES


def denied(row: dict[str, str]) -> str:
    """Return the outcome denied with "not"."""
    auxiliary, _, rest = row["happened"].partition(" ")
    if auxiliary == "was":
        return f"{row['subject']} was not {rest}"
    return f"{row['subject']} did not {row['base']}"


def polarity(words: Words) -> Iterator[Made]:
    """A did not attack B: did A?"""
    verb = words.row("verbs")
    agent, patient = words.party(), words.of_kind(verb["object"])
    place = words.made_up()
    yes = [
        f"{agent.text} {verb['past']} {patient.text}",
        f"{patient.text} {patient.was} {verb['participle']} by {agent.text}",
    ]
    no = [
        f"{agent.text} did not {verb['base']} {patient.text}",
        f"{agent.text} never {verb['past']} {patient.text}",
        f"{patient.text} {patient.was} not {verb['participle']} by {agent.text}",
        f"it is not true that {agent.text} {verb['past']} {patient.text}",
    ]
    tail = words.chooser.choice(("", "", f" in {place}"))
    for said, asked, label in ((yes, no, NO), (no, yes, NO), (no, no, YES), (yes, yes, YES)):
        tailed = tail if said is yes or asked is yes else ""
        yield sentence(words.chooser.choice(said) + tailed), sentence(words.chooser.choice(asked) + tailed), label


def certainty(words: Words) -> Iterator[Made]:
    """A may attack B, A refused to attack B: did A?"""
    verb, implied = words.row("verbs"), words.row("implied")
    agent, patient = words.party(), words.of_kind(verb["object"])
    before = implied["before"].replace("was ", f"{agent.was} ") if agent.plural else implied["before"]
    before = before.replace("is ", "are ") if agent.plural and before.startswith("is ") else before
    fact = sentence(f"{agent.text} {verb['past']} {patient.text}")
    label = {"entailment": YES, "contradiction": NO, "neutral": OPEN}[implied["kind"]]
    yield sentence(f"{agent.text} {before} {verb['base']} {patient.text}"), fact, label
    yield sentence(f"{agent.text} may have {verb['participle']} {patient.text}"), fact, OPEN
    yield fact, sentence(f"{agent.text} may have {verb['participle']} {patient.text}"), YES
    yield sentence(f"if the talks fail, {agent.text} will {verb['base']} {patient.text}"), fact, OPEN
    yield sentence(f"{agent.text} {verb['past']} {patient.text} after the talks failed"), fact, YES


def source(words: Words) -> Iterator[Made]:
    """A said that B attacked C: did B? Did D say so?"""
    verb, report, again = words.row("verbs"), words.row("reports"), words.row("reports")
    agent, patient = words.party(), words.of_kind(verb["object"])
    teller, other = words.party().text, words.party().text
    fact = f"{agent.text} {verb['past']} {patient.text}"
    said = sentence(words.chooser.choice((f"{teller} {report['said']} that {fact}", f"according to {teller}, {fact}")))
    yield said, sentence(fact), OPEN
    yield said, sentence(f"{teller} {again['said']} that {fact}"), YES
    yield said, sentence(f"according to {teller}, {fact}"), YES
    yield said, sentence(f"{other} {again['said']} that {fact}"), OPEN
    yield said, sentence(f"{teller} {report['denied']} that {fact}"), NO
    yield sentence(f"{teller} {report['denied']} that {fact}"), sentence(f"{teller} {again['said']} that {fact}"), NO
    yield sentence(f"{teller} falsely claimed that {fact}"), sentence(fact), NO
    yield sentence(f"{teller} confirmed that {fact}"), sentence(fact), YES


def actor(words: Words) -> Iterator[Made]:
    """The film was directed by A: was it B?"""
    made = words.row("made")
    one, other = words.person(), words.person()
    title = f"the {made['thing'].removeprefix('the ')} {words.made_up()}"
    said = (
        f"{one} {made['past']} {title}",
        f"{title} was {made['participle']} by {one}",
        f"{made['agent']} {one} {made['past']} {title}",
    )
    premise = sentence(words.chooser.choice(said))
    yield premise, sentence(words.chooser.choice(said[:2])), YES
    yield (
        premise,
        sentence(
            words.chooser.choice((f"{other} {made['past']} {title}", f"{title} was {made['participle']} by {other}"))
        ),
        NO,
    )
    yield premise, sentence(f"{one} met {other}"), OPEN


def adjunct(words: Words) -> Iterator[Made]:
    """A attacked B in May in C: did A attack B? And the other way round?"""
    verb = words.row("verbs")
    agent, patient = words.party(), words.of_kind(verb["object"])
    extras = (
        f" in {words.chooser.randint(1900, 2024)}",
        f" near {words.made_up()}",
        " without warning",
        f" with help from {words.country()}",
    )
    bare = forms(agent, patient, verb)[words.chooser.randint(0, 1)]
    full = bare + "".join(words.chooser.sample(extras, words.chooser.randint(1, 2)))
    yield sentence(full), sentence(bare), YES
    yield sentence(bare), sentence(full), OPEN


def other_matter(words: Words) -> Iterator[Made]:
    """Much the same words about another event: nothing follows."""
    counted, verb = words.row("counted"), words.row("verbs")
    places = [words.made_up() for _ in range(3)]
    years = words.chooser.sample(range(1950, 2025), 3)
    tellings = [
        f"{words.written(words.number())} {counted['noun']} {counted['verb']} in {place} in {year}"
        for place, year in zip(places, years, strict=True)
    ]
    for one, other in pairwise(tellings):
        yield sentence(one), sentence(other), OPEN
    agent, patient, third = words.party(), words.of_kind(verb["object"]), words.of_kind(verb["object"])
    second = words.row("verbs")
    if (
        second["object"] == verb["object"]
        and second not in (verb,)
        and second["past"] not in verb.values()
        and verb["past"] not in second.values()
    ):
        yield (
            sentence(f"{agent.text} {verb['past']} {patient.text} in {years[0]}"),
            sentence(f"{agent.text} {second['past']} {patient.text} in {years[1]}"),
            OPEN,
        )
    yield (
        sentence(f"{agent.text} {verb['past']} {patient.text}"),
        sentence(f"{agent.text} did not {verb['base']} {third.text}"),
        OPEN,
    )


def elsewhere(words: Words) -> Iterator[Made]:
    """Sentences that share nothing: nothing follows, nothing is contradicted."""
    verb, row = words.row("verbs"), words.row("outcomes")
    outcomes = (f"{row['subject']} {row['happened']}", f"{row['subject']} {row['opposite']}", denied(row))
    told = (
        f"{words.party().text} {verb['past']} {words.of_kind(verb['object']).text}",
        words.chooser.choice(outcomes),
        f"{words.row('dated')['event']} in {words.chooser.randint(1900, 2024)}",
    )
    for premise, hypothesis in permutations(told, 2):
        yield sentence(premise), sentence(hypothesis), OPEN


def wording(words: Words) -> Iterator[Made]:
    """The talks failed: did the negotiations break down, did they end in agreement? And if they were held in Velm?"""
    named = {"x": words.person(), "y": words.person(), "a": words.body(), "b": words.body(), "c": words.made_up()}
    place, year = words.made_up(), words.chooser.randint(1950, 2024)
    tails = ("", "", f" in {year}", f", {words.person()} writes", f" after a dispute in {place}")
    yield from worded(words.row("wordings"), named, tail=words.chooser.choice(tails))


def worded(row: Mapping[str, str], named: Mapping[str, str], *, tail: str) -> Iterator[Made]:
    """Yield the pairs of a row of wordings: two that say the same, one against them, and one that is only near."""
    one, same, against, near = (row[kind].format(**named) for kind in ("one", "same", "against", "near"))
    alike, apart = ((one, same), (same, one)), ((one, against), (against, one), (same, against), (against, same))
    open_ones = ((near, one), (near, same), (near, against))
    for pairs, label in ((alike, YES), (apart, NO), (open_ones, OPEN)):
        for said, asked in pairs:
            yield sentence(said + tail), sentence(asked), label


MAKERS: tuple[Maker, ...] = (
    quantity, parts, time, roles, nominal, antonym, outcome, polarity, certainty, source, actor, adjunct,
    other_matter, elsewhere, wording,
)  # fmt: skip
