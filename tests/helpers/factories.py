"""Rows for tests: every argument has a default, so that a test says only what it is about."""

import io
from datetime import date, timedelta
from itertools import count
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import login
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.http import HttpRequest
from django.test import Client
from django.utils import timezone

from accounts.models import PersonalToken, User
from recovery.models import (
    AnswerLink,
    Arrival,
    CheckIn,
    Company,
    Conversation,
    CueMark,
    Debrief,
    DebriefLink,
    DebriefQuestion,
    Distinct,
    Evidence,
    FeedbackPoint,
    FeedbackReply,
    FeedbackRequest,
    FriendNote,
    Hope,
    Import,
    LaterCheckIn,
    Lesson,
    LookBack,
    Opportunity,
    Parting,
    Person,
    Perspective,
    Pile,
    Plan,
    Pointer,
    PutOff,
    ReasonPick,
    Rejection,
    Remark,
    StepVisit,
    ToDo,
    Vent,
    WeekOff,
)
from recovery.shared.choices import TodayKind
from tests.helpers.pages import form_data

PASSWORD = "correct horse battery"

_numbers = count(1)


def a_user(**facts: Any) -> User:
    """Somebody with an account, in Berlin unless told otherwise."""
    number = next(_numbers)
    facts = {
        "email": f"person{number}@example.com",
        "name": "Sam",
        "time_zone": "Europe/Berlin",
    } | facts
    return User.objects.create_user(password=facts.pop("password", PASSWORD), **facts)


def an_operator(*, second_step: bool = True) -> User:
    """Somebody who looks after this BounceBack."""
    who = a_user()
    call_command("make_operator", who.email, stdout=io.StringIO())
    if second_step:
        facts = {"name": "Key", "credential": {}}
        Authenticator.objects.create(user=who, type=Authenticator.Type.WEBAUTHN, data=facts)
    return who


def a_token(
    owner: User | None = None, *scopes: str, name: str = "A script", days: int | None = None
) -> tuple[PersonalToken, str]:
    """A personal token that may do everything, unless told otherwise; its row, and the token itself."""
    scopes = scopes or ("read", "write", "private")
    return PersonalToken.objects.make(owner or a_user(), name, [*scopes], days)


def a_rejection(owner: User | None = None, **facts: Any) -> Rejection:
    """A no after an interview."""
    facts = {
        "company": "Lumen",
        "role": "Data analyst",
        "stage": "interview",
        "outcome": "told_no",
    } | facts
    if facts["outcome"] != "no_reply":
        facts.setdefault("heard_on", date(2026, 1, 12))
    chosen = facts.pop("path", None)
    rejection = Rejection.objects.create(owner=owner or a_user(), **facts)
    return rejection.choose_path(chosen) if chosen else rejection


def a_silence(owner: User | None = None, **facts: Any) -> Rejection:
    """No answer at all."""
    return a_rejection(owner, outcome="no_reply", **facts)


def a_vent(rejection: Rejection | None = None, **facts: Any) -> Vent:
    rejection = rejection or a_rejection()
    return Vent.objects.create(
        owner=rejection.owner, rejection=rejection, **({"mode": "say_aloud"} | facts)
    )


def a_checkin(rejection: Rejection | None = None, **facts: Any) -> CheckIn:
    rejection = rejection or a_rejection()
    facts = {"moment": CheckIn.Moment.LAND, "feeling": 3, "sting": 6, "confidence": 5} | facts
    return CheckIn.objects.create(owner=rejection.owner, rejection=rejection, **facts)


def a_perspective(rejection: Rejection | None = None, **facts: Any) -> Perspective:
    rejection = rejection or a_rejection()
    facts = {"harsh_thought": "I always fail", "belief_before": 80} | facts
    return Perspective.objects.create(owner=rejection.owner, rejection=rejection, **facts)


def a_reason(rejection: Rejection | None = None, **facts: Any) -> ReasonPick:
    rejection = rejection or a_rejection()
    facts = {"code": "skill", "known": "guess"} | facts
    return ReasonPick.objects.create(owner=rejection.owner, rejection=rejection, **facts)


def a_visit(rejection: Rejection | None = None, **facts: Any) -> StepVisit:
    rejection = rejection or a_rejection()
    facts = {"step": "perspective", "screen": "odds"} | facts
    return StepVisit.objects.create(owner=rejection.owner, rejection=rejection, **facts)


