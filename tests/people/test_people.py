"""The people of a search: the list, one of them, keeping in touch, removing; cards, and who is here twice."""

import gzip
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, TestCase
from django.urls import reverse

from recovery import messages
from recovery.models import Distinct, Parting, Person
from recovery.people.merging import merge
from recovery.recoveries.deleting import delete_for_good
from recovery.shared.clocks import today
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_conversation,
    a_friends_debrief,
    a_held_conversation,
    a_parting,
    a_person,
    a_pointer,
    a_rejection,
    a_reply,
    a_sent_request,
    a_user,
    an_opportunity,
    signed_in,
)
from tests.helpers.growth import ON_ANY_PAGE, QueryTests
from tests.helpers.pages import form_data, forms_on

DAY = date(2026, 1, 12)
LIST = reverse("person_list")
NEW = reverse("person_new")
IMPORT = reverse("person_import")


class PeopleTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.dana = a_person(self.user)
        self.page = self.dana.get_absolute_url()

    def press(self, name: str, *args: Any, page: str = "", **typed: Any) -> Any:
        """Press the button on their page (or on this one) that leads there."""
        url = reverse(name, args=args or [self.dana.pk])
        return self.client.post(url, form_data(self.client, page or self.page, url, **typed))

    def undo(self, response: Any) -> Any:
        """Press the undo on the next page."""
        page = self.client.get(response["Location"]).content.decode()
        forms = [each for each in forms_on(page) if each.method == "post"]
        first = next(each for each in forms if "submit_key" in each.hidden)
        return self.client.post(first.action, first.hidden)

    def again(self) -> Person:
        return Person.objects.get(pk=self.dana.pk)


class PersonNewTests(PeopleTestCase):
    def test_a_name_is_enough(self) -> None:
        response = self.send(NEW, name="Bo Lind", kind="contact")
        found = Person.objects.get(name="Bo Lind")
        self.assertLeadsTo(response, found.get_absolute_url())

    def test_without_a_name_it_says_so_and_keeps_the_rest(self) -> None:
        response = self.send(NEW, name=" ", kind="mentor", company="Halcyon")
        self.assertContains(response, "Write their name, or what you call them.", status_code=422)
        self.assertContains(response, 'value="Halcyon"', status_code=422)

    def test_a_double_click_makes_one(self) -> None:
        data = form_data(self.client, NEW, name="Bo Lind", kind="contact")
        for _ in range(2):
            self.client.post(NEW, data)
        self.assertEqual(Person.objects.filter(name="Bo Lind").count(), 1)

    def test_what_was_typed_waits(self) -> None:
        response = self.send(NEW, name="Bo Lind", kind="contact", go="leave")
        self.assertLeadsTo(response, LIST)
        self.assertContains(self.client.get(NEW), 'value="Bo Lind"')

    def test_long_odd_words_are_told_and_kept(self) -> None:
        odd = "<script>🙂" * 1000
        response = self.send(NEW, name="Bo", kind="contact", notes=odd)
        self.assertContains(response, "and at most 4000 fit", status_code=422)
        self.assertContains(response, "&lt;script&gt;🙂", status_code=422)


