"""Places: the pages about conversations and plans."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from recovery.shared.clocks import today
from recovery.shared.weeks import monday_of
from tests.browser.people import Visitor
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import (
    a_conversation,
    a_held_conversation,
    a_person,
    a_plan,
    a_rejection,
    a_whole_rejection,
    an_opportunity,
)

NO_PAGE |= dict.fromkeys(
    (
        "conversation_held",
        "conversation_unsent",
        "conversation_reopen",
        "conversation_move",
        "conversation_move_back",
        "conversation_let_go",
        "conversation_remove",
        "conversation_restore",
        "conversation_week_off",
        "conversation_week_on",
        "pointer_remove",
        "pointer_restore",
        "plan_answer",
        "plan_reopen",
        "plan_move",
        "plan_move_back",
        "plan_said",
        "plan_unsaid",
        "plan_remove",
        "plan_restore",
    ),
    "writes",
)


def much(who: Visitor) -> None:
    """Make conversations and plans of every kind."""
    a_whole_rejection(who.user)
    ana = a_person(who.user, name="Ana", kind="friend", company="")
    a_conversation(ana, planned_on=today(), planned_time="14:30")
    a_conversation(ana, planned_on=today() + timedelta(days=3))
    a_conversation(ana, planned_on=None)
    a_conversation(ana).let_go()
    a_conversation(ana).remove()
    for days in (0, 1, 9, 30):
        a_held_conversation(ana, held_on=today() - timedelta(days=days))
    who.user.weeks_off.take(who.user, monday_of(today()) - timedelta(days=14))
    a_plan(owner=who.user, on=today() + timedelta(days=1))
    a_plan(owner=who.user).answer("no")
    a_plan(owner=who.user).remove()


@place("conversation_list", "empty")
def list_empty(who: Visitor) -> None:
    who.open("conversation_list")


@place("conversation_list", "with some of each")
def list_full(who: Visitor) -> None:
    much(who)
    who.open("conversation_list")


@place("conversation_list", "held ones, the second page")
def list_held(who: Visitor) -> None:
    ana = a_person(who.user, name="Ana")
    for days in range(22):
        a_held_conversation(ana, held_on=today() - timedelta(days=days))
    who.page.goto(reverse("conversation_list") + "?show=held")
    who.page.get_by_role("link", name="More").click()
    who.page.get_by_role("link", name="Back to the first").wait_for()


@place("conversation_new", "with nobody yet")
def new_empty(who: Visitor) -> None:
    who.open("conversation_new")


@place("conversation_new", "mistakes")
def new_mistakes(who: Visitor) -> None:
    a_person(who.user)
    a_rejection(who.user)
    an_opportunity(who.user)
    page = who.open("conversation_new")
    page.get_by_label("Which day?").fill("2020-01-01")
    page.get_by_role("button", name="Plan it").click()
    page.get_by_role("alert").wait_for()


@place("conversation_edit")
def edit(who: Visitor) -> None:
    who.open("conversation_edit", a_conversation(a_person(who.user)).pk)


@place("conversation_edit", "changed in another window")
def edit_conflict(who: Visitor) -> None:
    conversation = a_conversation(a_person(who.user), planned_on=today())
    page = who.open("conversation_edit", conversation.pk)
    conversation.set(ask="interview")
    page.get_by_label("Information").check()
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()


@place("conversation_message", "to somebody met once")
def message(who: Visitor) -> None:
    ana = a_person(who.user, tie="met_once", address="ana@example.com")
    who.open("conversation_message", a_conversation(ana).pk)


@place("conversation_message", "written, and composed again")
def message_again(who: Visitor) -> None:
    conversation = a_conversation(
        a_person(who.user), message="Could you help?", reason="you know Lumen"
    )
    page = who.open("conversation_message", conversation.pk)
    page.get_by_text("Say why them, or how you’ll ask").click()
    page.get_by_role("button", name="Write it again with this").click()
    page.get_by_text("What you had before").wait_for()


@place("conversation_message", "sent")
def message_sent(who: Visitor) -> None:
    conversation = a_conversation(
        a_person(who.user), message="Could you help?", sent_at=timezone.now()
    )
    who.open("conversation_message", conversation.pk)


@place("conversation_came_of_it")
def came_of_it(who: Visitor) -> None:
    who.open("conversation_came_of_it", a_conversation(a_person(who.user)).pk)


@place("conversation_came_of_it", "mistakes")
def came_of_it_mistakes(who: Visitor) -> None:
    page = who.open("conversation_came_of_it", a_conversation(a_person(who.user)).pk)
    page.get_by_label("Someone they pointed you to").fill("Dana Reed")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()


@place("conversation_detail", "planned")
def detail_planned(who: Visitor) -> None:
    opportunity, rejection = an_opportunity(who.user), a_rejection(who.user)
    facts = {"opportunity": opportunity, "rejection": rejection, "planned_time": "14:30"}
    who.page.goto(a_conversation(a_person(who.user), **facts).get_absolute_url())


@place("conversation_detail", "a day that has not come")
def detail_mistake(who: Visitor) -> None:
    who.page.goto(a_conversation(a_person(who.user)).get_absolute_url())
    who.page.get_by_text("We talked on another day").click()
    who.page.get_by_label("When was it?").fill("2099-01-01")
    who.page.get_by_role("button", name="We talked then").click()
    who.page.get_by_role("button", name="We talked then").wait_for()


@place("conversation_detail", "held, with those it pointed to")
def detail_held(who: Visitor) -> None:
    rejection = a_whole_rejection(who.user)
    who.page.goto(rejection.conversations.held().get().get_absolute_url())


@place("conversation_detail", "with somebody another conversation pointed to")
def detail_through(who: Visitor) -> None:
    held = a_whole_rejection(who.user).conversations.held().get()
    person = held.pointers.get().person
    who.page.goto(a_conversation(person, planned_on=None).get_absolute_url())


@place("conversation_detail", "let go")
def detail_let_go(who: Visitor) -> None:
    who.page.goto(a_conversation(a_person(who.user)).let_go().get_absolute_url())


@place("conversation_target", "with nothing yet")
def target_empty(who: Visitor) -> None:
    who.open("conversation_target")


@place("conversation_target", "with weeks before")
def target_full(who: Visitor) -> None:
    much(who)
    who.open("conversation_target")


@place("conversation_target", "a week off, and a mistake")
def target_off(who: Visitor) -> None:
    who.user.weeks_off.take(who.user, monday_of(today()))
    page = who.open("conversation_target")
    page.get_by_label("How many conversations").fill("99")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("alert").wait_for()


@place("plan_list", "empty")
def plans_empty(who: Visitor) -> None:
    who.open("plan_list")


@place("plan_list", "with some of each")
def plans_full(who: Visitor) -> None:
    much(who)
    who.open("plan_list")


@place("plan_list", "one section")
def plans_section(who: Visitor) -> None:
    for _number in range(22):
        a_plan(owner=who.user)
    who.page.goto(reverse("plan_list") + "?show=due")
    who.page.get_by_role("link", name="More").wait_for()


@place("plan_new", "mistakes")
def plan_mistakes(who: Visitor) -> None:
    a_rejection(who.user)
    page = who.open("plan_new")
    page.get_by_role("button", name="Plan it").click()
    page.get_by_role("alert").wait_for()


@place("plan_edit", "one to come")
def plan_edit(who: Visitor) -> None:
    who.open("plan_edit", a_plan(a_rejection(who.user)).pk)


@place("plan_edit", "one that was answered")
def plan_answered(who: Visitor) -> None:
    who.open("plan_edit", a_plan(owner=who.user).answer("partly").pk)
