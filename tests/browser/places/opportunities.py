"""Places: the pages about opportunities."""

from datetime import timedelta
from typing import Any

from recovery.models import Opportunity
from recovery.shared.clocks import today
from tests.browser.people import Visitor
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import (
    a_conversation,
    a_debrief,
    a_hope,
    a_person,
    a_question,
    a_rejection,
    an_opportunity,
)

NO_PAGE |= dict.fromkeys(
    (
        "opportunity_hope",
        "opportunity_stage",
        "opportunity_still_going",
        "opportunity_still_going_undo",
        "opportunity_heard",
        "opportunity_unheard",
        "opportunity_remove",
        "opportunity_restore",
        "opportunity_end",
        "opportunity_join",
        "opportunity_debrief_join",
        "opportunity_debrief_part",
        "opportunity_reopen",
    ),
    "writes",
)


def some(who: Visitor) -> Opportunity:
    """Make an opportunity with a day to come, one going on, one that has gone quiet, one that has ended."""
    day = today()
    soon = day + timedelta(days=3)
    an_opportunity(who.user, company="Lumen", next_on=soon, next_what="Second interview")
    an_opportunity(who.user, company="Norrland Energi och Vatten", role="", last_contact_on=day)
    an_opportunity(who.user, company="Old", stage="talking").end("withdrew")
    found = an_opportunity(who.user)
    for percent in (30, 60, 80):
        a_hope(who.user, percent=percent, opportunity=found)
    return found


@place("opportunity_list", "empty")
def list_empty(who: Visitor) -> None:
    who.open("opportunity_list")


@place("opportunity_list", "with some of each")
def list_full(who: Visitor) -> None:
    some(who)
    who.open("opportunity_list")


@place("opportunity_list", "everything open, a mistake in it")
def list_mistake(who: Visitor) -> None:
    some(who)
    who.user.hopes.all().delete()  # type: ignore[attr-defined]
    page = who.open("opportunity_list")
    page.get_by_role("button", name="Note it").click()
    page.get_by_role("alert").wait_for()


@place("opportunity_list", "what has ended")
def list_ended(who: Visitor) -> None:
    some(who)
    who.open("opportunity_list").get_by_role("link", name="1 that has ended").click()


@place("opportunity_new")
def opportunity_new(who: Visitor) -> None:
    who.open("opportunity_new")


@place("opportunity_new", "mistakes")
def opportunity_new_mistakes(who: Visitor) -> None:
    page = who.open("opportunity_new")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("alert").wait_for()


@place("opportunity_edit")
def opportunity_edit(who: Visitor) -> None:
    who.open("opportunity_edit", some(who).pk)


@place("opportunity_edit", "changed in another window")
def opportunity_edit_conflict(who: Visitor) -> None:
    opportunity = some(who)
    page = who.open("opportunity_edit", opportunity.pk)
    opportunity.set(role="Engineer")
    page.get_by_label("Role").fill("Analyst")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()


def _detail(state: str, **facts: Any) -> None:
    @place("opportunity_detail", state)
    def arrive(who: Visitor) -> None:
        opportunity = some(who).set(**facts)
        came_to = facts.get("notes", "")
        if came_to in ("accepted", "declined", "said_no"):
            opportunity.end(came_to)
        who.open("opportunity_detail", opportunity.pk)


_detail("gone quiet", advert_url="https://example.com/a/very/long/address/of/a/job/" + "x" * 80)
_detail("going on", last_contact_on=today(), wanted=4, notes="Ask about the lake")
_detail("with an offer", stage="offer")
_detail("taken", stage="offer", notes="accepted")
_detail("turned down", stage="offer", notes="declined")
_detail("a no, not logged", notes="said_no")


@place("opportunity_said_no")
def said_no(who: Visitor) -> None:
    who.open("opportunity_said_no", some(who).pk)


@place("opportunity_silent")
def silent(who: Visitor) -> None:
    who.open("opportunity_silent", some(who).pk)


@place("opportunity_detail", "with conversations, interviews and offers to join")
def detail_full(who: Visitor) -> None:
    opportunity = some(who)
    for held_on in (None, today()):
        conversation = a_conversation(a_person(who.user), opportunity=opportunity)
        if held_on:
            conversation.hold(held_on)
    for company in ("Halcyon", "Halcyon Labs"):
        a_question(a_debrief(owner=who.user, company=company))
    a_question(a_debrief(owner=who.user, opportunity=opportunity))
    a_rejection(who.user, company="Halcyon")
    who.open("opportunity_detail", opportunity.pk)


@place("opportunity_debrief")
def note_an_interview(who: Visitor) -> None:
    who.open("opportunity_debrief", some(who).pk)


@place("debrief_detail", "of something in play")
def debrief_of_opportunity(who: Visitor) -> None:
    who.open("debrief_detail", a_debrief(owner=who.user, opportunity=some(who)).pk)
