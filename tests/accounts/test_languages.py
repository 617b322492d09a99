"""In which language a page is, and a mail: of a stranger, of a person, and of whoever holds a link."""

from typing import Any

from django.conf import settings
from django.core import mail
from django.template.loader import render_to_string
from django.test import Client, TestCase
from django.urls import reverse
from django.utils import timezone, translation

from accounts import new_devices
from accounts.models import User
from recovery.models import DebriefLink, Reminder
from recovery.reminders.sending import Mail
from recovery.takeout.book import Book
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_friends_debrief,
    a_link,
    a_person,
    a_rejection,
    a_sent_request,
    a_user,
    signed_in,
)

COOKIE = settings.LANGUAGE_COOKIE_NAME
PASSWORD = "four words in a row"
SIGN_UP = reverse("account_signup")
SAVE = {"en": "Save", "de": "Speichern", "fr": "Enregistrer", "es": "Guardar", "nl": "Opslaan"}


class LanguageTestCase(TestCase):
    def setUp(self) -> None:
        self.enterContext(translation.override("en"))  # a page leaves its own behind

    def assertSpoken(self, page: Any, language: str) -> None:
        self.assertContains(page, f'<html lang="{language}"')
        self.assertEqual(page["Content-Language"], language)


class StrangerTests(LanguageTestCase):
    def test_the_browser_decides(self) -> None:
        for asked, spoken in (("de-AT,en;q=0.5", "de"), ("nl", "nl"), ("ja", "en"), ("*", "en")):
            page = self.client.get("/", headers={"accept-language": asked})
            self.assertSpoken(page, spoken)
            self.assertIn("Accept-Language", page["Vary"])

    def test_the_foot_of_a_page_offers_every_language_by_its_own_name(self) -> None:
        page = self.client.get("/vent/?language=nl")
        for code, name in settings.LANGUAGES:
            self.assertContains(page, f'<a href="?language={code}" lang="{code}"')
            self.assertContains(page, f">{name}</a>")
        self.assertContains(page, 'lang="nl" aria-current="true"')

    def test_what_is_chosen_there_stays_chosen(self) -> None:
        self.assertSpoken(self.client.get("/support/?language=fr"), "fr")
        self.assertSpoken(self.client.get("/", headers={"accept-language": "de"}), "fr")
        self.assertEqual(self.client.cookies[COOKIE]["samesite"], "Lax")
        self.assertTrue(self.client.cookies[COOKIE]["httponly"])

    def test_a_language_that_is_none_changes_nothing(self) -> None:
        for asked in ("xx", "<script>", "", "EN-gb", "d" * 5000):
            page = self.client.get("/", {"language": asked})
            self.assertSpoken(page, "en")
            self.assertNotIn(COOKIE, page.cookies)

    def test_a_page_that_is_not_there_speaks_it_too(self) -> None:
        page = self.client.get("/nothing/", headers={"accept-language": "nl"})
        self.assertEqual(page.status_code, 404)
        self.assertIn('<html lang="nl"', page.content.decode())

    def test_whoever_signs_up_keeps_the_language_of_the_form(self) -> None:
        self.client.get(f"{SIGN_UP}?language=es")
        self.client.post(SIGN_UP, {"email": "ines@example.com", "password1": PASSWORD})
        self.assertEqual(User.objects.get().language, "es")
        self.assertIn("Confirma", mail.outbox[0].subject)


class PersonTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.enterContext(translation.override("en"))

    def test_their_own_language_is_spoken_whatever_the_browser_says(self) -> None:
        for language, save in SAVE.items():
            User.objects.update(language=language)
            page = self.client.get(reverse("settings"), headers={"accept-language": "da"})
            self.assertContains(page, f'<html lang="{language}"')
            self.assertContains(page, f">{save}</button>")

    def test_it_is_changed_in_the_settings_and_so_is_the_next_page(self) -> None:
        page = self.send_filled(reverse("settings"), language="fr")
        self.assertContains(self.client.get(page["Location"]), "Enregistré.")
        self.user.refresh_from_db()
        self.assertEqual(self.user.language, "fr")

    def test_a_language_that_is_none_is_a_mistake_at_the_field(self) -> None:
        page = self.send_filled(reverse("settings"), language="xx")
        self.assertEqual(page.status_code, 422)
        self.assertIn("language", page.context["form"].errors)

    def test_signed_out_the_browser_goes_on_in_it(self) -> None:
        User.objects.update(language="de")
        self.client.get(reverse("today"))
        self.client.post(reverse("account_logout"))
        self.assertContains(self.client.get("/"), '<html lang="de"')

    def test_a_page_that_is_not_theirs_speaks_it_too(self) -> None:
        User.objects.update(language="nl")
        self.client.get(reverse("today"))
        self.assertIn('<html lang="nl"', self.client.get("/nothing/").content.decode())

    def test_on_pages_of_theirs_there_is_nothing_to_choose_at_the_foot(self) -> None:
        self.assertNotContains(self.client.get(reverse("today")), 'href="?language=')

    def test_days_are_written_as_in_the_language(self) -> None:
        User.objects.update(language="de", break_until=timezone.now() + timezone.timedelta(days=2))
        with translation.override("de"):
            day = timezone.localtime(User.objects.get().break_until)
            self.assertContains(self.client.get(reverse("settings")), f"{day.day}. ")


