"""Ten minutes, then we stop: the timer, what is kept, and what never is."""

from datetime import timedelta
from typing import Any

from django.test import SimpleTestCase, TestCase
from django.urls import reverse

from recovery.models import CheckIn, Rejection, Vent
from recovery.shared.choices import VentMode
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import NOON, at
from tests.helpers.factories import a_checkin, a_rejection, a_user, a_vent
from tests.helpers.pages import form_data, form_on

MINUTE = timedelta(minutes=1)


def screen(rejection: Rejection, key: str) -> str:
    return reverse("step_screen", args=[rejection.pk, "let-it-out", key])


def button(rejection: Rejection, action: str) -> str:
    return reverse("vent_timer", args=[rejection.pk, action])


class VentTimerTests(TestCase):
    """The timer of a vent, with time moved by hand."""

    def setUp(self) -> None:
        self.vent = a_vent()

    def press(self, verb: str, minutes: float) -> None:
        with at(NOON + minutes * MINUTE):
            getattr(self.vent, verb)()

    def left_after(self, minutes: float) -> str:
        with at(NOON + minutes * MINUTE):
            return Vent.objects.get(pk=self.vent.pk).clock

    def test_before_the_start_all_the_time_is_left(self) -> None:
        self.assertEqual((self.left_after(60), self.vent.is_running), ("10:00", False))

    def test_it_runs_from_the_start(self) -> None:
        self.press("start", 0)
        self.assertEqual(self.left_after(3.5), "6:30")

    def test_pressing_start_again_does_not_begin_again(self) -> None:
        self.press("start", 0)
        self.press("start", 4)
        self.assertEqual(self.left_after(4), "6:00")

    def test_a_pause_stands_still(self) -> None:
        self.press("start", 0)
        self.press("pause", 2)
        self.assertEqual(self.left_after(50), "8:00")

    def test_a_pause_does_not_count(self) -> None:
        self.press("start", 0)
        self.press("pause", 2)
        self.press("resume", 30)
        self.assertEqual(self.left_after(31), "7:00")

    def test_two_pauses_add_up(self) -> None:
        for minutes, verb in enumerate(["start", "pause", "resume", "pause", "resume"]):
            self.press(verb, minutes)
        self.assertEqual(self.left_after(4), "8:00")

    def test_pressing_pause_twice_is_one_pause(self) -> None:
        self.press("start", 0)
        self.press("pause", 2)
        self.press("pause", 5)
        self.press("resume", 6)
        self.assertEqual(self.left_after(6), "8:00")

    def test_going_on_without_a_pause_changes_nothing(self) -> None:
        self.press("start", 0)
        self.press("resume", 5)
        self.assertEqual(self.left_after(5), "5:00")

    def test_pause_before_the_start_changes_nothing(self) -> None:
        self.press("pause", 0)
        self.assertIsNone(self.vent.paused_at)

    def test_five_minutes_more_can_be_had_once(self) -> None:
        self.press("start", 0)
        self.press("extend", 9)
        self.press("extend", 9)
        self.assertEqual((self.left_after(9), self.vent.can_extend), ("6:00", False))

    def test_there_is_nothing_to_extend_before_the_start(self) -> None:
        self.press("extend", 0)
        self.assertEqual(self.vent.extra_minutes, 0)

    def test_stopping_ends_it(self) -> None:
        self.press("start", 0)
        self.press("stop", 4)
        self.assertEqual((self.left_after(4), self.vent.is_running), ("0:00", False))
        self.assertFalse(self.vent.can_extend)

    def test_stopping_in_a_pause_ends_the_pause_too(self) -> None:
        self.press("start", 0)
        self.press("pause", 2)
        self.press("stop", 5)
        self.assertEqual((self.vent.paused_at, self.vent.paused_for), (None, 3 * MINUTE))

    def test_the_first_stop_counts(self) -> None:
        self.press("start", 0)
        self.press("stop", 4)
        self.press("stop", 9)
        self.assertEqual(self.vent.stopped_at, NOON + 4 * MINUTE)

    def test_stopping_one_never_started_leaves_sound_facts(self) -> None:
        self.press("stop", 0)
        self.assertEqual(self.vent.started_at, self.vent.stopped_at)

    def test_time_up_is_not_stopped(self) -> None:
        self.press("start", 0)
        with at(NOON + 11 * MINUTE):
            self.assertEqual((self.vent.is_over, self.vent.seconds_left), (True, 0))
        self.assertIsNone(self.vent.stopped_at)

    def test_nothing_advances_by_itself(self) -> None:
        self.press("start", 0)
        before = Vent.objects.values().get()
        self.left_after(600)
        self.assertEqual(Vent.objects.values().get(), before)

    def test_how_full_the_ring_is(self) -> None:
        self.press("start", 0)
        with at(NOON + 2.5 * MINUTE):
            self.assertEqual(self.vent.percent_left, 75)


