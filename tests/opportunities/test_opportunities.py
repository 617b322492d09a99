"""Opportunities: added, listed, seen, moved on."""

import gzip
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django.urls import reverse

from recovery.models import Hope, Opportunity
from recovery.shared.choices import OpportunityStage
from recovery.shared.clocks import today
from tests.helpers.clock import NOON, at
from tests.helpers.factories import (
    a_conversation,
    a_debrief,
    a_hope,
    a_person,
    a_question,
    a_rejection,
    a_user,
    an_opportunity,
)
from tests.helpers.growth import ON_ANY_PAGE, QueryTests
from tests.helpers.pages import form_data, forms_on
from tests.opportunities.cases import LIST, OpportunityTestCase, undo_on, url

NEW = "/opportunities/new/"
HOPE = "/opportunities/hope/"


class OpportunityNewTests(OpportunityTestCase):
    def test_a_company_is_enough(self) -> None:
        self.assertLeadsTo(self.send(NEW, company="Halcyon"), LIST)
        found = Opportunity.objects.get(owner=self.user)
        self.assertEqual((found.stage, found.began_on), ("applied", today()))

    def test_so_is_a_role(self) -> None:
        self.send(NEW, role="Analyst", stage="talking")
        self.assertEqual(Opportunity.objects.get().stage, "talking")

    def test_without_either_it_is_asked_for_and_nothing_is_lost(self) -> None:
        response = self.send(NEW, notes="They have a lake 🏞 <script>")
        self.assertContains(response, "One is enough", status_code=422)
        self.assertContains(response, "They have a lake 🏞 &lt;script&gt;", status_code=422)
        self.assertFalse(Opportunity.objects.exists())

    def test_much_too_much_comes_back_whole(self) -> None:
        long = "x" * 10_000
        response = self.send(NEW, company="Halcyon", notes=long, next_what=long)
        self.assertContains(response, long, status_code=422)

    def test_a_contact_in_the_future_is_none(self) -> None:
        tomorrow = today() + timedelta(days=1)
        response = self.send(NEW, company="Halcyon", last_contact_on=tomorrow, began_on=tomorrow)
        self.assertContains(response, "That day has not come yet", status_code=422)

    def test_the_year_9999_is_a_day_to_come(self) -> None:
        self.send(NEW, company="Halcyon", next_on="9999-12-31", promised_by="9999-12-31")
        self.assertContains(self.client.get(LIST), "31 Dec 9999")

    def test_pressed_twice_it_is_one(self) -> None:
        data = form_data(self.client, NEW, company="Halcyon")
        for _ in range(2):
            self.assertLeadsTo(self.client.post(NEW, data), LIST)
        self.assertEqual(Opportunity.objects.count(), 1)

    def test_what_was_typed_waits(self) -> None:
        self.send(NEW, company="Halcyon", go="leave")
        self.assertContains(self.client.get(NEW), 'value="Halcyon"')
        self.assertFalse(Opportunity.objects.exists())

    def test_private_words_are_not_stored_in_clear(self) -> None:
        opportunity = an_opportunity(self.user, notes="They have a lake", next_what="Call Ana")
        raw = Opportunity.objects.extra(select={"n": "notes::text", "w": "next_what::text"})
        row = raw.values("n", "w").get(pk=opportunity.pk)
        self.assertNotIn("lake", row["n"])
        self.assertNotIn("Ana", row["w"])


class OpportunityEditTests(OpportunityTestCase):
    def test_what_was_noted_can_be_changed(self) -> None:
        opportunity = an_opportunity(self.user)
        self.assertLeadsTo(
            self.send_filled(url("edit", opportunity), role="Engineer"), url("detail", opportunity)
        )
        opportunity.refresh_from_db()
        self.assertEqual((opportunity.company, opportunity.role), ("Halcyon", "Engineer"))

    def test_the_second_of_two_tabs_sees_what_the_first_saved(self) -> None:
        opportunity = an_opportunity(self.user)
        data = form_data(self.client, url("edit", opportunity), company="Halcyon", role="Mine")
        opportunity.set(role="Theirs")
        response = self.client.post(url("edit", opportunity), data)
        self.assertContains(response, "Theirs", status_code=409)
        self.assertContains(response, "Mine", status_code=409)

    def test_with_no_day_it_still_began_when_it_did(self) -> None:
        opportunity = an_opportunity(self.user)
        began = opportunity.began_on
        self.send_filled(url("edit", opportunity), began_on="")
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.began_on, began)

    def test_what_was_typed_waits(self) -> None:
        opportunity = an_opportunity(self.user)
        self.send_filled(url("edit", opportunity), role="Half typed", go="leave")
        self.assertContains(self.client.get(url("edit", opportunity)), "Half typed")