def a_person(owner: User | None = None, **facts: Any) -> Person:
    facts = {
        "name": "Dana Reed",
        "kind": "interviewer",
        "company": "Lumen",
        "address": "dana@example.com",
    } | facts
    return Person.objects.create(owner=owner or a_user(), **facts)


def a_company(owner: User | None = None, name: str = "Brightwater", **facts: Any) -> Company:
    """A company that said no; the database made its row."""
    owner = owner or a_user()
    a_rejection(owner, company=name, role="Designer").set(
        closed_at=timezone.now(), closed_as="back"
    )
    return Company.objects.get(owner=owner, name=name).set(**facts)


def a_conversation(person: Person | None = None, **facts: Any) -> Conversation:
    """A conversation that is planned for a day."""
    person = person or a_person()
    facts = {"ask": "advice", "planned_on": date(2026, 1, 20)} | facts
    return Conversation.objects.create(owner=person.owner, person=person, **facts)


def a_held_conversation(person: Person | None = None, **facts: Any) -> Conversation:
    """A conversation that was held, with what came of it."""
    held_on = facts.pop("held_on", date(2026, 1, 20))
    facts = {"came_of_it": "Write to her colleague"} | facts
    return a_conversation(person, **facts).hold(held_on)


def a_pointer(conversation: Conversation | None = None, **facts: Any) -> Pointer:
    """A conversation that pointed to this person."""
    conversation = conversation or a_held_conversation()
    if "person" not in facts:
        facts["person"] = a_person(conversation.owner, name="Ada Berg", kind="contact")
    return Pointer.objects.create(owner=conversation.owner, conversation=conversation, **facts)


def a_week_off(owner: User | None = None, **facts: Any) -> WeekOff:
    return WeekOff.objects.create(
        owner=owner or a_user(), **({"monday": date(2026, 1, 12)} | facts)
    )


def an_opportunity(owner: User | None = None, **facts: Any) -> Opportunity:
    """An application that is still open, after an interview."""
    facts = {
        "company": "Halcyon",
        "role": "Data analyst",
        "stage": "interview",
        "began_on": date(2026, 1, 5),
        "last_contact_on": date(2026, 1, 12),
    } | facts
    return Opportunity.objects.create(owner=owner or a_user(), **facts)


def a_hope(owner: User | None = None, **facts: Any) -> Hope:
    return Hope.objects.create(owner=owner or a_user(), **({"percent": 70} | facts))


def a_parting(rejection: Rejection | None = None, **facts: Any) -> Parting:
    """Somebody to thank, after a no."""
    rejection = rejection or a_rejection()
    if "person" not in facts:
        facts["person"] = a_person(rejection.owner)
    facts = {"fate": "thank"} | facts
    return Parting.objects.create(owner=rejection.owner, rejection=rejection, **facts)


def a_plan(rejection: Rejection | None = None, **facts: Any) -> Plan:
    """An if-then plan with its day; of no recovery if an owner is named."""
    if "owner" not in facts:
        rejection = rejection or a_rejection()
        facts |= {"owner": rejection.owner, "rejection": rejection}
        facts.setdefault("slot", 1 if facts.get("kind", "forward") == "forward" else None)
    facts = {"cue": "it is nine on Tuesday", "action": "call Ana"} | facts
    if facts.get("kind", "forward") == "forward":
        facts.setdefault("on", date(2026, 1, 20))
    return Plan.objects.create(**facts)


def a_later_check_in(rejection: Rejection | None = None, **facts: Any) -> LaterCheckIn:
    """A check-in that was answered, a week after the no."""
    rejection = rejection or a_rejection()
    facts = {"day": 7} | facts
    if "skipped_at" not in facts:
        facts.setdefault("answered_at", timezone.now())
    return LaterCheckIn.objects.create(owner=rejection.owner, rejection=rejection, **facts)


def a_look_back(owner: User | None = None, **facts: Any) -> LookBack:
    """A month that was looked back on."""
    facts = {"month": date(2026, 1, 1), "finished_at": timezone.now()} | facts
    return LookBack.objects.create(owner=owner or a_user(), **facts)


