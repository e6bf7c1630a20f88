"""Words beyond the lists that attribute now and then ("the town is braced for a strike"); ``likely`` decides which."""

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Doc, Token

from claimcheck.rules.attribution import likely, modifiers, nouns, verbs
from claimcheck.rules.attribution.cues import AdjectiveCue, NounCue, VerbCue
from claimcheck.rules.records import Quote, Report, ReportKind

PREPOSITIONS = "+about +against +at +for +from +in +into +of +off +on +over +that +to +toward +upon +with"
VERB = VerbCue(lemma="", frames=f"clause np to ing np-as np-to {PREPOSITIONS}", kind=ReportKind.ATTITUDE)
NOUN = NounCue(noun="", frames=f"that to {PREPOSITIONS}", kind=ReportKind.ATTITUDE)
ADJECTIVE = AdjectiveCue(adjective="", frames=f"that to {PREPOSITIONS}")


def find(doc: Doc, quotes: Sequence[Quote], taken: frozenset[int]) -> Iterator[Report]:
    """Yield a candidate for each word that the model has seen attribute; ``taken`` are the cue tokens known already."""
    seen = likely.lemmas()
    return candidates(doc, quotes, taken, lambda token: token.lemma_.lower() in seen)


def candidates(
    doc: Doc, quotes: Sequence[Quote], taken: frozenset[int], may: Callable[[Token], bool]
) -> Iterator[Report]:
    """Yield a candidate for each verb, noun and adjective that ``may`` attribute and has what could be a content."""
    for token in doc:
        if token.i in taken or token.is_stop or not token.is_alpha or not may(token):
            continue
        found = _report(token, quotes)
        if found is not None:
            yield found


def _report(token: Token, quotes: Sequence[Quote]) -> Report | None:
    if token.pos_ == "VERB" and token.dep_ not in ("amod", "compound"):
        return verbs.report(token, VERB, quotes, family="open")
    if token.pos_ == "NOUN":
        return nouns.report(token, NOUN, quotes, family="open-noun")
    if token.pos_ == "ADJ":
        return modifiers.adjective(token, ADJECTIVE, quotes, family="open-adjective")
    return None
