"""What an evaluation says: a title, its figures by name, lines for people, and which labelled items were right."""

from pydantic import Field

from claimcheck.models import Model


class Report(Model):
    """The outcome of one evaluation.

    ``figures`` are counts (whole numbers) and shares. ``lines`` name what was right and wrong, in order. ``items``
    tells of each labelled item, by its id, whether it was right, so that two runs can be compared item by item.
    """

    title: str
    figures: dict[str, int | float] = Field(default_factory=dict)
    lines: tuple[str, ...] = ()
    items: dict[str, bool] = Field(default_factory=dict)

    def text(self) -> str:
        """Return the report for people: title, figures, then the lines."""
        width = max((len(name) for name in self.figures), default=0)
        figures = [f"  {name:<{width}}  {_shown(value)}" for name, value in self.figures.items()]
        return "\n".join([self.title, *figures, *self.lines])


def share(right: int, due: int) -> float:
    """Return the share that was right; 1 where nothing was due."""
    return right / due if due else 1.0


def _shown(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.3f}"