def an_import(owner: User | None = None) -> Import:
    """A list from another tracker that waits to be brought in, its words told."""
    file = io.BytesIO(b"Company,Role,Status\nLumen,Analyst,Rejected\n")
    made = Import.objects.receive(owner or a_user(), "My list.csv", file)
    mapping = made.read_as
    mapping.becomes["rejected"] = "told_no"
    return made.say(mapping, is_whole=True)


def a_finished_import(owner: User | None = None) -> Import:
    """A list that was brought in, and made nothing."""
    return an_import(owner).ask(without_known=True).finish()


def a_pile(owner: User | None = None, *companies: str) -> Pile:
    """Noes of the last days that are walked as one, the first one the newest, which leads."""
    owner, today = owner or a_user(), timezone.localdate()
    for days, company in enumerate(companies or ("Brightwater", "Alder", "Copper")):
        a_rejection(owner, company=company, heard_on=today - timedelta(days=days))
    pile = Pile.objects.make(owner)
    assert pile
    return pile


def a_request(rejection: Rejection | None = None, **facts: Any) -> FeedbackRequest:
    """A draft to somebody who interviewed them, with one question."""
    rejection = rejection or a_rejection()
    facts = {
        "channel": "email",
        "thanks": "the tour of the lab",
        "question_1": "Which part of my interview would you suggest I prepare differently?",
    } | facts
    if "person" not in facts:
        facts["person"] = a_person(rejection.owner)
    return FeedbackRequest.objects.create(owner=rejection.owner, rejection=rejection, **facts)


def a_sent_request(rejection: Rejection | None = None, **facts: Any) -> FeedbackRequest:
    return a_request(rejection, **facts).mark_sent()


def a_status_question(rejection: Rejection | None = None, **facts: Any) -> FeedbackRequest:
    """A draft that asks where things stand, after silence."""
    return a_request(rejection or a_silence(), **({"purpose": "status", "thanks": ""} | facts))


def a_reply(request: FeedbackRequest | None = None, **facts: Any) -> FeedbackReply:
    """A sealed reply, pasted; the request has moved to replied."""
    request = request or a_sent_request()
    facts = {
        "source": "pasted",
        "text": "Your examples were strong. Prepare the numbers behind them.",
        "received_on": timezone.localdate(timezone=request.owner.zone),
    } | facts
    reply = FeedbackReply.objects.create(owner=request.owner, request=request, **facts)
    if request.status != "replied":
        request.mark_replied()
    return reply


def a_point(reply: FeedbackReply | None = None, **facts: Any) -> FeedbackPoint:
    reply = reply or a_reply().open()
    facts = {"text": "Prepare the numbers", "verdict": "keep", "is_specific": True} | facts
    return FeedbackPoint.objects.create(owner=reply.owner, reply=reply, **facts)


def a_link(request: FeedbackRequest | None = None) -> tuple[AnswerLink, str]:
    """An answer link, and its token."""
    request = request or a_sent_request()
    token = AnswerLink.objects.make_for(request)
    return request.links.get(revoked_at=None), token


def a_debrief(rejection: Rejection | None = None, **facts: Any) -> Debrief:
    """A debrief about an interview that was turned down; without one if an owner is named."""
    if "owner" not in facts:
        rejection = rejection or a_rejection()
        facts |= {"owner": rejection.owner, "rejection": rejection}
    else:
        facts = {"company": "Lumen", "role": "Data analyst"} | facts
    return Debrief.objects.create(**({"held_on": date(2026, 1, 9)} | facts))


def a_friends_debrief(rejection: Rejection | None = None, **facts: Any) -> Debrief:
    """A debrief with Ana, a friend."""
    rejection = rejection or a_rejection()
    if "person" not in facts:
        facts["person"] = a_person(rejection.owner, name="Ana", kind="friend", company="")
    return a_debrief(rejection, **({"partner": "friend", "need": "advise"} | facts))


def a_question(debrief: Debrief | None = None, **facts: Any) -> DebriefQuestion:
    debrief = debrief or a_debrief()
    facts = {
        "text": "Tell me about a conflict",
        "gist": "The one about the budget",
        "landed": 2,
    } | facts
    return DebriefQuestion.objects.create(owner=debrief.owner, debrief=debrief, **facts)


