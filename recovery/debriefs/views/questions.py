"""Question by question: work one through, add and remove remarks, and practise the answer aloud."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field
from functools import partial, wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.drafts import draft_fields
from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.forms import status_of
from bounceback.htmx import go_to
from recovery.debriefs.doors import own_debrief
from recovery.debriefs.forms.questions import QuestionForm, RehearsalForm, RemarkForm
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.questions import DebriefQuestion
from recovery.debriefs.models.words import by_basis
from recovery.debriefs.phases import BY_KEY
from recovery.debriefs.views.phases import PhaseWalk, friend_said_on
from recovery.shared.choices import Voice
from recovery.shared.doors import verb
from recovery.shared.drafts import discard_draft, draft_for, keep_draft
from recovery.shared.editing import fill_in, saved, wait_for

DETAIL = "debriefs/question_detail.html"
REHEARSE = "debriefs/question_rehearse.html"
REMARK = "debriefs/remark_new.html"


class NotHere(Http404):
    """The question belongs to another debrief, or was removed."""


@dataclass
class Row:
    """One question among those of its debrief, in the order they were asked."""

    debrief: Debrief
    pk: UUID
    all: list[DebriefQuestion] = field(init=False)

    def __post_init__(self) -> None:
        """Raises NotHere for a question of another debrief, or a removed one."""
        self.all = list(self.debrief.questions.in_order())
        for each in self.all:
            each.debrief = self.debrief
        if self.pk not in [each.pk for each in self.all]:
            raise NotHere

    @property
    def place(self) -> int:
        return [each.pk for each in self.all].index(self.pk)

    @property
    def question(self) -> DebriefQuestion:
        return self.all[self.place]

    @property
    def before(self) -> DebriefQuestion | None:
        return self.all[self.place - 1] if self.place else None

    @property
    def after(self) -> DebriefQuestion | None:
        return self.all[self.place + 1] if self.place + 1 < len(self.all) else None

    @property
    def list(self) -> str:
        """The phase of the script that lists the questions."""
        return reverse("debrief_phase", args=[self.debrief.pk, "questions"])

    def address(self, question: DebriefQuestion) -> str:
        return question.get_absolute_url()

    def way_on(self) -> str:
        """Where to after the last question: on one's own to the next phase, with a friend to the list of questions."""
        return self._phase.go_on() if self.debrief.is_alone else self.list

    def way_back(self) -> str:
        """Where to before the first question: on one's own to the phase before, with a friend to the list."""
        return self._phase.go_back() if self.debrief.is_alone else self.list

    @property
    def _phase(self) -> PhaseWalk:
        return PhaseWalk(self.debrief, BY_KEY["questions"])

    def go(self, where: str) -> str:
        match where:
            case "back":
                return self.address(self.before) if self.before else self.way_back()
            case "leave":
                return self.debrief.get_absolute_url() if self.debrief.is_alone else self.list
            case "remark":
                return f"{self.address(self.question)}#remarks"
            case "aloud":
                return reverse("question_rehearse", args=[self.debrief.pk, self.pk])
            case _:
                return self.address(self.after) if self.after else self.way_on()

    def plain(self) -> dict[str, Any]:
        return {
            "debrief": self.debrief,
            "question": self.question,
            "number": self.place + 1,
            "count": len(self.all),
            "before": self.before,
            "after": self.after,
            "list_url": self.list,
        }

    def context(self) -> dict[str, Any]:
        """What its page shows: its remarks, those typed on the friend's screen apart."""
        mine = self.debrief.words.about(self.pk)
        return {
            **self.plain(),
            "phase": BY_KEY["questions"],
            "remarks": by_basis([each for each in mine if not each.is_theirs]),
            **friend_said_on(self.debrief, Voice.LINK),
        }


type QuestionView = Callable[[AuthenticatedRequest, UUID, UUID], HttpResponse]


def _keeps_words(view: QuestionView) -> QuestionView:
    """A decorator: what is sent to a question removed in another window becomes a draft."""

    @wraps(view)
    def wrapper(request: AuthenticatedRequest, pk: UUID, question: UUID) -> HttpResponse:
        try:
            return view(request, pk, question)
        except NotHere:
            debrief = own_debrief(request, pk)
            if request.method != "POST" or not debrief.questions.was_removed(question):
                raise
            keep_draft(request, request.POST)
            words = _("That question was removed. Bring it back, and your words are in it.")
            undo = reverse("question_restore", args=[pk, question])
            messages.info(request, words, extra_tags=undo)
            return go_to(request, debrief)

    return wrapper


