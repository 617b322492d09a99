"""The forms of the path’s screens, by the names that the screens give them."""

from recovery.debriefs.forms.debriefs import DebriefWithForm
from recovery.path.forms.check_ins import CheckInForm
from recovery.path.forms.close import CloseForm
from recovery.path.forms.feedback import MessageForm, WhoForm
from recovery.path.forms.get_going import OpportunitiesForm
from recovery.path.forms.get_going_conversations import ConversationsForm
from recovery.path.forms.get_going_people import KeepAnyoneForm
from recovery.path.forms.learn import LessonScreen, ToDoScreen
from recovery.path.forms.perspectives import (
    FairThoughtForm,
    HarshThoughtForm,
    ReasonsForm,
    UnfairForm,
)
from recovery.path.forms.vents import BreathForm, VentTextForm

__all__ = [
    "BreathForm",
    "CheckInForm",
    "CloseForm",
    "ConversationsForm",
    "DebriefWithForm",
    "FairThoughtForm",
    "HarshThoughtForm",
    "KeepAnyoneForm",
    "LessonScreen",
    "MessageForm",
    "OpportunitiesForm",
    "ReasonsForm",
    "ToDoScreen",
    "UnfairForm",
    "VentTextForm",
    "WhoForm",
]