class OpportunityListTests(OpportunityTestCase):
    def test_what_comes_next_is_first_and_what_went_quiet_last(self) -> None:
        day = today()
        an_opportunity(self.user, company="Quiet")
        an_opportunity(self.user, company="Going", last_contact_on=day)
        for days in (9, 2):
            an_opportunity(self.user, company=f"In {days}", next_on=day + timedelta(days=days))
        page = self.client.get(LIST).content.decode()
        places = [page.index(name) for name in ("In 2,", "In 9,", "Going,", "Quiet,")]
        self.assertEqual(places, sorted(places))

    def test_a_row_says_how_far_it_is_what_was_heard_and_what_comes(self) -> None:
        with at(NOON):
            an_opportunity(
                self.user, next_on=today() + timedelta(days=2), next_what="Second interview"
            )
            page = self.client.get(LIST)
        for words in ("An interview · last heard on 12 Jan", "6 Mar: Second"):
            self.assertContains(page, words)

    def test_a_no_that_is_logged_already_is_pointed_out(self) -> None:
        an_opportunity(self.user)
        a_rejection(a_user(), company="Halcyon")
        said = "You logged one like it on 12 Jan."
        self.assertNotContains(self.client.get(LIST), said)
        a_rejection(self.user, company="HALCYON")
        self.assertContains(self.client.get(LIST), said, 1)

    def test_today_is_called_today(self) -> None:
        an_opportunity(self.user, next_on=today(), next_what="The call")
        self.assertContains(self.client.get(LIST), "Today: The call")

    def test_the_quiet_ones_say_how_long_and_ask(self) -> None:
        with at(NOON):
            an_opportunity(self.user, company="Old")
            an_opportunity(self.user, company="New", last_contact_on=today() - timedelta(days=15))
            page = self.client.get(LIST)
        self.assertContains(page, "No word for 37 business days.")
        self.assertContains(page, "No word for 11 business days.")
        self.assertContains(page, "Is it still open?", 2)
        self.assertContains(page, "very-quiet", 1)

    def test_what_has_ended_is_listed_apart(self) -> None:
        an_opportunity(self.user, company="Alder").end("declined")
        page = self.client.get(LIST)
        self.assertNotContains(page, "Alder")
        self.assertContains(page, "1 that has ended")
        self.assertContains(self.client.get(f"{LIST}?show=over"), "I said no to the offer")

    def test_with_none_it_says_what_will_be_here(self) -> None:
        self.assertContains(self.client.get(LIST), "will be here, with what comes next")

    def test_each_section_goes_on_page_by_page(self) -> None:
        day = today()
        for number in range(23):
            an_opportunity(self.user, company=f"C{number:02}x", next_on=day)
            an_opportunity(self.user, company=f"G{number:02}x", last_contact_on=day)
            an_opportunity(self.user, company=f"Q{number:02}x")
            an_opportunity(self.user, company=f"O{number:02}x").end("withdrew")
        front = self.client.get(LIST)
        self.assertContains(front, "and 15 more", 3)
        for key, letter in (("coming", "C"), ("going-on", "G"), ("quiet", "Q"), ("over", "O")):
            self.assertEqual(self.names_of(key, letter), {f"{letter}{n:02}x" for n in range(23)})

    def names_of(self, key: str, letter: str) -> set[str]:
        seen: list[str] = []
        after = ""
        while True:
            page = self.client.get(LIST, {"show": key} | ({"after": after} if after else {}))
            (shown,) = page.context["shown"]
            seen += [row.name.split(",")[0] for row in shown.rows]
            after = shown.older
            if not after:
                break
        self.assertEqual(len(seen), len(set(seen)), key)
        return {name for name in seen if name.startswith(letter)}

    def test_a_page_that_cannot_be_read_is_the_first(self) -> None:
        an_opportunity(self.user)
        for after in ("x", "2026-01-01_x", f"9999_{uuid4()}", f"2026-01-01T00:00_{uuid4()}"):
            for key in ("coming", "going-on", "quiet", "over"):
                page = self.client.get(LIST, {"show": key, "after": after})
                self.assertEqual(page.status_code, 200, after)
        self.assertEqual(self.client.get(f"{LIST}?show=nothing").status_code, 404)

    def test_another_persons_are_not_there(self) -> None:
        an_opportunity(a_user(), company="Theirs")
        self.assertNotContains(self.client.get(LIST), "Theirs")


