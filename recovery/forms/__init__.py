from recovery.forms.actions import HelpedForm, SmallStepForm
from recovery.forms.capture import CaptureForm, JoinForm
from recovery.forms.checkins import CheckInForm
from recovery.forms.debrief_phases import (
    ChangeForm,
    CuesForm,
    FriendHereForm,
    QuestionsSeenForm,
    StrengthsForm,
)
from recovery.forms.debriefs import DebriefForm, WithWhomForm
from recovery.forms.feedback import (
    DoorForm,
    LetterForm,
    QuestionsForm,
    ThanksForm,
    WhomForm,
    WorthAskingForm,
)
from recovery.forms.interviews import NewDebriefForm
from recovery.forms.lessons import HowKnownForm, UseForm, WhatForm, WholeLessonForm
from recovery.forms.opportunities import (
    EndForm,
    HopeForm,
    OpportunityForm,
    SilentForm,
    StageForm,
)
from recovery.forms.people import KeepForm, MoveForm, NoteForm, PeopleFilterForm, PersonForm
from recovery.forms.perspectives import (
    FairThoughtForm,
    HotThoughtForm,
    OddsForm,
    ReasonsForm,
    ThreeLinesForm,
    UnfairForm,
)
from recovery.forms.points import PointsForm, SortForm
from recovery.forms.questions import QuestionForm, RehearsalForm, RemarkForm
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
    "CaptureForm",
    "ChangeForm",
    "CheckInForm",
    "ComeBackForm",
    "ComeDownForm",
    "CuesForm",
    "DatesForm",
    "DebriefForm",
    "DoorForm",
    "EndForm",
    "FairThoughtForm",
    "FilterForm",
    "FriendHereForm",
    "HelpedForm",
    "HopeForm",
    "HotThoughtForm",
    "HowKnownForm",
    "JoinForm",
    "KeepForm",
    "LetterForm",
    "MoveForm",
    "NewDebriefForm",
    "NoteForm",
    "OddsForm",
    "OpportunityForm",
    "ParkForm",
    "PathForm",
    "PeopleFilterForm",
    "PersonForm",
    "PointsForm",
    "QuestionForm",
    "QuestionsForm",
    "QuestionsSeenForm",
    "ReasonsForm",
    "RehearsalForm",
    "RejectionForm",
    "RemarkForm",
    "ReplyForm",
    "SilentForm",
    "SmallStepForm",
    "SortForm",
    "StageForm",
    "StrengthsForm",
    "ThanksForm",
    "ThreeLinesForm",
    "UnfairForm",
    "UseForm",
    "VentHowForm",
    "VentKeepForm",
    "VentTextForm",
    "WhatForm",
    "WhenForm",
    "WholeLessonForm",
    "WhomForm",
    "WithWhomForm",
    "WorthAskingForm",
]
