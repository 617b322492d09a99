"""The second wall: with the first one broken on purpose, nobody sees, changes or names what is another's."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import product
from typing import Any

from django import forms
from django.apps import apps
from django.contrib.auth.models import Group
from django.db import IntegrityError, ProgrammingError, connection, models, transaction
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.test import Client, TestCase, TransactionTestCase, override_settings
from django.urls import path, reverse
from procrastinate.contrib.django import app

from accounts.models import User
from bounceback.database import Role
from bounceback.postgresql import owners, walls
from bounceback.postgresql.owners import as_finder, as_owner
from bounceback.urls import urlpatterns as ours
from recovery.models import FeedbackRequest, Person, Rejection
from recovery.takeout.kinds import PREFERENCES
from tests.helpers.app_role import as_the_app
from tests.helpers.by_owner import asked_everywhere, heard
from tests.helpers.factories import a_person, a_rejection, a_user, a_whole_rejection, an_import
from tests.helpers.programs import ThroughPooler

# Tables of no single owner, and why the web may read them.
NOBODYS = {
    "auth_group": "names of groups; there are none",
    "auth_permission": "what Django made of the models' names",
    "auth_group_permissions": "",
    "django_content_type": "the models' names",
    "django_session": "read before it is known who somebody is; its contents are signed in by a cookie alone",
    "accounts_tally": "how often something was tried: hashes and numbers",
    "accounts_invitation": "hashes of links by which anybody may sign up",
    "account_emailconfirmation": "walled by the e-mail address it belongs to",
    "procrastinate_workers": "the queue: numbers and keys of rows, by its three rules",
    "procrastinate_jobs": "",
    "procrastinate_events": "",
    "procrastinate_periodic_defers": "",
}


def owned_models() -> list[Any]:
    """Every model whose rows name a user, but for the users themselves."""
    return [model for model in apps.get_models(include_auto_created=True) if _owner_of(model)]


def _owner_of(model: Any) -> str:
    found = [f.name for f in model._meta.concrete_fields if f.related_model is User]
    return found[0] if found else ""


# Views that forget their owner.


def counted(request: HttpRequest) -> HttpResponse:
    return HttpResponse(
        f"{Rejection.objects.count()} {Person.objects.count()} {User.objects.count()}"
    )


def raw(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SELECT company FROM recovery_rejection")
        return HttpResponse(str(cursor.fetchall()))


def renamed(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(Person.objects.all().update(name="Mine now")))


class AskForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = FeedbackRequest
        fields = ("person",)


def chosen(request: HttpRequest) -> HttpResponse:
    form = AskForm(request.POST)
    return HttpResponse(str(form.is_valid()))


def broken(request: HttpRequest) -> HttpResponse:
    Person.objects.create(owner_id=request.user.pk, name="Half done")
    raise RuntimeError


urlpatterns = [
    *ours,
    path("counted/", counted),
    path("raw/", raw),
    path("renamed/", renamed),
    path("chosen/", chosen),
    path("broken/", broken),
]


@override_settings(ROOT_URLCONF=__name__)
class BrokenFirstWallTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.other, cls.me = a_user(), a_user()
        a_whole_rejection(cls.other)
        cls.theirs = a_person(cls.other, name="Theirs")
        cls.mine = a_rejection(cls.me, company="Mine Ltd")

    def setUp(self) -> None:
        self.client.force_login(self.me)

    def test_a_query_without_an_owner_finds_ones_own(self) -> None:
        self.assertEqual(self.client.get("/counted/").content, b"1 0 1")

    def test_nor_does_raw_sql(self) -> None:
        self.assertEqual(self.client.get("/raw/").content.decode(), "[('Mine Ltd',)]")

    def test_what_is_changed_everywhere_is_changed_for_oneself_alone(self) -> None:
        self.assertEqual(self.client.post("/renamed/").content, b"0")
        self.theirs.refresh_from_db()
        self.assertEqual(self.theirs.name, "Theirs")

    def test_a_form_cannot_choose_what_is_not_ones_own(self) -> None:
        said = self.client.post("/chosen/", {"person": self.theirs.pk})
        self.assertEqual(said.content, b"False")

    def test_a_stranger_is_shown_nothing_at_all(self) -> None:
        with as_owner(None):
            seen = [model for model in owned_models() if model._base_manager.exists()]
        self.assertEqual(seen, [])


class WallTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.one, cls.other = a_user(), a_user()
        for owner in (cls.one, cls.other):
            a_whole_rejection(owner)
            an_import(owner)

    @contextmanager
    def refused(self) -> Iterator[None]:
        with self.assertRaises(ProgrammingError), transaction.atomic():
            yield

    def test_every_table_is_walled_or_named_here(self) -> None:
        walled = {name for name, _owner in walls.walled_tables()}
        every = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
        self.assertEqual(every - walled, set(NOBODYS))
        with connection.cursor() as cursor:
            cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity")
            self.assertLessEqual(walled, {name for (name,) in cursor.fetchall()})

    def test_each_owner_sees_just_their_own_rows_of_every_table(self) -> None:
        for model in owned_models():
            mine = model._base_manager.filter(**{_owner_of(model): self.one})
            expected = mine.count()
            with self.subTest(model=model.__name__), as_owner(self.one.pk):
                self.assertEqual(model._base_manager.count(), expected)

    def test_nothing_can_be_written_for_another(self) -> None:
        with self.refused(), as_owner(self.one.pk):
            Person.objects.create(owner=self.other, name="Planted")

    def test_nothing_can_be_given_away(self) -> None:
        mine = a_person(self.one)
        with self.refused(), as_owner(self.one.pk):
            Person.objects.filter(pk=mine.pk).update(owner=self.other)

    def test_no_row_can_name_a_row_of_another(self) -> None:
        """The database itself checks the owner, at every foreign key between owned tables."""
        with connection.cursor() as cursor:
            for link in walls.owned_keys(walls.walled_tables()):
                with self.subTest(link=f"{link.table}.{link.column}"):
                    self.assertTrue(_refuses(cursor, link, self.one, self.other))

    def test_without_being_told_whom_it_serves_the_role_of_the_web_may_read_nothing(self) -> None:
        for model in [User, *owned_models()]:
            with self.subTest(model=model.__name__), self.refused(), stepped_down(Role.APP):
                model._base_manager.exists()

    def test_who_looks_for_whose_turn_it_is_can_read_no_word(self) -> None:
        for model in [User, *owned_models()]:
            for field in model._meta.concrete_fields:
                if _may_hold_words(field):
                    with self.subTest(field=str(field)), self.refused(), as_finder():
                        model._base_manager.values_list(field.name).first()

    def test_nor_change_anything(self) -> None:
        for model in owned_models():
            with self.subTest(model=model.__name__), self.refused(), as_finder():
                model._base_manager.all()._raw_delete("default")

    def test_signing_in_shows_who_has_an_account_and_nothing_they_wrote(self) -> None:
        with as_owner(None, role=Role.SIGNIN):
            self.assertEqual(User.objects.count(), 2)
            self.assertFalse(Rejection.objects.exists())

    def test_no_role_that_serves_people_owns_a_table_or_may_more_than_that(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
            self.assertFalse({name for (name,) in cursor.fetchall()} & set(Role))
            cursor.execute(
                "SELECT rolname FROM pg_roles WHERE rolname = ANY(%s) AND "
                "(rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)",
                [[str(role) for role in Role]],
            )
            self.assertEqual(cursor.fetchall(), [])


class AccountTests(TestCase):
    """Of one's own account: what may be changed where."""

    @classmethod
    def setUpTestData(cls) -> None:
        cls.me = a_user()

    def test_what_a_person_chose_is_what_their_pages_may_change(self) -> None:
        chosen = {User._meta.get_field(name).column for name in PREFERENCES}
        every = {field.column for field in User._meta.concrete_fields}
        self.assertEqual(every - {*walls.PROOF, *walls.RIGHTS}, chosen)

    def test_only_signing_in_changes_how_one_signs_in(self) -> None:
        for name in walls.PROOF:
            with self.subTest(column=name):
                self.assertFalse(self.may_change(name, Role.WEB))
                self.assertTrue(self.may_change(name, Role.SIGNIN))

    def test_nobody_changes_what_an_account_may_do(self) -> None:
        for name, role in product(walls.RIGHTS, (Role.WEB, Role.SIGNIN)):
            with self.subTest(column=name, role=role):
                self.assertFalse(self.may_change(name, role))

    def test_nobody_signs_up_as_an_operator(self) -> None:
        self.assertTrue(self.may(Role.SIGNIN, partial(User.objects.create_user, "new@example.com")))
        operator = partial(User.objects.create_superuser, "operator@example.com")
        self.assertFalse(self.may(Role.SIGNIN, operator))

    def test_nobody_joins_a_group(self) -> None:
        group = Group.objects.create(name="operators")
        self.assertFalse(self.may(Role.WEB, partial(self.me.groups.add, group)))

    def may_change(self, name: str, role: Role) -> bool:
        mine = User.objects.filter(pk=self.me.pk)
        return self.may(role, lambda: mine.update(**{name: F(name)}))

    def may(self, role: Role, do: Callable[[], object]) -> bool:
        """Whether somebody who is served in this role may do it to their account."""
        try:
            with transaction.atomic(), as_owner(self.me.pk, role=role):
                do()
        except ProgrammingError:
            return False
        return True


