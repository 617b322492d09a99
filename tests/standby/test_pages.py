"""Pages read from a streaming standby: what was written before is on them, and nobody sees that one is away."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from unittest import mock

import pytest
from django.db import connection, connections
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.test import override_settings
from django.urls import path, resolve, reverse

from bounceback.database import embedded_settings, external_settings
from bounceback.postgresql import standby
from bounceback.postgresql.standby import bytes_behind, from_standby
from bounceback.urls import urlpatterns as ours
from recovery.models import Person, Rejection
from tests.helpers.addresses import KEYED, an_owner_of_everything, every_address
from tests.helpers.factories import a_person, a_rejection, a_user
from tests.helpers.servers import processes_of
from tests.standby.cases import LOGGER, StandbyTestCase

pytestmark = pytest.mark.slow

WRITES = 100


def counted(request: HttpRequest) -> HttpResponse:
    """A view that forgets its owner."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), pg_is_in_recovery() FROM recovery_rejection")
        return HttpResponse(f"{Rejection.objects.count()} {cursor.fetchone()}")


def noted(request: HttpRequest) -> HttpResponse:
    """A view that writes, and should not have been marked."""
    a_person(request.user, name="Noted")  # type: ignore[arg-type]
    return HttpResponse("noted")


def drawn_late(request: HttpRequest) -> TemplateResponse:
    """A view whose template asks the database."""
    template = engines["django"].from_string("{% for each in people %}{{ each.name }}{% endfor %}")
    return TemplateResponse(request, template, {"people": Person.objects.all()})  # type: ignore[arg-type]


urlpatterns = [
    *ours,
    path("counted/", from_standby(counted)),
    path("noted/", from_standby(noted)),
    path("drawn-late/", from_standby(drawn_late)),
]


class WhatIsReadThereTests(StandbyTestCase):
    def test_it_is_every_page_of_over_time_and_search(self) -> None:
        with self.written():
            self.me = an_owner_of_everything()
            self.client.force_login(self.me)
            places = {
                each.name: reverse(each.name, kwargs=self.keys(each.name))
                for each in every_address()
            }
        found = {name for name, url in places.items() if reads_there(url)}
        rooms = {
            name for name, url in places.items() if url.startswith(("/over-time/", "/search/"))
        }
        self.assertEqual(found, rooms)
        for name in sorted(found):
            with self.subTest(page=name), self.assertNoLogs(LOGGER):
                self.page(places[name], q="Lumen", days="all")
                self.assertReadThere()

    def keys(self, name: str) -> dict[str, object]:
        return KEYED[name](self.me) if name in KEYED else {}

    def test_every_other_page_is_not(self) -> None:
        self.page(reverse("today"))
        self.assertReadHere()
        self.assertEqual(self.there, [])

    def test_without_a_standby_nothing_else_is_asked(self) -> None:
        with self.settings(STANDBY_DATABASE=""):
            self.page(reverse("over_time"))
        self.assertReadHere()
        self.assertEqual([sql for sql in self.here if "wal" in sql], [])
        self.assertEqual(self.there, [])


def reads_there(url: str) -> bool:
    return getattr(resolve(url).func, "reads_from_standby", False)


