"""One view walks the phases of a debrief: bind the form, save, go to the next one and move the clock."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.forms import status_of
from bounceback.htmx import go_to, wants_part
from recovery.debriefs.doors import debrief_in_order, own_debrief
from recovery.debriefs.forms import phases
from recovery.debriefs.forms.phases import PhaseForm
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.words import by_basis
from recovery.debriefs.phases import BY_KEY, Phase, all_phases_for, phase_after, phase_before
from recovery.shared import timings
from recovery.shared.choices import Voice
from recovery.shared.clocks import today
from recovery.shared.doors import verb
from recovery.shared.drafts import discard_draft, draft_for, keep_draft
from recovery.shared.editing import wait_for
from recovery.shared.from_today import back_from, can_be_undone

LIVE = "debriefs/debrief_live.html"
THEIRS = (Voice.LINK, Voice.HERE)


def friend_said_on(debrief: Debrief, *voices: Voice) -> dict[str, Any]:
    """What the friend said, for `_debrief_friend_said.html`: by the screen on which it was typed. One query.

    It reads `debrief.words`, which a page may use further at no cost. Of both screens when none is named.
    """
    words = debrief.words
    name = debrief.person.name if debrief.person else words.name
    found = [
        {
            "voice": voice.value,
            "note": (note := words.note(voice)),
            "signed": note.name if note and note.name != name else "",
            "marked": words.marked(voice),
            "remarks": by_basis(words.remarks(voice)),
        }
        for voice in voices or THEIRS
        if words.says(voice)
    ]
    return {
        "friend_said": found,
        "friend_name": name,
        "refresh_seconds": timings.REFRESH_SECONDS,
        "only_link": voices == (Voice.LINK,),
    }


@dataclass
class PhaseWalk:
    """Where a person is in the script of one debrief, and where each button leads."""

    debrief: Debrief
    phase: Phase

    @property
    def applies(self) -> bool:
        return self.phase in all_phases_for(self.debrief.setting)

    @property
    def number(self) -> int:
        """The number of this phase on the way, from 1; 0 for a phase that is only offered."""
        row = self.debrief.phases
        return row.index(self.phase) + 1 if self.phase in row else 0

    @property
    def form_class(self) -> type[PhaseForm]:
        found: type[PhaseForm] = getattr(phases, self.phase.form)
        return found

    @property
    def after(self) -> Phase | None:
        if not self.phase.on_way:  # it was offered on the last one
            return self.debrief.phases[-1]
        return phase_after(self.phase.key, self.debrief.setting)

    def address(self, phase: Phase | None) -> str:
        """The address of a phase; of the debrief, where there is none."""
        if phase is None:
            return self.debrief.get_absolute_url()
        return reverse("debrief_phase", args=[self.debrief.pk, phase.key])

    def move_to(self, phase: Phase | None) -> str:
        """Move the person to this phase, and the clock if it runs; returns its address."""
        if phase:
            self.debrief.go_to_phase(phase.key)
        return self.address(phase)

    def go_on(self) -> str:
        """The next phase; on one's own, the first question without a better answer yet."""
        address = self.move_to(self.after)
        if not (self.after and self.after.shows_questions and self.debrief.is_alone):
            return address
        question = self.debrief.questions.to_better().first()
        if question:
            return question.get_absolute_url()
        return PhaseWalk(self.debrief, self.after).go_on()

    def go_back(self) -> str:
        """The phase before; on one's own, the last question."""
        if not self.phase.on_way:
            return self.address(self.after)
        before = phase_before(self.phase.key, self.debrief.setting)
        address = self.move_to(before)
        if not (before and before.shows_questions and self.debrief.is_alone):
            return address
        question = self.debrief.questions.in_order().last()
        return (
            question.get_absolute_url() if question else PhaseWalk(self.debrief, before).go_back()
        )

    def finish(self) -> str:
        """End the debrief; returns the address of its resting place, or of the debrief without a recovery."""
        self.debrief.finish()
        job = self.debrief.rejection_id
        return reverse("step_rest", args=[job, "debrief"]) if job else self.address(None)

    def is_end(self, go: str) -> bool:
        """Whether this button ends the debrief: to skip the last part is to be done with it."""
        skips_last = go == "skip" and self.after is None and not self.debrief.is_finished
        return go == "finish" or skips_last

    def go(self, where: str) -> str:
        """The address a button of the page leads to."""
        match where:
            case "back":
                return self.go_back()
            case "leave":
                return self.address(None)
            case "here":
                return self.move_to(self.phase)
            case _ if self.is_end(where):
                return self.finish()
            case _:
                return self.go_on()

    def context(self, form: PhaseForm) -> dict[str, Any]:
        debrief = self.debrief
        context: dict[str, Any] = {
            "debrief": debrief,
            "phase": self.phase,
            "number": self.number,
            "is_last": self.after is None,
            "form": form,
            **friend_said_on(debrief),
        }
        if self.phase.shows_questions:
            context |= questions_in(debrief)
        return context