class OpportunityDetailTests(OpportunityTestCase):
    def test_what_is_known_is_there_and_nothing_that_is_not(self) -> None:
        opportunity = an_opportunity(self.user, notes="Ask about the lake", wanted=4)
        page = self.client.get(url("detail", opportunity))
        for words in ("Ask about the lake", "4 of 5", "12 Jan"):
            self.assertContains(page, words)
        self.assertNotContains(page, "They promised an answer by")

    def test_a_day_that_has_passed_was_to_come(self) -> None:
        opportunity = an_opportunity(self.user, next_on=today() - timedelta(days=1))
        self.assertContains(self.client.get(url("detail", opportunity)), "Was to come")

    def test_the_conversations_about_it_are_there_and_another_can_be_planned(self) -> None:
        opportunity = an_opportunity(self.user)
        a_conversation(a_person(self.user), opportunity=opportunity)
        a_conversation(a_person(self.user, name="Cleo"), opportunity=opportunity).remove()
        page = self.client.get(url("detail", opportunity))
        self.assertContains(page, "Dana Reed")
        self.assertNotContains(page, "Cleo")
        self.assertContains(page, f"{reverse('conversation_new')}?opportunity={opportunity.pk}")


class OpportunityMoveTests(OpportunityTestCase):
    def test_one_press_says_how_far_it_is_and_can_be_undone(self) -> None:
        opportunity = an_opportunity(self.user)
        response = self.press("stage", opportunity, stage="final")
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.stage, "final")
        self.undo(response)
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.stage, "interview")

    def test_i_applied_is_shown_with_its_day_and_each_stage_pressed_is_answered(self) -> None:
        opportunity = an_opportunity(self.user, stage="applied", began_on=date(2026, 1, 9))
        page = " ".join(self.client.get(url("detail", opportunity)).content.decode().split())
        self.assertRegex(page, r"I applied, <time datetime=.2026-01-09.")
        for stage, label in OpportunityStage.choices:
            self.assertContains(self.press("stage", opportunity, stage=stage), f"Noted: {label}.")
        self.assertContains(self.press("stage", opportunity, stage="offer"), "Noted: An offer.")

    def test_a_stage_that_is_none_changes_nothing(self) -> None:
        opportunity = an_opportunity(self.user)
        for stage in ("", "hired", "interview"):
            self.assertEqual(self.press("stage", opportunity, stage=stage).status_code, 200)
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.stage, "interview")

    def test_one_still_going_is_asked_about_again_in_ten_business_days(self) -> None:
        opportunity = an_opportunity(self.user)
        with at(NOON):
            response = self.press("still_going", opportunity)
            self.assertNotContains(self.client.get(LIST), "Is it still open?")
            opportunity.refresh_from_db()
            self.assertFalse(opportunity.is_quiet(today() + timedelta(days=13)))
            self.assertTrue(opportunity.is_quiet(today() + timedelta(days=14)))
            self.undo(response)
            self.assertContains(self.client.get(LIST), "Is it still open?")

    def test_hearing_from_them_starts_the_clock_anew_and_can_be_undone(self) -> None:
        opportunity = an_opportunity(self.user)
        before = opportunity.last_contact_on
        for _ in range(2):
            response = self.press("heard", opportunity)
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.last_contact_on, today())
        self.undo(response)
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.last_contact_on, before)

    def test_so_it_can_where_nothing_was_heard_before(self) -> None:
        opportunity = an_opportunity(self.user, last_contact_on=None)
        self.undo(self.press("heard", opportunity))
        opportunity.refresh_from_db()
        self.assertIsNone(opportunity.last_contact_on)

    def test_a_day_that_was_noted_by_hand_is_not_taken_back(self) -> None:
        self.send(NEW, company="Halcyon", last_contact_on=today())
        opportunity = Opportunity.objects.get(owner=self.user)
        response = self.press("heard", opportunity)
        for _ in range(2):
            self.undo(response)
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.last_contact_on, today())

    def test_an_undo_that_names_no_day_or_another_takes_nothing_back(self) -> None:
        opportunity = an_opportunity(self.user)
        before = opportunity.last_contact_on
        for on in ("", "x", "2026-01-01"):
            self.client.post(f"{url('unheard', opportunity)}?on={on}")
        opportunity.refresh_from_db()
        self.assertEqual(opportunity.last_contact_on, before)

    def test_pressed_on_today_it_leads_back_there_and_so_does_its_undo(self) -> None:
        opportunity = an_opportunity(self.user)
        for name in ("still_going", "heard"):
            response = self.client.post(url(name, opportunity), {"from": "today"})
            self.assertRedirects(response, reverse("today"), 303, fetch_redirect_response=False)
            response = self.client.get(opportunity.get_absolute_url())
            response = self.client.post(undo_on(response))
            self.assertRedirects(response, reverse("today"), 303, fetch_redirect_response=False)

    def test_removed_it_can_be_brought_back(self) -> None:
        opportunity = an_opportunity(self.user)
        response = self.press("remove", opportunity)
        self.assertEqual(self.client.get(url("detail", opportunity)).status_code, 404)
        self.assertContains(response, "Removed in the last 30 days")
        self.undo(response)
        self.assertEqual(self.client.get(url("detail", opportunity)).status_code, 200)
        self.press("restore", opportunity)

    def test_opened_as_pages_they_write_nothing(self) -> None:
        opportunity = an_opportunity(self.user)
        for name in ("stage", "still_going", "heard", "remove", "end", "reopen", "join"):
            response = self.client.get(url(name, opportunity), {"stage": "offer"})
            self.assertRedirects(response, url("detail", opportunity), 303)


