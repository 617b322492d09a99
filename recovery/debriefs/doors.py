"""The doors to debriefs: a person's own, else 404."""

from dataclasses import replace
from functools import partial

from recovery.debriefs.models.debriefs import Debrief
from recovery.rejections.doors import lock_recovery
from recovery.shared.doors import Door

own_debrief = Door(
    Debrief,
    lambda rows: rows.with_job(),
    along=lambda debrief: (debrief.rejection,),
    first=partial(lock_recovery, counts=False),
)


debrief_in_order = replace(own_debrief, first=lock_recovery)
"""A debrief, for what counts as something done on its recovery."""
