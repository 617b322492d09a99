"""Places: one company's page, trying again there, and two spellings that are one."""

from datetime import timedelta

from recovery.models import Company
from recovery.shared.clocks import today
from tests.browser.people import Visitor
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import (
    a_company,
    a_held_conversation,
    a_lesson,
    a_person,
    a_reason,
    a_rejection,
    a_reply,
    a_sent_request,
    a_to_do,
    an_opportunity,
)

NO_PAGE |= dict.fromkeys(("company_let_go", "company_take_up", "company_part"), "writes")


def known(who: Visitor) -> Company:
    """Make a company with something of everything, in two spellings, at which one may try again soon."""
    rejection = a_rejection(who.user)
    a_reason(rejection, code="other_closer", known="told")
    a_reason(rejection, code="answers")
    for _ in range(7):
        a_rejection(who.user, company="Lumen Robotics of the North", role="Senior data analyst")
    dana = a_person(who.user).keep(90, today())
    a_person(who.user, name="Bo Lind")
    a_held_conversation(dana, rejection=rejection)
    a_reply(a_sent_request(rejection, person=dana))
    a_to_do(a_lesson(rejection))
    an_opportunity(who.user, company="Lumen").end("withdrew")
    company = Company.objects.called("Lumen").get(owner=who.user)
    company.take_in(Company.objects.called("Lumen Robotics of the North").get(owner=who.user))
    return company.set(said="In a year, once the second team is there", try_on=today())


@place("company_detail", "with something of everything")
def detail(who: Visitor) -> None:
    page = who.open("company_detail", known(who).pk)
    page.get_by_text("One company, two spellings?").click()


@place("company_detail", "one no and nothing else")
def detail_bare(who: Visitor) -> None:
    who.open("company_detail", a_company(who.user).pk)


@place("company_detail", "an opportunity and nothing else")
def detail_open(who: Visitor) -> None:
    an_opportunity(who.user, company="Lumen")
    who.open("company_detail", Company.objects.called("Lumen").get(owner=who.user).pk)


@place("company_detail", "two spellings, each with what they said")
def detail_both(who: Visitor) -> None:
    head = known(who)
    for spelling in head.spellings.all():
        spelling.set(said="After the summer")
    who.open("company_detail", head.pk)


@place("company_detail", "all the noes")
def detail_all(who: Visitor) -> None:
    page = who.open("company_detail", known(who).pk)
    page.get_by_role("link", name="All of these").first.click()


@place("company_again")
def again(who: Visitor) -> None:
    who.open("company_again", known(who).pk)


@place("company_again", "nothing noted")
def again_bare(who: Visitor) -> None:
    who.open("company_again", a_company(who.user).pk)


@place("company_when")
def when(who: Visitor) -> None:
    who.open("company_when", known(who).pk)


@place("company_when", "a day that is over")
def when_wrong(who: Visitor) -> None:
    page = who.open("company_when", a_company(who.user, try_on=today() + timedelta(days=9)).pk)
    page.get_by_label("From when may you try again?").fill("2026-01-01")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()


@place("company_join")
def join(who: Visitor) -> None:
    company = a_company(who.user)
    for name in ("Brightwater Analytics", "Halcyon"):
        a_company(who.user, name)
    who.open("company_join", company.pk)


@place("company_join", "no other")
def join_none(who: Visitor) -> None:
    who.open("company_join", a_company(who.user).pk)