class VentKeepTests(TestCase):
    """Words of a vent that are kept, and for how long."""

    def setUp(self) -> None:
        self.vent = a_vent(mode="write_keep")
        with at(NOON):
            self.vent.stop()

    def kept(self, days: int | None) -> Vent:
        with at(NOON):
            self.vent.keep("They never read it", days)
        return self.vent

    def test_seven_days_are_seven_days(self) -> None:
        self.assertEqual(self.kept(7).keep_until, NOON + timedelta(days=7))

    def test_kept_until_its_moment_and_not_after(self) -> None:
        vent = self.kept(30)
        with at(NOON + timedelta(days=30) - MINUTE):
            self.assertTrue(vent.is_kept)
        with at(NOON + timedelta(days=30)):
            self.assertFalse(vent.is_kept)

    def test_forever_has_no_day(self) -> None:
        self.assertIsNone(self.kept(None).keep_until)
        with at(NOON + timedelta(days=4000)):
            self.assertEqual(Vent.objects.expired().count(), 0)

    def test_expired_words_are_binned_and_the_rest_stays(self) -> None:
        self.kept(7)
        other = a_vent(mode="write_keep")
        other.keep("Still here", None)
        with at(NOON + timedelta(days=8)):
            self.assertEqual(Vent.objects.bin_expired(), 1)
        self.assertEqual(sorted(Vent.objects.values_list("text", flat=True)), ["", "Still here"])

    def test_binning_leaves_when_and_nothing_else(self) -> None:
        self.kept(None)
        with at(NOON + MINUTE):
            self.vent.bin()
        self.vent.refresh_from_db()
        self.assertEqual((self.vent.text, self.vent.keep_until), ("", None))
        self.assertEqual(self.vent.binned_at, NOON + MINUTE)

    def test_kept_words_cannot_be_read_in_the_table(self) -> None:
        self.kept(30)
        raw = Vent.objects.extra(select={"raw": "encode(text, 'escape')"}).values_list("raw")
        self.assertNotIn("never read", str(raw[0]))


class LetItOutScreens(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)

    def choose(self, mode: str, **more: Any) -> None:
        page, url = screen(self.rejection, "timer"), reverse("vent_way", args=[self.rejection.pk])
        data = form_data(self.client, page, url) | {"mode": mode, "minutes": "10"} | more
        self.assertLeadsTo(self.client.post(url, data), page)

    def send(self, url: str, **typed: Any) -> Any:
        return super().send(screen(self.rejection, url), **typed)

    @property
    def vent(self) -> Vent:
        return self.rejection.vents.get()


