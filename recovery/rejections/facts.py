"""The facts of one recovery by which its path chooses screens. No ORM."""

from dataclasses import dataclass, field


class Facts:
    """A protocol: the facts of one recovery that steps and screens may ask about."""

    stage: str  # how far it got: a code of Stage
    outcome: str  # a code of Outcome
    path: str  # a code of Path
    internal: bool
    sting: int | None  # 0 to 10, the newest
    vent_mode: str  # a code of VentMode; empty before it is chosen
    ask: str  # where the newest request for advice stands; empty before there is one
    has_debrief: bool  # a debrief was begun or planned
    lesson_kind: str  # of the newest lesson; empty before there is one
    lesson_use: str  # what is done with it; empty before that is decided
    reasons: frozenset[str]  # codes of rejections/reasons.py

    @property
    def is_drafting(self) -> bool:
        """Whether a message is being written."""
        return self.ask == "draft"

    @property
    def possibly_unfair(self) -> bool:
        return "possibly_unfair" in self.reasons


@dataclass
class KnownFacts(Facts):
    """Facts that are all known beforehand."""

    stage: str
    outcome: str
    path: str
    internal: bool = False
    sting: int | None = None
    vent_mode: str = ""
    ask: str = ""
    has_debrief: bool = False
    lesson_kind: str = ""
    lesson_use: str = ""
    reasons: frozenset[str] = field(default_factory=frozenset)
