"""The door to plans: a person's own, else 404."""

from recovery.plans.models import Plan
from recovery.rejections.doors import lock_recovery
from recovery.shared.doors import Door

own_plan = Door(
    Plan,
    lambda rows: rows.select_related("rejection"),
    first=lock_recovery,
)
