"""A test case whose site is connected to a primary and its standby."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from django.conf import settings
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import TransactionTestCase, override_settings

from accounts.models import User
from bounceback.database import embedded_settings
from bounceback.embedded import EmbeddedPostgres
from bounceback.postgresql import standby
from tests.helpers.factories import a_user
from tests.machines.cluster import Cluster

LOGGER = "bounceback.postgresql.standby"


class Heard(list[str]):
    """The statements of one connection."""

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.append(sql)
        return execute(sql, params, many, context)

    @property
    def of_rows(self) -> list[str]:
        """Those that ask for anything a person keeps here."""
        return [sql for sql in self if "recovery_" in sql]


AT_ONCE = {"WHILE_AWAY": 0.0, "WHILE_BEHIND": 0.0, "FOR_A_PAGE": 30.0, "_left_alone_until": 0.0}
"""A page asks the standby each time, and may be drawn there as slowly as this machine does."""


@override_settings(STANDBY_DATABASE="standby", STANDBY_WAIT_MS=30_000)
class StandbyTestCase(TransactionTestCase):
    cluster: Cluster
    me: User

    def setUp(self) -> None:
        """Sign in on a site that is connected to both; `self.owner` is the connection of who owns the tables."""
        theirs = connections["default"]
        self.addCleanup(connections.__setitem__, "default", theirs)
        self.owner = self.connected_to(self.cluster.primary, as_owner=True)
        self.primary = connections["default"] = self.connected_to(self.cluster.primary)
        self.standby = connections["standby"] = self.connected_to(self.cluster.standby)
        self.addCleanup(connections.__delitem__, "standby")
        self.here, self.there = Heard(), Heard()
        self.primary.execute_wrappers.append(self.here)
        self.standby.execute_wrappers.append(self.there)
        patch = mock.patch.multiple(standby, **AT_ONCE)
        patch.start()
        self.addCleanup(patch.stop)
        with self.written():
            self.me = a_user()
            self.client.force_login(self.me)

    def connected_to(self, server: EmbeddedPostgres, *, as_owner: bool = False) -> Any:
        facts = embedded_settings(server.folder, as_owner=as_owner)
        facts = {**settings.DATABASES["default"], **facts, "ENGINE": "bounceback.postgresql"}
        facts |= {"TIME_ZONE": None, "AUTOCOMMIT": True, "CONN_HEALTH_CHECKS": False}
        made: BaseDatabaseWrapper = type(connections["default"])(facts, "default")
        self.addCleanup(made.close)
        return made

    @contextmanager
    def written(self) -> Iterator[None]:
        """Write to the primary what is committed statement by statement, past every wall."""
        site, connections["default"] = connections["default"], self.owner
        try:
            yield
        finally:
            connections["default"] = site

    def page(self, address: str, **asked: str) -> str:
        """A page of mine, heard where it was read."""
        self.here.clear()
        self.there.clear()
        answer = self.client.get(address, asked)
        self.assertEqual(answer.status_code, 200, address)
        return answer.content.decode(errors="replace")

    def assertReadThere(self) -> None:
        self.assertTrue(self.there.of_rows)
        self.assertEqual(self.here.of_rows, [])

    def assertReadHere(self) -> None:
        self.assertTrue(self.here.of_rows)
