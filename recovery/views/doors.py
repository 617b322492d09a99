"""How views reach rows: through the owner, or not at all."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any, Concatenate, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest
from recovery.models import (
    Conversation,
    DebriefSession,
    FeedbackReply,
    FeedbackRequest,
    Lesson,
    Opportunity,
    Parting,
    Person,
    Plan,
    Rejection,
)
from recovery.models.feedback_life import IllegalMove
from recovery.models.replies import FeedbackReplyQuerySet

TALK = ("person", "rejection", "opportunity")  # what the page of a talk shows with it


def own_rejection(
    request: AuthenticatedRequest, pk: UUID, *, only_look: bool = False, counts: bool = True
) -> Rejection:
    """This person's rejection, locked while they write; 404 for everybody else's.

    What `counts` is noted as something done on it; to put it aside is not.
    """
    rows = Rejection.objects.owned_by(request.user)
    writes = request.method == "POST" and not only_look
    rows = rows.select_for_update() if writes else rows.with_facts()
    rejection = get_object_or_404(rows, pk=pk)
    rejection.owner = request.user
    return rejection.note_activity() if writes and counts else rejection


def own_feedback(
    request: AuthenticatedRequest, pk: UUID, *, only_look: bool = False
) -> FeedbackRequest:
    """This person's request for advice, locked while they write, its recovery first, as on the path.

    404 for everybody else's.
    """
    rows = FeedbackRequest.objects.owned_by(request.user).with_job()
    if request.method == "POST" and not only_look:
        rows = rows.select_for_update(of=("rejection", "self"))
    feedback = get_object_or_404(rows, pk=pk)
    feedback.owner = feedback.rejection.owner = request.user
    return feedback


def own_reply(
    request: AuthenticatedRequest, pk: UUID, reply: UUID, *, removed: bool = False
) -> FeedbackReply:
    """One answer to this person's request, and the request with it; 404 for everybody else's.

    With `removed`, one that was, to bring it back.
    """
    feedback = own_feedback(request, pk)
    rows = removed_replies(feedback) if removed else feedback.replies.all()
    found = get_object_or_404(rows, pk=reply)
    found.owner, found.request = request.user, feedback
    return found


def removed_replies(feedback: FeedbackRequest) -> FeedbackReplyQuerySet:
    """Answers that were taken out of a request, and can be brought back; the last one first."""
    found: FeedbackReplyQuerySet = FeedbackReply.everything.of(feedback).removed()
    return found.unread().order_by("-removed_at")


def own_debrief(
    request: AuthenticatedRequest, pk: UUID, *, only_look: bool = False, removed: bool = False
) -> DebriefSession:
    """This person's session, locked while they write; 404 for everybody else's, and for one removed.

    With `removed`, just those that were, to bring one back.
    """
    rows = DebriefSession.objects.owned_by(request.user).with_job()
    rows = rows.removed() if removed else rows.here()
    if request.method == "POST" and not only_look:
        rows = rows.select_for_update(of=("self",))
    session: DebriefSession = get_object_or_404(rows, pk=pk)
    session.owner = request.user
    if session.rejection:
        session.rejection.owner = request.user
    return session


def held_debrief(
    request: AuthenticatedRequest, pk: UUID, *, removed: bool = False
) -> DebriefSession:
    """The session, locked, and its recovery before it: the same order as on the path."""
    found = own_debrief(request, pk, only_look=True, removed=removed)
    if found.rejection_id:
        own_rejection(request, found.rejection_id)
    return own_debrief(request, pk, removed=removed)


def own_lesson(
    request: AuthenticatedRequest, pk: UUID, *, only_look: bool = False, removed: bool = False
) -> Lesson:
    """This person's finding, locked while they write, its recovery first, as on the path.

    404 for everybody else's, and for one removed (or, asked for what was removed, for one that is here).
    """
    rows = Lesson.objects.owned_by(request.user).select_related("rejection")
    rows = rows.removed() if removed else rows.here()
    if request.method == "POST" and not only_look:
        rows = rows.select_for_update(of=("rejection", "self"))
    lesson: Lesson = get_object_or_404(rows, pk=pk)
    lesson.owner = lesson.rejection.owner = request.user
    if request.method == "POST" and not only_look:
        lesson.rejection.note_activity()
    return lesson


def own_person(
    request: AuthenticatedRequest, pk: UUID, *, only_look: bool = False, removed: bool = False
) -> Person:
    """Somebody this person knows, locked while they write; 404 for everybody else's, and for one removed."""
    found: Person = _own_removable(Person, request, pk, only_look=only_look, removed=removed)
    return found


def own_two(request: AuthenticatedRequest, pk: UUID, other: UUID) -> tuple[Person, Person]:
    """Two people this person knows, locked while they write; 404 where they are not two of theirs."""
    rows = Person.objects.owned_by(request.user).here()
    if request.method == "POST":
        rows = rows.select_for_update().order_by("pk")
    found = {each.pk: each for each in rows.named_by(pk, other)}
    if len(found) != 2:
        raise Http404
    for each in found.values():
        each.owner = request.user
    return found[pk], found[other]


