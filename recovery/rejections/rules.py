"""Which path a no gets, and which steps each path walks. No words, and no ORM."""

from dataclasses import dataclass
from functools import cache

from recovery.shared import timings
from recovery.shared.choices import Path, Stage

ONLY_SHORT = frozenset({Path.SHORT.value})
SHORT_AND_NO_REPLY = frozenset({Path.SHORT.value, Path.NO_REPLY.value})


@dataclass(frozen=True)
class Rule:
    """When a path walks one step: at which stages, and from how much sting on."""

    step: str  # its key
    extra_in: frozenset[str] = frozenset()  # paths that only offer it
    hidden_at: frozenset[str] = frozenset()  # stages at which it makes no sense
    asked_from_sting: int = 11  # from here up (0 to 10) every path walks it

    def is_walked(self, path: str, stage: str, sting: int | None) -> bool:
        """Whether this path walks the step by itself; `sting` is the first one, 0 to 10."""
        return stage not in self.hidden_at and (
            path not in self.extra_in or (sting or 0) >= self.asked_from_sting
        )


RULES = (
    Rule("say-what-happened"),
    Rule("let-it-out", extra_in=SHORT_AND_NO_REPLY, asked_from_sting=timings.VENT_FIRST_STING),
    Rule("perspective"),
    Rule("feedback", extra_in=ONLY_SHORT),
    Rule("debrief", extra_in=SHORT_AND_NO_REPLY, hidden_at=frozenset({Stage.APPLIED.value})),
    Rule("learn", extra_in=SHORT_AND_NO_REPLY),
    Rule("get-going"),
)
LAST = RULES[-1].step
"""Every path ends with it; whoever closed a recovery is through it."""


@cache
def walked(path: str, stage: str, sting: int | None = None) -> tuple[str, ...]:
    """The keys of the steps this path walks by itself after this stage, in order; `sting` is the first one, 0 to 10."""
    return tuple(rule.step for rule in RULES if rule.is_walked(path, stage, sting))


def only_offered(path: str, stage: str, sting: int | None = None) -> tuple[str, ...]:
    """The keys of the steps this path only offers."""
    on_it = walked(path, stage, sting)
    return tuple(r.step for r in RULES if r.step not in on_it and stage not in r.hidden_at)


def suggested_path(
    stage: str, outcome: str, wanted: int | None = None, sting: int | None = None
) -> Path:
    """The path the app suggests, the first that fits: who hurts most gets the most.

    What was not answered counts as little.
    """
    if outcome == "no_reply":
        return Path.NO_REPLY
    if outcome == "offer_withdrawn" or stage in (Stage.FINAL, Stage.OFFER):
        return Path.FULL
    is_light = (wanted or 0) <= timings.SHORT_MOST_WANTED and (
        (sting or 0) <= timings.SHORT_MOST_STING
    )
    return Path.SHORT if stage == Stage.APPLIED and is_light else Path.STANDARD
