"""How the candidates of an explained check are told to people: by part of the statement, with what a model read."""

from claimcheck.models import Candidate, ExplainedCheck


def by_part(check: ExplainedCheck) -> dict[str, list[Candidate]]:
    """Return the candidates for each part of the statement, parts in the order of the statement."""
    parts = [part.statement for part in check.claims] or [candidate.part for candidate in check.candidates[:1]]
    return {part: [c for c in check.candidates if c.part == part] for part in dict.fromkeys(parts)}


def counted(candidates: list[Candidate]) -> str:
    """Return how many passages were held against a statement, and how many of them count."""
    passages = "1 passage" if len(candidates) == 1 else f"{len(candidates)} passages"
    counting = sum(candidate.counts for candidate in candidates)
    return f"{passages}, of which {counting or 'none'} {'counts' if counting < 2 else 'count'}"


def reading(scores: tuple[float, float, float]) -> str:
    """Return what a model read in a pair, in words."""
    entailment, contradiction, neutral = scores
    return f"{entailment:.2f} entailed, {contradiction:.2f} contradicted, {neutral:.2f} neither"
