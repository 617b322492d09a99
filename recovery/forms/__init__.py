from recovery.closing.forms import LookBackForm
from recovery.conversations.forms.message import TalkMessageForm
from recovery.debriefs.forms.capture import CaptureForm, JoinForm
from recovery.debriefs.forms.debriefs import DebriefForm, WithWhomForm
from recovery.debriefs.forms.interviews import NewDebriefForm
from recovery.debriefs.forms.phases import (
    ChangeForm,
    CuesForm,
    FriendHereForm,
    QuestionsSeenForm,
    StrengthsForm,
)
from recovery.debriefs.forms.questions import QuestionForm, RehearsalForm, RemarkForm
from recovery.feedback.forms.points import PointsForm, SortForm
from recovery.feedback.forms.replies import DatesForm, ReplyForm, SealedForm
from recovery.lessons.forms.lessons import LessonForm
from recovery.lessons.forms.to_dos import HelpedForm, SmallStepForm
from recovery.opportunities.forms import EndForm, HopeForm, OpportunityForm, SilentForm, StageForm
from recovery.path.forms.asking import MessageForm, WhoForm
from recovery.path.forms.back import WhatIsAliveForm
from recovery.path.forms.back_people import KeepAnyoneForm
from recovery.path.forms.back_talks import WhoToTalkToForm
from recovery.path.forms.check_ins import CheckInForm
from recovery.path.forms.close import CloseForm
from recovery.path.forms.learning import LessonScreen, ToDoScreen
from recovery.path.forms.perspectives import (
    FairThoughtForm,
    HotThoughtForm,
    ReasonsForm,
    UnfairForm,
)
from recovery.path.forms.vents import (
    ComeDownForm,
    VentKeepForm,
    VentTextForm,
    VentWayForm,
    vent_now,
)
from recovery.people.forms.address_book import CardFileForm, MergeForm, TakeCardsForm
from recovery.people.forms.people import KeepForm, MoveForm, NoteForm, PeopleFilterForm, PersonForm
from recovery.rejections.forms.rejections import FilterForm, ParkForm, PathForm, RejectionForm

__all__ = [
    "CaptureForm",
    "CardFileForm",
    "ChangeForm",
    "CheckInForm",
    "CloseForm",
    "ComeDownForm",
    "CuesForm",
    "DatesForm",
    "DebriefForm",
    "EndForm",
    "FairThoughtForm",
    "FilterForm",
    "FriendHereForm",
    "HelpedForm",
    "HopeForm",
    "HotThoughtForm",
    "JoinForm",
    "KeepAnyoneForm",
    "KeepForm",
    "LessonForm",
    "LessonScreen",
    "LookBackForm",
    "MergeForm",
    "MessageForm",
    "MoveForm",
    "NewDebriefForm",
    "NoteForm",
    "OpportunityForm",
    "ParkForm",
    "PathForm",
    "PeopleFilterForm",
    "PersonForm",
    "PointsForm",
    "QuestionForm",
    "QuestionsSeenForm",
    "ReasonsForm",
    "RehearsalForm",
    "RejectionForm",
    "RemarkForm",
    "ReplyForm",
    "SealedForm",
    "SilentForm",
    "SmallStepForm",
    "SortForm",
    "StageForm",
    "StrengthsForm",
    "TakeCardsForm",
    "TalkMessageForm",
    "ToDoScreen",
    "UnfairForm",
    "VentKeepForm",
    "VentTextForm",
    "VentWayForm",
    "WhatIsAliveForm",
    "WhoForm",
    "WhoToTalkToForm",
    "WithWhomForm",
    "vent_now",
]
