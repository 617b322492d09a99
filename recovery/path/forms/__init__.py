"""The forms of the path’s screens, by the names that the screens give them."""

from recovery.debriefs.forms.debriefs import WithWhomForm
from recovery.path.forms.asking import MessageForm, WhoForm
from recovery.path.forms.back import WhatIsAliveForm
from recovery.path.forms.back_conversations import WhoToTalkToForm
from recovery.path.forms.back_people import KeepAnyoneForm
from recovery.path.forms.check_ins import CheckInForm
from recovery.path.forms.close import CloseForm
from recovery.path.forms.learning import LessonScreen, ToDoScreen
from recovery.path.forms.perspectives import (
    FairThoughtForm,
    HotThoughtForm,
    ReasonsForm,
    UnfairForm,
)
from recovery.path.forms.vents import ComeDownForm, VentTextForm

__all__ = [
    "CheckInForm",
    "CloseForm",
    "ComeDownForm",
    "FairThoughtForm",
    "HotThoughtForm",
    "KeepAnyoneForm",
    "LessonScreen",
    "MessageForm",
    "ReasonsForm",
    "ToDoScreen",
    "UnfairForm",
    "VentTextForm",
    "WhatIsAliveForm",
    "WhoForm",
    "WhoToTalkToForm",
    "WithWhomForm",
]
