"""What every form of ours does: clean text, one look, and a version that notices a second tab."""

from django import forms
from django.template.loader import render_to_string
from django.test import SimpleTestCase, TestCase
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from accounts.forms import PreferencesForm
from bounceback.forms import Form, Versioned, clean_data, clean_text
from recovery.path.forms.perspectives import FairThoughtForm
from recovery.rejections.forms.rejections import RejectionForm
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_perspective, a_reason, a_rejection, a_user
from tests.helpers.pages import filled_data, form_data


class CleanTextTests(SimpleTestCase):
    def test_every_line_ending_becomes_one(self) -> None:
        self.assertEqual(clean_text("a\r\nb\rc\nd"), "a\nb\nc\nd")

    def test_control_characters_are_dropped_and_tabs_stay(self) -> None:
        self.assertEqual(clean_text("a\x00b\x1b[0mc\td\x7f"), "ab[0mc\td")

    def test_writing_of_any_direction_and_kind_stays(self) -> None:
        for text in ("שלום עולם", "مرحبا", "👩‍👩‍👧 é", "\u202eabc\u202c", "𝕬"):
            self.assertEqual(clean_text(text), text)

    def test_cleaning_twice_changes_nothing_more(self) -> None:
        once = clean_text("a\r\r\n\x00\x0bb")
        self.assertEqual(clean_text(once), once)

    def test_what_is_no_text_stays_as_it_is(self) -> None:
        self.assertEqual(clean_data({"a": 3, "b": "x\x00"}).dict(), {"a": 3, "b": "x"})


class Complaint(Form):
    words = forms.CharField(max_length=10, widget=forms.Textarea)
    name = forms.CharField(max_length=10)


class LongTextTests(SimpleTestCase):
    def test_no_browser_cuts_what_is_pasted_into_a_box(self) -> None:
        page = str(Complaint())
        self.assertEqual(page.count("maxlength"), 1)  # of the name, which is one short line
        self.assertNotIn("maxlength", page.split("<textarea")[1].split(">")[0])

    def test_what_is_too_long_is_all_still_there_and_told_in_plain_words(self) -> None:
        page = str(Complaint({"words": "Cold soup again", "name": "Ana"}))
        self.assertIn("Cold soup again", page)
        self.assertIn("This has 15 characters, and at most 10 fit.", page)


class Lunch(Form):
    soup = forms.CharField(help_text="Today’s")
    wine = forms.BooleanField(required=False)
    with_whom = forms.MultipleChoiceField(choices=[("a", "Ana"), ("b", "Bo")], required=False)


class FormTests(SimpleTestCase):
    def test_a_field_is_tied_to_its_hint_and_its_mistake(self) -> None:
        page = str(Lunch({}))
        self.assertIn('aria-describedby="id_soup_helptext id_soup_error"', page)
        self.assertIn('id="id_soup_helptext"', page)
        self.assertIn('id="id_soup_error"', page)

    def test_mistakes_are_summed_up_where_the_focus_goes(self) -> None:
        page = str(Lunch({}))
        self.assertIn('role="alert"', page)
        self.assertIn("autofocus", page)
        self.assertIn('href="#id_soup"', page)

    def test_a_fresh_form_has_no_summary(self) -> None:
        self.assertNotIn('role="alert"', str(Lunch()))

    def test_a_draft_fills_the_form_again(self) -> None:
        form = Lunch(draft={"soup": ["Tomato"], "with_whom": ["a", "b"]})
        self.assertEqual(form["soup"].value(), "Tomato")
        self.assertEqual(form["with_whom"].value(), ["a", "b"])

    def test_a_draft_does_not_make_mistakes_yet(self) -> None:
        self.assertEqual(Lunch(draft={"soup": [""]}).errors, {})

    def test_a_draft_of_another_form_is_harmless(self) -> None:
        self.assertIsNone(Lunch(draft={"dessert": ["Cake"]})["soup"].value())


class Note(Versioned, Form):
    text = forms.CharField(required=False, label="Note")
    now = "as stored"

    def stored(self) -> dict[str, str]:
        return {"text": self.now}