class HopeTests(OpportunityTestCase):
    def test_on_one_that_has_ended_it_was(self) -> None:
        gone, over = an_opportunity(self.user), an_opportunity(self.user)
        an_opportunity(self.user, company="Lumen")
        gone.remove()
        over.end("said_no")
        for each in (gone, over):
            a_hope(self.user, percent=90, opportunity=each)
            page = self.client.get(LIST)
            self.assertContains(page, "90 % was on Halcyon, Data analyst, which has ended.")
            self.assertNotContains(page, "makes waiting easier")

    def test_it_is_drawn_and_named(self) -> None:
        opportunity = an_opportunity(self.user)
        data = form_data(self.client, LIST, HOPE, percent="70", opportunity=opportunity.pk)
        page = self.client.post(HOPE, data, follow=True)
        self.assertContains(page, "70 % on Halcyon, Data analyst, and 30 % on everything else.")
        self.assertContains(page, "M0 0h70v4H0z")

    def test_above_sixty_there_is_a_calm_word_and_no_alarm(self) -> None:
        an_opportunity(self.user)
        for percent, says in ((60, False), (70, True)):
            self.client.post(HOPE, {"percent": percent})
            self.assertEqual("and it’s human" in self.client.get(LIST).content.decode(), says)

    def test_what_was_said_before_stays_and_one_day_has_one(self) -> None:
        an_opportunity(self.user)
        for percent in (30, 50):
            self.client.post(HOPE, {"percent": percent})
        self.assertEqual([each.percent for each in Hope.objects.all()], [50])
        Hope.objects.update(created_at=NOON)
        page = self.client.post(HOPE, {"percent": 20}, follow=True)
        self.assertEqual(Hope.objects.count(), 2)
        self.assertContains(page, "What you said before")

    def test_nothing_chosen_is_asked_for(self) -> None:
        an_opportunity(self.user)
        for percent in ("", "55", "101", "x"):
            response = self.client.post(HOPE, {"percent": percent})
            self.assertEqual(response.status_code, 422)
        self.assertFalse(Hope.objects.exists())

    def test_another_persons_cannot_be_named(self) -> None:
        an_opportunity(self.user)
        theirs = an_opportunity(a_user())
        response = self.client.post(HOPE, {"percent": "50", "opportunity": theirs.pk})
        self.assertContains(response, "not on the list any more", status_code=422)

    def test_with_nothing_open_it_is_not_asked(self) -> None:
        self.assertNotContains(self.client.get(LIST), "What you’re counting on")

    def test_when_what_it_was_on_is_deleted_it_stays(self) -> None:
        opportunity = an_opportunity(self.user)
        an_opportunity(self.user, company="Other")
        a_hope(self.user, opportunity=opportunity)
        opportunity.delete()
        self.assertContains(self.client.get(LIST), "70 % on just one, and 30 % on everything else.")


