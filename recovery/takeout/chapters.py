"""What the book says of each kind of row, and in which words. Content as data: no queries here.

A column without words here is called as in the app's own forms.
"""

from dataclasses import dataclass

from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from bounceback.text import Text
from recovery.companies.models import Company
from recovery.conversations.models import Conversation
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.notes import CueMark, FriendNote
from recovery.debriefs.models.questions import DebriefQuestion, Remark
from recovery.feedback.models.replies import FeedbackPoint, FeedbackReply
from recovery.feedback.models.requests import FeedbackRequest
from recovery.lessons.models.lessons import Lesson
from recovery.lessons.models.to_dos import ToDo
from recovery.look_backs.models import LookBack
from recovery.opportunities.hopes import Hope
from recovery.opportunities.models import Opportunity
from recovery.path.check_ins import CheckIn
from recovery.path.perspectives import Perspective, ReasonPick
from recovery.path.vents import Vent
from recovery.people.models import Person
from recovery.people.partings import Parting
from recovery.plans.models import Plan


@dataclass(frozen=True)
class Part:
    """One kind of row in a chapter: its heading, its columns in order, and what hangs on each row."""

    heading: Text
    model: type[Model]
    columns: str
    by: str = ""  # the column that names what it hangs on
    parts: tuple["Part", ...] = ()


REJECTION = (
    "stage outcome heard_on last_contact_on promised_by source wanted met_with advert_url their_words path "
    "set_aside_at closed_at closed_as takeaway"
)
"""What a chapter says of the recovery itself."""

PARTS = (
    Part(_("Check-ins"), CheckIn, "created_at moment feeling sting confidence belief", "rejection"),
    Part(_("What you let out and kept"), Vent, "kept_at talk_to text then then_own", "rejection"),
    Part(
        _("What you thought of it"),
        Perspective,
        "harsh_thought belief_before tries own_percent further traps hurts others needs fair_thought "
        "belief_after unfair_said unfair_by unfair_when unfair_noted_on",
        "rejection",
    ),
    Part(_("Reasons"), ReasonPick, "label known note", "rejection"),
    Part(
        _("Asked for feedback"),
        FeedbackRequest,
        "person status channel sent_at subject thanks question_1 question_2 body follow_up_body ended_at",
        "rejection",
        (
            Part(
                _("Replies"),
                FeedbackReply,
                "received_on source text read_with",
                "request",
                (Part(_("Points"), FeedbackPoint, "text verdict is_praise", "reply"),),
            ),
        ),
    ),
    Part(
        _("Debriefs"),
        Debrief,
        "held_on company role stage partner person strength_1 strength_2 strength_3 change rehearse_on",
        "rejection",
        (
            Part(_("Questions"), DebriefQuestion, "text gist landed better", "debrief"),
            Part(_("Remarks"), Remark, "text voice basis", "debrief"),
            Part(_("How it came across"), CueMark, "name voice mark", "debrief"),
            Part(_("What others said"), FriendNote, "name keep change", "debrief"),
        ),
    ),
    Part(
        _("Lessons"),
        Lesson,
        "kind text grade use",
        "rejection",
        (Part(_("To-dos"), ToDo, "text hours due_on done_at let_go_at helped", "lesson"),),
    ),
    Part(_("Plans"), Plan, "cue action on happened", "rejection"),
    Part(
        _("Conversations"),
        Conversation,
        "person ask planned_on held_on let_go_at channel reason message came_of_it",
        "rejection",
    ),
    Part(_("Who stays"), Parting, "person fate thanked_at", "rejection"),
    Part(_("How sure you were of it"), Hope, "percent created_at", "rejection"),
)
"""What hangs on a recovery, in the order of its path."""

OTHERS = (
    Part(
        _("People"),
        Person,
        "name kind company address phone tie how_met notes touch_days last_contact_on",
    ),
    Part(
        _("Applications"),
        Opportunity,
        "company role advert_url stage source wanted began_on last_contact_on promised_by next_on next_what "
        "notes ended_at came_to",
    ),
    Part(
        _("Conversations"),
        Conversation,
        "person ask planned_on held_on let_go_at channel reason message came_of_it",
    ),
    Part(_("Companies"), Company, "name try_on said"),
    Part(_("Months"), LookBack, "month helped would_tell more_of confidence"),
)
"""Chapters of their own, behind the recoveries."""

WORDS: dict[str, Text] = {
    "created_at": _("When"),
    "moment": _("At which moment"),
    "belief": _("Belief in the thought, in percent"),
    "kept_at": pgettext_lazy("a heading above a day", "Kept"),
    "text": _("Words"),
    "then": _("If it comes back"),
    "then_own": _("If it comes back, in your words"),
    "unfair_noted_on": _("Noted on"),
    "traps": _("Thinking traps"),
    "label": _("Reason"),
    "known": _("How you know"),
    "note": _("Note"),
    "person": _("Person"),
    "status": _("What became of it"),
    "sent_at": pgettext_lazy("a heading above a day", "Sent"),
    "ended_at": pgettext_lazy("a heading above a day", "Ended"),
    "came_to": _("What it came to"),
    "source": _("From where"),
    "verdict": _("Verdict"),
    "is_praise": _("Praise"),
    "voice": _("Who"),
    "name": _("Name"),
    "mark": _("Mark"),
    "done_at": pgettext_lazy("a heading above a day", "Done"),
    "let_go_at": pgettext_lazy("a heading above a day", "Let go"),
    "thanked_at": pgettext_lazy("a heading above a day", "Thanked"),
    "percent": _("Percent"),
    "month": _("Month"),
    "last_contact_on": _("Last contact"),
    "set_aside_at": pgettext_lazy("a heading above a day", "Set aside"),
    "closed_at": pgettext_lazy("a heading above a day", "Closed"),
}