class PersonEditTests(PeopleTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.url = reverse("person_edit", args=[self.dana.pk])

    def test_everything_can_be_changed(self) -> None:
        self.send_filled(self.url, name="Dana R. Reed", tie="close", notes="Has a dog")
        found = self.again()
        self.assertEqual(
            (found.name, found.tie, found.notes), ("Dana R. Reed", "close", "Has a dog")
        )
        self.assertEqual(found.address, "dana@example.com")

    def test_the_second_of_two_windows_is_shown_what_the_first_saved(self) -> None:
        data = form_data(self.client, self.url, name="Mine", kind="mentor")
        self.dana.set(company="Halcyon")
        response = self.client.post(self.url, data)
        self.assertContains(response, "Halcyon", status_code=409)
        self.assertContains(response, "Mine", status_code=409)

    def test_notes_that_grew_long_when_two_were_joined_can_be_saved(self) -> None:
        self.dana.set(notes="n" * 6000)
        self.send_filled(self.url, company="Halcyon")
        self.assertEqual((self.again().company, len(self.again().notes)), ("Halcyon", 6000))


class PersonDetailTests(PeopleTestCase):
    def test_it_shows_what_is_known_and_what_they_belong_to(self) -> None:
        rejection = a_rejection(self.user)
        self.dana.set(how_met="At the fair", phone="030 1", notes="Has a dog")
        a_sent_request(rejection, person=self.dana)
        a_friends_debrief(rejection, person=self.dana)
        a_held_conversation(self.dana, rejection=rejection)
        a_parting(rejection, person=self.dana)
        response = self.client.get(self.page)
        for words in ("At the fair", "030 1", "Has a dog", "Talks", "Advice", "Debriefs"):
            self.assertContains(response, words)
        self.assertContains(response, "Thank them")
        self.assertContains(response, rejection.get_absolute_url())

    def test_who_pointed_to_whom_is_said_on_both_pages(self) -> None:
        ana = a_person(self.user, name="Ana")
        a_pointer(a_held_conversation(ana), person=self.dana)
        self.assertContains(self.client.get(self.page), ana.get_absolute_url())
        self.assertContains(self.client.get(ana.get_absolute_url()), self.page)

    def test_what_they_wrote_is_not_run(self) -> None:
        self.dana.set(notes="<script>alert(1)</script>", address="javascript:alert(1)")
        response = self.client.get(self.page)
        self.assertNotContains(response, "<script>alert")
        self.assertNotContains(response, 'href="javascript')


class TouchTests(PeopleTestCase):
    def test_in_touch_today_starts_the_clock_anew_and_can_be_taken_back(self) -> None:
        self.dana.keep(90, DAY).note_touch(DAY)
        response = self.press("person_touched")
        self.assertEqual(self.again().touch_on, today() + timedelta(days=90))
        self.undo(response)
        self.assertEqual(self.again().in_touch_on, DAY)
        self.assertEqual(self.again().touch_on, DAY + timedelta(days=90))

    def test_pressed_twice_it_is_still_taken_back_to_what_was_before(self) -> None:
        self.dana.note_touch(DAY).note_touch(today()).note_touch(today()).take_touch_back(today())
        self.assertEqual(self.again().last_contact_on, DAY)

    def test_an_opportunity_that_was_removed_is_no_link_to_nowhere(self) -> None:
        there, gone = an_opportunity(self.user), an_opportunity(self.user)
        for each in (there, gone):
            a_conversation(self.dana, opportunity=each)
        gone.remove()
        page = self.client.get(self.page)
        self.assertContains(page, f'href="{there.get_absolute_url()}"')
        self.assertNotContains(page, f'href="{gone.get_absolute_url()}"')

    def test_joined_to_the_one_who_named_them_they_did_not_name_themselves(self) -> None:
        conversation = a_held_conversation(self.dana)
        a_pointer(conversation, person=a_person(self.user, name="D. Reed"))
        merge(self.dana, Person.objects.get(name="D. Reed"))
        self.assertNotContains(self.client.get(self.page), "Who led to who")
        conversation_page = self.client.get(conversation.get_absolute_url())
        self.assertNotContains(conversation_page, "pointed you to them")

    def test_an_old_link_to_one_who_was_joined_leads_to_the_one_who_stayed(self) -> None:
        went = a_person(self.user, name="D. Reed")
        old = went.get_absolute_url()
        merge(self.dana, went)
        self.assertLeadsTo(self.client.get(old), self.page)
        merge(a_person(self.user, name="Dana R."), self.dana)
        page = self.client.get(old, follow=True)
        self.assertContains(page, "<h1>Dana R.</h1>")
        client = Client()
        signed_in(client, a_user())
        self.assertEqual(client.get(old).status_code, 404)

    def test_what_was_half_typed_about_one_who_was_joined_is_there_after_undo(self) -> None:
        went = a_person(self.user, name="D. Reed")
        edit = reverse("person_edit", args=[went.pk])
        self.send_filled(edit, notes="Half a thought", go="leave")
        merge(self.dana, went)
        went.refresh_from_db()
        went.bring_back()
        self.assertContains(self.client.get(edit), "Half a thought")

    def test_taken_back_twice_the_day_before_it_stays(self) -> None:
        self.dana.note_touch(DAY)
        undo = reverse("person_untouched", args=[self.dana.pk])
        for address in (f"{undo}?on={today()}", undo, f"{undo}?on=x"):
            self.press("person_touched")
            for _ in range(2):
                self.client.post(address)
            self.assertEqual((self.again().in_touch_on, self.again().last_contact_on), (DAY, DAY))

    def test_from_today_it_leads_back_there_with_its_undo(self) -> None:
        response = self.client.post(
            reverse("person_touched", args=[self.dana.pk]), {"from": "today"}
        )
        self.assertEqual(response["Location"], reverse("today"))
        self.assertLeadsTo(self.undo(response), reverse("today"))

    def test_keeping_begins_and_ends_with_one_press(self) -> None:
        response = self.press("person_keep", days="30")
        self.assertEqual(self.again().touch_on, today() + timedelta(days=30))
        self.undo(response)
        self.assertFalse(self.again().is_kept)

    def test_another_number_of_days_can_be_taken_back(self) -> None:
        self.dana.keep(90, DAY)
        response = self.press("person_keep", days="30")
        self.assertEqual(self.again().touch_days, 30)
        self.undo(response)
        self.assertEqual((self.again().touch_days, self.again().kept_on), (90, DAY))

    def test_what_is_no_choice_is_told(self) -> None:
        response = self.press("person_keep", days="0")
        self.assertContains(response, "Choose one of these.", status_code=422)

    def test_stopping_can_be_taken_back_with_the_day_it_was_moved_to(self) -> None:
        later = today() + timedelta(days=9)
        self.dana.keep(90, DAY).move_touch(later)
        response = self.press("person_stop")
        self.assertIsNone(self.again().touch_on)
        self.undo(response)
        self.assertEqual(self.again().touch_on, later)

    def test_it_can_be_moved_and_moved_back_step_by_step(self) -> None:
        first, second = (today() + timedelta(days=days) for days in (10, 20))
        self.dana.keep(90, DAY)
        self.press("person_move", to=first.isoformat())
        response = self.press("person_move", to=second.isoformat())
        self.assertEqual(self.again().touch_on, second)
        self.undo(response)
        self.assertEqual(self.again().touch_on, first)
        self.press("person_move_back")
        self.assertEqual(self.again().touch_on, DAY + timedelta(days=90))

    def test_no_day_that_makes_no_sense(self) -> None:
        self.dana.keep(90, DAY)
        for to in ("", "2026-01-01", "9999-12-31", "soon"):
            with self.subTest(to=to):
                self.assertEqual(self.press("person_move", to=to).status_code, 422)

    def test_an_address_with_a_day_that_is_none_moves_it_to_its_own_day(self) -> None:
        self.dana.keep(90, DAY).move_touch(today())
        url = reverse("person_move_back", args=[self.dana.pk])
        for words in ("2026-02-31", "x", ""):
            self.client.post(f"{url}?to={words}")
            self.assertIsNone(self.again().touch_moved_to)

    def test_so_many_days_as_nobody_lives_are_not_kept(self) -> None:
        url = reverse("person_keep_again", args=[self.dana.pk, 99999])
        self.assertEqual(self.client.post(url).status_code, 404)

    def test_their_answer_is_a_contact_and_its_removal_none(self) -> None:
        reply = a_reply(a_sent_request(a_rejection(self.user), person=self.dana), received_on=DAY)
        self.assertEqual(self.again().last_contact_on, DAY)
        reply.remove()
        self.assertIsNone(self.again().last_contact_on)
        reply.restore()
        self.assertEqual(self.again().last_contact_on, DAY)

    def test_a_recovery_that_is_deleted_takes_its_answers_out_of_the_count(self) -> None:
        rejection = a_rejection(self.user)
        a_reply(a_sent_request(rejection, person=self.dana), received_on=DAY)
        delete_for_good(rejection)
        self.assertIsNone(self.again().last_contact_on)

    def test_the_last_of_all_counts(self) -> None:
        a_held_conversation(self.dana, held_on=DAY)
        self.again().note_touch(DAY - timedelta(days=1))
        self.assertEqual(self.again().last_contact_on, DAY)


class PersonListTests(PeopleTestCase):
    def names(self, query: str = "") -> list[str]:
        rows = self.client.get(f"{LIST}{query}").context["page"].rows
        return [row.name for row in rows]

    def test_everybody_by_name(self) -> None:
        a_person(self.user, name="ana")
        a_person(a_user(), name="Mallory")
        self.assertEqual(self.names(), ["ana", "Dana Reed"])

    def test_words_are_looked_for_in_name_and_company(self) -> None:
        a_person(self.user, name="Ana", company="Halcyon")
        for query, found in (
            ("halc", ["Ana"]),
            ("REED lum", ["Dana Reed"]),
            ("zoe", []),
            ("%", []),
        ):
            with self.subTest(query=query):
                self.assertEqual(self.names(f"?q={query.replace('%', '%25')}"), found)

    def test_by_kind(self) -> None:
        a_person(self.user, name="Ana", kind="friend")
        self.assertEqual(self.names("?kind=friend"), ["Ana"])
        self.assertEqual(len(self.names("?kind=nonsense")), 2)

    def test_losing_touch_is_whoever_is_due_and_whoever_was_lost(self) -> None:
        a_person(self.user, name="Ana").keep(90, today())
        a_person(self.user, name="Bo", tie="lost_touch")
        self.dana.keep(30, DAY)
        self.assertEqual(self.names("?state=touch"), ["Bo", "Dana Reed"])
        self.assertEqual(self.names("?state=kept"), ["Ana", "Dana Reed"])
        self.assertContains(self.client.get(f"{LIST}?state=touch"), "Time to write, since")

    def test_pages_hold_everybody_once(self) -> None:
        for number in range(45):
            a_person(self.user, name=f"Person {number % 3}")
        seen, query = [], ""
        while True:
            page = self.client.get(f"{LIST}?{query}").context["page"]
            seen += [row.address for row in page.rows]
            if not (query := page.older):
                break
        self.assertEqual((len(seen), len(set(seen))), (46, 46))

    def test_a_strangers_row_as_the_beginning_of_a_page_shows_nothing(self) -> None:
        theirs = a_person(a_user(), name="A")
        self.assertEqual(self.names(f"?after={theirs.pk}"), [])

    def test_an_unreadable_page_is_the_first(self) -> None:
        self.assertEqual(self.names("?after=x"), ["Dana Reed"])

    def test_whoever_is_to_be_thanked_stands_above(self) -> None:
        a_parting(a_rejection(self.user), person=self.dana)
        self.assertContains(self.client.get(LIST), "To thank")

    def test_nobody_yet(self) -> None:
        signed_in(self.client)
        self.assertContains(
            self.client.get(LIST), "The people you meet on the way are worth keeping"
        )


class RemoveTests(PeopleTestCase):
    def test_they_are_off_the_list_and_can_be_brought_back(self) -> None:
        response = self.press("person_remove")
        self.assertEqual(self.client.get(self.page).status_code, 404)
        self.assertContains(self.client.get(LIST), "Removed in the last 30 days")
        response = self.client.post(reverse("person_restore", args=[self.dana.pk]))
        self.assertLeadsTo(response, self.page)
        self.assertIsNone(self.again().removed_at)

    def test_the_undo_of_the_message_brings_them_back(self) -> None:
        self.undo(self.press("person_remove"))
        self.assertIsNone(self.again().removed_at)

    def test_what_they_belong_to_still_says_their_name(self) -> None:
        request = a_sent_request(a_rejection(self.user), person=self.dana)
        conversation = a_conversation(self.dana)
        self.dana.remove()
        for page in (request, conversation):
            self.assertContains(self.client.get(page.get_absolute_url()), "Dana Reed")

    def test_they_are_not_offered_any_more(self) -> None:
        rejection = a_rejection(self.user)
        rejection.feedback.begin(rejection)
        self.dana.remove()
        whom = reverse("step_screen", args=[rejection.pk, "feedback", "who"])
        for page in (whom, reverse("conversation_new"), LIST):
            with self.subTest(page=page):
                response = self.client.get(f"{page}?q=")
                self.assertNotContains(response, f'value="{self.dana.pk}"')

    def test_a_message_half_written_to_them_keeps_them(self) -> None:
        rejection = a_rejection(self.user)
        request = a_sent_request(rejection, person=self.dana).take_back()
        self.dana.remove()
        whom = reverse("step_screen", args=[rejection.pk, "feedback", "who"])
        self.assertEqual(self.send_filled(whom).status_code, 303)
        request.refresh_from_db()
        self.assertEqual(request.person_id, self.dana.pk)


class ThankTests(PeopleTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.parting = a_parting(a_rejection(self.user), person=self.dana)
        self.thank = self.parting.get_absolute_url()

    def test_the_message_is_made_of_what_was_typed_and_discards_it_when_it_went(self) -> None:
        response = self.client.post(self.thank, {"thanks": "showing me the lab", "news": "I moved"})
        self.assertContains(response, "Thank you again for showing me the lab.")
        self.assertContains(response, "I moved.")
        self.assertContains(response, "mailto:dana@example.com")
        self.assertContains(self.client.get(self.thank), "I moved.")
        self.press("parting_thanked", self.parting.pk, page=self.thank)
        self.assertNotContains(self.client.get(self.thank), "I moved")

    def test_a_line_that_is_too_long_is_told_and_kept(self) -> None:
        response = self.client.post(self.thank, {"thanks": "x" * 161})
        self.assertContains(response, "x" * 161, status_code=422)

    def test_it_went_and_that_can_be_taken_back(self) -> None:
        response = self.press("parting_thanked", self.parting.pk, page=self.thank)
        self.assertFalse(Parting.objects.to_thank().exists())
        self.undo(response)
        self.assertTrue(Parting.objects.to_thank().exists())

    def test_one_need_not_thank_and_keeping_in_touch_goes_on(self) -> None:
        self.dana.keep(30, DAY)
        response = self.press("parting_skip", self.parting.pk, page=self.thank)
        self.assertFalse(Parting.objects.to_thank().exists())
        self.assertTrue(self.again().is_kept)
        self.undo(response)
        self.assertTrue(Parting.objects.to_thank().exists())

    def test_from_today_it_leads_back_there(self) -> None:
        url = reverse("parting_thanked", args=[self.parting.pk])
        response = self.client.post(url, {"from": "today"})
        self.assertEqual(response["Location"], reverse("today"))
        self.assertLeadsTo(self.undo(response), reverse("today"))

    def test_for_somebody_kept_it_leads_to_their_page(self) -> None:
        self.parting.set(fate="keep")
        self.assertLeadsTo(self.client.get(self.thank), self.page)
        self.client.post(reverse("parting_thanked", args=[self.parting.pk]))
        self.parting.refresh_from_db()
        self.assertIsNone(self.parting.thanked_at)

    def test_a_message_to_stay_in_touch(self) -> None:
        url = reverse("person_message", args=[self.dana.pk])
        response = self.client.post(url, {"thanks": "", "news": "I started at Halcyon"})
        self.assertContains(response, "I started at Halcyon.")
        self.assertLeadsTo(self.press("person_touched", page=url), self.page)
        self.assertNotContains(self.client.get(url), "I started at Halcyon")


class ShortMessageTests(TestCase):
    """The short message to stay in touch."""

    def test_they_ask_for_nothing_and_are_short(self) -> None:
        for thanks in ("", "the tour", "You were kind", "x" * 160, "a " * 80):
            for compose in (messages.thank_after_no, messages.keep_in_touch):
                short = messages.ShortMessage(
                    "Sam", "Dana Reed", "Analyst", "Lumen", thanks, "I moved"
                )
                body = compose(short).body
                with self.subTest(thanks=thanks[:9]):
                    self.assertNotIn("?", body)
                    self.assertTrue(body.startswith("Hello Dana,"))
                    self.assertIn("I moved.", body)
                    most = messages.SHORT_WORDS + messages.count_words(thanks)
                    self.assertLessEqual(messages.count_words(body), most)

    def test_without_a_word_there_is_still_a_message(self) -> None:
        self.assertIn("say hello", messages.keep_in_touch(messages.ShortMessage("", "")).body)
        self.assertIn(
            "glad to meet you", messages.thank_after_no(messages.ShortMessage("", "")).body
        )


def a_file(*names: str, extra: str = "") -> SimpleUploadedFile:
    cards = "".join(f"BEGIN:VCARD\nFN:{name}\n{extra}END:VCARD\n" for name in names)
    return SimpleUploadedFile("people.vcf", cards.encode())


class ImportTests(PeopleTestCase):
    def bring(self, *names: str, extra: str = "") -> Any:
        return self.send(IMPORT, file=a_file(*names, extra=extra))

    def take(self, **typed: Any) -> Any:
        return self.send_filled(IMPORT, go="take", **typed)

    def test_who_is_new_is_seen_before_anything_is_saved(self) -> None:
        self.assertLeadsTo(self.bring("Ana", "Bo", "Dana Reed"), IMPORT)
        response = self.client.get(IMPORT)
        self.assertContains(response, "2 are new")
        self.assertContains(response, "1 is here already")
        self.assertEqual(Person.objects.count(), 1)

    def test_the_ticked_ones_are_taken_and_can_be_taken_back(self) -> None:
        self.bring("Ana", "Bo", extra="TEL:030 1\n")
        response = self.take(kind="friend")
        self.assertEqual(Person.objects.filter(kind="friend", created_at__isnull=False).count(), 2)
        self.assertEqual(Person.objects.get(name="Ana").phone, "030 1")
        self.undo(response)
        self.assertEqual(Person.objects.here().count(), 1)

    def test_one_can_be_left_out(self) -> None:
        self.bring("Ana", "Bo")
        keys = self.client.get(IMPORT).context["form"].cards
        self.take(take=[next(key for key, card in keys.items() if card.name == "Bo")])
        self.assertFalse(Person.objects.filter(name="Ana").exists())
        self.assertTrue(Person.objects.filter(name="Bo").exists())

    def test_the_same_file_again_brings_nobody(self) -> None:
        for _ in range(2):
            self.bring("Ana", "Bo")
            if self.client.get(IMPORT).context["waiting"].new:
                self.take()
        self.assertContains(self.client.get(IMPORT), "Everybody in this file is here already.")
        self.assertEqual(Person.objects.count(), 3)

    def test_a_long_file_comes_some_at_a_time(self) -> None:
        self.bring(*(f"Person {number:03}" for number in range(100)))
        for left in (60, 20, 0):
            self.take()
            waiting = self.client.get(IMPORT).context["waiting"]
            self.assertEqual(len(waiting.new) if waiting else 0, left)
        self.assertEqual(Person.objects.count(), 101)

    def test_in_a_long_file_one_searches_for_those_one_wants(self) -> None:
        self.bring("Inés Löwe", "Bo Lowe", *(f"Person {number:03}" for number in range(100)))
        page = self.client.get(IMPORT, {"q": "lowe ines"})
        self.assertEqual([card.name for card in page.context["waiting"].shown], ["Inés Löwe"])
        self.send_filled(f"{IMPORT}?q=lowe+ines", go="take")
        self.assertTrue(Person.objects.filter(name="Inés Löwe").exists())
        self.assertEqual(len(self.client.get(IMPORT).context["waiting"].new), 101)

    def test_a_search_in_the_file_that_finds_nobody_says_so(self) -> None:
        self.bring(*(f"Person {number:03}" for number in range(100)))
        self.assertContains(self.client.get(IMPORT, {"q": "zebra"}), "Nobody new in the file")

    def test_a_double_click_takes_them_once(self) -> None:
        self.bring("Ana")
        keys = list(self.client.get(IMPORT).context["form"].cards)
        data = form_data(self.client, IMPORT, go="take", take=keys, kind="contact")
        for _ in range(2):
            self.client.post(IMPORT, data)
        self.assertEqual(Person.objects.filter(name="Ana").count(), 1)

    def test_what_cannot_be_read_is_counted(self) -> None:
        self.send(
            IMPORT,
            file=SimpleUploadedFile("x.vcf", a_file("Ana").read() + b"BEGIN:VCARD\nEND:VCARD\n"),
        )
        page = self.client.get(IMPORT)
        self.assertContains(page, "1 card could not be read")
        self.assertContains(page, "Look in the file at line 4.")

    def test_whose_card_breaks_off_is_told(self) -> None:
        whole = a_file("Ana", "Bo").read()
        self.send(IMPORT, file=SimpleUploadedFile("x.vcf", whole[: -len("END:VCARD\n")]))
        self.assertContains(self.client.get(IMPORT), "breaks off within the card of Bo.")

    def test_the_connections_of_linkedin_come_in_on_the_same_page(self) -> None:
        table = b"Notes:\nNone\n\nFirst Name,Last Name,URL,Company\nIn\xc3\xa9s,Mar,https://l.example,Lumen\n"
        self.send(IMPORT, file=SimpleUploadedFile("Connections.csv", table))
        self.take()
        self.assertEqual(Person.objects.get(name="Inés Mar").address, "https://l.example")

    def test_no_file_and_no_address_book_are_told(self) -> None:
        self.assertContains(self.send(IMPORT), "Choose a file.", status_code=422)
        for raw in (b"", b"%PDF-1.7", b"\x00" * 99):
            response = self.send(IMPORT, file=SimpleUploadedFile("x.vcf", raw))
            self.assertContains(response, "Nobody can be read in that file.", status_code=422)

    def test_a_file_too_large_is_told(self) -> None:
        file = SimpleUploadedFile("x.vcf", b"x" * (30 * 1024 * 1024 + 1))
        self.assertContains(self.send(IMPORT, file=file), "larger than 30 MB", status_code=422)

    def test_a_book_with_pictures_of_four_hundred_is_taken(self) -> None:
        picture = "PHOTO;ENCODING=b:" + "\n ".join(["A" * 74] * 270) + "\n"
        self.bring(*(f"Person {number}" for number in range(400)), extra=picture)
        self.assertContains(self.client.get(IMPORT), "400 are new")

    def test_one_can_stop_halfway(self) -> None:
        self.bring("Ana")
        self.assertLeadsTo(self.send(IMPORT, go="discard"), LIST)
        self.assertContains(self.client.get(IMPORT), "Look who is in it")

    def test_a_draft_that_is_none_of_ours_is_no_file(self) -> None:
        for cards in ("x", "[1]", '["[]"]', "{}"):
            self.user.drafts.keep(self.user, IMPORT, {"cards": [cards], "odd": ["1"]})
            self.assertContains(self.client.get(IMPORT), "Look who is in it")

    def test_a_moment_that_is_none_removes_nobody(self) -> None:
        for at in ("", "x", "2026-01-01", "2026-02-31T00:00:00Z", "2026-01-01T00:00:00"):
            self.client.post(reverse("person_unimport"), QUERY_STRING=f"at={at}")
        self.assertEqual(Person.objects.here().count(), 1)


def _without_rev(cards: bytes) -> list[bytes]:
    return [line for line in cards.split(b"\r\n") if not line.startswith(b"REV:")]


class ExportTests(PeopleTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.dana.set(notes="Has a dog", phone="030 1")

    def test_one_as_a_card_without_the_notes(self) -> None:
        response = self.client.get(reverse("person_card", args=[self.dana.pk]))
        self.assertEqual(response["Content-Type"], "text/vcard; charset=utf-8")
        self.assertIn("dana-reed.vcf", response["Content-Disposition"])
        self.assertContains(response, "FN:Dana Reed")
        self.assertNotContains(response, "dog")

    def test_all_of_them_with_the_notes_where_that_is_asked_for(self) -> None:
        a_person(self.user, name="Ana").remove()
        response = self.client.get(reverse("person_export") + "?notes=1")
        self.assertContains(response, "Has a dog")
        self.assertNotContains(response, "Ana")

    def all_of_them(self) -> bytes:
        return self.client.get(reverse("person_export") + "?notes=1").content

    def bring(self, raw: bytes) -> Any:
        self.send(IMPORT, file=SimpleUploadedFile("x.vcf", raw))
        return self.client.get(IMPORT)

    def test_what_went_out_comes_in_as_known(self) -> None:
        page = self.bring(self.all_of_them())
        self.assertContains(page, "Everybody in this file is here already.")

    def test_they_are_known_whatever_they_are_called_by_now(self) -> None:
        other = a_person(self.user, name="Bo")
        raw = self.all_of_them()
        self.dana.set(name="D. Halloran", company="Elsewhere", address="", phone="")
        merge(self.dana, other)
        self.assertContains(self.bring(raw), "Everybody in this file is here already.")

    def test_they_are_the_same_in_another_account_and_go_out_the_same(self) -> None:
        a_person(
            self.user, name="Inés de la Mar", company="Møbel; GmbH", address="", notes="a\n\\n, b"
        )
        raw = self.all_of_them()
        self.client.force_login(a_user())
        self.bring(raw)
        self.send_filled(IMPORT, go="take")
        self.assertEqual(_without_rev(self.all_of_them()), _without_rev(raw))

    def test_a_card_says_when_it_changed_and_not_when_anything_else_did(self) -> None:
        Person.objects.update(card_changed_at=datetime(2026, 6, 8, tzinfo=UTC))
        self.dana.set(touch_days=30, kept_on=today())
        self.assertContains(self.client.get(reverse("person_export")), "REV:20260608T000000Z")
        self.dana.set(phone="030 2")
        self.assertNotContains(self.client.get(reverse("person_export")), "REV:20260608T000000Z")


class DuplicateTests(PeopleTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.other = a_person(self.user, name="dana reed", company="", phone="030 1", notes="Hers")
        self.merge = reverse("person_merge", args=[self.dana.pk, self.other.pk])
        self.duplicates = reverse("person_duplicates")

    def test_the_list_says_so_gently(self) -> None:
        self.assertContains(self.client.get(LIST), "Two of them go by one name.")
        self.assertContains(self.client.get(self.duplicates), self.other.get_absolute_url())

    def test_joined_everything_of_both_stands_on_one_page(self) -> None:
        response = self.send(self.merge, stays=str(self.dana.pk))
        self.assertLeadsTo(response, self.page)
        self.assertContains(self.client.get(self.page), "Hers")
        self.assertNotContains(self.client.get(LIST), "Two of them go by one name.")

    def test_that_can_be_taken_back_from_the_message_and_from_the_list(self) -> None:
        for take_back in (
            self.undo,
            lambda _: self.client.post(reverse("person_restore", args=[self.other.pk])),
        ):
            take_back(self.send(self.merge, stays=str(self.dana.pk)))
            self.assertEqual(Person.objects.here().count(), 2)

    def test_either_name_may_stay(self) -> None:
        self.send(self.merge, stays=str(self.other.pk))
        self.assertEqual(Person.objects.here().get().name, "dana reed")

    def test_one_has_to_be_chosen(self) -> None:
        response = self.send(self.merge)
        self.assertContains(response, "Choose which name stays.", status_code=422)

    def test_a_second_window_leads_to_the_one_who_stayed(self) -> None:
        data = form_data(self.client, self.merge, stays=str(self.dana.pk))
        self.send(self.merge, stays=str(self.dana.pk))
        response = self.client.post(self.merge, data | {"submit_key": ""})
        self.assertLeadsTo(response, self.page)

    def test_nobody_is_joined_to_themselves(self) -> None:
        url = reverse("person_merge", args=[self.dana.pk, self.dana.pk])
        self.assertEqual(self.client.post(url, {"stays": str(self.dana.pk)}).status_code, 404)

    def test_a_strangers_people_are_not_joined(self) -> None:
        theirs = a_person(a_user())
        url = reverse("person_merge", args=[self.dana.pk, theirs.pk])
        self.assertEqual(self.client.post(url, {"stays": str(self.dana.pk)}).status_code, 404)

    def test_they_may_be_two_and_that_can_be_taken_back(self) -> None:
        keys = (self.other.pk, self.dana.pk)
        response = self.press("person_distinct", *keys, page=self.duplicates)
        self.assertContains(self.client.get(response["Location"]), "There are no duplicates.")
        self.assertNotContains(self.client.get(LIST), "Two of them go by one name.")
        self.client.post(reverse("person_undistinct", args=keys))
        self.assertFalse(Distinct.objects.exists())

    def test_said_by_a_double_click_it_is_said_once(self) -> None:
        url = reverse("person_distinct", args=[self.dana.pk, self.other.pk])
        for _ in range(2):
            self.client.post(url)
        self.assertEqual(Distinct.objects.count(), 1)


class PeopleGrowthTests(QueryTests):
    def test_a_thousand_people_ask_no_more_and_weigh_little(self) -> None:
        self._rows(30)
        first = [self.count(url) for url in self._pages()]
        self._rows(1000)
        for url, asked in zip(self._pages(), first, strict=True):
            with self.subTest(url=url):
                self.assertLessEqual(self.count(url), min(asked, ON_ANY_PAGE))
                page = self.client.get(url)
                self.assertLess(len(gzip.compress(page.content)), 8 * 1024)

    def _rows(self, count: int) -> None:
        people = [
            Person(
                owner=self.user,
                name=f"Person {number} of {count} & more",
                company=f"Company {number % 50}",
                kind="contact",
                tie="lost_touch",
                address=f"p{number % 9}@example.com",
                touch_days=30,
                kept_on=DAY,
            )
            for number in range(count)
        ]
        made = Person.objects.bulk_create(people)
        for each in made[:25]:
            rejection = a_rejection(self.user)
            a_parting(rejection, person=each)
            a_person(self.user, name=each.name).remove()
            Distinct.objects.tell_apart(each, made[-1]) if each != made[-1] else None
        self._much_about(made[0])

    def _much_about(self, person: Person) -> None:
        for _ in range(15):
            rejection = a_rejection(self.user)
            a_sent_request(rejection, person=person)
            a_friends_debrief(rejection, person=person)
            a_held_conversation(person, rejection=rejection)
            a_pointer(a_conversation(a_person(self.user)), person=person)
            a_parting(rejection, person=person)
        self.person = person

    def _pages(self) -> list[str]:
        other = self.user.people.exclude(pk=self.person.pk).first()
        names = ("person_detail", "person_edit", "person_message")
        return [
            *(reverse(name, args=[self.person.pk]) for name in names),
            reverse("person_merge", args=[self.person.pk, other.pk]),
            reverse("person_duplicates"),
            reverse("person_new"),
            LIST,
            f"{LIST}?state=touch",
            f"{LIST}?q=Person&kind=contact",
        ]


class EncryptedTests(TestCase):
    def test_a_file_that_waits_is_kept_by_its_owner_alone(self) -> None:
        one, other = Client(), Client()
        signed_in(one)
        signed_in(other)
        one.post(IMPORT, form_data(one, IMPORT, file=a_file("Ana")))
        self.assertNotContains(other.get(IMPORT), "Ana")
