"""Log a rejection, edit it, find it again, snooze it, set it aside."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone, translation
from hypothesis import given
from hypothesis import strategies as st

from recovery.models import CheckIn, Perspective, ReasonPick, Rejection, StepVisit, Vent
from recovery.shared.choices import Outcome, Source, Stage
from recovery.shared.lists import SIZE
from tests.helpers.cases import HypothesisPageTestCase, PageTestCase
from tests.helpers.clock import at
from tests.helpers.factories import a_rejection, a_silence, a_told_rejection, a_user
from tests.helpers.pages import form_on, forms_on
from tests.helpers.text import any_text, as_saved, quick
from tests.helpers.waiting import here

NEW = "rejection_new"


class RejectionNewTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.url = reverse("rejection_new")

    def logged(self, **typed: Any) -> Rejection:
        response = self.send_filled(self.url, **({"stage": "applied"} | typed))
        self.assertEqual(response.status_code, 303, response.content)
        return Rejection.objects.get()

    def test_a_company_alone_is_enough(self) -> None:
        rejection = self.logged(company="Lumen")
        self.assertEqual((rejection.owner, str(rejection)), (self.user, "Lumen"))

    def test_a_role_alone_is_enough(self) -> None:
        self.assertEqual(str(self.logged(role="Analyst")), "Analyst")

    def test_neither_is_told_plainly(self) -> None:
        response = self.send_filled(self.url)
        self.assertContains(response, "Say which company it was, or which role.", status_code=422)

    def test_spaces_are_no_name(self) -> None:
        self.assertEqual(self.send_filled(self.url, company="   ").status_code, 422)

    def test_what_is_left_out_has_a_sensible_value(self) -> None:
        self.send(self.url, company="Lumen", stage="interview")
        rejection = Rejection.objects.get()
        self.assertEqual((rejection.stage, rejection.outcome), ("interview", "told_no"))
        self.assertEqual(rejection.heard_on, here(self.user))

    def test_it_is_a_screen_of_the_path_without_a_menu(self) -> None:
        page = self.client.get(reverse("rejection_new"))
        self.assertContains(page, f'href="{reverse("today")}"')
        self.assertNotContains(page, reverse("search") + '" data-key')

    def test_it_says_why_it_asks_also_after_reading(self) -> None:
        read = self.send(self.url, their_words="We regret to tell you no.", go="read")
        for page in (self.client.get(self.url), read):
            self.assertContains(page, "Why we ask", status_code=page.status_code)

    def test_nothing_is_chosen_beforehand(self) -> None:
        sends = form_on(self.client.get(self.url).content.decode(), self.url).sends
        self.assertFalse({"stage", "outcome"} & set(sends))
        self.assertEqual(sends["heard_on"], [""])

    def test_how_far_it_got_is_not_made_up(self) -> None:
        response = self.send_filled(self.url, company="Lumen")
        self.assertContains(response, "Choose how far you got.", status_code=422)

    def test_it_leads_to_the_first_step(self) -> None:
        response = self.send_filled(self.url, company="Lumen", stage="applied")
        first = [Rejection.objects.get().pk, "say-what-happened", "check-in"]
        self.assertLeadsTo(response, reverse("step_screen", args=first))

    def test_today_is_the_persons_today(self) -> None:
        """At 23:30 UTC it is tomorrow in Berlin."""
        with at(datetime(2026, 3, 4, 23, 30, tzinfo=UTC)):
            self.assertEqual(self.logged(company="Lumen").heard_on, date(2026, 3, 5))

    def test_a_day_that_has_not_come_is_refused(self) -> None:
        tomorrow = timezone.localdate() + timedelta(days=2)
        response = self.send_filled(self.url, company="Lumen", heard_on=tomorrow.isoformat())
        self.assertContains(response, "That day has not come yet.", status_code=422)

    def test_a_day_nobody_can_read_is_told_plainly(self) -> None:
        response = self.send_filled(self.url, company="Lumen", heard_on="last Tuesday")
        self.assertContains(response, "That is not a day we can read.", status_code=422)

    def test_silence_has_its_own_days(self) -> None:
        rejection = self.logged(
            company="Lumen",
            outcome="no_reply",
            last_contact_on="2026-01-02",
            promised_by="2026-01-09",
        )
        self.assertIsNone(rejection.heard_on)
        self.assertEqual(rejection.last_contact_on, date(2026, 1, 2))
        self.assertEqual(rejection.dated_on, date(2026, 1, 2))

    def test_a_promise_may_lie_ahead(self) -> None:
        ahead = (timezone.localdate() + timedelta(days=9)).isoformat()
        rejection = self.logged(company="Lumen", outcome="no_reply", promised_by=ahead)
        self.assertEqual(rejection.promised_by.isoformat(), ahead)  # type: ignore[union-attr]

    def test_the_days_of_silence_are_dropped_after_a_no(self) -> None:
        rejection = self.logged(company="Lumen", last_contact_on="2026-01-02")
        self.assertIsNone(rejection.last_contact_on)

    def test_every_stage_outcome_and_source_can_be_logged(self) -> None:
        for stage, outcome, source in zip(
            Stage.values, [*Outcome.values, "", ""], Source.values, strict=True
        ):
            self.send_filled(self.url, company="A", stage=stage, outcome=outcome, source=source)
        self.assertEqual(Rejection.objects.count(), 6)

    def test_a_code_that_is_none_is_refused(self) -> None:
        for name in ("stage", "outcome", "source"):
            self.assertEqual(self.send(self.url, company="A", **{name: "??"}).status_code, 422)

    def test_only_web_addresses_are_links(self) -> None:
        for link in ("javascript:alert(1)", "data:text/html,x", "ftp//x", "not a link"):
            with self.subTest(link=link):
                response = self.send_filled(self.url, company="Lumen", advert_url=link)
                self.assertEqual(response.status_code, 422)

    def test_a_link_without_https_gets_it(self) -> None:
        rejection = self.logged(company="Lumen", advert_url="example.com/job")
        self.assertEqual(rejection.advert_url, "https://example.com/job")

    def test_too_long_a_name_is_refused_and_kept_on_the_page(self) -> None:
        response = self.send_filled(self.url, company="a" * 121)
        self.assertContains(response, "a" * 121, status_code=422)

    def test_the_owner_is_never_a_field(self) -> None:
        other = a_user()
        rejection = self.logged(
            company="Lumen", owner=other.pk, path="full", set_aside_at="2026-01-01"
        )
        self.assertEqual((rejection.owner, rejection.path), (self.user, "quick"))
        self.assertIsNone(rejection.set_aside_at)

    def test_a_script_in_a_name_is_shown_as_text(self) -> None:
        rejection = self.logged(company="<script>alert(1)</script>")
        page = self.client.get(rejection.get_absolute_url())
        self.assertContains(page, "&lt;script&gt;alert(1)&lt;/script&gt;")
        self.assertNotContains(page, "<script>alert(1)")


class ReadPastedTests(PageTestCase):
    MESSAGE = "Dear Sam,\n\nThank you for applying for the role of Data Analyst at Lumen. {}"
    NO = "We have decided not to move forward with your application."

    def read(self, **typed: Any) -> Any:
        url = reverse("rejection_new")
        typed = {"their_words": self.MESSAGE.format(self.NO)} | typed
        return self.send_filled(url, go="read", **typed)

    def test_the_form_is_filled_from_the_message(self) -> None:
        sends = form_on(self.read().content.decode(), reverse("rejection_new")).sends
        self.assertEqual((sends["company"], sends["role"]), (["Lumen"], ["Data Analyst"]))

    def test_nothing_is_stored(self) -> None:
        self.read()
        self.assertEqual(Rejection.objects.count(), 0)

    def test_it_answers_with_one_line(self) -> None:
        self.assertEqual(
            self.line(self.read()), "Lumen, Data Analyst, said no, after your application."
        )

    def line(self, page: Any) -> str:
        form = page.context["form"]
        self.assertEqual(page.content.decode().count('<details class="part"'), len(form.line))
        return " ".join(f"{part.words}{part.mark}" for part in form.line)

    def test_each_part_of_the_line_is_changed_by_itself(self) -> None:
        page = self.read().content.decode()
        line = page[page.index('class="read-line"') :]
        parts = re.findall(r'<details class="part"[^>]*>(.*?)</details>', line, re.DOTALL)
        said = [re.search(r"<span>(.*?)</span>", part) for part in parts]
        self.assertEqual(
            [f and f[1] for f in said],
            ["Lumen", "Data Analyst", "said no", "after your application"],
        )
        for name, part in zip(("company", "role", "outcome", "stage"), parts, strict=True):
            self.assertEqual(set(re.findall(r'name="(\w+)"', part)), {name})
        self.assertEqual(page.count('name="company"'), 1)

    def test_the_interview_is_called_what_they_call_it(self) -> None:
        for words, round_ in (
            ("panel interview", "a panel interview"),
            ("interview", "an interview"),
        ):
            met = f"Thank you for attending the {words}. {self.NO}"
            page = self.read(their_words=self.MESSAGE.format(met))
            self.assertIn(f", after {round_}.", self.line(page))

    def test_one_name_is_followed_by_what_they_did(self) -> None:
        page = self.read(their_words=f"Thank you for applying to Lumen. {self.NO}")
        self.assertEqual(self.line(page), "Lumen said no, after your application.")
        more = page.content.decode().split("More, if you like")[1]
        self.assertIn('name="role"', more)

    def test_what_they_did_and_when_stand_as_the_language_has_them(self) -> None:
        text = f"Date: Mon, 12 Jan 2026 09:00:00 +0000\n\n{self.MESSAGE.format(self.NO)}"
        for language, said in {
            "en": "said no on 12 Jan",
            "de": "hat am 12. Jan abgesagt",
            "fr": "a dit non le 12 janvier",
        }.items():
            with self.subTest(language), translation.override(language):
                self.user.language = language
                self.user.save()
                line = self.line(self.read(their_words=text))
                self.assertRegex(line, rf"{said}( \d+)?, ")

    def test_who_it_was_with_is_folded_kept_and_offered_as_whom_to_ask(self) -> None:
        page = self.read().content.decode()
        self.assertIn('name="met_with"', page.split("More, if you like")[1])
        first = form_on(page, reverse("rejection_new")).sends
        typed = {"stage": "interview", "met_with": "Dana Reed", "go": "next"}
        self.client.post(reverse("rejection_new"), first | typed)
        rejection = Rejection.objects.get()
        self.assertEqual(rejection.met_with, "Dana Reed")
        url = reverse("step_screen", args=[rejection.pk, "feedback", "who"])
        asked = form_on(self.client.get(url).content.decode(), url).sends
        self.assertEqual(asked["name"], ["Dana Reed"])

    def test_a_message_alone_is_read_before_it_is_saved(self) -> None:
        page = self.send_filled(reverse("rejection_new"), their_words=self.MESSAGE.format(self.NO))
        self.assertEqual(self.line(page), "Lumen, Data Analyst, said no, after your application.")
        self.assertEqual(Rejection.objects.count(), 0)

    def test_only_what_could_not_be_read_is_asked(self) -> None:
        form = self.read().context["form"]
        told = [part.field.name for part in form.line]
        self.assertEqual(told, ["company", "role", "outcome", "stage"])
        self.assertEqual([field.name for field in form.asked_fields], ["heard_on"])

    def test_how_far_it_got_is_not_chosen_where_it_was_not_read(self) -> None:
        page = self.read(
            their_words="Thank you for applying to Lumen. Thank you for the call. We’re sorry."
        )
        self.assertNotIn("stage", form_on(page.content.decode(), reverse("rejection_new")).sends)

    def test_who_wrote_is_still_said_beside_a_mistake(self) -> None:
        met = f"Thank you for the call. {self.NO}"
        sent = f"From: Dana Reed <dana@lumen.example>\n\n{self.MESSAGE.format(met)}"
        first = self.read(their_words=sent)
        sends = form_on(first.content.decode(), reverse("rejection_new")).sends
        page = self.client.post(reverse("rejection_new"), sends | {"go": "next"})
        self.assertContains(page, "Choose how far you got.", status_code=422)
        self.assertContains(page, "From Dana Reed.", status_code=422)

    def test_an_invitation_is_not_told_as_a_no_and_can_still_be_logged(self) -> None:
        page = self.read(
            their_words="Unfortunately Monday is taken. We would like to invite you to an interview."
        )
        self.assertContains(page, "This reads like an invitation, not a no.")
        sends = form_on(page.content.decode(), reverse("rejection_new")).sends
        self.assertNotIn("told_no", sends.get("outcome", []))

    def test_an_invitation_leads_on_to_what_is_open_and_its_job_comes_along(self) -> None:
        page = self.read(their_words="We invite you to an interview for the Cook role at Lumen.")
        to = reverse("opportunity_new")
        sends = form_on(page.content.decode(), reverse("rejection_new")).sends
        page = self.client.post(to, sends | {"go": "fill"})
        self.assertEqual(page.context["form"]["company"].value(), "Lumen")
        self.assertEqual(page.context["form"]["role"].value(), "Cook")
        self.assertFalse(self.user.opportunities.exists())

    def test_once_it_is_an_opportunity_no_draft_of_a_no_is_left(self) -> None:
        """What the browser kept while the message was pasted must not come back as a no to log."""
        log, to = reverse("rejection_new"), reverse("opportunity_new")
        words = {"their_words": "We invite you to an interview for the Cook role at Lumen."}
        page = self.read(**words).content.decode()
        sends = form_on(page, log).sends
        self.client.post(f"{reverse('draft_keep')}?path={log}", sends | words)
        self.assertTrue(self.user.drafts.exists())
        page = self.client.post(to, sends | {"go": "fill"}).content.decode()
        self.client.post(to, form_on(page, to).sends | {"stage": "applied"})
        self.assertTrue(self.user.opportunities.exists())
        self.assertFalse(self.user.drafts.exists())

    def test_a_no_in_another_language_is_told_back(self) -> None:
        page = self.read(their_words="Leider können wir Ihre Bewerbung nicht berücksichtigen.")
        self.assertContains(page, "Said no")
        self.assertNotContains(page, "This reads like")

    def test_they_said_no_there_before(self) -> None:
        a_rejection(self.user, company="LUMEN", role="Cook")
        a_rejection(company="Lumen", role="Somebody else’s")
        page = self.read()
        self.assertContains(page, "They said no there before: LUMEN, Cook.")
        self.assertNotContains(page, "Somebody else’s")

    def test_pasting_again_reads_anew_what_was_read_and_not_typed(self) -> None:
        """s01 of the cases: the first paste must not stay under the second message."""
        url = reverse("rejection_new")
        first = form_on(self.read().content.decode(), url).sends
        other = "Thank you for applying for the role of Deployment Engineer at Cobalt. "
        again = first | {"their_words": other + self.NO, "go": "read"}
        sends = form_on(self.client.post(url, again).content.decode(), url).sends
        self.assertEqual((sends["company"], sends["role"]), (["Cobalt"], ["Deployment Engineer"]))
        typed = first | {
            "role": "Analyst, typed by hand",
            "their_words": other + self.NO,
            "go": "read",
        }
        sends = form_on(self.client.post(url, typed).content.decode(), url).sends
        self.assertEqual(
            (sends["company"], sends["role"]), (["Cobalt"], ["Analyst, typed by hand"])
        )

    def test_pasting_again_keeps_in_the_line_what_was_typed_there(self) -> None:
        url = reverse("rejection_new")
        first = form_on(self.read().content.decode(), url).sends
        typed = first | {"role": "Analyst, typed by hand", "go": "read"}
        page = self.client.post(url, typed).content.decode()
        line, rest = page.split("</read-line>")
        self.assertIn("<span>Analyst, typed by hand</span>", line)
        self.assertNotIn('name="role"', rest)

    def test_what_the_second_message_does_not_say_is_not_left_from_the_first(self) -> None:
        url = reverse("rejection_new")
        first = form_on(self.read().content.decode(), url).sends
        sends = form_on(
            self.client.post(
                url, first | {"their_words": "We are sorry.", "go": "read"}
            ).content.decode(),
            url,
        ).sends
        self.assertEqual((sends["company"], sends["role"]), ([""], [""]))

    def test_what_was_typed_already_is_not_written_over(self) -> None:
        page = self.read(company="My own words").content.decode()
        sends = form_on(page, reverse("rejection_new")).sends
        self.assertEqual((sends["company"], sends["role"]), (["My own words"], ["Data Analyst"]))

    def test_a_message_that_says_nothing_is_told_plainly(self) -> None:
        page = self.read(their_words="🙂")
        self.assertContains(page, "We couldn’t read the company, the role or the day.")

    def test_no_message_at_all_is_no_error(self) -> None:
        self.assertEqual(self.read(their_words="").status_code, 200)

    def test_the_filled_form_can_be_saved_as_it_is(self) -> None:
        url = reverse("rejection_new")
        sends = form_on(self.read().content.decode(), url).sends | {"stage": "applied"}
        self.assertEqual(self.client.post(url, sends).status_code, 303)
        self.assertIn("decided not to move", Rejection.objects.get().their_words)


class RejectionEditTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.url = reverse("rejection_edit", args=[self.rejection.pk])

    def edit(self, **typed: Any) -> Rejection:
        self.assertLeadsTo(self.send_filled(self.url, **typed), self.rejection.get_absolute_url())
        self.rejection.refresh_from_db()
        return self.rejection

    def test_saving_it_unchanged_changes_nothing(self) -> None:
        before = Rejection.objects.values().get()
        self.edit()
        after = Rejection.objects.values().get()
        moved = {name: before[name] for name in ("active_at", "alive_at")}
        self.assertEqual(after | moved, before)

    def test_the_path_follows_what_happened(self) -> None:
        self.assertEqual(self.edit(stage="final").path, "full")
        self.assertEqual(self.edit(outcome="no_reply").path, "ghost")

    def test_a_path_chosen_by_hand_stays(self) -> None:
        self.rejection.choose_path("quick")
        self.assertEqual(self.edit(stage="final").path, "quick")
        self.assertEqual(self.edit(outcome="no_reply").path, "quick")

    def test_internal_is_told_by_the_source(self) -> None:
        self.assertTrue(self.edit(source="internal").is_internal)
        self.assertTrue(self.rejection.is_internal)

    def test_the_day_stays_when_the_field_is_emptied(self) -> None:
        self.assertEqual(self.edit(heard_on="").heard_on, date(2026, 1, 12))

    def test_turning_a_no_into_silence_and_back(self) -> None:
        self.assertIsNone(self.edit(outcome="no_reply", last_contact_on="2026-01-02").heard_on)
        told = self.edit(outcome="told_no")
        self.assertEqual(told.heard_on, here(self.user))
        self.assertIsNone(told.last_contact_on)


class RejectionPathTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.url = reverse("rejection_path", args=[self.rejection.pk])

    def choose(self, path: str) -> Any:
        page = self.rejection.get_absolute_url()
        key = form_on(self.client.get(page).content.decode(), page, self.url).hidden["submit_key"]
        return self.client.post(self.url, {"path": path, "submit_key": key})

    def test_another_way_is_taken_at_once(self) -> None:
        self.assertLeadsTo(self.choose("quick"), self.rejection.get_absolute_url())
        self.rejection.refresh_from_db()
        self.assertEqual(self.rejection.path, "quick")
        self.assertIsNotNone(self.rejection.path_chosen_at)

    def test_a_way_that_is_none_is_told(self) -> None:
        self.assertEqual(self.choose("scenic").status_code, 422)

    def test_any_way_leaves_a_recovery_that_opens(self) -> None:
        for path in ("quick", "standard", "full", "ghost"):
            self.choose(path)
            page = self.client.get(self.rejection.get_absolute_url())
            self.assertEqual(page.status_code, 200)


class SnoozeTests(TestCase):
    """A snoozed recovery comes back tomorrow, at an hour in the person's time zone."""

    def snoozed(self, zone: str, now: datetime, hour: int = 9) -> datetime:
        rejection = a_rejection(a_user(time_zone=zone))
        with at(now), timezone.override(rejection.owner.zone):
            until = rejection.snooze(hour).snoozed_until
        assert until
        return until.astimezone(UTC)

    def test_it_comes_back_tomorrow_at_nine(self) -> None:
        now = datetime(2026, 6, 10, 20, 0, tzinfo=UTC)
        self.assertEqual(
            self.snoozed("Europe/Berlin", now), datetime(2026, 6, 11, 7, 0, tzinfo=UTC)
        )

    def test_tomorrow_is_the_persons_tomorrow(self) -> None:
        """Late on the 10th in New York it is the 11th already in Kolkata."""
        now = datetime(2026, 6, 11, 2, 0, tzinfo=UTC)
        new_york = self.snoozed("America/New_York", now)
        kolkata = self.snoozed("Asia/Kolkata", now)
        self.assertEqual(new_york, datetime(2026, 6, 11, 13, 0, tzinfo=UTC))
        self.assertEqual(kolkata, datetime(2026, 6, 12, 3, 30, tzinfo=UTC))

    def test_nine_is_nine_when_the_clocks_go_forward(self) -> None:
        berlin = self.snoozed("Europe/Berlin", datetime(2026, 3, 28, 18, 0, tzinfo=UTC))
        new_york = self.snoozed("America/New_York", datetime(2026, 3, 7, 18, 0, tzinfo=UTC))
        self.assertEqual(berlin, datetime(2026, 3, 29, 7, 0, tzinfo=UTC))
        self.assertEqual(new_york, datetime(2026, 3, 8, 13, 0, tzinfo=UTC))

    def test_nine_is_nine_when_the_clocks_go_back(self) -> None:
        berlin = self.snoozed("Europe/Berlin", datetime(2026, 10, 24, 18, 0, tzinfo=UTC))
        new_york = self.snoozed("America/New_York", datetime(2026, 10, 31, 18, 0, tzinfo=UTC))
        self.assertEqual(berlin, datetime(2026, 10, 25, 8, 0, tzinfo=UTC))
        self.assertEqual(new_york, datetime(2026, 11, 1, 14, 0, tzinfo=UTC))

    def test_snoozed_in_the_hour_that_comes_twice_it_is_still_tomorrow(self) -> None:
        now = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)  # the second 02:30 in Berlin
        self.assertEqual(
            self.snoozed("Europe/Berlin", now), datetime(2026, 10, 26, 8, 0, tzinfo=UTC)
        )

    def test_it_sleeps_until_that_moment_and_not_longer(self) -> None:
        rejection = a_rejection()
        with at(datetime(2026, 6, 10, 20, 0, tzinfo=UTC)):
            rejection.snooze(9)
            self.assertEqual(Rejection.objects.awake().count(), 0)
        with at(datetime(2026, 6, 11, 9, 0, tzinfo=UTC)):
            self.assertEqual(Rejection.objects.awake().count(), 1)
            self.assertFalse(rejection.is_snoozed)

    def test_snoozed_and_set_aside_it_is_set_aside(self) -> None:
        rejection = a_rejection().snooze(9).set_aside()
        self.assertEqual(list(Rejection.objects.set_aside()), [rejection])


class RejectionSnoozeTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.page = self.rejection.get_absolute_url()

    def press(self, name: str, **typed: Any) -> Any:
        url = reverse(f"rejection_{name}", args=[self.rejection.pk])
        key = form_on(self.client.get(self.page).content.decode(), self.page, url).hidden
        return self.client.post(url, {"submit_key": key["submit_key"]} | typed)

    def test_snoozed_it_is_among_what_is_coming_up(self) -> None:
        response = self.press("snooze", hour="8")
        self.assertLeadsTo(response, reverse("today"))
        self.assertContains(self.client.get(reverse("today")), "Continue with Lumen")
        self.assertContains(self.client.get(self.page), "It’s back tomorrow at 08:00.")

    def test_an_hour_that_is_none_is_told(self) -> None:
        self.assertEqual(self.press("snooze", hour="25").status_code, 422)

    def test_every_hour_a_person_may_prefer_is_chosen_beforehand(self) -> None:
        url = reverse("rejection_snooze", args=[self.rejection.pk])
        for hour in range(24):
            self.user.snooze_hour = hour
            self.user.save()
            page = self.client.get(self.page).content.decode()
            with self.subTest(hour=hour):
                self.assertEqual(form_on(page, self.page, url).sends["hour"], [str(hour)])

    def test_it_can_be_taken_up_again(self) -> None:
        self.press("snooze", hour="8")
        self.assertLeadsTo(self.press("take_up"), self.page)
        self.assertEqual(Rejection.objects.awake().count(), 1)

    def test_the_address_opened_as_a_page_leads_to_the_recovery(self) -> None:
        for name in ("snooze", "take_up", "set_aside", "path"):
            response = self.client.get(reverse(f"rejection_{name}", args=[self.rejection.pk]))
            self.assertLeadsTo(response, self.page)

    def test_what_was_put_away_before_can_be_taken_up_again(self) -> None:
        self.rejection.set_aside()
        self.assertLeadsTo(self.press("take_up"), self.page)
        self.assertEqual(Rejection.objects.awake().count(), 1)

    def test_setting_aside_instead_of_deleting_can_be_undone(self) -> None:
        asked = reverse("rejection_delete", args=[self.rejection.pk])
        set_aside = reverse("rejection_set_aside", args=[self.rejection.pk])
        page = self.client.get(asked).content.decode()
        pressed = self.client.post(set_aside, form_on(page, asked, set_aside).sends)
        listed = self.client.get(pressed["Location"])
        undo = reverse("rejection_take_up", args=[self.rejection.pk])
        form = form_on(listed.content.decode(), self.page, undo)
        self.assertLeadsTo(self.client.post(undo, form.sends), self.page)
        self.assertEqual(Rejection.objects.awake().count(), 1)


