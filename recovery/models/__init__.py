from recovery.models.checkins import CheckIn
from recovery.models.feedback import FeedbackRequest
from recovery.models.links import AnswerLink
from recovery.models.people import Person
from recovery.models.perspectives import Perspective, ReasonPick
from recovery.models.rejections import Rejection
from recovery.models.reminders import CalendarFeed, Reminder
from recovery.models.replies import FeedbackPoint, FeedbackReply
from recovery.models.steps import StepVisit
from recovery.models.vents import Vent

__all__ = [
    "AnswerLink",
    "CalendarFeed",
    "CheckIn",
    "FeedbackPoint",
    "FeedbackReply",
    "FeedbackRequest",
    "Person",
    "Perspective",
    "ReasonPick",
    "Rejection",
    "Reminder",
    "StepVisit",
    "Vent",
]
