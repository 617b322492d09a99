"""How easily chance alone sets numbers apart. No ORM."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from math import erfc, sqrt

CHANCE = 0.05  # what chance does more often than this, it does easily


def chance_apart(one: Sequence[int], other: Sequence[int]) -> float:
    """How often (0 to 1) chance alone would set two sorted lists this far apart: Mann and Whitney's test (1947)."""
    n, m = len(one), len(other)
    wins = sum(bisect_left(one, each) + bisect_right(one, each) for each in other) / 2
    total = n + m
    ties = sum(count**3 - count for count in Counter([*one, *other]).values())
    spread = sqrt(n * m / 12 * (total + 1 - ties / (total * (total - 1))))
    if not spread:
        return 1.0
    return erfc(max(0.0, abs(wins - n * m / 2) - 0.5) / spread / sqrt(2))