class OwnWritesTests(StandbyTestCase):
    """Of a hundred writes, each followed at once by a page, every one is on its page."""

    def write_and_look(self) -> int:
        """How many of the pages were read from the standby."""
        rows = reverse("over_time_rows", args=["how-far"])
        read_there = 0
        for number in range(1, WRITES + 1):
            company = f"Company{number}x"
            with self.written():
                a_rejection(self.me, company=company)
            address, says = (
                (reverse("search"), company),
                (rows, company),
                (reverse("over_time"), f"{number} of {number} went past applying"),
                (reverse("over_time_how_far"), f"{number} of {number} went past applying"),
            )[number % 4]
            self.assertIn(says, self.page(address, q=company, days="all"))
            read_there += not self.here.of_rows
        return read_there

    def test_while_the_standby_keeps_up(self) -> None:
        self.assertEqual(self.write_and_look(), WRITES)

    def test_while_it_replays_each_write_a_moment_later(self) -> None:
        self.cluster.sql("ALTER SYSTEM SET recovery_min_apply_delay = '20ms'", standby=True)
        self.addCleanup(self.cluster.sql, "SELECT pg_reload_conf()", standby=True)
        self.addCleanup(
            self.cluster.sql, "ALTER SYSTEM RESET recovery_min_apply_delay", standby=True
        )
        self.cluster.sql("SELECT pg_reload_conf()", standby=True)
        self.assertEqual(self.write_and_look(), WRITES)

    @override_settings(STANDBY_WAIT_MS=1)
    def test_while_it_replays_nothing(self) -> None:
        with self.cluster.behind():
            self.assertEqual(self.write_and_look(), 0)

    @override_settings(STANDBY_WAIT_MS=1)
    def test_one_that_is_behind_is_left_alone_for_a_while(self) -> None:
        with self.cluster.behind(), mock.patch.object(standby, "WHILE_BEHIND", 600.0):
            with self.written():
                a_rejection(self.me)
            self.page(reverse("over_time"))
            asked = len(self.there)
            self.page(reverse("over_time"))
        self.assertGreater(asked, 0)
        self.assertEqual(self.there, [])

    def test_what_somebody_else_wrote_for_me_is_there_too(self) -> None:
        """A second device, a friend, the worker: no cookie of this browser knows of it."""
        self.page(reverse("search"), q="Elsewhere")
        with self.written():
            a_rejection(self.me, company="Elsewhere")
        self.assertIn("Elsewhere, Data analyst", self.page(reverse("search"), q="Elsewhere"))
        self.assertReadThere()


@override_settings(ROOT_URLCONF=__name__)
class WallThereTests(StandbyTestCase):
    def test_a_query_without_an_owner_finds_ones_own(self) -> None:
        with self.written():
            a_rejection(a_user())
            a_rejection(self.me)
        self.assertEqual(self.page("/counted/"), "1 (1, True)")

    def test_a_page_that_is_drawn_late_is_drawn_from_there(self) -> None:
        with self.written():
            a_person(self.me, name="Ada")
        self.assertEqual(self.page("/drawn-late/"), "Ada")
        self.assertReadThere()

    def test_what_would_write_is_done_once_on_the_primary(self) -> None:
        with self.assertLogs(LOGGER) as logged:
            self.assertEqual(self.page("/noted/"), "noted")
        self.assertIn("25006", logged.output[0])
        with self.written():
            self.assertEqual(Person.objects.filter(owner=self.me, name="Noted").count(), 1)
        self.assertEqual(self.page("/counted/"), "0 (0, True)")


