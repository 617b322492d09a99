"""What a problem came of."""

from collections.abc import Iterator


def causes_of(problem: BaseException | None, *, also_hidden: bool) -> Iterator[BaseException]:
    """The problem, what it came of, what that came of, and so on: each once, though some name each other.

    `also_hidden`: what `raise ... from None` hides is told, too.
    """
    told: set[int] = set()
    while problem is not None and id(problem) not in told:
        told.add(id(problem))
        yield problem
        hidden = problem.__suppress_context__ and not also_hidden
        problem = problem.__cause__ or (None if hidden else problem.__context__)
