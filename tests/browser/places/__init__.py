"""Every page in every state a person can meet it in, and how to get there.

A new address of the app must have a place here, or a reason in NO_PAGE (test_every_page.py).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any
from unittest import mock
from urllib.parse import urlsplit

from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.db import OperationalError
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page

from accounts.models import User
from recovery.help.helplines import COUNTRIES
from recovery.models import AnswerLink, CheckIn, Rejection, Takeout
from recovery.recoveries import deleting
from recovery.reminders.sending import stop_address
from tests.accounts.people import link_in_mail, with_app, with_passkey
from tests.browser import path
from tests.browser.people import Visitor, heading, sign_in_by_form
from tests.helpers.asked import many_of_each
from tests.helpers.factories import (
    a_link,
    a_perspective,
    a_reason,
    a_rejection,
    a_sent_request,
    a_silence,
    a_token,
    a_told_rejection,
    a_user,
    a_vent,
    a_visit,
    an_arrival,
)

Arrive = Callable[[Visitor], Any]

# Addresses that only write, lead on, or answer a machine.
NO_PAGE = {
    "no_line_words": "for a script",
    "rejection_set_aside": "writes",
    "rejection_take_up": "writes",
    "vent_bin_kept_words": "writes",
    "rejection_restore": "writes",
    "vent_keep": "writes",
    "vent_way": "writes",
    "step_skip": "writes",
    "rejection_snooze": "writes",
    "rejection_path": "writes",
    "break_take": "writes",
    "calendar_make": "writes",
    "calendar_stop": "writes",
    "calendar_feed": "answers a machine",
    "feedback_date": "a file",
    "date_file": "a file",
    "forwarding_make": "writes",
    "forwarding_stop": "writes",
    "arrival_remove": "writes",
    "arrival_restore": "writes",
    "manifest": "answers a machine",
    "service_worker": "answers a machine",
    "security_txt": "answers a machine",
    "share": "asked by another app; walked in test_first_rejection.py",
    "break_end": "writes",
    "session_end": "writes",
    "token_revoke": "writes",
    "api": "answers a machine",
    "api_nothing": "answers a machine",
    "session_end_others": "writes",
    "draft_keep": "answers a script",
    "rejection_known_there": "a part of the log page",
    "draft_discard": "writes",
    "takeout_make": "writes",
    "takeout_erase": "writes",
    "takeout_download": "a file",
    "over_time_sheet": "a file",
    "mfa_download_recovery_codes": "a file",
    "mfa_index": "leads to Settings",
    "usersessions_list": "leads to our list",
    "mfa_login_webauthn": "answers a script",
    "account_confirm_login_code": "we send no codes",
}


@dataclass(frozen=True)
class Place:
    """One page in one state."""

    name: str
    url_name: str
    arrive: Arrive
    signed_in: bool = True


PLACES: list[Place] = []


def place(url_name: str, state: str = "", *, signed_in: bool = True) -> Callable[[Arrive], Arrive]:
    """Add a page: the function below makes the rows it needs and goes there."""

    def add(arrive: Arrive) -> Arrive:
        name = f"{url_name}: {state}" if state else url_name
        PLACES.append(Place(name, url_name, arrive, signed_in))
        return arrive

    return add


def be_one_with(who: Visitor, make: Arrive) -> None:
    """Become the person for whom all this was made; once, for all places that only look at it."""
    email = f"{make.__module__}.{make.__name__}@example.com"
    known = User.objects.filter(email=email).first()
    who.user = known or a_user(email=email)
    who.sign_in()
    if not known:
        make(who)


def _plain(*url_names: str, signed_in: bool = True) -> None:
    for url_name in url_names:
        place(url_name, signed_in=signed_in)(partial(Visitor.open, name=url_name))


# For anybody.

_plain(
    "front",
    "vent",
    "accessibility",
    "account_login",
    "account_signup",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key_done",
    "account_email_verification_sent",
    "goodbye",
    signed_in=False,
)


@place("vent", "gone", signed_in=False)
def vent_gone(who: Visitor) -> None:
    page = who.open("vent")
    page.get_by_role("button", name="Done, bin it").click()
    heading(page, "It’s gone. Nobody has it.").wait_for()


@place("offline", signed_in=False)
def offline(who: Visitor) -> None:
    who.open("offline")


def _support(code: str) -> None:
    @place("support", code or "anywhere", signed_in=False)
    def arrive(who: Visitor) -> None:
        who.page.goto(f"{reverse('support')}?country={code}")


for _code in COUNTRIES:
    _support(_code)


@place("account_login", "wrong password", signed_in=False)
def wrong_password(who: Visitor) -> None:
    page = who.open("account_login")
    page.get_by_label("E-mail").fill("nobody@example.com")
    page.get_by_label("Password").fill("not this one")
    page.get_by_label("Password").press("Enter")
    page.get_by_role("alert").wait_for()


@place("account_signup", "mistakes", signed_in=False)
def sign_up_mistakes(who: Visitor) -> None:
    page = who.open("account_signup")
    page.get_by_label("Password").fill("short")
    page.get_by_label("Password").press("Enter")
    page.get_by_role("alert").wait_for()


@place("account_confirm_email", signed_in=False)
def confirm_email(who: Visitor) -> None:
    who.open("account_confirm_email", _confirmation_key(who))


@place("account_confirm_email", "no longer works", signed_in=False)
def confirm_email_too_late(who: Visitor) -> None:
    who.open("account_confirm_email", "no-such-key")


@place("account_reset_password_from_key", signed_in=False)
def new_password(who: Visitor) -> None:
    page = who.open("account_reset_password")
    page.get_by_label("E-mail").fill(who.user.email)
    page.get_by_label("E-mail").press("Enter")
    page.wait_for_url(reverse("account_reset_password_done"))
    page.goto(link_in_mail())


@place("account_reset_password_from_key", "no longer works", signed_in=False)
def new_password_too_late(who: Visitor) -> None:
    who.open("account_reset_password_from_key", "1", "no-such-key")


@place("mfa_authenticate", signed_in=False)
def second_step(who: Visitor) -> None:
    with_app(who.user)
    sign_in_by_form(who.open("account_login"), who.user)
    who.page.wait_for_url(reverse("mfa_authenticate"))


def _confirmation_key(who: Visitor) -> str:
    address = EmailAddress.objects.create(user=who.user, email=who.user.email)
    return str(EmailConfirmationHMAC(address).key)


# For whoever holds an answer link.


def _answer_page(who: Visitor) -> Page:
    """The answer page behind a link this person sent, in a browser without an account."""
    request = a_sent_request(a_rejection(who.user))
    return who.open("answer", a_link(request)[1])


def _advise(page: Page, *buttons: str) -> Page:
    page.get_by_label("Answers were clear").check()
    page.get_by_label("prepare differently").fill("Bring one number for each story.")
    for button in buttons:
        page.get_by_role("button", name=button).click()
    return page


@place("answer", signed_in=False)
def answer(who: Visitor) -> None:
    _advise(_answer_page(who))


@place("answer", "mistakes", signed_in=False)
def answer_mistakes(who: Visitor) -> None:
    _answer_page(who).get_by_role("button", name="Read it through").click()
    who.page.get_by_role("alert").wait_for()


@place("answer", "read through", signed_in=False)
def answer_preview(who: Visitor) -> None:
    _advise(_answer_page(who), "Read it through")
    heading(who.page, "This is what Sam will read").wait_for()


@place("answer", "thanks", signed_in=False)
def answer_thanks(who: Visitor) -> None:
    _advise(_answer_page(who), "Read it through", "Send it")
    heading(who.page, "Thank you").wait_for()


@place("answer", "to be changed", signed_in=False)
def answer_change(who: Visitor) -> None:
    answer_thanks(who)
    who.page.get_by_role("link", name="Change it").click()
    who.page.get_by_text("You’ve replied before").wait_for()


@place("answer", "policy", signed_in=False)
def answer_policy(who: Visitor) -> None:
    _answer_page(who).get_by_role("button", name="Our policy").click()
    heading(who.page, "Thank you").wait_for()


@place("answer", "answered by somebody else meanwhile", signed_in=False)
def answer_already(who: Visitor) -> None:
    page = _advise(_answer_page(who), "Read it through")
    page.context.clear_cookies()
    AnswerLink.objects.update(answered_at=timezone.now())
    page.get_by_role("button", name="Send it").click()
    page.get_by_text("Here are your words").wait_for()


@place("answer", "answered", signed_in=False)
def answer_answered(who: Visitor) -> None:
    page = _answer_page(who)
    AnswerLink.objects.update(answered_at=timezone.now())
    page.reload()


@place("answer", "no longer works", signed_in=False)
def answer_gone(who: Visitor) -> None:
    page = _advise(_answer_page(who), "Read it through")
    AnswerLink.objects.revoke()
    page.get_by_role("button", name="Send it").click()
    heading(page, "This link doesn’t work").wait_for()


# About the account.

_plain(
    "settings",
    "time_zone",
    "odds",
    "session_list",
    "token_list",
    "arrival_list",
    "your_data",
    "takeout_bring",
    "account_delete",
    "account_logout",
    "account_reauthenticate",
    "account_change_password",
    "account_email",
)


def _sure(who: Visitor, url_name: str) -> Page:
    """Open a page that asks first who one is."""
    who.say_who()
    return who.open(url_name)


for url_name in ("your_data", "takeout_bring", "account_delete"):
    place(url_name)(partial(_sure, url_name=url_name))


@place("takeout_bring", "no file of ours")
def bring_mistake(who: Visitor) -> None:
    page = _sure(who, "takeout_bring")
    file: Any = {"name": "a.json", "mimeType": "application/json", "buffer": b"{}"}
    page.get_by_label("The file").set_input_files(file)
    page.get_by_role("button", name="Bring it in").click()
    page.get_by_role("alert").wait_for()


@place("takeout_bring", "not empty")
def bring_not_empty(who: Visitor) -> None:
    a_rejection(who.user)
    _sure(who, "takeout_bring")


def _brings(who: Visitor, **facts: Any) -> None:
    Takeout.objects.create(owner=who.user, is_incoming=True, parts=100, **facts)


@place("takeout_bring", "on its way")
def bring_at_work(who: Visitor) -> None:
    _brings(who, done=40)
    _sure(who, "takeout_bring")


@place("takeout_bring", "here")
def bring_here(who: Visitor) -> None:
    _brings(who, ready_at=timezone.now())
    _sure(who, "takeout_bring")


@place("takeout_bring", "refused")
def bring_refused(who: Visitor) -> None:
    problem = "rejection, row 12: “heard_on” can’t be so."
    _brings(who, failed_at=timezone.now(), problem=problem)
    _sure(who, "takeout_bring")


@place("takeout_bring_progress")
def bring_progress(who: Visitor) -> None:
    _brings(who, done=40)
    who.open("takeout_bring_progress")


@place("your_data", "a file is being made")
def data_being_made(who: Visitor) -> None:
    Takeout.objects.create(owner=who.user, parts=40, done=16)
    _sure(who, "your_data")


@place("takeout_progress")
def data_progress(who: Visitor) -> None:
    Takeout.objects.create(owner=who.user, parts=40, done=16)
    who.open("takeout_progress")


@place("your_data", "a file is ready")
def data_ready(who: Visitor) -> None:
    Takeout.objects.create(owner=who.user, size=2_400_000, ready_at=timezone.now())
    _sure(who, "your_data")


@place("token_new")
def token_new(who: Visitor) -> None:
    who.say_who()
    who.open("token_new")


@place("token_new", "mistakes")
def token_new_mistakes(who: Visitor) -> None:
    token_new(who)
    who.page.get_by_role("button", name="Make it").click()
    who.page.get_by_role("alert").wait_for()


@place("token_list", "just made, and others")
def token_list(who: Visitor) -> None:
    for days in (1, None):
        made, _token = a_token(who.user, name="My old script", days=days)
    made.revoke()
    token_new(who)
    who.page.get_by_label("What is it for?").fill("My spreadsheet")
    who.page.get_by_label("Add and change things").check()
    who.page.get_by_role("button", name="Make it").click()
    who.page.get_by_label("Copy it now").wait_for()


@place("settings", "with everything on")
def settings_with_everything(who: Visitor) -> None:
    _everything_on(who)
    who.open("settings")


@place("settings", "changed in another window")
def settings_conflict(who: Visitor) -> None:
    page = who.open("settings")
    type(who.user).objects.filter(pk=who.user.pk).update(name="Samira")
    page.get_by_label("First name").fill("Sammy")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()


@place("odds", "mistakes")
def odds_mistakes(who: Visitor) -> None:
    page = who.open("odds")
    page.get_by_label("Of 100 interviews").fill("200")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("alert").wait_for()


@place("account_change_password", "mistakes")
def change_password_mistakes(who: Visitor) -> None:
    page = who.open("account_change_password")
    page.locator("main form button.button").first.click()
    page.get_by_role("alert").wait_for()


@place("account_set_password")
def first_password(who: Visitor) -> None:
    who.user.set_unusable_password()
    who.user.save()
    who.sign_in()
    who.open("account_set_password")


@place("mfa_activate_totp")
def app_on(who: Visitor) -> None:
    who.say_who()
    who.open("mfa_activate_totp")


def _with_everything(*url_names: str) -> None:
    for url_name in url_names:

        def arrive(who: Visitor, name: str = url_name) -> None:
            _everything_on(who)
            who.open(name)

        place(url_name)(arrive)


_with_everything(
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
)


@place("mfa_edit_webauthn")
def passkey_name(who: Visitor) -> None:
    who.say_who()
    who.open("mfa_edit_webauthn", with_passkey(who.user).pk)


@place("mfa_remove_webauthn")
def passkey_away(who: Visitor) -> None:
    who.say_who()
    who.open("mfa_remove_webauthn", with_passkey(who.user).pk)


def _everything_on(who: Visitor) -> None:
    with_passkey(who.user)
    with_app(who.user)
    RecoveryCodes.activate(who.user)
    who.say_who()


# Today and the list.


@place("today", "nothing yet")
def today_empty(who: Visitor) -> None:
    who.open("today")


@place("today", "with rows")
def today_rows(who: Visitor) -> None:
    a_told_rejection(who.user)
    a_rejection(who.user, company="Halcyon Robotics and Remarkably Long-Named Partners")
    a_rejection(who.user, company="Snoozed").snooze(9)
    who.open("today")


@place("today", "paused")
def today_breakd(who: Visitor) -> None:
    who.user.take_break()
    who.open("today")


@place("support", "signed in")
def support_signed_in(who: Visitor) -> None:
    who.open("support")


@place("rejection_list", "nothing yet")
def list_empty(who: Visitor) -> None:
    who.open("rejection_list")


@place("rejection_list", "with rows and an older page")
def list_rows(who: Visitor) -> None:
    a_told_rejection(who.user)
    a_rejection(who.user, company="W" * 120, role="")
    for number in range(20):
        a_silence(who.user, company=f"Silent {number}")
    who.open("rejection_list")


@place("rejection_list", "to set several aside")
def list_choosing(who: Visitor) -> None:
    a_told_rejection(who.user)
    a_rejection(who.user)
    who.page.goto(f"{reverse('rejection_list')}?state=open&choose=1")


@place("rejection_list", "no hits")
def list_no_hits(who: Visitor) -> None:
    a_rejection(who.user)
    who.page.goto(f"{reverse('rejection_list')}?q=nowhere")


# Every request for advice, and what came of asking.


@place("feedback_list", "nothing yet")
def asked_nobody(who: Visitor) -> None:
    who.open("feedback_list")


def ask_much(who: Visitor) -> None:
    many_of_each(who.user, 21)


@place("feedback_list", "much in every state")
def asked_much(who: Visitor) -> None:
    be_one_with(who, ask_much)
    who.open("feedback_list")


@place("feedback_list", "one state, with an older page")
def asked_one_state(who: Visitor) -> None:
    be_one_with(who, ask_much)
    who.page.goto(f"{reverse('feedback_list')}?state=ended")


# One rejection.


@place("rejection_new")
def new(who: Visitor) -> None:
    page = who.open("rejection_new")
    page.get_by_text("More, if you like").click()


@place("rejection_new", "filled in from a message")
def new_read(who: Visitor) -> None:
    page = who.open("rejection_new")
    page.get_by_label("Paste what they sent").fill(path.MESSAGE)
    page.get_by_role("button", name="Read it").click()
    path.read_line(page).wait_for()


@place("rejection_new", "a part of what was read, opened")
def new_part(who: Visitor) -> None:
    new_read(who)
    who.page.locator("summary", has_text="Staff Engineer").click()


@place("rejection_new", "mistakes")
def new_mistakes(who: Visitor) -> None:
    page = who.open("rejection_new")
    page.get_by_text("Or type it in").click()
    page.get_by_label("I never heard back").check()
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()


@place("rejection_new", "with a draft")
def new_draft(who: Visitor) -> None:
    draft = {"company": ["Lumen"], "outcome": ["no_reply"]}
    who.user.drafts.keep(who.user, reverse("rejection_new"), draft)
    who.open("rejection_new")


def _recovery(state: str, make: Callable[[Any], Rejection]) -> None:
    def arrive(who: Visitor) -> None:
        page = who.open("rejection_detail", make(who.user).pk)
        for summary in page.locator("main summary").all():
            summary.click()

    place("rejection_detail", state)(arrive)


_recovery("just logged", a_rejection)
_recovery("with something on every step", a_told_rejection)
_recovery("quick", lambda user: a_rejection(user, stage="applied"))
_recovery("no answer", a_silence)
_recovery("set aside", lambda user: a_told_rejection(user).set_aside())
_recovery(
    "snoozed", lambda user: a_rejection(user, snoozed_until=timezone.now() + timedelta(days=1))
)
_recovery("all done", lambda user: _all_done(a_told_rejection(user)))


def _all_done(rejection: Rejection) -> Rejection:
    for visit in rejection.visits.all():
        visit.answer()
        visit.end()
    rejection.visits.begin(rejection, "let-it-out", "how").skip()
    return rejection


@place("rejection_edit")
def edit(who: Visitor) -> None:
    who.open("rejection_edit", a_told_rejection(who.user).pk)


@place("rejection_edit", "changed in another window")
def edit_conflict(who: Visitor) -> None:
    rejection = a_rejection(who.user)
    page = who.open("rejection_edit", rejection.pk)
    Rejection.objects.filter(pk=rejection.pk).update(company="Elsewhere")
    page.get_by_role("textbox", name="Company").fill("Mine")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()


@place("rejection_delete")
def delete(who: Visitor) -> None:
    who.open("rejection_delete", a_rejection(who.user).pk)


@place("rejection_list", "with one deleted")
def list_with_one_deleted(who: Visitor) -> None:
    a_rejection(who.user)
    deleting.remove(a_rejection(who.user))
    who.open("rejection_list").get_by_text("Removed in the last 30 days").click()


@place("rejection_forget")
def forget(who: Visitor) -> None:
    who.open("rejection_forget", deleting.remove(a_rejection(who.user)).pk)


# The screens of the path.


def _screen(step: str, screen: str, state: str = "", **facts: Any) -> None:
    def arrive(who: Visitor) -> None:
        rejection = a_rejection(who.user)
        a_perspective(rejection, tries=12)
        vent = a_vent(rejection, **({"mode": "write_keep"} | facts))
        if state == "running":
            vent.start()
        page = who.open("step_screen", rejection.pk, step, screen)
        for summary in page.locator("main summary").all():
            summary.click()

    place("step_screen", f"{screen} {state or facts.get('mode', '')}".strip())(arrive)


_screen("say-what-happened", "check-in")
_screen("let-it-out", "timer", mode="write_bin")
_screen("let-it-out", "timer", "running", mode="write_bin")
_screen("let-it-out", "timer", mode="write_keep")
_screen("let-it-out", "timer", mode="talk", talk_to="Ana")
_screen("let-it-out", "timer", mode="say_aloud")
_screen("let-it-out", "breath")
_screen("let-it-out", "breath", "kept", text="They never read it", kept_at=timezone.now())
_screen("perspective", "harsh-thought")
_screen("perspective", "fairer-sentence")


@place("step_rest", "after letting it out")
def rest(who: Visitor) -> None:
    rejection = a_rejection(who.user)
    a_visit(rejection, step="let-it-out", answered_at=timezone.now(), done_at=timezone.now())
    CheckIn.objects.create(owner=who.user, rejection=rejection, moment="land", sting=8)
    vent = a_vent(rejection)
    CheckIn.objects.create(owner=who.user, rejection=rejection, moment="vented", sting=5, vent=vent)
    who.open("step_rest", rejection.pk, "let-it-out")


@place("step_screen", "reasons, ticked")
def reasons(who: Visitor) -> None:
    page = who.open("step_screen", a_told_rejection(who.user).pk, "perspective", "reasons")
    page.get_by_label("Someone fitted more closely").check()


@place("step_screen", "possibly-unfair")
def possibly_unfair(who: Visitor) -> None:
    who.user.country = "GB"
    who.user.save()
    unfair = a_reason(a_rejection(who.user), code="possibly_unfair", known="")
    who.open("step_screen", unfair.rejection_id, "perspective", "possibly-unfair")


@place("step_screen", "reasons, mistakes")
def reasons_mistake(who: Visitor) -> None:
    page = who.open("step_screen", a_rejection(who.user).pk, "perspective", "reasons")
    page.get_by_label("Someone fitted more closely").check()
    page.locator("[name=note_other]").evaluate("box => (box.value = 'x'.repeat(201))")
    path.go_on(page)
    page.get_by_role("alert").wait_for()


@place("step_screen", "timer, before a way is chosen")
def paper_at_once(who: Visitor) -> None:
    who.open("step_screen", a_rejection(who.user).pk, "let-it-out", "timer")


@place("step_screen", "breath, mistakes")
def plan_mistake(who: Visitor) -> None:
    vent = a_vent(a_rejection(who.user), mode="write_bin")
    vent.stop()
    page = who.open("step_screen", vent.rejection_id, "let-it-out", "breath")
    page.get_by_text("If it comes back tonight").click()
    page.get_by_label("something of my own").check()
    path.go_on(page)
    page.get_by_role("alert").wait_for()


@place("step_screen", "fairer-sentence, changed in another window")
def fairer_conflict(who: Visitor) -> None:
    thought = a_perspective(a_rejection(who.user))
    page = who.open("step_screen", thought.rejection_id, "perspective", "fairer-sentence")
    thought.set(fair_thought="It was one job")
    page.get_by_role("textbox", name="A fairer sentence").fill("Mine")
    path.go_on(page)
    page.get_by_role("alert").wait_for()


@place("vent_timer", "opened as a page leads to the recovery")
def timer_as_a_page(who: Visitor) -> None:
    who.open("vent_timer", a_vent(a_rejection(who.user)).rejection_id, "start")


# Reminders.


@place("arrival_detail")
def arrival_detail(who: Visitor) -> None:
    a_sent_request(a_rejection(who.user))
    who.open("arrival_detail", an_arrival(who.user).pk)


@place("reminders")
def reminders(who: Visitor) -> None:
    page = who.open("reminders")
    page.get_by_text("What such a mail says").click()


@place("reminders", "mistakes")
def reminders_mistakes(who: Visitor) -> None:
    page = who.open("reminders")
    page.get_by_label("Business days until a request").fill("1")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()


@place("reminders", "a new calendar")
def reminders_calendar(who: Visitor) -> None:
    page = who.open("reminders")
    page.get_by_role("button", name="Make an address").click()
    page.get_by_label("Your calendar’s address").wait_for()


@place("reminders_stop", "on", signed_in=False)
def stop_on(who: Visitor) -> None:
    User.objects.update(reminders_since=timezone.now())
    who.page.goto(_path_of(stop_address(who.user)))


@place("reminders_stop", "off", signed_in=False)
def stop_off(who: Visitor) -> None:
    stop_on(who)
    who.page.get_by_role("button", name="Turn them off").click()
    heading(who.page, "Reminders are off").wait_for()


def _path_of(address: str) -> str:
    return urlsplit(address).path


# When something goes wrong.


@place("404")
def not_found(who: Visitor) -> None:
    who.page.goto("/nowhere/")


@place("403_csrf", signed_in=False)
def too_old(who: Visitor) -> None:
    page = who.open("account_login")
    page.context.clear_cookies(name=settings.CSRF_COOKIE_NAME)
    sign_in_by_form(page, who.user)
    page.get_by_role("heading", name="too old").wait_for()


def _broken(name: str, error: Exception) -> None:
    def arrive(who: Visitor) -> None:
        with mock.patch(
            "recovery.rejections.views.rejections.RejectionForm.is_valid", side_effect=error
        ):
            page = who.open("rejection_new")
            page.get_by_text("Or type it in").click()
            page.get_by_role("textbox", name="Company").fill("Lumen")
            with page.expect_response(lambda answer: answer.status >= 400):
                page.get_by_role("button", name="Save", exact=True).click()
            page.wait_for_load_state()

    place(name)(arrive)


_broken("400", SuspiciousOperation("planted"))
_broken("500", RuntimeError("planted"))
_broken("503", OperationalError("planted"))
