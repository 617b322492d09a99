"""Django's backend for PostgreSQL: its connections are waited for as long as there is patience, and what it sends
names an owner (compiler.py)."""

from typing import Any

import psycopg
from django.db.backends.postgresql import base, operations
from django.db.backends.postgresql.psycopg_any import IsolationLevel

from bounceback.postgresql import patience


class PatientConnection(psycopg.Connection[Any]):
    """A connection that is closed when PostgreSQL lets a request wait for too long."""

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        if timeout is not None:
            return super().wait(gen, interval, timeout)
        try:
            return patience.spend(
                lambda left: super(PatientConnection, self).wait(gen, interval, left)
            )
        except psycopg.errors._WaitTimeout:
            self.pgconn.finish()  # what it was at is unknown
            raise psycopg.OperationalError("PostgreSQL does not answer.") from None


class DatabaseOperations(operations.DatabaseOperations):
    compiler_module = "bounceback.postgresql.compiler"


class DatabaseWrapper(base.DatabaseWrapper):
    ops_class = DatabaseOperations

    def connect(self) -> None:
        """Connect, or have no connection.

        Django keeps one whose making ends halfway: without a role, and with a transaction that nothing ever commits.
        """
        try:
            super().connect()
        except Exception:
            opened, self.connection = self.connection, None
            if opened is not None:
                opened.close()
            raise

    def get_new_connection(self, conn_params: dict[str, Any]) -> PatientConnection:
        self.isolation_level = IsolationLevel.READ_COMMITTED
        most = conn_params["connect_timeout"]
        return patience.spend(
            lambda left: PatientConnection.connect(
                **conn_params | {"connect_timeout": most if left is None else min(most, left)}
            )
        )
