"""The two parties of a matter: "both sides", "the two countries", "neither state", "each".

Example: Marko and Ostia signed a truce. Both countries withdrew their troops.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from claimcheck.rules import adjuncts
from claimcheck.rules.coreference.discourse import Discourse, mention
from claimcheck.rules.coreference.nouns import Noun
from claimcheck.rules.coreference.vocabulary import Kind, organisation_nouns, person_nouns
from claimcheck.rules.records import Mention

Pair = tuple[str, str]
ENDINGS = ("n", "i", "ish", "ese", "ns", "is", "s", "ic", "k", "ks")
REACH = 3  # sentences back


def resolve(discourse: Discourse, token: Token) -> Mention | None:
    """Return the two parties that "both sides", "the two countries" or "both" stand for."""
    noun = _group(token)
    if noun is None:
        return None
    parties = pair(discourse, token.i)
    text = _worded(token, noun, parties) if parties is not None else None
    if parties is None or text is None:
        return None
    return mention(text, " and ".join(parties), (token.i, noun.i + 1), None, owner=False)


def _group(token: Token) -> Token | None:
    """Return the noun of "both sides", or the pronoun "both" or "each" itself, None for anything else."""
    if token.lower_ in {"both", "each"} and token.dep_ == "nsubj" and token.pos_ in {"PRON", "DET"}:
        return None if any(child.dep_ in {"prep", "conj"} for child in token.children) else token
    noun = token.head
    if token.dep_ not in {"det", "nummod", "predet", "preconj"} or noun.lemma_.lower() not in adjuncts.GROUPS:
        return None
    before = [child for child in noun.children if child.i < noun.i]
    if [child.i for child in before] != list(range(token.i, noun.i)) or _narrowed(noun):
        return None
    words = [child.lower_ for child in before]
    return (
        noun if words in (["both"], ["the", "two"], ["both", "the"], ["neither"], ["each"], ["the", "both"]) else None
    )


def _narrowed(noun: Token) -> bool:
    return any(child.dep_ in {"relcl", "appos", "acl", "case"} or child.lower_ == "of" for child in noun.children)


def _worded(token: Token, noun: Token, parties: Pair) -> str | None:
    """Return the parties in the form that the sentence asks for."""
    first, second = parties
    if token.lower_ == "neither":
        return f"neither {first} nor {second}" if noun.dep_ in {"nsubj", "nsubjpass"} else None
    if token.lower_ == "each":
        return f"both {first} and {second}" if noun.dep_ == "nsubj" else None
    if noun.lemma_ == "government":
        return f"the governments of {first} and {second}"
    return f"{first} and {second}"


def pair(discourse: Discourse, position: int) -> Pair | None:
    """Return the two parties that the text is about at a position: the last two named together, else the usual pair."""
    named = discourse.named
    usual = _usual(discourse, named)
    number = discourse.sentence[position]
    for back in range(REACH + 1):
        here = [name for at, name in named if discourse.sentence[at] == number - back and at < position]
        distinct = list(dict.fromkeys(here))
        if len(distinct) == 2:
            return (distinct[0], distinct[1])
        if len(distinct) > 2:
            break
    return usual


def _usual(discourse: Discourse, named: list[tuple[int, str]]) -> Pair | None:
    """Return the two parties that the document names together more than twice as often as any other two."""
    together: Counter[Pair] = Counter()
    order = {name: place for place, name in reversed(list(enumerate(dict.fromkeys(name for _, name in named))))}
    by_sentence: dict[int, list[str]] = {}
    for at, name in named:
        by_sentence.setdefault(discourse.sentence[at], []).append(name)
    for names in by_sentence.values():
        distinct = sorted(set(names), key=order.__getitem__)
        if len(distinct) == 2:
            together[(distinct[0], distinct[1])] += 1
    ranked = together.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1] + 1):
        return None
    return ranked[0][0]


def named_parties(discourse: Discourse) -> list[tuple[int, str]]:
    """Return where the document names a country or body that can be a party, in order: also "Kazakh" for Kazakhstan."""
    doc = discourse.doc
    forms = sorted({token.text for token in doc if token.text[:1].isupper() and token.is_alpha})
    acting = [name for name in bases(noun for noun in discourse.nouns if noun.name) if _acts(discourse, name, forms)]
    known = {form: folk(form, acting) for form in forms}
    found = [(noun.head, noun.entity) for noun in discourse.nouns if noun.entity in acting]
    heads = {at for at, _ in found}
    for token in doc:
        if token.i not in heads and token.text[:1].isupper() and token.pos_ in {"PROPN", "ADJ", "NOUN"}:
            name = known.get(token.text)
            if name is not None:
                found.append((token.i, name))
    return sorted(found)


def bases(found: Iterable[Noun]) -> list[str]:
    """Return the names of countries and bodies among the nouns, without "Kazakhstani" of Kazakhstan."""
    names = sorted({noun.entity for noun in found if _may_act(noun)})
    return [name for name in names if not _is_folk(name, names)]


def _may_act(noun: Noun) -> bool:
    return _plain(noun.entity) and noun.kind in {Kind.PLACE, Kind.BODY}


def _plain(name: str) -> bool:
    return (" " not in name and "-" not in name) or name.startswith(("United ", "North ", "South ", "New ", "Saudi "))


def _is_folk(name: str, names: list[str]) -> bool:
    """Return whether a name is but the people or adjective of another: "Kazakhstani" of Kazakhstan."""
    for other in names:
        if other != name and folk(name, [other]) and (len(other) < len(name) or not folk(other, [name])):
            return True
    return False


def _acts(discourse: Discourse, name: str, forms: Sequence[str]) -> bool:
    """Return whether a place is a party: it does something, or something is its people's."""
    doc = discourse.doc
    acts = (noun for noun in discourse.nouns if noun.entity == name)
    people = any(folk(form, [name]) for form in forms if form != name)
    return people or any(_subject(doc[noun.head]) or owns(doc[noun.head]) or _joined(doc[noun.head]) for noun in acts)


def _subject(name: Token) -> bool:
    first = name.conjuncts[0] if name.dep_ == "conj" and name.conjuncts else name
    return first.dep_ in {"nsubj", "nsubjpass"}


def _joined(name: Token) -> bool:
    """Return whether a name stands in "between A and B"."""
    first = name.head if name.dep_ == "conj" else name
    return first.dep_ == "pobj" and first.head.lower_ == "between"


def owns(name: Token) -> bool:
    """Return whether a name stands before an office or a force of its own: "the Lothmar navy"."""
    word = name.head.lemma_.lower()
    return name.dep_ in {"compound", "poss", "nmod"} and (
        word in organisation_nouns() or word in person_nouns("title", "role")
    )


def folk(form: str, names: list[str]) -> str | None:
    """Return the name whose people or adjective the form is by its spelling: "Corvian" of Corvia; the closest wins."""
    if form in names:
        return form
    if not form.endswith(ENDINGS):
        return None
    shared = sorted(((_shared(form, name), name) for name in names), key=lambda pair: (-pair[0], pair[1]))
    fit = [name for length, name in shared if length >= 4 and length >= len(form) - 4 and length >= len(name) - 6]
    return fit[0] if fit else None


def _shared(first: str, second: str) -> int:
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return length
