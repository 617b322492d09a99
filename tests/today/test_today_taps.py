"""Every button of Today leads back to Today, and its undo leaves everything as it was."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from recovery.models import Debrief, PutOff
from recovery.shared.choices import TodayKind
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_friends_debrief, a_rejection, a_user
from tests.helpers.pages import PageForm, form_on, forms_on, undo_on
from tests.helpers.stored import rows_of
from tests.helpers.undone import undone
from tests.helpers.waiting import MAKERS, everything, here, settled

URL = reverse("today")

# What a press and its undo may leave behind: when it was last touched, and how often it changed.
MOVES_ON = {
    "active_at",
    "dates_changed_at",
    "alive_at",
    "signs_at",
    "changed_at",
    "revision",
    "last_login",
    "moved_from",
}
BOOKS = {"accounts.Submission", "accounts.Draft"}


class TapTestCase(PageTestCase):
    def page(self) -> str:
        return self.client.get(URL).content.decode()

    def things(self) -> list[Any]:
        found: list[Any] = self.client.get(URL).context["things"]
        return found

    def kinds(self) -> list[str]:
        return [thing.kind for thing in self.things()]

    def buttons(self) -> list[PageForm]:
        """Every form of the page itself; not signing out, which is on each page."""
        out = (reverse("account_logout"), "")
        return [
            form
            for form in forms_on(self.page())
            if form.method == "post" and form.action not in out
        ]

    def press(self, address: str) -> Any:
        form = form_on(self.page(), URL, address)
        return self.client.post(address, form.sends)

    def stored(self) -> dict[str, list[dict[str, Any]]]:
        """Everything this person has stored, except what any press changes."""
        return {
            table: [{name: row[name] for name in row if name not in MOVES_ON} for row in rows]
            for table, rows in rows_of(self.user).items()
            if table not in BOOKS
        }


class EveryTapTests(TapTestCase):
    """Every button of Today that is there, pressed and undone."""

    def check(self, *addresses: str, **facts: Any) -> None:
        """Press each; what is stored afterwards is what was stored before the first."""
        before = self.stored()
        for address in dict.fromkeys(addresses):
            with self.subTest(**facts, action=address):
                self.check_one(address, before)

    def check_one(self, address: str, before: dict[str, list[dict[str, Any]]]) -> None:
        looked = self.client.get(URL)
        pressed = self.follow(form_on(looked.content.decode(), URL, address))
        self.assertNotEqual(self.stored(), before)
        undone = self.follow(undo_on(pressed.content.decode()))
        self.assertEqual(self.told(undone), self.told(looked))
        self.assertEqual(self.stored(), before)

    def told(self, page: Any) -> list[tuple[str, str]]:
        return [(thing.kind, thing.title) for thing in page.context["things"]]

    def follow(self, form: PageForm) -> Any:
        """Press it; returns the page it leads to, which is Today."""
        response: Any = self.client.post(form.action, form.sends, follow=True)
        self.assertEqual(response.redirect_chain, [(URL, 303)])
        return response

    def test_every_kind_is_tried(self) -> None:
        self.assertEqual(set(MAKERS), set(TodayKind))

    def test_of_each_kind_every_button_can_be_taken_back(self) -> None:
        for kind, make in MAKERS.items():
            with self.subTest(kind=kind), undone():
                self.sign_in()
                make(self.user)
                self.assertIn(kind, self.kinds())
                things = [thing for thing in self.things() if thing.kind == kind]
                taps = [tap for each in things for tap in (*each.taps, each.later) if tap.posts]
                self.check(*(tap.address for tap in taps), kind=kind)

    def test_so_can_all_on_a_page_with_something_of_every_kind(self) -> None:
        everything(self.user)
        self.check(*(form.action for form in self.buttons()))

    def test_a_conversation_with_an_hour_and_one_that_is_past(self) -> None:
        for days, at in ((0, time(0, 0)), (0, time(23, 59)), (-3, None)):
            with undone():
                self.sign_in()
                conversation = MAKERS[TodayKind.CONVERSATION](self.user)
                conversation.set(planned_on=here(self.user) + timedelta(days=days), planned_time=at)
                self.check(*(form.action for form in self.buttons()), days=days, at=at)

    def test_a_debrief_that_is_planned_and_one_to_practise(self) -> None:
        noon = datetime.combine(here(self.user), time(12), self.user.zone)
        a_friends_debrief(settled(self.user), planned_at=noon)
        a_friends_debrief(
            settled(self.user), change="Say less", rehearse_on=here(self.user)
        ).finish()
        self.assertEqual(self.kinds(), ["session", "session"])
        self.check(*(form.action for form in self.buttons()))

    def test_no_offer_of_someone_to_talk_to(self) -> None:
        self.user.support_offer_until = timezone.now() + timedelta(hours=1)
        self.user.save()
        address = reverse("support_offer_decline")
        self.assertLeadsTo(self.press(address), URL)
        self.assertNotIn("These have been heavy days", self.page())
        self.client.post(reverse("support_offer_again"))
        self.assertIn("These have been heavy days", self.page())

    def test_every_link_of_a_thing_opens(self) -> None:
        everything(self.user)
        for _round in range(3):
            for thing in self.things():
                for tap in (tap for tap in thing.taps if not tap.posts):
                    with self.subTest(kind=thing.kind, words=tap.words):
                        self.assertEqual(self.client.get(tap.address).status_code, 200)
                self.assertEqual(self.client.get(thing.about_address).status_code, 200)
                self.client.post(thing.later.address, thing.later.sends)


class LaterTests(TapTestCase):
    def put_off(self, kind: TodayKind) -> Any:
        made = MAKERS[kind](self.user)
        thing = next(each for each in self.things() if each.kind == kind)
        self.press(thing.later.address)
        return made

    def test_what_was_put_off_is_gone_for_a_day_or_for_a_week(self) -> None:
        for kind, days in ((TodayKind.MESSAGE, 1), (TodayKind.TOUCH, 7), (TodayKind.QUIET, 7)):
            self.put_off(kind)
            with self.subTest(kind=kind):
                self.assertNotIn(kind, self.kinds())
                kept = PutOff.objects.get(kind=kind)
                self.assertEqual(kept.until, here(self.user) + timedelta(days=days))
                kept.set(until=here(self.user))
                self.assertIn(kind, self.kinds())

    def test_put_off_twice_is_put_off_once(self) -> None:
        reply = self.put_off(TodayKind.REPLY)
        self.client.post(reverse("today_later", args=["reply", reply.pk]))
        self.assertEqual(PutOff.objects.count(), 1)

    def test_of_one_kind_it_still_asks_as_another(self) -> None:
        """The key of a recovery stands for its next step, and for whether to go on with it."""
        rejection = MAKERS[TodayKind.IDLE](self.user)
        PutOff.objects.put_off(self.user, TodayKind.CHECK_IN, rejection.pk, date(2099, 1, 1))
        self.assertEqual(self.kinds(), ["idle"])

    def test_a_kind_that_is_none_and_a_row_of_another_person_are_not_found(self) -> None:
        mine, theirs = a_rejection(self.user), a_rejection(a_user())
        for kind, pk in (("nonsense", mine.pk), ("idle", theirs.pk), ("talk", mine.pk)):
            for name in ("today_later", "today_again"):
                response = self.client.post(reverse(name, args=[kind, pk]))
                self.assertEqual(response.status_code, 404)
        self.assertEqual(PutOff.objects.count(), 0)

    def test_opened_as_a_page_they_lead_to_today_and_write_nothing(self) -> None:
        rejection = a_rejection(self.user)
        for address in (
            reverse("today_later", args=["idle", rejection.pk]),
            reverse("today_again", args=["idle", rejection.pk]),
            reverse("today_break"),
            reverse("support_offer_decline"),
            reverse("support_offer_again"),
        ):
            self.assertLeadsTo(self.client.get(address), URL)
        self.user.refresh_from_db()
        self.assertEqual((PutOff.objects.count(), self.user.is_on_break), (0, False))

    def test_a_planned_debrief_moves_to_tomorrow_at_the_same_hour_on_the_wall(self) -> None:
        noon = datetime.combine(here(self.user), time(12), self.user.zone)
        debrief = a_friends_debrief(settled(self.user), planned_at=noon)
        move = reverse("debrief_move", args=[debrief.pk])
        self.press(move)
        debrief.refresh_from_db()
        moved = timezone.localtime(debrief.planned_at, self.user.zone)
        self.assertEqual(moved.replace(tzinfo=None), noon.replace(tzinfo=None) + timedelta(days=1))
        for _ in range(2):  # a second undo changes nothing
            self.client.post(f"{move}?undo=1&from=today")
            debrief.refresh_from_db()
            self.assertEqual(debrief.planned_at, noon)

    def test_the_hour_on_the_wall_stays_when_the_clocks_change(self) -> None:
        debrief = a_friends_debrief(a_rejection(a_user(time_zone="Europe/Berlin")))
        for day in (date(2026, 3, 28), date(2026, 10, 24), date(2028, 2, 28), date(2026, 12, 31)):
            planned = datetime.combine(day, time(18), debrief.owner.zone)
            debrief.set(planned_at=planned).move(1)
            there = timezone.localtime(debrief.planned_at, debrief.owner.zone)
            with self.subTest(day=day):
                self.assertEqual((there.date(), there.hour), (day + timedelta(days=1), 18))

    def test_one_that_began_is_not_moved(self) -> None:
        debrief = a_friends_debrief(settled(self.user), planned_at=timezone.now()).start()
        self.client.post(reverse("debrief_move", args=[debrief.pk]))
        self.assertEqual(Debrief.objects.get().planned_at, debrief.planned_at)


class BreakTests(TapTestCase):
    def test_everything_can_be_paused_for_three_days(self) -> None:
        everything(self.user)
        self.press(reverse("today_break"))
        self.user.refresh_from_db()
        left = self.user.break_until - timezone.now() if self.user.break_until else timedelta()
        self.assertAlmostEqual(left.total_seconds(), 72 * 3600, delta=60)
        self.assertEqual(self.things(), [])

    def test_pressed_twice_it_is_one_break(self) -> None:
        a_rejection(self.user)
        self.press(reverse("today_break"))
        self.user.refresh_from_db()
        until = self.user.break_until
        self.client.post(reverse("today_break"))
        self.user.refresh_from_db()
        self.assertEqual(self.user.break_until, until)

    def test_somebody_new_is_not_offered_a_break_from_nothing(self) -> None:
        self.assertNotIn(reverse("today_break"), self.page())
