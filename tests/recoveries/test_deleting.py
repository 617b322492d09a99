"""Deleting a recovery: gone from every page at once, and brought back for thirty days; its vents go at once."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.core.management import call_command
from django.urls import reverse

from recovery.models import (
    AnswerLink,
    CheckIn,
    Debrief,
    DebriefLink,
    FeedbackRequest,
    LaterCheckIn,
    Opportunity,
    Person,
    Plan,
    PutOff,
    Rejection,
    RemovedRejection,
    ToDo,
    Vent,
)
from recovery.over_time.registry import PICTURES
from recovery.recoveries import deleting
from recovery.recoveries.stored import drifted
from recovery.shared.choices import TodayKind
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_rejection,
    a_whole_rejection,
    an_opportunity,
)
from tests.helpers.stored import everything, rows_of

NAME = "Zanzibar Rail"
SHOWN_ON = (
    "today",
    "opportunity_list",
    "feedback_list",
    "debrief_list",
    "question_list",
    *(picture.url_name for picture in PICTURES),
    "over_time",
    "lesson_list",
    "lesson_card",
    "plan_list",
    "conversation_list",
    "person_list",
    "reminders",
)


def mine(rows: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """All rows but the vents, and which of them a number was given after."""
    rows.pop("recovery.Vent")
    for row in rows["recovery.CheckIn"]:
        row["vent_id"] = None
    for row in rows["recovery.Company"]:  # which the database makes anew
        row["id"] = row["created_at"] = None
    rows["recovery.Company"].sort(key=lambda row: str(row["name"]))
    return {
        table: [{k: v for k, v in row.items() if k != "last_login"} for row in found]
        for table, found in rows.items()
        if not table.startswith(("accounts.Submission", "accounts.Draft"))
    }


def said_in(row: dict[str, Any]) -> Iterator[str]:
    """The key of a row, and each sentence in it."""
    yield str(row.get("id", NAME))
    yield from (value for value in row.values() if isinstance(value, str) and " " in value)


class DeletingTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_whole_rejection(self.user, company=NAME)

    def put_off(self) -> None:
        asked = self.rejection.feedback.latest("id")
        PutOff.objects.put_off(self.user, TodayKind.MESSAGE, asked.pk, date(2027, 1, 1))

    def delete(self) -> Any:
        """Deleted on its page; the list, with the message that undoes it."""
        url = reverse("rejection_delete", args=[self.rejection.pk])
        return self.client.get(self.send(url)["Location"])

    def bring_back(self) -> Any:
        url = reverse("rejection_restore", args=[self.rejection.pk])
        return self.client.post(url, follow=True)


class GoneTests(DeletingTestCase):
    def test_it_is_on_no_page_and_found_by_no_search(self) -> None:
        before = [n for n in SHOWN_ON if NAME in self.client.get(reverse(n)).content.decode()]
        self.assertGreater(len(before), 3)
        self.delete()
        for name in SHOWN_ON:
            self.assertNotContains(self.client.get(reverse(name)), NAME)
        self.assertNotContains(self.client.get(reverse("search"), {"q": NAME}), f"<b>{NAME}")
        self.assertEqual(self.client.get(self.rejection.get_absolute_url()).status_code, 404)

    def test_no_reminder_date_or_closing_comes_upon_it(self) -> None:
        self.delete()
        for model in (FeedbackRequest, Plan, Debrief, CheckIn, LaterCheckIn, ToDo):
            self.assertEqual(model._base_manager.count(), 0, model)

    def test_the_links_that_others_have_answer_as_gone_until_it_is_back(self) -> None:
        link = AnswerLink.objects.make_for(self.rejection.feedback.get(status="draft").mark_sent())
        theirs = DebriefLink.objects.make_for(self.rejection.debriefs.earliest("id"))
        pages = [reverse("answer", args=[link]), reverse("debrief_friend", args=[theirs])]
        for opens, do in ((404, self.delete), (200, self.bring_back)):
            do()
            self.assertEqual([self.client.get(page).status_code for page in pages], [opens] * 2)

    def test_a_vent_is_gone_at_once_and_in_nothing_that_is_kept(self) -> None:
        text = Vent.objects.get().text
        self.delete()
        self.assertNotIn(text, everything())
        self.bring_back()
        self.assertEqual(Vent.objects.count(), 0)

    def test_words_that_were_typed_and_not_saved_go_at_once(self) -> None:
        self.user.drafts.keep(self.user, f"{self.rejection.get_absolute_url()}edit/", {"a": ["b"]})
        self.delete()
        self.assertEqual(self.user.drafts.count(), 0)


class BroughtBackTests(DeletingTestCase):
    def test_undo_brings_back_every_row_but_the_vents(self) -> None:
        self.put_off()
        before = mine(rows_of(self.user))
        undo = reverse("rejection_restore", args=[self.rejection.pk])
        self.assertContains(self.delete(), undo)
        self.assertContains(self.bring_back(), "It’s back, with everything but what you vented.")
        self.assertEqual(mine(rows_of(self.user)), before)
        self.assertEqual(list(drifted()), [])

    def test_without_the_message_it_is_below_the_list(self) -> None:
        self.delete()
        self.client.get(reverse("today"))
        for path in ("", "?state=open"):
            page = self.client.get(reverse("rejection_list") + path)
            self.assertContains(page, "Removed in the last 30 days")
            self.assertContains(page, reverse("rejection_restore", args=[self.rejection.pk]))

    def test_so_it_is_where_others_stay(self) -> None:
        a_rejection(self.user)
        self.delete()
        self.client.get(reverse("today"))
        self.assertContains(self.client.get(reverse("rejection_list")), NAME)

    def test_a_second_press_changes_nothing(self) -> None:
        self.delete()
        self.bring_back()
        page = self.bring_back()
        self.assertEqual(page.redirect_chain[-1][0], self.rejection.get_absolute_url())
        self.assertEqual(Rejection.objects.count(), 1)

    def test_opened_as_a_page_it_leads_to_the_list_and_writes_nothing(self) -> None:
        self.delete()
        url = reverse("rejection_restore", args=[self.rejection.pk])
        self.assertLeadsTo(self.client.get(url), reverse("rejection_list"))
        self.assertEqual(Rejection.objects.count(), 0)

    def test_deleted_and_brought_back_twice_it_is_the_same(self) -> None:
        for _ in range(2):
            self.delete()
            self.bring_back()
        self.assertEqual(Rejection.objects.get().company, NAME)
        self.assertEqual(RemovedRejection.objects.count(), 0)

    def test_what_turned_into_it_points_at_it_again(self) -> None:
        was = an_opportunity(self.user).turn_into(a_rejection(self.user))
        deleting.bring_back(deleting.remove(Opportunity.objects.get(pk=was.pk).rejection))
        self.assertIsNotNone(Opportunity.objects.get(pk=was.pk).rejection_id)

    def test_of_somebody_deleted_meanwhile_only_what_was_theirs_stays_away(self) -> None:
        self.delete()
        Person.objects.filter(name="Cleo Marsh").delete()
        self.bring_back()
        self.assertFalse(self.rejection.partings.exists())
        self.assertTrue(self.rejection.plans.exists())
        self.assertEqual(list(drifted()), [])


class ThirtyDaysTests(DeletingTestCase):
    def aged(self, days: int) -> None:
        self.delete()
        kept = RemovedRejection.objects.get()
        kept.set(removed_at=kept.removed_at - timedelta(days=days))
        call_command("tidy", verbosity=0)

    def test_for_thirty_days_it_is_kept(self) -> None:
        self.aged(29)
        self.bring_back()
        self.assertEqual(Rejection.objects.count(), 1)

    def test_then_nothing_of_it_is_left(self) -> None:
        self.aged(31)
        self.assertEqual(self.bring_back().status_code, 404)
        self.assertNotIn(NAME, everything())

    def test_it_can_be_deleted_for_good_before(self) -> None:
        forget = reverse("rejection_forget", args=[self.rejection.pk])
        self.assertContains(self.delete(), forget)
        self.assertContains(self.client.get(forget), "can’t be brought back")
        self.assertLeadsTo(self.send(forget), reverse("rejection_list"))
        self.assertNotIn(NAME, everything())

    def test_for_good_no_key_and_no_sentence_of_it_is_left_in_any_table(self) -> None:
        edit = f"{self.rejection.set(role=f'{NAME} keeper').get_absolute_url()}edit/"
        self.user.drafts.keep(self.user, edit, {"a": [NAME]})
        self.put_off()
        before = rows_of(self.user)
        self.delete()
        self.send(reverse("rejection_forget", args=[self.rejection.pk]))
        stay = {row["id"] for rows in rows_of(self.user).values() for row in rows if "id" in row}
        gone = [row for rows in before.values() for row in rows if row.get("id") not in stay]
        self.assertGreater(len(gone), 30)
        left = everything()
        said = {words for row in gone for words in said_in(row)}
        self.assertEqual({words for words in said if words in left}, set())

    def test_the_page_says_all_this_before(self) -> None:
        page = self.client.get(reverse("rejection_delete", args=[self.rejection.pk]))
        for words in (
            "your debriefs with what your friends wrote",
            "You can bring it back for 30 days.",
            "What you vented is deleted at once, and can’t be brought back.",
            "Links you gave to others stop working.",
        ):
            self.assertContains(page, words)

    def test_another_persons_is_not_there(self) -> None:
        self.delete()
        self.sign_in()
        for name in ("restore", "forget"):
            url = reverse(f"rejection_{name}", args=[self.rejection.pk])
            for ask in (self.client.get, self.client.post):
                self.assertEqual(ask(url).status_code, 404)