class RejectionDeleteTests(PageTestCase):
    def test_everything_that_hangs_on_it_goes_with_it(self) -> None:
        rejection = a_told_rejection(self.user)
        self.user.drafts.keep(self.user, f"{rejection.get_absolute_url()}edit/", {"a": ["b"]})
        url = reverse("rejection_delete", args=[rejection.pk])
        self.assertLeadsTo(self.send(url), reverse("rejection_list"))
        for model in (Rejection, CheckIn, Vent, Perspective, ReasonPick, StepVisit):
            self.assertEqual(model.objects.count(), 0, model)
        self.assertEqual(self.user.drafts.count(), 0)

    def test_the_others_stay(self) -> None:
        keep = a_told_rejection(self.user)
        self.send(reverse("rejection_delete", args=[a_told_rejection(self.user).pk]))
        self.assertEqual(list(Rejection.objects.all()), [keep])
        self.assertEqual(Vent.objects.count(), 1)

    def test_looking_at_the_page_deletes_nothing(self) -> None:
        rejection = a_rejection(self.user)
        page = self.client.get(reverse("rejection_delete", args=[rejection.pk]))
        self.assertContains(page, "Delete it?")
        self.assertEqual(Rejection.objects.count(), 1)


class ListTestCase(PageTestCase):
    def found(self, **query: str) -> list[str]:
        return self.names(self.client.get(reverse("rejection_list"), query))

    def names(self, page: Any) -> list[str]:
        return [row.name for row in page.context["page"].rows]