def questions_in(debrief: Debrief) -> dict[str, Any]:
    """The questions with how far each is worked through, and the remarks about the whole interview."""
    words = debrief.words
    rows = [(question, len(words.about(question.pk))) for question in debrief.questions.in_order()]
    untouched = (question for question, _remarks in rows if not question.is_worked_through)
    return {
        "questions": rows,
        "worked_on": next(untouched, None),
        "overall": len(words.about(None)),
    }


@once
def debrief_phase(request: AuthenticatedRequest, pk: UUID, phase: str) -> HttpResponse:
    if phase not in BY_KEY:
        raise Http404
    finishes = request.method == "POST" and request.POST.get("go") in ("finish", "skip")
    door = debrief_in_order if finishes else own_debrief
    debrief = door.even_removed(request, pk)
    if debrief.removed_at:
        return wait_for(request, debrief)
    walk = PhaseWalk(debrief, BY_KEY[phase])
    if not walk.applies:
        return _no_longer(request, walk)
    if request.method == "POST":
        return _answer(request, walk)
    draft = draft_for(request)
    context = walk.context(walk.form_class.open(debrief, draft=draft))
    return render(request, walk.phase.template, context | {"draft": draft})


def _no_longer(request: AuthenticatedRequest, walk: PhaseWalk) -> HttpResponse:
    """A phase that is gone, sent from a second tab or the back button: its words become a draft."""
    if request.method == "POST":
        keep_draft(request, walk.form_class.open(walk.debrief).fields)
        messages.info(request, _("That part no longer belongs here. Your words are kept."))
    return go_to(request, walk.debrief)


def _answer(request: AuthenticatedRequest, walk: PhaseWalk) -> HttpResponse:
    """Save and continue; or, on the way elsewhere, save what is valid and keep the rest as a draft."""
    form = walk.form_class.open(walk.debrief, request.POST)
    go = request.POST.get("go", "next")
    if go != "skip" and form.is_valid():
        form.save()
        discard_draft(request)
    elif go in ("skip", "back", "leave"):
        keep_draft(request, form.fields)
    else:
        return render(request, walk.phase.template, walk.context(form), status=status_of(form))
    if walk.is_end(go):
        said = _("Finished. What you wrote stays here.")
        can_be_undone(request, said, "debrief_reopen", walk.debrief.pk)
    return go_to(request, walk.go(go))


def debrief_live(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """What is new in this debrief, for a page that asks every few seconds; 204 while nothing is."""
    revision = request.user.debriefs.revision_of(pk)
    if revision is not None and wants_part(request) and request.GET.get("since") == str(revision):
        return HttpResponse(status=204)
    debrief = own_debrief(request, pk, only_look=True)
    if not wants_part(request):
        return go_to(request, debrief)
    voices = (Voice.LINK,) if request.GET.get("only") == Voice.LINK else ()
    return render(request, LIVE, {"debrief": debrief, **friend_said_on(debrief, *voices)})


@verb(own_debrief)
def debrief_rehearsed(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Note that the one change was practised aloud, or undo that."""
    debrief = own_debrief(request, pk)
    if "undo" in request.GET:
        debrief.set(rehearsed_at=None).touch()
    elif debrief.change:
        debrief.mark_rehearsed().touch()
        said = _("Practised out loud. It is noted.")
        can_be_undone(request, said, "debrief_rehearsed", pk, undo="1")
    return back_from(request, debrief)


@verb(own_debrief)
def debrief_move(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Move the debrief to tomorrow at its hour, or undo that."""
    debrief = debrief_in_order(request, pk)
    if "undo" in request.GET:
        debrief.move_back(today())
    elif debrief.planned_at and not debrief.started_at:
        debrief.move(1)
        said = _("Moved to tomorrow, at the same hour.")
        if not debrief.is_alone:
            said = _("Moved to tomorrow, at the same hour. Let your friend know.")
        can_be_undone(request, said, "debrief_move", pk, undo="1")
    return back_from(request, debrief)
