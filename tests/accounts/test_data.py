"""Leaving for good."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import reverse

from accounts.models import User
from recovery import tasks
from recovery.models import CalendarFeed, Reminder
from recovery.recoveries import deleting
from recovery.takeout import making
from recovery.takeout.bringing import KEY
from tests.accounts.people import AccountTestCase, with_app, with_passkey
from tests.helpers.factories import (
    PASSWORD,
    a_look_back,
    a_pile,
    a_rejection,
    a_token,
    a_told_rejection,
    a_user,
    a_whole_rejection,
    an_import,
)

DELETE = "/settings/delete/"


class DataTestCase(AccountTestCase):
    """A person with at least one row in every table that can belong to one."""

    def setUp(self) -> None:
        super().setUp()
        a_whole_rejection(self.user, company="Lumen")
        Reminder.objects.create(owner=self.user, on="2026-03-04")
        self.token = CalendarFeed.objects.make_for(self.user)
        deleting.remove(a_rejection(self.user))
        a_look_back(self.user)
        a_pile(self.user)
        an_import(self.user)
        self.user.drafts.keep(self.user, "/somewhere/", {"note": ["Half a thought"]})
        self.sign_in_and_say_who()
        EmailAddress.objects.create(user=self.user, email=self.user.email, primary=True)
        self.secret = with_app(self.user)
        self.codes = RecoveryCodes.activate(self.user).get_unused_codes()
        with_passkey(self.user)
        a_token(self.user)
        self.client.post(reverse("break_take"), {"submit_key": self._submit_key()})

    def _submit_key(self) -> str:
        page = self.client.get(reverse("settings")).content.decode()
        return page.split('name="submit_key" value="')[1].split('"')[0]


def pointing_at_a_user() -> set[type[Any]]:
    """Every table with a column that names a person."""
    return {
        model
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.fields
        if field.related_model is User
    }


def keys_of(user: User) -> list[str]:
    """The key of this person and of each of their rows."""
    rows = [
        str(key)
        for table in user._meta.related_objects
        for key in table.related_model._base_manager.filter(**{table.field.name: user}).values_list(
            "pk", flat=True
        )
    ]
    return [str(user.pk), *(key for key in rows if KEY.fullmatch(key))]


def naming(words: list[str]) -> set[str]:
    """Every table in which one of these words stands in any column, but the cache, which forgets in minutes."""
    found = set()
    with connection.cursor() as cursor:
        for table in {*connection.introspection.table_names(cursor)} - {"cache"}:
            cursor.execute(
                f'SELECT count(*) FROM "{table}" row WHERE row::text LIKE ANY(%s)',
                [[f"%{word}%" for word in words]],
            )
            if cursor.fetchall()[0][0]:
                found.add(table)
    return found


class DeleteTests(DataTestCase):
    def delete(self, typed: str | None = None) -> Any:
        return self.client.post(DELETE, {"email": typed or self.user.email})

    def test_one_types_ones_address_first(self) -> None:
        response = self.delete("yes")
        self.assertContains(response, "That is not the address of this account", status_code=422)
        self.assertTrue(User.objects.filter(pk=self.user.pk).exists())

    def test_nothing_is_left_in_any_table(self) -> None:
        other = Client()
        other.force_login(self.user)
        self.assertRedirects(self.delete(), reverse("goodbye"), status_code=303)
        left = {model: model._base_manager.count() for model in pointing_at_a_user()}
        self.assertEqual({model for model, count in left.items() if count}, set())
        self.assertEqual(User.objects.count(), 0)

    def test_nothing_names_them_anywhere_in_the_database(self) -> None:
        tasks.send_reminder.defer(reminder_id=str(Reminder.objects.get().pk))
        file = self.user.takeouts.ask_for(  # type: ignore[attr-defined]
            self.user, lambda each: tasks.make_takeout.defer(takeout_id=str(each.pk))
        )
        making.make(file.pk)
        names = [self.user.email, *keys_of(self.user)]
        self.assertGreater(len(naming(names)), 40)
        self.delete()
        self.assertEqual(naming(names), set())

    def test_it_is_said_how_long_backups_hold_it(self) -> None:
        with self.settings(LOCAL=False, BACKUP_DAYS=14):
            self.assertContains(self.client.get(DELETE), "hold it for 14 more days at most")
        self.assertContains(self.client.get(DELETE), "Backups you made of this machine yourself")

    def test_every_session_ends(self) -> None:
        other = Client()
        other.post(reverse("account_login"), {"login": self.user.email, "password": PASSWORD})
        other.post(reverse("mfa_authenticate"), {"code": self.codes[0]})
        self.assertSignedIn(other)
        self.delete()
        self.assertSignedOut(other)
        self.assertSignedOut()
        self.assertFalse(Session.objects.exists())

    def test_the_browser_forgets_and_a_last_kind_word_is_said(self) -> None:
        response = self.delete()
        self.assertEqual(response["Clear-Site-Data"], '"cache", "storage"')
        self.assertContains(self.client.get(response["Location"]), "It is all gone")
        self.assertEqual(mail.outbox[-1].subject, "Your account is deleted")

    def test_nobody_elses_rows_go(self) -> None:
        other = a_user()
        a_told_rejection(other)
        self.delete()
        self.assertEqual(other.rejections.count(), 1)  # type: ignore[attr-defined]
