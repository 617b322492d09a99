from recovery.forms.checkins import CheckInForm
from recovery.forms.feedback import (
    DoorForm,
    LetterForm,
    QuestionsForm,
    ThanksForm,
    WhomForm,
    WorthAskingForm,
)
from recovery.forms.perspectives import (
    FairThoughtForm,
    HotThoughtForm,
    OddsForm,
    ReasonsForm,
    ThreeLinesForm,
    UnfairForm,
)
from recovery.forms.points import PointsForm, SortForm
from recovery.forms.rejections import FilterForm, ParkForm, PathForm, RejectionForm
from recovery.forms.replies import DatesForm, ReplyForm, WhenForm
from recovery.forms.vents import (
    ComeBackForm,
    ComeDownForm,
    VentHowForm,
    VentKeepForm,
    VentTextForm,
)

__all__ = [
    "CheckInForm",
    "ComeBackForm",
    "ComeDownForm",
    "DatesForm",
    "DoorForm",
    "FairThoughtForm",
    "FilterForm",
    "HotThoughtForm",
    "LetterForm",
    "OddsForm",
    "ParkForm",
    "PathForm",
    "PointsForm",
    "QuestionsForm",
    "ReasonsForm",
    "RejectionForm",
    "ReplyForm",
    "SortForm",
    "ThanksForm",
    "ThreeLinesForm",
    "UnfairForm",
    "VentHowForm",
    "VentKeepForm",
    "VentTextForm",
    "WhenForm",
    "WhomForm",
    "WorthAskingForm",
]