class RejectionListTests(ListTestCase):
    def test_newest_first(self) -> None:
        for name, day in (("Old", 1), ("New", 9), ("Mid", 5)):
            a_rejection(self.user, company=name, role="", heard_on=date(2026, 1, day))
        self.assertEqual(self.found(), ["New", "Mid", "Old"])

    def test_only_ones_own(self) -> None:
        a_rejection(company="Theirs")
        self.assertEqual(self.found(), [])

    def test_an_empty_list_says_what_to_do(self) -> None:
        self.assertContains(self.client.get(reverse("rejection_list")), "newest first")

    def test_all_are_there_and_each_state_by_itself_with_how_many(self) -> None:
        a_rejection(self.user, company="Archived", role="").set_aside()
        a_rejection(self.user, company="Aside", role="").put_aside()
        a_rejection(self.user, company="Snoozed", role="").snooze(9)
        a_rejection(self.user, company="Open", role="")
        a_rejection(self.user, company="Over", role="").close("back", "")
        self.assertEqual(len(self.found()), 5)
        self.assertEqual(set(self.found(state="open")), {"Open", "Snoozed"})
        self.assertEqual(self.found(state="recovered"), ["Over"])
        self.assertEqual(set(self.found(state="aside")), {"Aside", "Archived"})
        page = self.client.get(reverse("rejection_list"))
        counts = {key: count for key, _label, count in page.context["states"]}
        self.assertEqual(counts, {"": 5, "open": 2, "recovered": 1, "aside": 2})
        self.assertContains(page, "set aside today", count=2)

    def test_a_recovered_one_is_through_its_last_step_however_it_was_closed(self) -> None:
        a_rejection(self.user).close("back", "")
        page = self.client.get(reverse("rejection_list"), {"state": "recovered"})
        (row,) = page.context["page"].rows
        self.assertTrue(row.stones.endswith('<i class="done"></i>'))
        self.assertEqual(row.progress, "1 of 7 steps done")

    def test_old_names_of_the_states_lead_on(self) -> None:
        a_rejection(self.user, company="Aside", role="").set_aside()
        for old, found in (("archived", ["Aside"]), ("parked", ["Aside"]), ("closed", [])):
            self.assertEqual(self.found(state=old), found)

    def test_a_search_box_stands_above_eight_or_more(self) -> None:
        for _ in range(7):
            a_rejection(self.user)
        self.assertNotContains(self.client.get(reverse("rejection_list")), 'role="search"')
        a_rejection(self.user)
        self.assertContains(self.client.get(reverse("rejection_list")), 'role="search"')
        page = self.client.get(reverse("rejection_list"), {"state": "open"})
        self.assertContains(page, '<input type="hidden" name="state" value="open">')

    def test_filters_can_be_combined(self) -> None:
        a_rejection(self.user, company="A", role="", stage="final")
        a_silence(self.user, company="B", role="", stage="final")
        a_silence(self.user, company="C", role="", stage="applied")
        self.assertEqual(self.found(stage="final", outcome="no_reply"), ["B"])

    def test_a_filter_that_is_none_is_left_out(self) -> None:
        a_rejection(self.user, company="A", role="")
        self.assertEqual(self.found(stage="??", outcome="\x00", state="'"), ["A"])

    def test_nothing_found_is_told_apart_from_nothing_there(self) -> None:
        a_rejection(self.user)
        page = self.client.get(reverse("rejection_list"), {"q": "zebra"})
        self.assertContains(page, "None fit that.")