class VersionedTests(SimpleTestCase):
    def version(self) -> str:
        return str(Note()["version"].value())

    def test_the_version_it_was_opened_with_is_accepted(self) -> None:
        self.assertTrue(Note({"text": "new", "version": self.version()}).is_valid())

    def test_another_version_shows_what_is_stored(self) -> None:
        form = Note({"text": "mine", "version": "old"})
        self.assertFalse(form.is_valid())
        self.assertEqual(form.conflicts, (("Note", "as stored"),))

    def test_no_version_is_another_version(self) -> None:
        self.assertFalse(Note({"text": "mine"}).is_valid())

    def test_the_same_words_in_two_tabs_are_no_conflict(self) -> None:
        self.assertTrue(Note({"text": "as stored", "version": "old"}).is_valid())

    def test_saving_again_after_being_told_is_accepted(self) -> None:
        told = Note({"text": "mine", "version": "old"})
        told.is_valid()
        again = {"text": "mine", "version": told["version"].value()}
        self.assertTrue(Note(again).is_valid())

    def test_a_version_cannot_be_told_from_the_text(self) -> None:
        self.assertNotIn("as stored", self.version())
        self.assertEqual(len(self.version()), 32)


class TwoTabsTests(PageTestCase):
    def test_the_second_tab_is_shown_both_texts(self) -> None:
        url = reverse("rejection_edit", args=[a_rejection(self.user).pk])
        first, second = filled_data(self.client, url), filled_data(self.client, url)
        self.client.post(url, first | {"company": "Alder"})
        told = self.client.post(url, second | {"company": "Birch"})
        self.assertContains(told, "Alder", status_code=409)
        self.assertContains(told, "Birch", status_code=409)

    def test_the_second_tab_may_then_win(self) -> None:
        rejection = a_rejection(self.user)
        url = reverse("rejection_edit", args=[rejection.pk])
        first, second = filled_data(self.client, url), filled_data(self.client, url)
        self.client.post(url, first | {"company": "Alder"})
        told = self.client.post(url, second | {"company": "Birch"})
        again = second | {"company": "Birch", "version": told.context["form"]["version"].value()}
        self.assertLeadsTo(self.client.post(url, again), rejection.get_absolute_url())
        rejection.refresh_from_db()
        self.assertEqual(rejection.company, "Birch")

    def test_a_question_that_vanished_in_between_does_not_break_the_page(self) -> None:
        rejection = a_rejection(self.user)
        perspective = a_perspective(rejection)
        url = reverse("step_screen", args=[rejection.pk, "perspective", "fairer-sentence"])
        data = form_data(self.client, url, fair_thought="Mine")
        perspective.set(harsh_thought="", belief_after=40, fair_thought="Theirs")
        self.assertContains(self.client.post(url, data), "Theirs", status_code=409)

    def test_two_tabs_with_reasons_are_told_apart(self) -> None:
        rejection = a_rejection(self.user)
        url = reverse("step_screen", args=[rejection.pk, "perspective", "reasons"])
        data = form_data(self.client, url, picks=["skill"], known_skill="guess")
        a_reason(rejection, code="experience", known="told")
        told = self.client.post(url, data)
        self.assertContains(told, "Experience (They told me)", status_code=409)
        self.assertEqual(rejection.reasons.get().code, "experience")


class VersionOfAFormTests(TestCase):
    def test_it_changes_with_what_is_stored(self) -> None:
        rejection = a_rejection()
        before = RejectionForm(instance=rejection)["version"].value()
        rejection.set(company="Alder")
        self.assertNotEqual(RejectionForm(instance=rejection)["version"].value(), before)

    def test_it_is_the_same_for_a_person_not_yet_looked_up(self) -> None:
        """The signed-in user is a lazy object until somebody reads from it."""
        user = a_user()
        lazy = SimpleLazyObject(lambda: user)
        versions = [PreferencesForm(instance=each)["version"].value() for each in (user, lazy)]
        self.assertEqual(versions[0], versions[1])

    def test_it_does_not_change_with_what_another_form_edits(self) -> None:
        rejection = a_rejection()
        perspective = a_perspective(rejection)
        before = FairThoughtForm.open(rejection)["version"].value()
        perspective.set(hurts="The silence")
        self.assertEqual(FairThoughtForm.open(rejection)["version"].value(), before)


class SummaryTests(SimpleTestCase):
    def test_it_leads_to_each_field_that_says_what_is_missing(self) -> None:
        class Asked(forms.Form):
            when = forms.CharField(label="When was it?")
            company = forms.CharField(label="Company")

        said = render_to_string("forms/errors.html", {"form": Asked({})})
        self.assertIn('<a href="#id_when">When was it?</a>', said)
        self.assertIn('<a href="#id_company">Company</a>', said)