class TroubleTests(StandbyTestCase):
    """Whatever becomes of the standby, the page is there, with the newest words."""

    def newest(self) -> str:
        with self.written():
            a_rejection(self.me, company="Newest")
        return self.page(reverse("search"), q="Newest")

    def test_ended_in_the_middle_of_a_page(self) -> None:
        def end(execute: Callable[..., object], sql: str, *rest: object) -> object:
            if "recovery_" in sql:
                self.standby.execute_wrappers.remove(end)
                self.cluster.sql(
                    "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
                    "WHERE usename = 'bounceback_app'",
                    standby=True,
                )
            return execute(sql, *rest)

        self.standby.execute_wrappers.append(end)
        with self.assertLogs(LOGGER) as logged:
            self.assertIn("Newest, Data analyst", self.newest())
        self.assertIn("57P01", logged.output[0])
        self.assertReadHere()
        self.page(reverse("search"), q="Newest")
        self.assertReadThere()

    def test_killed_it_is_tried_once_and_then_left_alone(self) -> None:
        self.page(reverse("search"), q="Newest")
        self.cluster.standby.stop()
        self.addCleanup(self.cluster.standby.start)
        connect = mock.patch.object(
            self.standby, "get_new_connection", wraps=self.standby.get_new_connection
        )
        with mock.patch.object(standby, "WHILE_AWAY", 600.0), connect as tries:
            for _ in range(3):
                self.assertIn("Newest, Data analyst", self.newest())
                self.assertReadHere()
        self.assertLessEqual(tries.call_count, 1)

    def test_hanging_it_is_waited_for_once(self) -> None:
        self.page(reverse("search"))
        with mock.patch.object(standby, "WHILE_AWAY", 600.0), self.hanging():
            for _ in range(2):
                self.assertIn("Newest, Data analyst", self.newest())
                self.assertReadHere()
        self.assertEqual(self.there, [])

    def test_hanging_in_the_middle_of_a_page(self) -> None:
        with ExitStack() as until_then:

            def hang(execute: Callable[..., object], sql: str, *rest: object) -> object:
                if "recovery_" in sql:
                    self.standby.execute_wrappers.remove(hang)
                    until_then.enter_context(self.hanging())
                return execute(sql, *rest)

            self.standby.execute_wrappers.append(hang)
            with mock.patch.object(standby, "FOR_A_PAGE", 1.0), self.assertLogs(LOGGER):
                self.assertIn("Newest, Data analyst", self.newest())
            self.assertReadHere()

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """A context in which the standby takes connections and says nothing."""
        stopped = processes_of(self.cluster.standby)
        for process in stopped:
            process.suspend()
        try:
            yield
        finally:
            for process in stopped:
                process.resume()

    def test_an_address_that_names_both_machines_finds_the_standby(self) -> None:
        both = self.cluster.address().replace("read-write", "standby")
        self.standby.settings_dict |= external_settings(both)
        self.assertIn("Newest, Data analyst", self.newest())
        self.assertReadThere()

    def test_back_again_it_is_read_by_itself(self) -> None:
        self.cluster.standby.stop()
        self.newest()
        self.assertReadHere()
        self.cluster.standby.start()
        self.assertIn("Newest, Data analyst", self.newest())
        self.assertReadThere()

    def test_a_primary_that_is_named_as_its_own_standby_is_no_standby(self) -> None:
        self.standby.settings_dict |= self.primary.settings_dict
        self.assertIn("Newest, Data analyst", self.newest())
        self.assertEqual(self.there.of_rows, [])

    def test_nor_is_a_standby_named_as_the_primary_a_primary(self) -> None:
        self.primary.close()
        self.primary.settings_dict |= self.standby.settings_dict
        self.assertIsNone(bytes_behind())


class TakenOverTests(StandbyTestCase):
    """After a standby was promoted, whether or not the old primary still runs."""

    def setUp(self) -> None:
        super().setUp()
        self.cluster.promote()
        self.addCleanup(self.cluster.follow)
        self.addCleanup(self.cluster.standby.stop)

    def test_one_that_took_over_is_not_read_by_who_still_asks_the_old_primary(self) -> None:
        with self.written():
            a_rejection(self.me, company="Newest")
        self.assertIn("Newest, Data analyst", self.page(reverse("search"), q="Newest"))
        self.assertEqual(self.there.of_rows, [])

    def test_one_that_is_ahead_in_a_past_that_was_given_up_is_not_read(self) -> None:
        with self.written():
            a_rejection(self.me, company="Given up")
        old = self.cluster.standby
        old.stop()
        (old.data / "standby.signal").touch()
        old.start()
        for name, server in (("default", self.cluster.primary), ("standby", old)):
            connections[name].close()
            connections[name].settings_dict |= embedded_settings(server.folder, as_owner=False)
        self.assertNotIn("Given up, Data", self.page(reverse("search"), q="Given up"))
        self.assertReadHere()