class SetAsideTests(ListTestCase):
    """Setting many aside with one press, and its undo."""

    def setUp(self) -> None:
        super().setUp()
        self.rows = [a_rejection(self.user, company=f"N{n}", role="") for n in range(3)]
        self.url = reverse("rejection_list")

    def press(self, *picked: Rejection) -> Any:
        page = self.client.get(self.url, {"state": "open", "choose": "1"}).content.decode()
        form = form_on(page, self.url, reverse("rejections_set_aside"))
        sends = form.sends | {"pick": [str(each.pk) for each in picked]}
        return self.client.post(form.action, sends, follow=True)

    def test_those_that_were_ticked_and_undone_with_one_press(self) -> None:
        page = self.press(*self.rows[:2])
        self.assertContains(page, "2 are set aside.")
        self.assertEqual(self.found(state="open"), ["N2"])
        undo = next(form for form in forms_on(page.content.decode()) if "take-up" in form.action)
        self.assertContains(self.client.post(undo.action, undo.sends, follow=True), "2 are open")
        self.assertEqual(len(self.found(state="open")), 3)

    def test_only_ones_own_and_only_open_ones(self) -> None:
        theirs, over = a_rejection(), a_rejection(self.user).close("back", "")
        self.press(theirs, over)
        for each in (theirs, over):
            each.refresh_from_db()
            self.assertFalse(each.is_set_aside)

    def test_ticking_none_or_nonsense_changes_nothing(self) -> None:
        self.assertContains(self.press(), "None was ticked")
        url = reverse("rejections_set_aside")
        self.assertEqual(self.client.post(url, {"pick": ["x", "1", ""]}).status_code, 303)
        self.assertLeadsTo(self.client.get(url), self.url)
        self.assertEqual(len(self.found(state="open")), 3)

    def test_one_snoozed_is_snoozed_again_after_the_undo(self) -> None:
        until = self.rows[0].snooze(9).snoozed_until
        page = self.press(self.rows[0])
        undo = next(form for form in forms_on(page.content.decode()) if "take-up" in form.action)
        self.client.post(undo.action, undo.sends)
        self.rows[0].refresh_from_db()
        self.assertEqual((self.rows[0].snoozed_until, self.rows[0].put_aside_at), (until, None))


