"""Django system checks: what a deployment is warned of."""

from itertools import chain
from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register
from django.utils import timezone

from recovery.help import advice, helplines
from recovery.help.checked import STALE_AFTER, stale


@register(Tags.security, deploy=True)
def what_was_read_is_fresh(**kwargs: Any) -> list[CheckMessage]:
    """Warn (recovery.W001) of helplines and time limits that nobody has checked for 180 days."""
    return [
        Warning(
            f"{entry} was last verified on {entry.verified_on}, over {STALE_AFTER.days} days ago.",
            hint="Verify it as docs/decisions/helplines.md says, or leave it out.",
            id="recovery.W001",
        )
        for entry in stale(chain(helplines.entries(), advice.entries()), timezone.localdate())
    ]