@contextmanager
def stepped_down(role: Role) -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('role', %s, true)", [role])
        yield


def _may_hold_words(field: "models.Field[Any, Any]") -> bool:
    kinds = (models.CharField, models.TextField, models.BinaryField, models.JSONField)
    return (
        isinstance(field, kinds)
        and not field.choices
        and not field.remote_field
        and field.name not in walls.CODES
    )


def _refuses(cursor: Any, link: walls.Key, one: User, other: User) -> bool:
    """Whether a row of one owner, made to name a row of another, is refused; by the database, past every policy."""
    cursor.execute(f'SELECT id FROM "{link.table}" WHERE owner_id = %s LIMIT 1', [one.pk])
    mine = cursor.fetchone()
    cursor.execute(f'SELECT id FROM "{link.parent}" WHERE owner_id = %s LIMIT 1', [other.pk])
    theirs = cursor.fetchone()
    if not (mine and theirs):
        cursor.execute(
            "SELECT 1 FROM pg_constraint WHERE conname = %s AND convalidated",
            [f"{link.table}_{link.column}_own"],
        )
        return cursor.fetchone() is not None
    try:
        with transaction.atomic():
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            sql = f'UPDATE "{link.table}" SET "{link.column}" = %s WHERE id = %s'
            cursor.execute(sql, [theirs[0], mine[0]])
    except IntegrityError:
        return True
    return False