class SearchTests(ListTestCase):
    def setUp(self) -> None:
        super().setUp()
        a_rejection(
            self.user,
            company="Café Müller",
            role="Head Baker",
            their_words="Thank you. We chose another candidate-in-chief.",
        )

    def test_the_beginning_of_a_word_finds_it(self) -> None:
        for words in ("bak", "BAKER", "head ba", "ba he", "thank", "café", "müll", "candidate-in"):
            with self.subTest(words=words):
                self.assertEqual(len(self.found(q=words)), 1)

    def test_every_word_has_to_fit(self) -> None:
        self.assertEqual(self.found(q="baker zebra"), [])

    def test_the_end_of_a_word_finds_it_in_a_name_and_not_in_what_they_sent(self) -> None:
        self.assertEqual(len(self.found(q="aker")), 1)
        self.assertEqual(self.found(q="andidate"), [])

    def test_accents_make_no_difference(self) -> None:
        for words in ("cafe", "muller", "bäker"):
            self.assertEqual(len(self.found(q=words)), 1)

    def test_page_and_words_are_asked_for_together(self) -> None:
        for number in range(SIZE + 1):
            a_rejection(self.user, company=f"Baker {number}")
        page = self.client.get(reverse("rejection_list"), {"q": "baker", "stage": "interview"})
        self.assertIn("q=baker", page.context["page"].older)
        self.assertIn("stage=interview", page.context["page"].older)

    def test_no_words_can_break_it(self) -> None:
        for words in (
            "'); DROP TABLE recovery_rejection; --",
            "&|!:*<->()",
            "' \" `",
            "\\",
            "a:*b & !c <2> d",
            ":*",
            "''",
            "\x00",
            "%_%",
            "🙂 \u202e",
            " ".join(f"w{number}" for number in range(1_000)),
            "a" * 10_000,
        ):
            with self.subTest(words=words[:20]):
                page = self.client.get(reverse("rejection_list"), {"q": words})
                self.assertEqual(page.status_code, 200)
        self.assertEqual(Rejection.objects.count(), 1)