class OpportunityDebriefTests(OpportunityTestCase):
    def test_an_interview_is_noted_with_what_is_known(self) -> None:
        opportunity = an_opportunity(self.user, stage="final")
        response = self.client.get(f"{reverse('debrief_new')}?opportunity={opportunity.pk}")
        self.assertRedirects(response, url("debrief", opportunity), 303)
        response = self.send_filled(url("debrief", opportunity))
        debrief = opportunity.debriefs.get()
        self.assertLeadsTo(response, reverse("debrief_capture", args=[debrief.pk]))
        told = (debrief.company, debrief.role, debrief.stage, debrief.held_on)
        self.assertEqual(told, ("Halcyon", "Data analyst", "final", today()))
        self.assertContains(self.client.get(debrief.get_absolute_url()), url("detail", opportunity))

    def test_it_was_on_the_day_that_was_to_come(self) -> None:
        day = today() - timedelta(days=1)
        opportunity = an_opportunity(self.user, next_on=day)
        self.assertContains(self.client.get(url("debrief", opportunity)), day.isoformat())

    def test_one_noted_by_itself_is_offered_and_never_put_there_alone(self) -> None:
        opportunity = an_opportunity(self.user)
        debrief = a_debrief(owner=self.user, company="halcyon")
        page = self.client.get(url("detail", opportunity))
        self.assertContains(page, "Was it for this one?")
        self.assertFalse(opportunity.debriefs.exists())
        response = self.press("debrief_join", opportunity, debrief=debrief.pk)
        self.assertEqual(opportunity.debriefs.get(), debrief)
        response = self.undo(response)
        self.assertFalse(opportunity.debriefs.exists())
        self.undo(response)
        self.assertEqual(opportunity.debriefs.get(), debrief)

    def test_another_can_be_chosen(self) -> None:
        opportunity = an_opportunity(self.user)
        debrief = a_debrief(owner=self.user, company="Lumen")
        data = form_data(
            self.client,
            url("detail", opportunity),
            url("debrief_join", opportunity),
            debrief=debrief.pk,
        )
        self.client.post(url("debrief_join", opportunity), data)
        self.assertEqual(opportunity.debriefs.get(), debrief)

    def test_what_belongs_elsewhere_stays_there(self) -> None:
        opportunity = an_opportunity(self.user)
        other = a_debrief(owner=self.user, opportunity=an_opportunity(self.user))
        for debrief in (a_debrief(a_rejection(self.user)), other):
            self.press("debrief_join", opportunity, debrief=debrief.pk)
        self.press("debrief_part", opportunity, debrief=other.pk)
        for wrong in ("", "x"):
            self.press("debrief_join", opportunity, debrief=wrong)
        self.assertFalse(opportunity.debriefs.exists())
        other.refresh_from_db()
        self.assertIsNotNone(other.opportunity_id)

    def test_a_strangers_interview_cannot_be_taken(self) -> None:
        opportunity = an_opportunity(self.user)
        theirs = a_debrief()
        response = self.client.post(url("debrief_join", opportunity), {"debrief": theirs.pk})
        self.assertEqual(response.status_code, 404)


class OpportunityGrowthTests(QueryTests):
    def fill(self, count: int) -> Opportunity:
        day = today()
        for number in range(count):
            an_opportunity(self.user, company=f"Company {number} of many", next_on=day)
            an_opportunity(self.user, company=f"Employer {number} Ltd", last_contact_on=day)
            opportunity = an_opportunity(self.user, company=f"Firm {number}, quiet")
            an_opportunity(self.user, company=f"Gone {number}").end("withdrew")
            a_hope(self.user, opportunity=opportunity)
            an_opportunity(self.user, company=f"Removed {number}").remove()
        return opportunity

    def much_on(self, opportunity: Any) -> None:
        a_conversation(a_person(self.user), opportunity=opportunity)
        a_question(a_debrief(owner=self.user, opportunity=opportunity))
        a_debrief(owner=self.user)
        a_rejection(self.user, company=opportunity.company)

    def test_pages_ask_no_more_with_two_hundred_and_stay_small(self) -> None:
        one = self.fill(1)
        self.much_on(one)
        ended = an_opportunity(self.user)
        ended.end("accepted")
        pages = [LIST, NEW, *(f"{LIST}?show={key}" for key in ("coming", "quiet", "over"))]
        pages += [url(n, one) for n in ("detail", "edit", "said_no", "silent", "debrief")]
        pages.append(url("detail", ended))
        few = {page: self.count(page) for page in pages}
        self.fill(49)
        for _ in range(19):
            self.much_on(one)
        for page in pages:
            with self.subTest(page=page):
                self.assertEqual(self.count(page), few[page])
                self.assertLessEqual(few[page], ON_ANY_PAGE)
                size = len(gzip.compress(self.client.get(page).content))
                self.assertLess(size, 8 * 1024, page)


class OneOfItTests(OpportunityTestCase):
    def test_each_form_of_each_page_can_be_sent_once(self) -> None:
        opportunity = an_opportunity(self.user)
        offer = an_opportunity(self.user, stage="offer")
        for page in (LIST, url("detail", opportunity), url("detail", offer)):
            for form in forms_on(self.client.get(page).content.decode()):
                if form.method == "post" and "logout" not in form.action:
                    self.assertIn("submit_key", form.hidden, form.action)