class VentWayTests(LetItOutScreens):
    def test_write_and_bin_is_ready_before_anything_is_chosen(self) -> None:
        page = self.client.get(screen(self.rejection, "timer"))
        self.assertContains(page, "<vent-paper")
        self.assertFalse(self.rejection.vents.exists())

    def test_done_is_all_it_takes(self) -> None:
        self.assertLeadsTo(self.send("timer"), screen(self.rejection, "breath"))
        self.assertEqual(self.vent.mode, "write_bin")
        self.assertIsNotNone(self.vent.binned_at)

    def test_another_way_and_another_length_are_chosen_in_one_place(self) -> None:
        self.choose("talk", minutes="5")
        self.assertEqual((self.vent.mode, self.vent.minutes), ("talk", 5))
        page = self.client.get(screen(self.rejection, "timer"))
        self.assertContains(page, "I need 5 minutes to be angry")

    def test_the_length_is_the_persons_own(self) -> None:
        self.user.vent_minutes = 5
        self.user.save()
        self.assertContains(
            self.client.get(screen(self.rejection, "timer")), "5 minutes. Then we stop."
        )
        self.client.post(button(self.rejection, "start"))
        self.assertEqual((self.vent.mode, self.vent.minutes), ("write_bin", 5))

    def test_a_way_that_is_none_changes_nothing(self) -> None:
        self.choose("scenic")
        self.assertFalse(self.rejection.vents.exists())

    def test_choosing_again_before_the_end_changes_the_same_one(self) -> None:
        self.choose("talk")
        self.choose("say_aloud")
        self.assertEqual(self.vent.mode, "say_aloud")

    def test_choosing_again_after_the_end_begins_another(self) -> None:
        self.choose("say_aloud")
        self.vent.stop()
        self.choose("talk")
        self.assertEqual(
            [v.mode for v in self.rejection.vents.order_by("id")], ["say_aloud", "talk"]
        )

    def test_without_javascript_write_and_bin_is_paper(self) -> None:
        page = self.client.get(screen(self.rejection, "timer"))
        self.assertContains(page, "Write it on real paper")

    def test_the_screens_that_are_gone_lead_on(self) -> None:
        a_vent(self.rejection, mode="write_bin").stop()
        for gone, now in (
            ("how", "timer"),
            ("bin-or-keep", "timer"),
            ("if-it-comes-back", "breath"),
        ):
            with self.subTest(gone=gone):
                response = self.client.get(screen(self.rejection, gone))
                self.assertLeadsTo(response, screen(self.rejection, now))


class VentTimerScreenTests(LetItOutScreens):
    def press(self, action: str, **headers: str) -> Any:
        return self.client.post(button(self.rejection, action), headers=headers)

    def test_the_buttons_work_without_javascript(self) -> None:
        self.choose("say_aloud")
        response = self.press("start")
        self.assertLeadsTo(response, screen(self.rejection, "timer"))
        self.assertTrue(self.vent.is_running)

    def test_htmx_gets_the_timer_alone(self) -> None:
        self.choose("say_aloud")
        response = self.press("start", **{"HX-Request": "true"})
        self.assertContains(response, "<vent-timer")
        self.assertNotContains(response, "<html")

    def test_every_button_does_what_it_says(self) -> None:
        self.choose("say_aloud")
        for minute, action in enumerate(["start", "pause", "resume", "extend", "stop"]):
            with at(NOON + minute * MINUTE):
                self.press(action)
        self.assertEqual((self.vent.paused_for, self.vent.extra_minutes), (MINUTE, 5))
        self.assertEqual(self.vent.stopped_at, NOON + 4 * MINUTE)

    def test_a_button_that_is_none_is_404(self) -> None:
        self.choose("say_aloud")
        self.assertEqual(self.press("explode").status_code, 404)

    def test_a_reload_finds_the_same_time(self) -> None:
        self.choose("say_aloud")
        with at(NOON):
            self.press("start")
        with at(NOON + 4 * MINUTE):
            self.assertContains(self.client.get(screen(self.rejection, "timer")), "6:00")

    def test_the_address_of_a_button_opened_as_a_page_leads_to_the_recovery(self) -> None:
        self.choose("say_aloud")
        response = self.client.get(button(self.rejection, "start"))
        self.assertLeadsTo(response, self.rejection.get_absolute_url())
        self.assertIsNone(self.vent.started_at)

    def test_a_pause_while_writing_loses_no_words(self) -> None:
        self.choose("write_keep")
        self.client.post(button(self.rejection, "start"), {"text": "They never read it"})
        page = self.client.get(screen(self.rejection, "timer"))
        self.assertContains(page, "They never read it")