class PagesTests(ListTestCase):
    """Twenty rows a page, from any row on."""

    def walk(self, **query: str) -> list[str]:
        """Follow "Older ones" to the end."""
        names: list[str] = []
        older = urlencode(query)
        for _ in range(10):
            page = self.client.get(f"{reverse('rejection_list')}?{older}")
            names += self.names(page)
            older = page.context["page"].older
            if not older:
                return names
        raise AssertionError("the pages never end")

    def test_forty_five_rows_are_each_seen_once(self) -> None:
        for number in range(45):
            a_rejection(
                self.user, company=f"N{number}", role="", heard_on=date(2026, 1, 1 + number % 3)
            )
        names = self.walk()
        self.assertEqual((len(names), len(set(names))), (45, 45))

    def test_all_on_one_day_they_are_each_seen_once(self) -> None:
        for number in range(45):
            a_rejection(self.user, company=f"N{number}", role="")
        names = self.walk(stage="interview")
        self.assertEqual(names, [f"N{number}" for number in reversed(range(45))])

    def test_a_row_that_comes_in_between_moves_nothing(self) -> None:
        for number in range(45):
            a_rejection(self.user, company=f"N{number}", role="")
        first = self.client.get(reverse("rejection_list"))
        a_rejection(self.user, company="In between", role="", heard_on=date(2026, 1, 13))
        query = QueryDict(first.context["page"].older).dict()
        names = self.names(first) + self.walk(**query)  # type: ignore[arg-type]
        self.assertEqual((len(names), len(set(names))), (45, 45))
        self.assertNotIn("In between", names)

    def test_exactly_one_page_has_no_second(self) -> None:
        for number in range(SIZE):
            a_rejection(self.user, company=f"N{number}")
        self.assertEqual(self.client.get(reverse("rejection_list")).context["page"].older, "")

    def test_an_address_nobody_can_read_is_the_first_page(self) -> None:
        a_rejection(self.user, company="A", role="")
        for after in ("x", "2026-01-01_", "_", "2026-99-99_x", "\x00", "2026-01-01_" + "0" * 99):
            self.assertEqual(self.found(after=after), ["A"])

    def test_the_links_carry_no_stray_fields(self) -> None:
        page = self.client.get(reverse("rejection_list"), {"q": '"><script>', "x": "y"})
        self.assertNotContains(page, "<script>")


