from recovery.arrivals.models import Arrival, ForwardingAddress
from recovery.companies.models import Company
from recovery.conversations.models import Conversation, Pointer, WeekOff
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.links import DebriefLink
from recovery.debriefs.models.notes import CueMark, FriendNote
from recovery.debriefs.models.questions import DebriefQuestion, Remark
from recovery.feedback.models.links import AnswerLink
from recovery.feedback.models.replies import FeedbackPoint, FeedbackReply
from recovery.feedback.models.requests import FeedbackRequest
from recovery.imports.models import Import, ImportPiece
from recovery.lessons.models.lessons import Evidence, Lesson
from recovery.lessons.models.to_dos import ToDo
from recovery.look_backs.models import LookBack
from recovery.opportunities.hopes import Hope
from recovery.opportunities.models import Opportunity
from recovery.path.check_ins import CheckIn
from recovery.path.later_check_ins import LaterCheckIn
from recovery.path.perspectives import Perspective, ReasonPick
from recovery.path.vents import Vent
from recovery.people.distinct import Distinct
from recovery.people.models import Person
from recovery.people.partings import Parting
from recovery.plans.models import Plan
from recovery.rejections.models import Rejection
from recovery.rejections.piles import Pile
from recovery.rejections.removed import RemovedRejection
from recovery.rejections.visits import StepVisit
from recovery.reminders.models import CalendarFeed, Reminder
from recovery.shared.put_offs import PutOff
from recovery.takeout.models import Takeout, TakeoutPiece

__all__ = [
    "AnswerLink",
    "Arrival",
    "CalendarFeed",
    "CheckIn",
    "Company",
    "Conversation",
    "CueMark",
    "Debrief",
    "DebriefLink",
    "DebriefQuestion",
    "Distinct",
    "Evidence",
    "FeedbackPoint",
    "FeedbackReply",
    "FeedbackRequest",
    "ForwardingAddress",
    "FriendNote",
    "Hope",
    "Import",
    "ImportPiece",
    "LaterCheckIn",
    "Lesson",
    "LookBack",
    "Opportunity",
    "Parting",
    "Person",
    "Perspective",
    "Pile",
    "Plan",
    "Pointer",
    "PutOff",
    "ReasonPick",
    "Rejection",
    "Remark",
    "Reminder",
    "RemovedRejection",
    "StepVisit",
    "Takeout",
    "TakeoutPiece",
    "ToDo",
    "Vent",
    "WeekOff",
]
