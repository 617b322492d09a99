"""Through PgBouncer in transaction mode: what one transaction is told reaches no other."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import psycopg
from django.db import connection, connections
from django.test import Client, TransactionTestCase, override_settings
from django.urls import reverse

from accounts.models import User
from bounceback.database import Role
from tests.helpers.addresses import (
    KEYED,
    NEED_A_REAL_PASSKEY,
    an_owner_of_everything,
    every_address,
)
from tests.helpers.factories import PASSWORD, a_rejection, a_user
from tests.helpers.programs import PgBouncer, needs, through_pooler
from tests.machines.conftest import LONG

ROUNDS = 60 if LONG else 8
ONE_OF = 1 if LONG else 15
"""Which of all pages are opened: each, or every so many."""

STATE = """
    SELECT current_setting('role'), coalesce(current_setting('bounceback.owner', true), ''),
        (SELECT count(*) FROM pg_prepared_statements), (SELECT count(*) FROM pg_cursors),
        (SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory'),
        (SELECT array_agg(name || '=' || setting ORDER BY name) FROM pg_settings
            WHERE source = 'session' AND name NOT LIKE 'bounceback.%')
"""
"""What a connection of PostgreSQL holds between two transactions."""


@needs("pgbouncer")
class OneConnectionForAllTests(TransactionTestCase):
    """A single connection to PostgreSQL, lent to one person's request after another's, as a web server signs in."""

    databases = {"default", "tallies"}

    def setUp(self) -> None:
        self.people = [an_owner_of_everything(), a_user()]
        self.clients = [Client(), Client()]
        for person, client in zip(self.people, self.clients, strict=True):
            a_rejection(person, company=f"Of {person.pk}")
            client.force_login(person)

    @contextmanager
    def pooled(self, **told: object) -> Iterator[PgBouncer]:
        with through_pooler(Role.APP, default_pool_size=1, **told) as self.pooler:
            yield self.pooler

    def asked(self, question: str) -> Any:
        """The answer to somebody else who is lent the connection."""
        name = str(connection.settings_dict["NAME"])
        there = psycopg.connect(
            host="127.0.0.1", port=self.pooler.port, user=Role.APP, dbname=name, autocommit=True
        )
        with closing(there):
            return there.execute(question).fetchone()  # type: ignore[call-overload]

    def test_two_people_at_once_see_each_their_own(self) -> None:
        seen: list[tuple[User, str]] = []

        def look(person: User, client: Client) -> None:
            for _ in range(ROUNDS):
                seen.append((person, client.get(reverse("rejection_list")).content.decode()))
            connections.close_all()

        with self.pooled(reserve_pool_size=0):
            looking = [
                threading.Thread(target=look, args=each)
                for each in zip(self.people, self.clients, strict=True)
            ]
            for thread in looking:
                thread.start()
            for thread in looking:
                thread.join()
        self.assertEqual(len(seen), 2 * ROUNDS)
        for person, page in seen:
            shown = [other.pk for other in self.people if f"Of {other.pk}" in page]
            self.assertEqual(shown, [person.pk])

    def test_no_page_leaves_anything_behind(self) -> None:
        owner, client = self.people[0], self.clients[0]
        names = [each.name for each in every_address() if each.name not in NEED_A_REAL_PASSKEY]
        keys = {name: KEYED[name](owner) if name in KEYED else {} for name in names[::ONE_OF]}
        paths = [reverse(name, kwargs=key) for name, key in keys.items()]
        with self.pooled(server_idle_timeout=0):
            before, who = self.asked(STATE), self.asked("SELECT pg_backend_pid()")
            for path in paths:
                client.get(path)
                self.assertEqual(self.asked(STATE), before, path)
            self.assertEqual(self.asked("SELECT pg_backend_pid()"), who)

    def test_what_somebody_leaves_behind_would_be_seen(self) -> None:
        """The control: a setting of a session does reach the next who is lent the connection."""
        with self.pooled():
            before = self.asked(STATE)
            self.asked("SELECT set_config('role', 'bounceback_web', false)")
            self.assertNotEqual(self.asked(STATE), before)
            self.asked("SELECT set_config('bounceback.owner', 'somebody', false)")
            self.assertIn("somebody", self.asked(STATE))

    @override_settings(TALLIES_DATABASE="tallies")
    def test_signing_in_counts_its_try_on_the_reserve(self) -> None:
        """Its request holds the one connection, and counts on another."""
        with self.pooled():
            told = {"login": self.people[1].email, "password": PASSWORD}
            answer = Client().post(reverse("account_login"), told)
            self.assertEqual((answer.status_code, answer["Location"]), (302, reverse("today")))