def a_remark(debrief: Debrief | None = None, **facts: Any) -> Remark:
    debrief = debrief or a_debrief()
    facts = {"voice": "own", "basis": "noticed", "text": "He looked at his watch"} | facts
    return Remark.objects.create(owner=debrief.owner, debrief=debrief, **facts)


def a_cue(debrief: Debrief | None = None, **facts: Any) -> CueMark:
    debrief = debrief or a_debrief()
    facts = {"voice": "own", "code": "pace", "mark": "tweak"} | facts
    return CueMark.objects.create(owner=debrief.owner, debrief=debrief, **facts)


def a_note(debrief: Debrief | None = None, **facts: Any) -> FriendNote:
    """What Ana wrote on her own screen."""
    debrief = debrief or a_friends_debrief()
    facts = {"voice": "link", "keep": "Your calm", "change": "Say the result first"} | facts
    return FriendNote.objects.create(owner=debrief.owner, debrief=debrief, **facts)


def a_debrief_link(debrief: Debrief | None = None) -> tuple[DebriefLink, str]:
    """A friend's link, and its token."""
    debrief = debrief or a_friends_debrief()
    token = DebriefLink.objects.make_for(debrief)
    return debrief.links.get(revoked_at=None), token


def a_lesson(rejection: Rejection | None = None, **facts: Any) -> Lesson:
    """A lesson that somebody told them, to be acted on."""
    rejection = rejection or a_rejection()
    facts = {"kind": "skill", "text": "Bring one number", "grade": "told", "use": "act"} | facts
    if facts["use"]:
        facts.setdefault("decided_at", timezone.now())
    return Lesson.objects.create(owner=rejection.owner, rejection=rejection, **facts)


def an_evidence(lesson: Lesson, **source: Any) -> Evidence:
    """What this lesson rests on: name one source, such as remark=…"""
    return Evidence.objects.create(owner=lesson.owner, lesson=lesson, **source)


def a_to_do(lesson: Lesson | None = None, **facts: Any) -> ToDo:
    """An open to-do that is due."""
    lesson = lesson or a_lesson()
    facts = {
        "text": "Rehearse one story",
        "hours": 1,
        "due_on": date(2026, 1, 19),
        "slot": 1,
    } | facts
    return ToDo.objects.create(
        owner=lesson.owner, rejection=lesson.rejection, lesson=lesson, **facts
    )


def a_whole_debrief(rejection: Rejection) -> Debrief:
    """A debrief with everything on it, and Ana's words from both screens."""
    debrief = a_friends_debrief(
        rejection,
        strength_1="I stayed calm",
        change="Say the result first",
        rehearse_on=date(2026, 1, 15),
    )
    question = a_question(debrief, better="The budget, and that it was kept")
    a_remark(debrief, question=question)
    a_remark(debrief, voice="link", text="You paused well")
    a_cue(debrief)
    a_cue(debrief, voice="link", code="tone", mark="fine")
    a_note(debrief)
    a_note(debrief, voice="here", keep="Your humour", change="")
    a_debrief_link(debrief)
    return debrief


def a_whole_lesson(debrief: Debrief) -> Lesson:
    """A lesson with what it rests on, one to-do open and one tried."""
    assert debrief.rejection
    lesson = a_lesson(debrief.rejection)
    an_evidence(lesson, note=debrief.notes.get(voice="link"))
    a_to_do(lesson)
    a_to_do(lesson, slot=None, done_at=timezone.now(), helped="yes", text="Ask Ana to listen")
    return lesson


def a_told_rejection(owner: User | None = None, **facts: Any) -> Rejection:
    """A rejection with something on every step, so that every page has rows to show."""
    rejection = a_rejection(
        owner,
        **(
            {"their_words": "We went with someone else.", "advert_url": "https://example.com/job"}
            | facts
        ),
    )
    a_checkin(rejection)
    vent = a_vent(rejection, mode="write_keep")
    vent.start()
    vent.set(started_at=vent.started_at - timedelta(minutes=10))
    vent.stop()
    vent.keep("They never read it", 30)
    vent.set(then="walk")
    a_checkin(rejection, vent=vent, moment=CheckIn.Moment.VENTED, sting=3)
    a_perspective(rejection, fair_thought="It was one job", belief_after=30, tries=12)
    a_reason(rejection, code="other", note="The bus was late")
    a_reason(rejection, code="runner_up" if rejection.stage == "final" else "skill", known="told")
    a_visit(
        rejection, step="say-what-happened", screen="check-in", answered_at=timezone.now()
    ).end()
    a_visit(rejection)
    return rejection


