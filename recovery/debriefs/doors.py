"""The ways to debriefs."""

from dataclasses import replace

from recovery.debriefs.models.debriefs import DebriefSession
from recovery.views.doors import Door
from recovery.views.rejection_doors import lock_recovery

own_debrief = Door(
    DebriefSession,
    lambda rows: rows.with_job(),
    along=lambda session: (session.rejection,),
)


debrief_in_order = replace(own_debrief, first=lock_recovery)
"""A session whose recovery is locked before it, for what writes to both."""
