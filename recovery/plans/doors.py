"""The way to plans."""

from recovery.plans.models import Plan
from recovery.views.doors import Door
from recovery.views.rejection_doors import lock_recovery

own_plan = Door(
    Plan,
    lambda rows: rows.select_related("rejection"),
    first=lock_recovery,
)
