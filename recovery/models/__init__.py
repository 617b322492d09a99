from recovery.models.checkins import CheckIn
from recovery.models.perspectives import Perspective, ReasonPick
from recovery.models.rejections import Rejection
from recovery.models.steps import StepVisit
from recovery.models.vents import Vent

__all__ = ["CheckIn", "Perspective", "ReasonPick", "Rejection", "StepVisit", "Vent"]
