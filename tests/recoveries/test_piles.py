"""A bad month: several noes that came close together, walked on one path."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django.db import IntegrityError, transaction
from django.test import SimpleTestCase, TestCase
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from recovery.models import Pile, PutOff, Rejection
from recovery.recoveries import deleting
from recovery.rejections.piles import Near, close_together, together
from recovery.shared.choices import TodayKind
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_checkin,
    a_pile,
    a_plan,
    a_rejection,
    a_silence,
    a_user,
)
from tests.helpers.pages import form_on
from tests.helpers.waiting import asked
from tests.helpers.waiting import close_together as three_noes

MAKE = "/rejections/pile/"
TODAY = date(2026, 3, 4)


def near(*days_ago: int) -> list[Near]:
    return [Near(uuid4(), f"N{days}", "", TODAY - timedelta(days=days)) for days in days_ago]


class CloseTogetherTests(SimpleTestCase):
    def days(self, *days_ago: int) -> list[int]:
        return [(TODAY - each.day).days for each in close_together(near(*days_ago), TODAY)]

    def test_three_within_two_weeks_are_a_bad_month(self) -> None:
        self.assertEqual(self.days(0, 5, 14), [0, 5, 14])

    def test_with_fifteen_days_between_they_are_not(self) -> None:
        self.assertEqual(self.days(0, 5, 15), [])

    def test_two_are_not_nor_none(self) -> None:
        self.assertEqual(self.days(0, 1), [])
        self.assertEqual(self.days(), [])

    def test_older_ones_stay_out_of_it(self) -> None:
        self.assertEqual(self.days(0, 1, 2, 40), [0, 1, 2])

    def test_what_came_over_a_month_ago_is_let_be(self) -> None:
        self.assertEqual(self.days(30, 31, 32), [30, 31, 32])
        self.assertEqual(self.days(31, 32, 33), [])

    def test_its_name_tells_two_and_counts_the_rest(self) -> None:
        self.assertEqual(together(["Brightwater"]), "Brightwater")
        self.assertEqual(together(["Brightwater", "Alder"]), "Brightwater and Alder")
        names = ["Brightwater", "Alder", "Copper"]
        self.assertEqual(together(names), "Brightwater, Alder and 1 more")
        self.assertEqual(together([*names, "Delta"]), "Brightwater, Alder and 2 more")

    def test_a_company_that_said_no_twice_is_named_once(self) -> None:
        self.assertEqual(together(["Alder", "Copper", "ALDER"]), "Alder and Copper")
        self.assertEqual(together(["Alder", "Alder", "Alder"]), "Alder (3 times)")
        self.assertEqual(together(["Alder", "Alder", "B", "C"]), "Alder, B and 1 more")


class OfferTests(TestCase):
    def setUp(self) -> None:
        self.user = a_user()

    def no(self, days_ago: int, **facts: Any) -> Rejection:
        day = timezone.localdate() - timedelta(days=days_ago)
        return a_rejection(self.user, heard_on=day, **facts)

    def offers(self) -> bool:
        return bool(asked(TodayKind.PILE, timezone.localdate(), self.user))

    def test_today_offers_three_within_fourteen_days_and_not_within_fifteen(self) -> None:
        self.no(0), self.no(7)
        last = self.no(15)
        self.assertFalse(self.offers())
        last.set(heard_on=timezone.localdate() - timedelta(days=14))
        self.assertTrue(self.offers())

    def test_what_is_closed_or_set_aside_does_not_count(self) -> None:
        self.no(0), self.no(1)
        third = self.no(2)
        verbs: tuple[Callable[[], object], ...] = (
            lambda: third.close("back", ""),
            third.put_aside,
            third.set_aside,
        )
        for done in verbs:
            with self.subTest(done=done), transaction.atomic():
                done()
                self.assertFalse(self.offers())
                third.reopen().take_up()
        self.assertTrue(self.offers())

    def test_silence_is_no_no(self) -> None:
        self.no(0), self.no(1)
        a_silence(self.user, last_contact_on=timezone.localdate())
        self.assertFalse(self.offers())

    def test_other_peoples_do_not_count(self) -> None:
        self.no(0), self.no(1)
        a_rejection(heard_on=timezone.localdate())
        self.assertFalse(self.offers())

    def test_three_long_ago_are_let_be(self) -> None:
        for days in (31, 32, 33):
            self.no(days)
        self.assertFalse(self.offers())


class PileTests(TestCase):
    """What becomes of each of three."""

    def setUp(self) -> None:
        self.user = a_user()
        self.pile = a_pile(self.user)

    def of(self, company: str) -> Rejection:
        return Rejection.objects.get(company=company)

    def awake(self) -> list[str]:
        return sorted(each.company for each in Rejection.objects.awake())

    def test_the_newest_leads_and_the_others_are_set_aside(self) -> None:
        self.assertEqual(self.pile.lead.company, "Brightwater")
        self.assertEqual(self.awake(), ["Brightwater"])
        self.assertEqual(self.of("Brightwater").path_name, "Brightwater, Alder and 1 more")
        self.assertEqual(self.of("Alder").path_name, "Alder, Data analyst")

    def test_the_one_that_stung_most_leads(self) -> None:
        user, today = a_user(), timezone.localdate()
        for company, sting in (("Mild", 3), ("Worst", 9), ("Middling", 6)):
            a_checkin(a_rejection(user, company=company, heard_on=today), sting=sting)
        self.assertEqual(a_pile_of(user).lead.company, "Worst")

    def test_closing_the_lead_closes_all_and_keeps_its_sentence_to_itself(self) -> None:
        self.of("Brightwater").close("back", "Three doors, one of me")
        self.assertEqual({each.closed_as for each in Rejection.objects.all()}, {"back"})
        self.assertEqual(self.of("Alder").takeaway, "")
        self.assertEqual(self.of("Alder").closed_at, self.of("Brightwater").closed_at)

    def test_setting_the_lead_aside_closes_none(self) -> None:
        self.of("Brightwater").close("parked", "")
        self.assertFalse(Rejection.objects.recovered().exists())

    def test_reopening_any_of_them_opens_all_and_one_path_goes_on(self) -> None:
        for company in ("Brightwater", "Alder"):
            with self.subTest(reopened=company):
                self.of("Brightwater").close("back", "")
                self.of(company).reopen()
                self.assertFalse(Rejection.objects.recovered().exists())
                self.assertEqual(self.awake(), ["Brightwater"])

    def test_closed_ones_are_asked_one_check_in_not_three(self) -> None:
        self.of("Brightwater").close("back", "")
        day = timezone.localdate() + timedelta(days=8)
        self.assertEqual(len(asked(TodayKind.CHECK_IN, day, self.user)), 1)

    def test_taken_apart_each_comes_back_as_it_was(self) -> None:
        user = a_user()
        three_noes(user)
        before = self.rows(user)
        a_pile_of(user).take_apart()
        self.assertEqual(self.rows(user), before)

    def rows(self, user: User) -> list[dict[str, Any]]:
        """Their rows, without when calendars were last told of a change."""
        rows = Rejection.objects.owned_by(user).order_by("pk").values()
        return [row | {"dates_changed_at": None} for row in rows]

    def test_what_was_snoozed_is_snoozed_again(self) -> None:
        user = a_user()
        three_noes(user)
        one = user.rejections.earliest("dated_on").snooze(9)
        a_pile_of(user).take_apart()
        self.assertTrue(Rejection.objects.get(pk=one.pk).is_snoozed)

    def test_taken_apart_after_weeks_nobody_is_idle_at_once(self) -> None:
        Pile.objects.update(created_at=timezone.now() - timedelta(days=25))
        Rejection.objects.update(active_at=timezone.now() - timedelta(days=25))
        Pile.objects.get().take_apart()
        self.assertFalse(self.of("Alder").is_idle)

    def test_taken_apart_when_closed_each_stays_closed(self) -> None:
        self.of("Brightwater").close("back", "")
        self.pile.take_apart()
        self.assertEqual(Rejection.objects.recovered().count(), 3)

    def test_one_that_is_taken_up_snoozed_or_closed_goes_its_own_way(self) -> None:
        ways: tuple[Callable[[Rejection], Rejection], ...] = (
            lambda row: row.take_up(),
            lambda row: row.snooze(9),
            lambda row: row.close("back", ""),
        )
        for leave in ways:
            with self.subTest(), transaction.atomic():
                row = leave(self.of("Alder"))
                self.assertEqual((row.pile, row.put_aside_at), (None, None))
                self.assertEqual(self.of("Brightwater").path_name, "Brightwater and Copper")
                transaction.set_rollback(True)

    def test_one_alone_is_no_pile(self) -> None:
        self.of("Alder").take_up()
        self.of("Copper").take_up()
        self.assertFalse(Pile.objects.exists())
        self.assertIsNone(self.of("Brightwater").pile)

    def test_deleting_one_of_them_leaves_a_path_for_the_others(self) -> None:
        deleting.remove(self.of("Copper"))
        self.assertEqual(self.of("Brightwater").path_name, "Brightwater and Alder")
        self.assertEqual(self.awake(), ["Brightwater"])

    def test_deleting_the_lead_lets_the_next_one_lead(self) -> None:
        deleting.remove(self.of("Brightwater"))
        self.assertEqual(self.of("Alder").path_name, "Alder and Copper")
        self.assertEqual(self.awake(), ["Alder"])

    def test_deleting_all_but_one_leaves_that_one_awake(self) -> None:
        deleting.remove(self.of("Brightwater"))
        deleting.remove(self.of("Alder"))
        self.assertFalse(Pile.objects.exists())
        self.assertEqual(self.awake(), ["Copper"])

    def test_a_deleted_one_comes_back_by_itself(self) -> None:
        for company in ("Copper", "Brightwater"):
            with self.subTest(company), transaction.atomic():
                removed = deleting.remove(self.of(company))
                back = deleting.bring_back(removed)
                self.assertEqual((back.pile, back.put_aside_at), (None, None))
                transaction.set_rollback(True)

    def test_their_own_rows_stay_theirs(self) -> None:
        plan = a_plan(self.of("Alder"))
        self.pile.take_apart()
        plan.refresh_from_db()
        self.assertEqual(plan.rejection, self.of("Alder"))

    def test_one_cannot_lead_two(self) -> None:
        with self.assertRaises(IntegrityError), transaction.atomic():
            Pile.objects.create(owner=self.user, lead=self.pile.lead)

    def test_an_account_is_deleted_with_it(self) -> None:
        self.user.delete()
        self.assertFalse(Pile.objects.exists() or Rejection.objects.exists())


def a_pile_of(user: User) -> Pile:
    """The pile made of the noes that are there."""
    pile = Pile.objects.make(user)
    assert pile
    return pile


class PilePageTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        for days, company in enumerate(("Brightwater", "Alder", "Copper")):
            day = timezone.localdate() - timedelta(days=days)
            a_rejection(self.user, company=company, role="", heard_on=day)

    def press(self, url: str, **data: Any) -> Any:
        return self.client.post(url, data, follow=True)

    def lead(self) -> Rejection:
        return Rejection.objects.get(company="Brightwater")

    def test_today_names_them_and_one_press_makes_it_one_path(self) -> None:
        page = self.client.get("/today/")
        self.assertContains(page, "Brightwater, Alder and 1 more")
        form = form_on(page.content.decode(), "/today/", MAKE)
        after = self.client.post(MAKE, form.sends, follow=True)
        self.assertEqual(after.request["PATH_INFO"], "/today/")
        self.assertContains(after, "Brightwater, Alder and 1 more")

    def test_the_page_of_the_one_path_names_and_links_them(self) -> None:
        after = self.press(MAKE)
        self.assertEqual(after.request["PATH_INFO"], self.lead().get_absolute_url())
        self.assertContains(after, "<h1>Brightwater, Alder and 1 more</h1>", html=True)
        for company in ("Alder", "Copper"):
            self.assertContains(after, f">{company}</a>")

    def test_then_today_asks_of_one_path_by_all_their_names(self) -> None:
        self.press(MAKE)
        things = self.client.get("/today/").context["things"]
        self.assertEqual([(thing.kind, thing.about) for thing in things],
                         [("next", "Brightwater, Alder and 1 more")])  # fmt: skip
        self.assertEqual(self.client.get("/today/").context["set_aside"].rows, [])

    def test_the_step_says_whose_path_it_is(self) -> None:
        self.press(MAKE)
        args = [self.lead().pk, "say-what-happened", "check-in"]
        page = self.client.get(reverse("step_screen", args=args))
        self.assertContains(page, "Brightwater, Alder and 1 more")

    def test_the_page_of_one_of_them_leads_to_that_path(self) -> None:
        self.press(MAKE)
        page = self.client.get(Rejection.objects.get(company="Alder").get_absolute_url())
        self.assertContains(page, "You walk one path for several")
        self.assertContains(page, f'href="{self.lead().get_absolute_url()}"')

    def test_pressed_twice_or_in_two_tabs_it_is_one_pile(self) -> None:
        first, second = self.another_window(), self.another_window()
        first.post(MAKE)
        said = second.post(MAKE, follow=True)
        self.assertEqual(Pile.objects.count(), 1)
        self.assertContains(said, "Something has changed here meanwhile.")

    def test_it_can_be_undone_by_the_message(self) -> None:
        undo = reverse("rejection_take_apart", args=[self.lead().pk]) + "?undo=yes"
        self.assertContains(self.press(MAKE), undo)
        self.press(undo)
        self.assertFalse(Pile.objects.exists())
        self.assertEqual(Rejection.objects.awake().count(), 3)
        self.assertContains(self.client.get("/today/"), "One path for all")

    def test_taken_apart_from_its_page_it_is_not_offered_again(self) -> None:
        said = self.press(MAKE)
        apart = reverse("rejection_take_apart", args=[self.lead().pk])
        form = form_on(said.content.decode(), "", apart)
        self.press(form.action)
        self.assertEqual(Rejection.objects.awake().count(), 3)
        self.assertNotContains(self.client.get("/today/"), "One path for all")

    def log(self, company: str) -> Rejection:
        return a_rejection(self.user, company=company, role="", heard_on=timezone.localdate())

    def test_taken_apart_those_are_not_offered_again_with_the_next_no(self) -> None:
        self.press(MAKE)
        self.press(reverse("rejection_take_apart", args=[self.lead().pk]))
        delta, rest = self.log("Delta"), "say-what-happened"
        page = self.client.get(reverse("step_rest", args=[delta.pk, rest]))
        for shown in (page, self.client.get("/today/")):
            self.assertNotContains(shown, "One path for all")

    def test_three_new_ones_are_offered_by_themselves(self) -> None:
        self.press(MAKE)
        self.press(reverse("rejection_take_apart", args=[self.lead().pk]))
        for company in ("Delta", "Echo", "Foxtrot"):
            self.log(company)
        self.assertContains(self.client.get("/today/"), "Foxtrot, Echo and 1 more")
        self.press(MAKE)
        self.assertEqual(Pile.objects.get().in_full, "Foxtrot, Echo, Delta")

    def test_after_a_month_those_taken_apart_count_again(self) -> None:
        self.press(MAKE)
        self.press(reverse("rejection_take_apart", args=[self.lead().pk]))
        PutOff.objects.update(until=timezone.localdate())
        self.log("Delta")
        self.assertContains(self.client.get("/today/"), "Delta, Brightwater and 2 more")

    def test_taking_it_apart_can_be_undone(self) -> None:
        self.press(MAKE)
        self.press(reverse("rejection_take_apart", args=[self.lead().pk]))
        self.press(MAKE)
        self.assertEqual(Pile.objects.get().in_full, "Brightwater, Alder, Copper")

    def test_put_off_a_later_no_does_not_bring_it_back_without_the_newest(self) -> None:
        self.press(reverse("today_later", args=["pile", self.lead().pk]))
        self.log("Delta")
        self.assertNotContains(self.client.get("/today/"), "One path for all")

    def test_taking_it_apart_twice_says_how_it_stands(self) -> None:
        self.press(MAKE)
        undo = reverse("rejection_take_apart", args=[self.lead().pk])
        self.press(undo)
        self.assertContains(self.press(undo), "Something has changed here meanwhile.")

    def test_right_after_the_third_no_it_is_offered(self) -> None:
        page = self.client.get(reverse("step_rest", args=[self.lead().pk, "say-what-happened"]))
        self.assertContains(page, "Brightwater, Alder and 1 more came close together")

    def test_not_right_after_one_that_came_by_itself_nor_on_a_break(self) -> None:
        old = a_rejection(self.user, heard_on=timezone.localdate() - timedelta(days=60))
        offer = "One path for all"
        url = reverse("step_rest", args=[old.pk, "say-what-happened"])
        self.assertNotContains(self.client.get(url), offer)
        self.user.take_break()
        url = reverse("step_rest", args=[self.lead().pk, "say-what-happened"])
        self.assertNotContains(self.client.get(url), offer)

    def test_the_last_page_names_them(self) -> None:
        self.press(MAKE)
        lead = self.lead().close("back", "Three doors, one of me")
        page = self.client.get(reverse("rejection_last_page", args=[lead.pk]))
        self.assertContains(page, "Brightwater, Alder and 1 more")
        self.assertContains(page, "<li>Copper</li>", html=True)

    def test_the_last_page_of_one_of_them_leads_to_what_was_written(self) -> None:
        self.press(MAKE)
        self.lead().close("back", "Three doors, one of me")
        alder = Rejection.objects.get(company="Alder")
        page = self.client.get(reverse("rejection_last_page", args=[alder.pk]))
        self.assertContains(page, reverse("rejection_last_page", args=[self.lead().pk]))
        self.assertNotContains(page, "You wrote nothing down")

    def test_closing_and_reopening_say_that_all_of_them_do(self) -> None:
        close = [self.lead().pk, "get-going", "close"]
        says = "All of these close when it’s over: Brightwater, Alder, Copper."
        self.assertNotContains(self.client.get(reverse("step_screen", args=close)), "All of these")
        self.press(MAKE)
        self.assertContains(self.client.get(reverse("step_screen", args=close)), says)
        self.lead().close("back", "")
        alder = Rejection.objects.get(company="Alder")
        page = self.press(reverse("rejection_reopen", args=[alder.pk]))
        self.assertContains(page, "All of them are open again: Brightwater, Alder, Copper.")
        self.assertContains(page, "The path is that of Brightwater.")

    def test_a_strangers_cannot_be_taken_apart(self) -> None:
        theirs = a_pile().lead
        response = self.client.post(reverse("rejection_take_apart", args=[theirs.pk]))
        self.assertEqual(response.status_code, 404)
        self.assertEqual(Pile.objects.get().lead, theirs)

    def test_what_waits_of_those_set_aside_asks_for_nothing(self) -> None:
        alder = Rejection.objects.get(company="Alder")
        a_plan(alder, on=timezone.localdate())
        self.press(MAKE)
        kinds = [thing.kind for thing in self.client.get("/today/").context["things"]]
        self.assertEqual(kinds, ["next"])

    def test_put_off_the_offer_is_back_in_a_week(self) -> None:
        item = self.lead().pk
        self.press(reverse("today_later", args=["pile", item]))
        self.assertNotContains(self.client.get("/today/"), "One path for all")