class ByTheClockTests(TestCase):
    """What runs by the clock, as the worker runs it: as the role that may do nothing by itself."""

    def test_each_task_does_its_work(self) -> None:
        a_whole_rejection(a_user())
        with heard() as ear:
            for periodic in app.periodic_registry.periodic_tasks.values():
                if not asyncio.iscoroutinefunction(periodic.task.func):
                    with self.subTest(task=periodic.task.name), transaction.atomic(), as_the_app():
                        periodic.task.func(timestamp=0)
        self.assertEqual(asked_everywhere(ear.said_by(Role.WEB)), {})


@override_settings(ROOT_URLCONF=__name__)
class OneTransactionTests(TransactionTestCase):
    def test_what_breaks_leaves_nothing_half_done(self) -> None:
        client = Client(raise_request_exception=False)
        client.force_login(me := a_user())
        self.assertEqual(client.post("/broken/").status_code, 500)
        self.assertFalse(Person.objects.filter(owner=me).exists())

    def test_after_the_page_nobody_is_served(self) -> None:
        client = Client()
        client.force_login(a_user())
        client.get(reverse("today"))
        self.assertEqual(owners._standing(), owners.NOBODY)


# The same walls, where each transaction is lent a connection.


class PooledFirstWallTests(ThroughPooler, BrokenFirstWallTests):
    pass


class PooledWallTests(ThroughPooler, WallTests):
    pass


class PooledTransactionTests(ThroughPooler, OneTransactionTests):
    pass