class MailTests(LanguageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.user = a_user(language="fr")

    def test_a_reminder_is_in_their_language(self) -> None:
        reminder = Reminder(owner=self.user, on=timezone.localdate(), answers=1)
        message = Mail(reminder)
        self.assertEqual(message.subject, "Ton rappel de BounceBack")
        self.assertIn("réponse", message.body)

    def test_so_is_the_news_of_another_device(self) -> None:
        new_devices.tell(self.user.pk, "Firefox", timezone.now())
        self.assertEqual(mail.outbox[0].subject, "Connexion depuis un nouvel appareil")

    def test_so_is_a_mail_that_was_asked_for_in_another_one(self) -> None:
        self.client.get("/?language=nl")
        self.client.post(reverse("account_reset_password"), {"email": self.user.email})
        self.assertIn("mot de passe", mail.outbox[0].subject)


class PagesByThemselvesTests(LanguageTestCase):
    """Pages drawn without the frame of all others: each says its language."""

    def test_the_page_for_a_fault_of_ours(self) -> None:
        with translation.override("nl"):
            page = render_to_string("500.html", {"path": "/"})
        self.assertIn('<html lang="nl">', page)

    def test_the_book_of_an_export(self) -> None:
        owner = a_user(language="de")
        a_rejection(owner)
        with translation.override(owner.language):
            pages = {page.file: page.html for page in Book(owner).pages()}
        self.assertIn('<html lang="de">', pages["index.html"])


class LinkTests(LanguageTestCase):
    """Pages opened by a link: in the language of whoever gets it, until they choose another."""

    def setUp(self) -> None:
        super().setUp()
        self.user = a_user(language="de")

    def answer_page(self, **of_person: str) -> str:
        person = a_person(self.user, **of_person)
        request = a_sent_request(a_rejection(self.user), person=person)
        return reverse("answer", args=[a_link(request)[1]])

    def test_an_interviewer_reads_the_persons_language(self) -> None:
        self.assertSpoken(Client().get(self.answer_page()), "de")

    def test_or_the_one_that_is_written_to_them_in(self) -> None:
        page = Client().get(self.answer_page(language="es"), headers={"accept-language": "nl"})
        self.assertSpoken(page, "es")

    def test_our_question_is_in_it_and_one_of_their_own_as_it_was_typed(self) -> None:
        page = Client().get(self.answer_page(language="nl"))
        self.assertContains(page, "voorbereiden")
        self.assertNotContains(page, "prepare differently")

    def test_what_the_reader_chooses_stays(self) -> None:
        url, reader = self.answer_page(), Client()
        self.assertSpoken(reader.get(f"{url}?language=fr"), "fr")
        self.assertSpoken(reader.get(url), "fr")

    def test_a_friend_reads_what_is_chosen_for_them(self) -> None:
        ana = a_person(self.user, name="Ana", kind="friend", language="fr")
        debrief = a_friends_debrief(a_rejection(self.user), person=ana)
        url = reverse("debrief_friend", args=[DebriefLink.objects.make_for(debrief)])
        self.assertSpoken(Client().get(url), "fr")


class TheirLanguageTests(PageTestCase):
    """How one says in which language somebody is written to."""

    def setUp(self) -> None:
        super().setUp()
        self.enterContext(translation.override("en"))
        self.dana = a_person(self.user, name="Dana")
        self.url = reverse("person_language", args=[self.dana.pk])

    def test_it_is_asked_on_the_way_and_leads_back(self) -> None:
        back = reverse("person_message", args=[self.dana.pk])
        page = self.client.get(back)
        self.assertContains(page, "In English.")
        self.assertLeadsTo(self.send_filled(f"{self.url}?back={back}", language="de"), back)
        page = self.client.get(back)
        self.assertContains(page, "In Deutsch.")
        self.assertContains(page, "Hallo Dana,")

    def test_it_leads_nowhere_else(self) -> None:
        for back in ("https://evil.example/", "//evil.example", "javascript:alert(1)"):
            sent = self.send_filled(f"{self.url}?back={back}", language="de")
            self.assertLeadsTo(sent, self.dana.get_absolute_url())

    def test_an_own_language_is_said_by_its_name(self) -> None:
        self.assertContains(self.client.get(self.url), "My language (English)")

    def test_strangers_find_nothing(self) -> None:
        other = Client()
        signed_in(other, a_user(email="else@example.com"))
        self.assertEqual(other.get(self.url).status_code, 404)