def a_whole_rejection(owner: User | None = None, **facts: Any) -> Rejection:
    """A rejection with everything on it: a reply, a message half written, a debrief, a lesson."""
    rejection = a_told_rejection(owner, **facts)
    an_asked_person(rejection)
    a_whole_lesson(a_whole_debrief(rejection))
    a_whole_way_back(rejection)
    an_arrival(rejection.owner)
    return rejection


def an_arrival(owner: User, words: str = "Subject: Your application\n\nThey said no.") -> Arrival:
    """A mail that was forwarded, and waits to be told what it is."""
    return Arrival.objects.take_in(owner, words, words.encode())


def a_whole_way_back(rejection: Rejection) -> Conversation:
    """What getting going again leaves behind: a conversation held, one planned, plans, a person to thank."""
    owner = rejection.owner
    ada = a_person(owner, name="Ada Berg", kind="contact", company="Halcyon", tie="met_once")
    held = a_held_conversation(ada, rejection=rejection)
    a_pointer(held, person=a_person(owner, name="Bo Lind", kind="contact", company=""))
    a_conversation(ada, rejection=rejection, ask="introduction")
    opportunity = an_opportunity(owner)
    a_hope(owner, opportunity=opportunity, rejection=rejection)
    a_plan(rejection)
    a_plan(rejection, kind="next_no", cue="the next one says no", action="walk to the lake")
    a_parting(rejection, person=(cleo := a_person(owner, name="Cleo Marsh")))
    a_later_check_in(rejection)
    WeekOff.objects.take(owner, date(2026, 1, 12))
    one, other = sorted((ada.pk, cleo.pk))
    Distinct.objects.create(owner=owner, one_id=one, other_id=other)
    PutOff.objects.put_off(owner, TodayKind.TOUCH, cleo.pk, date(2026, 1, 20))
    return held


def an_asked_person(rejection: Rejection) -> FeedbackRequest:
    """A person who was asked, replied twice (one read and sorted, one sealed), and is asked again."""
    asked = a_sent_request(rejection)
    a_link(asked)
    a_point(a_reply(asked).open().mark_sorted(), reason="skill")
    a_reply(asked, text="One more thing: you were the kindest.")
    asked.judge("useful")
    a_request(rejection, person=asked.person)
    return asked


def signed_in(client: Client, user: User | None = None) -> User:
    """Sign this person in; a new one if none is named.

    As `force_login` does, which makes a session and throws it away before the one that stays.
    """
    user = user or a_user()
    cookie = client.cookies.get(settings.SESSION_COOKIE_NAME)
    request = HttpRequest()
    request.session = SessionStore(cookie.value if cookie else None)
    login(request, user, settings.AUTHENTICATION_BACKENDS[0])
    request.session.save()
    client._set_login_cookies(request)  # type: ignore[attr-defined]
    return user


__all__ = [
    "PASSWORD",
    "a_checkin",
    "a_company",
    "a_conversation",
    "a_cue",
    "a_debrief",
    "a_debrief_link",
    "a_finished_import",
    "a_friends_debrief",
    "a_held_conversation",
    "a_hope",
    "a_later_check_in",
    "a_lesson",
    "a_link",
    "a_look_back",
    "a_note",
    "a_parting",
    "a_person",
    "a_perspective",
    "a_pile",
    "a_plan",
    "a_point",
    "a_pointer",
    "a_question",
    "a_reason",
    "a_rejection",
    "a_remark",
    "a_reply",
    "a_request",
    "a_sent_request",
    "a_silence",
    "a_status_question",
    "a_to_do",
    "a_token",
    "a_told_rejection",
    "a_user",
    "a_vent",
    "a_visit",
    "a_week_off",
    "a_whole_debrief",
    "a_whole_lesson",
    "a_whole_rejection",
    "a_whole_way_back",
    "an_asked_person",
    "an_evidence",
    "an_import",
    "an_opportunity",
    "form_data",
    "signed_in",
]