class WriteAndKeepTests(LetItOutScreens):
    def setUp(self) -> None:
        super().setUp()
        self.choose("write_keep")

    def test_words_are_kept_for_thirty_days_until_asked(self) -> None:
        with at(NOON):
            response = self.send("timer", text="They never read it")
            self.assertLeadsTo(response, screen(self.rejection, "breath"))
        self.assertEqual(self.vent.text, "They never read it")
        self.assertEqual(self.vent.keep_until, NOON + timedelta(days=30))

    def test_it_never_arrives_at_bin(self) -> None:
        url = screen(self.rejection, "timer")
        page = self.client.get(url)
        self.assertEqual(form_on(page.content.decode(), url).sends["fate"], ["30"])
        self.assertContains(page, "A draft is kept, encrypted, while you type.")

    def test_after_it_is_said_that_it_is_kept(self) -> None:
        self.send("timer", text="They never read it")
        page = self.client.get(screen(self.rejection, "breath"))
        self.assertContains(page, "It’s kept, and only you can read it.")

    def test_each_fate_comes_true(self) -> None:
        fates = {"7": NOON + timedelta(days=7), "30": NOON + timedelta(days=30), "never": None}
        for fate, until in fates.items():
            with self.subTest(fate=fate), at(NOON):
                self.send("timer", text=f"They never read it {fate}", fate=fate)
                self.assertEqual(
                    (self.vent.text, self.vent.keep_until), (f"They never read it {fate}", until)
                )

    def test_binned_words_are_gone(self) -> None:
        self.send("timer", text="They never read it")
        self.send("timer", text="They never read it", fate="bin")
        self.assertEqual((self.vent.text, self.vent.keep_until), ("", None))

    def test_words_that_are_wiped_off_the_page_are_not_kept(self) -> None:
        self.send("timer", text="They never read it")
        self.send("timer", text="")
        self.assertEqual(self.vent.text, "")

    def test_words_too_long_come_back_whole(self) -> None:
        words = "They never read it. " * 1_001
        response = self.send("timer", text=words)
        self.assertContains(response, words.strip(), status_code=422)

    def test_a_second_tab_does_not_write_over_the_first(self) -> None:
        url = screen(self.rejection, "timer")
        first, second = form_data(self.client, url), form_data(self.client, url)
        self.client.post(url, first | {"text": "The first tab"})
        response = self.client.post(url, second | {"text": "The second tab"})
        self.assertContains(response, "The first tab", status_code=409)
        self.assertContains(response, "The second tab", status_code=409)
        self.assertEqual(self.vent.text, "The first tab")

    def test_kept_words_are_found_again_on_the_recovery(self) -> None:
        self.send("timer", text="They never read it")
        recovery = self.client.get(self.rejection.get_absolute_url())
        self.assertContains(recovery, "They never read it")

    def test_kept_words_of_an_earlier_time_are_found_too(self) -> None:
        self.send("timer", text="They never read it")
        self.choose("say_aloud")
        recovery = self.client.get(self.rejection.get_absolute_url())
        self.assertContains(recovery, "They never read it")

    def test_kept_words_are_not_found_by_search(self) -> None:
        self.send("timer", text="They never read it")
        found = self.client.get(reverse("rejection_list"), {"q": "never"})
        self.assertContains(found, "None fit that.")

    def test_they_can_be_binned_from_the_recovery(self) -> None:
        self.send("timer", text="They never read it")
        self.client.post(reverse("vent_bin_kept_words", args=[self.rejection.pk, self.vent.pk]))
        self.assertEqual(self.vent.text, "")

    def test_expired_words_are_not_shown_even_before_the_tidy_up(self) -> None:
        with at(NOON):
            self.vent.keep("They never read it", 7)
        recovery = self.client.get(self.rejection.get_absolute_url())
        self.assertNotContains(recovery, "They never read it")