class RejectionTextTests(HypothesisPageTestCase):
    """Any text is kept as it was, or comes back with a plain sentence. Never an error."""

    @quick
    @given(company=any_text, role=any_text, their_words=any_text)
    def test_any_text_is_kept_or_given_back(self, **typed: str) -> None:
        self.sign_in()
        response = self.send_filled(reverse("rejection_new"), **typed)
        self.assertIn(response.status_code, (200, 303, 422))  # 200: what they sent was read first
        if response.status_code == 303:
            rejection = Rejection.objects.get()
            for name, text in typed.items():
                self.assertEqual(getattr(rejection, name), as_saved(text))
        else:
            self.assertEqual(bool(response.context["form"].errors), response.status_code == 422)
            again = form_on(response.content.decode(), reverse("rejection_new")).sends
            self.assertEqual(again["company"][0].replace("\n", ""), self.shown(typed["company"]))

    def shown(self, text: str) -> str:
        """The text as a browser's one-line field holds it, without line breaks."""
        return re.sub("\n", "", as_saved(text, strip=False))

    @quick
    @given(q=any_text, after=any_text, state=st.sampled_from(["", "all", "archived"]) | any_text)
    def test_any_search_is_answered(self, **query: str) -> None:
        self.sign_in()
        a_rejection(self.user)
        self.assertEqual(self.client.get(reverse("rejection_list"), query).status_code, 200)