def own_parting(request: AuthenticatedRequest, pk: UUID, *, only_look: bool = False) -> Parting:
    """What was decided about somebody after a no, locked while they write; 404 for everybody else's."""
    rows = Parting.objects.owned_by(request.user).with_names()
    if request.method == "POST" and not only_look:
        rows = rows.select_for_update(of=("self",))
    parting: Parting = get_object_or_404(rows, pk=pk)
    parting.owner = parting.person.owner = parting.rejection.owner = request.user
    return parting


def own_opportunity(
    request: AuthenticatedRequest, pk: UUID, *, only_look: bool = False, removed: bool = False
) -> Opportunity:
    """Something this person has in play; as above."""
    found: Opportunity = _own_removable(
        Opportunity, request, pk, only_look=only_look, removed=removed
    )
    return found


def own_conversation(
    request: AuthenticatedRequest, pk: UUID, *, only_look: bool = False, removed: bool = False
) -> Conversation:
    """A talk of this person's, and with whom it is; as above. Its recovery is held first, as on the path."""
    find = partial(_own_removable, Conversation, request, pk, *TALK, removed=removed)
    found: Conversation = _after_its_recovery(request, find, only_look=only_look)
    found.person.owner = request.user
    return found


def own_plan(
    request: AuthenticatedRequest, pk: UUID, *, only_look: bool = False, removed: bool = False
) -> Plan:
    """An if-then plan of this person's; as above."""
    find = partial(_own_removable, Plan, request, pk, "rejection", removed=removed)
    found: Plan = _after_its_recovery(request, find, only_look=only_look)
    return found


def _after_its_recovery(
    request: AuthenticatedRequest, find: Callable[..., Any], *, only_look: bool
) -> Any:
    found = find(only_look=True)
    if request.method != "POST" or only_look:
        return found
    if found.rejection_id:
        own_rejection(request, found.rejection_id)
    return find(only_look=False)


def _own_removable(
    model: Any,
    request: AuthenticatedRequest,
    pk: UUID,
    *related: str,
    only_look: bool,
    removed: bool,
) -> Any:
    rows = model.objects.owned_by(request.user)
    rows = rows.removed() if removed else rows.here()
    if related:
        rows = rows.select_related(*related)
    if request.method == "POST" and not only_look:
        rows = rows.select_for_update(of=("self",))
    found = get_object_or_404(rows, pk=pk)
    found.owner = request.user
    return found


type VerbView[**P] = Callable[Concatenate[AuthenticatedRequest, UUID, P], HttpResponse]
type Opener = Callable[[AuthenticatedRequest, UUID], Any]


def _verb[**P](view: VerbView[P], opener: Opener) -> VerbView[P]:
    @wraps(view)
    def wrapper(
        request: AuthenticatedRequest, pk: UUID, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse:
        if request.method != "POST":
            return go_to(request, opener(request, pk))
        return view(request, pk, *args, **kwargs)

    return cast(VerbView[P], wrapper)


def verb[**P](view: VerbView[P]) -> VerbView[P]:
    """A view that only writes. Opened as a page (a reload, the back button), it leads to the thread."""
    return _verb(view, own_rejection)


def debrief_verb[**P](view: VerbView[P]) -> VerbView[P]:
    """The same for what is done to a session: opened as a page, it leads to the session."""
    return _verb(view, own_debrief)


def lesson_verb[**P](view: VerbView[P]) -> VerbView[P]:
    """The same for what is done to a finding: opened as a page, it leads to the finding."""
    return _verb(view, own_lesson)


def person_verb[**P](view: VerbView[P]) -> VerbView[P]:
    """The same for what is done with somebody: opened as a page, it leads to their page."""
    return _verb(view, own_person)


def parting_verb[**P](view: VerbView[P]) -> VerbView[P]:
    """The same for a thank-you: opened as a page, it leads to its note."""
    return _verb(view, own_parting)


def opportunity_verb[**P](view: VerbView[P]) -> VerbView[P]:
    """The same for what is in play: opened as a page, it leads to its page."""
    return _verb(view, own_opportunity)


def conversation_verb[**P](view: VerbView[P]) -> VerbView[P]:
    """The same for a talk: opened as a page, it leads to its page."""
    return _verb(view, own_conversation)


def plan_verb[**P](view: VerbView[P]) -> VerbView[P]:
    """The same for a plan: opened as a page, it leads to where the plan is changed."""
    return _verb(view, own_plan)


def feedback_verb[**P](view: VerbView[P]) -> VerbView[P]:
    """The same for what is done to a request: opened as a page, it leads to the request.

    A press that comes too late (another tab, a link that was used, the date that closed it) changes
    nothing, and shows where the request stands now.
    """

    @wraps(view)
    def wrapper(
        request: AuthenticatedRequest, pk: UUID, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse:
        try:
            return view(request, pk, *args, **kwargs)
        except IllegalMove:
            messages.info(
                request, _("Something has changed here meanwhile. This is how it stands.")
            )
            return go_to(request, own_feedback(request, pk, only_look=True))

    return _verb(cast(VerbView[P], wrapper), own_feedback)