@once
@_keeps_words
def question_detail(request: AuthenticatedRequest, pk: UUID, question: UUID) -> HttpResponse:
    """One question at a time: what was said, how it landed, a better answer, remarks apart by how known."""
    debrief = own_debrief.even_removed(request, pk)
    if debrief.removed_at:
        return wait_for(request, debrief)
    row = Row(debrief, question)
    if request.method != "POST":
        draft = draft_for(request)
        form = QuestionForm(instance=copy(row.question), draft=draft)
        remark = RemarkForm(debrief=row.debrief, draft=draft)
        context = row.context() | {"form": form, "remark": remark, "draft": draft}
        return render(request, DETAIL, context)
    go = request.POST.get("go", "next")
    form = QuestionForm(request.POST, instance=copy(row.question))
    remark = RemarkForm(request.POST, debrief=row.debrief, must=go == "remark")
    if go != "skip" and all([form.is_valid(), remark.is_valid()]) and _saved(form, remark, row):
        discard_draft(request)
        return go_to(request, row.go(go))
    if go in ("skip", "back", "leave"):
        keep_draft(request, [*form.fields, *remark.fields])
        return go_to(request, row.go(go))
    context = row.context() | {"form": form, "remark": remark}
    return render(request, DETAIL, context, status=status_of(form))


def _saved(form: QuestionForm, remark: RemarkForm, row: Row) -> bool:
    """Save the answer and the remark together, or neither when there is no room for the remark."""
    if not remark.added(row.question):
        return False
    form.save()
    return True


@once
@_keeps_words
def question_rehearse(request: AuthenticatedRequest, pk: UUID, question: UUID) -> HttpResponse:
    """Say an answer aloud, then keep a better gist of it; then the next one."""
    row = Row(own_debrief.even_removed(request, pk), question)
    after = _after_rehearsing(request, row, request.POST.get("go", "next"))
    return fill_in(
        request,
        REHEARSE,
        partial(RehearsalForm, instance=copy(row.question)),
        row=row.debrief,
        context=row.plain() | {"from_bank": request.GET.get("from") == "bank"},
        leave=after,
        then=lambda _saved: saved(request, after, said=_("Said aloud, and kept.")),
    )


def _after_rehearsing(request: AuthenticatedRequest, row: Row, go: str) -> str:
    """The next question to be said aloud; else the bank or the question, whichever one came from."""
    from_bank = request.GET.get("from") == "bank"
    if go == "next" and row.after:
        aloud = reverse("question_rehearse", args=[row.debrief.pk, row.after.pk])
        return f"{aloud}?from=bank" if from_bank else aloud
    if from_bank:
        return reverse("question_list")
    return row.list if go == "next" else row.address(row.question)


@once
def remark_new(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Add a remark about the whole interview; earlier ones stand above it."""
    debrief = own_debrief.even_removed(request, pk)
    overall = by_basis([each for each in debrief.words.about(None) if not each.is_theirs])
    context = {"debrief": debrief, "overall": overall, **friend_said_on(debrief, Voice.LINK)}
    return fill_in(
        request,
        REMARK,
        partial(RemarkForm, debrief=debrief, must=True),
        row=debrief,
        context=lambda form: context | {"remark": form},
        leave=reverse("debrief_phase", args=[debrief.pk, "questions"]),
        save=lambda remark: remark.added(),
        then=lambda _added: go_to(request, request.path),
    )


@verb(own_debrief, alone=True)
def remark_remove(request: AuthenticatedRequest, pk: UUID, remark: UUID) -> HttpResponse:
    """Delete a remark; its words go into the box again, in case they were only to be changed."""
    debrief = own_debrief(request, pk)
    found = get_object_or_404(debrief.remarks.on_this_screen(), pk=remark)
    question = found.question
    if question and question.removed_at:
        return wait_for(request, question, debrief)
    back = question.get_absolute_url() if question else reverse("remark_new", args=[debrief.pk])
    sent = draft_fields(request.POST)
    if not any(sent.get("remark", [])):
        sent |= {"remark": [found.text], "basis": [found.basis]}
    request.user.drafts.keep(request.user, back, sent)
    found.delete()
    debrief.touch()
    return go_to(request, f"{back}#remarks")
