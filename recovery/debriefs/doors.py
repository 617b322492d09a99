"""The ways to debriefs."""

from dataclasses import replace

from recovery.debriefs.models.debriefs import DebriefSession
from recovery.rejections.doors import lock_recovery
from recovery.shared.doors import Door

own_debrief = Door(
    DebriefSession,
    lambda rows: rows.with_job(),
    along=lambda session: (session.rejection,),
)


debrief_in_order = replace(own_debrief, first=lock_recovery)
"""A session whose recovery is locked before it, for what writes to both."""