class VentKeepAfterAllTests(LetItOutScreens):
    """Keeping words that were written to be binned, after being asked twice."""

    def setUp(self) -> None:
        super().setUp()
        self.choose("write_bin")
        self.page = screen(self.rejection, "timer")
        self.url = reverse("vent_keep", args=[self.rejection.pk])

    def keep(self, **typed: Any) -> Any:
        return self.client.post(self.url, form_data(self.client, self.page, self.url, **typed))

    def test_words_are_kept_when_asked_for(self) -> None:
        with at(NOON):
            self.keep(fate="7", text="They never read it")
        self.assertEqual(self.vent.text, "They never read it")
        self.assertEqual(self.vent.keep_until, NOON + timedelta(days=7))

    def test_bin_is_not_among_the_ways_to_keep(self) -> None:
        form = form_on(self.client.get(self.page).content.decode(), self.page, self.url)
        self.assertEqual(form.sends["fate"], ["30"])

    def test_no_words_keep_nothing(self) -> None:
        self.keep(fate="never")
        self.assertEqual((self.vent.text, self.vent.kept_at), ("", None))

    def test_words_come_back_when_the_choice_is_missing(self) -> None:
        response = self.keep(text="They never read it", fate="")
        self.assertContains(response, "They never read it", status_code=422)
        self.assertEqual(self.vent.text, "")

    def test_words_too_long_to_keep_come_back(self) -> None:
        words = "They never read it. " * 1_001
        self.assertContains(self.keep(fate="7", text=words), words.strip(), status_code=422)


class ComeBackTests(LetItOutScreens):
    def setUp(self) -> None:
        super().setUp()
        self.choose("say_aloud")
        self.vent.stop()

    def test_the_plan_and_the_sting_are_kept(self) -> None:
        response = self.send("breath", then="walk", sting="3")
        self.assertLeadsTo(response, reverse("step_rest", args=[self.rejection.pk, "let-it-out"]))
        self.assertEqual(self.vent.then_words, "go for a short walk")
        self.assertEqual(CheckIn.objects.get().sting, 3)

    def test_a_plan_of_ones_own_needs_words(self) -> None:
        response = self.send("breath", then="own")
        self.assertContains(response, "Say what you will do, in a few words.", status_code=422)

    def test_a_plan_of_ones_own_is_said_in_ones_own_words(self) -> None:
        self.send("breath", then="own", then_own="feed the cat")
        self.assertEqual(self.vent.then_words, "feed the cat")

    def test_saving_twice_keeps_one_sting(self) -> None:
        self.send("breath", then="walk", sting="3")
        self.send("breath", then="call", sting="2")
        self.assertEqual(CheckIn.objects.get().sting, 2)

    def test_everything_may_be_left_out(self) -> None:
        self.assertEqual(self.send("breath").status_code, 303)
        self.assertEqual(CheckIn.objects.count(), 0)

    def test_the_sting_before_and_after_is_on_the_arc(self) -> None:
        a_checkin(self.rejection, sting=5)
        self.vent.start()
        self.send("breath", sting="4")
        recovery = self.client.get(self.rejection.get_absolute_url())
        self.assertContains(recovery, "5 at the start, 4 after letting it out")


class ModeTests(SimpleTestCase):
    def test_the_ways_are_those_of_the_path(self) -> None:
        ways = {"talk", "write_bin", "write_keep", "say_aloud", "skip"}
        self.assertEqual(set(VentMode.values), ways)


class OwnerTests(TestCase):
    def test_a_vent_belongs_to_whoever_had_it(self) -> None:
        user = a_user()
        mine = a_vent(a_rejection(user))
        a_vent()
        self.assertEqual(list(Vent.objects.owned_by(user)), [mine])


class LeavingTheTimerTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.vent = a_vent(self.rejection, mode=VentMode.WRITE_KEEP)
        self.vent.start()
        self.page = screen(self.rejection, "timer")

    def leave(self, go: str) -> None:
        self.client.post(
            self.page, {**form_data(self.client, self.page), "text": "So unfair.", "go": go}
        )

    def test_the_timer_runs_on_and_the_words_wait(self) -> None:
        for go in ("back", "leave"):
            with self.subTest(go=go):
                self.leave(go)
                self.vent.refresh_from_db()
                self.assertIsNone(self.vent.stopped_at)
                self.assertContains(self.client.get(self.page), "So unfair.")

    def test_words_sent_to_be_kept_too_late_are_there_after_sign_in(self) -> None:
        self.vent.set(mode=VentMode.WRITE_BIN)
        address = reverse("vent_keep", args=[self.rejection.pk])
        key = form_data(self.client, self.page, address)
        self.client.logout()
        self.client.post(address, {**key, "text": "So unfair.", "fate": "7"})
        self.client.force_login(self.user)
        self.assertContains(self.client.get(address), "So unfair.")
