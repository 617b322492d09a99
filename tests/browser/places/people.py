"""Places: the pages about people."""

from datetime import date, timedelta

from django.utils import timezone

from recovery.models import Distinct, Person
from tests.browser.people import Visitor
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import (
    a_friends_debrief,
    a_held_conversation,
    a_parting,
    a_person,
    a_rejection,
    a_sent_request,
)

NO_PAGE |= dict.fromkeys(
    (
        "person_touched",
        "person_untouched",
        "person_keep",
        "person_keep_again",
        "person_stop",
        "person_move",
        "person_move_back",
        "person_remove",
        "person_restore",
        "person_unimport",
        "person_distinct",
        "person_undistinct",
        "parting_thanked",
        "parting_unthanked",
        "parting_skip",
        "parting_unskip",
    ),
    "writes",
)
NO_PAGE |= dict.fromkeys(("person_card", "person_export"), "a file")
KNOWN = {
    "phone": "+49 30 1234567",
    "tie": "met_once",
    "how_met": "At the interview",
    "notes": "Has a dog.\nLikes plain words.",
}


def known(who: Visitor, **facts: object) -> Person:
    """Make a person with every field filled in, to whom it is time to write."""
    rejection = a_rejection(who.user)
    person = a_person(who.user, **(KNOWN | facts))
    a_sent_request(rejection, person=person)
    a_friends_debrief(rejection, person=person)
    a_held_conversation(person, rejection=rejection)
    a_parting(rejection, person=person)
    return person.keep(90, date(2026, 1, 12))


@place("person_list", "empty")
def list_empty(who: Visitor) -> None:
    who.open("person_list")


@place("person_list", "with some")
def list_some(who: Visitor) -> None:
    known(who)
    for number in range(22):
        a_person(who.user, name=f"Person {number}", tie="lost_touch")
    a_person(who.user, name="Gone").remove()
    who.open("person_list")


@place("person_list", "losing touch, second page")
def list_touch(who: Visitor) -> None:
    for number in range(22):
        a_person(who.user, name=f"Person {number}", tie="lost_touch")
    page = who.open("person_list")
    page.get_by_label("Which").select_option("touch")
    page.get_by_role("button", name="We were in touch today").first.wait_for()
    page.get_by_role("link", name="More").click()
    page.get_by_role("link", name="Back to the first").wait_for()


@place("person_list", "nobody found")
def list_none(who: Visitor) -> None:
    known(who)
    for number in range(8):
        a_person(who.user, name=f"Person {number}")
    page = who.open("person_list")
    page.get_by_label("Search by name or company").fill("Zoe")
    page.get_by_text("Nobody fits that.").wait_for()


@place("person_new")
def person_new(who: Visitor) -> None:
    who.open("person_new")


@place("person_new", "mistakes")
def person_new_mistakes(who: Visitor) -> None:
    page = who.open("person_new")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()


@place("person_edit")
def person_edit(who: Visitor) -> None:
    who.open("person_edit", known(who).pk)


@place("person_edit", "changed in another window")
def person_edit_conflict(who: Visitor) -> None:
    person = known(who)
    page = who.open("person_edit", person.pk)
    person.set(company="Halcyon")
    page.get_by_label("Company").fill("Mine")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()


@place("person_detail", "just a name")
def person_bare(who: Visitor) -> None:
    who.open("person_detail", a_person(who.user, company="", address="").pk)


@place("person_detail", "with everything, time to write")
def person_whole(who: Visitor) -> None:
    who.open("person_detail", known(who).pk)


@place("person_detail", "kept, in touch today")
def person_kept(who: Visitor) -> None:
    person = known(who).note_touch(timezone.localdate())
    person.move_touch(timezone.localdate() + timedelta(days=200))
    page = who.open("person_detail", person.pk)
    page.get_by_text("How often, or another day").click()


@place("person_detail", "moved to a day that is over")
def person_moved_wrongly(who: Visitor) -> None:
    page = who.open("person_detail", known(who).pk)
    page.get_by_text("How often, or another day").click()
    page.get_by_label("Not before").fill("2026-01-01")
    page.get_by_role("button", name="Move it").click()
    page.get_by_text("Choose a day that is still to come.").first.wait_for()


@place("person_language")
def person_language(who: Visitor) -> None:
    who.open("person_language", known(who).pk)


@place("person_message")
def person_message(who: Visitor) -> None:
    page = who.open("person_message", known(who).pk)
    page.get_by_label("One piece of news from you").fill("I moved to Bonn")
    page.get_by_role("button", name="Put it into the message").click()
    page.get_by_text("I moved to Bonn.").wait_for()


@place("parting_thank")
def parting_thank(who: Visitor) -> None:
    who.open("parting_thank", a_parting(a_rejection(who.user)).pk)


@place("parting_thank", "thanked")
def parting_thanked(who: Visitor) -> None:
    who.open("parting_thank", a_parting(a_rejection(who.user)).mark_thanked().pk)


def _bring(who: Visitor, *names: str, broken: str = "") -> None:
    """Choose an address book file with these people in it."""
    cards = "".join(f"BEGIN:VCARD\nFN:{name}\nORG:Halcyon\nEND:VCARD\n" for name in names)
    page = who.open("person_import")
    page.get_by_label("The file").set_input_files(
        {"name": "people.vcf", "mimeType": "text/vcard", "buffer": (cards + broken).encode()}
    )
    page.get_by_role("button", name="Look who is in it").click()


@place("person_import")
def person_import(who: Visitor) -> None:
    who.open("person_import")


@place("person_import", "not an address book")
def person_import_wrong(who: Visitor) -> None:
    _bring(who, broken="Hello")
    who.page.get_by_role("alert").wait_for()


@place("person_import", "some new, some known, one broken")
def person_import_preview(who: Visitor) -> None:
    a_person(who.user, name="Ana", company="Halcyon")
    names = [f"Person {number}" for number in range(45)]
    _bring(who, "Ana", *names, broken="BEGIN:VCARD\nEND:VCARD\n")
    who.page.get_by_text("1 is here already").click()


@place("person_import", "searched for some")
def person_import_searched(who: Visitor) -> None:
    _bring(who, *(f"Person {number}" for number in range(45)))
    who.page.get_by_role("searchbox").fill("person 4")
    who.page.get_by_role("button", name="Find").click()
    who.page.get_by_role("heading", name="9 have that").wait_for()


@place("person_import", "all of them known")
def person_import_known(who: Visitor) -> None:
    a_person(who.user, name="Ana", company="Halcyon")
    _bring(who, "Ana")
    who.page.get_by_text("Everybody in this file is here already.").wait_for()


@place("person_duplicates", "nobody")
def duplicates_none(who: Visitor) -> None:
    who.open("person_duplicates")


@place("person_duplicates", "some, and two who are two")
def duplicates_some(who: Visitor) -> None:
    one, other = (a_person(who.user, name="Bo Lind", address="") for _ in range(2))
    Distinct.objects.tell_apart(one, other)
    for _ in range(3):
        a_person(who.user)
    page = who.open("person_duplicates")
    page.get_by_text("You said these are two people").click()


@place("person_merge")
def person_merge(who: Visitor) -> None:
    other = a_person(who.user, name="D. Reed", company="", **KNOWN)
    page = who.open("person_merge", a_person(who.user).pk, other.pk)
    page.get_by_role("button", name="They are one: join them").click()
    page.get_by_role("alert").wait_for()
