"""The number on the icon of the installed app, for whoever asked for it: how much waits on Today."""

from datetime import date

from accounts.models import User


def badge(user: User, today: date, waiting: int) -> int:
    """How much waits; 0 (no number) unless asked for, during a break, and on the day of a no."""
    if not user.badge_since or user.is_on_break or not waiting:
        return 0
    return 0 if user.rejections.live().filter(heard_on=today).exists() else waiting
