"""What needs a session of PostgreSQL for itself: a pooler in transaction mode gives it to others in between."""

from django.core.management.base import CommandError
from django.db.backends.base.base import BaseDatabaseWrapper

from bounceback.database import is_pooled


def needs_a_session(connection: BaseDatabaseWrapper) -> None:
    """Raise CommandError where this connection leads to a pooler: the queue's locks, and waiting for a lock."""
    if is_pooled(connection.settings_dict):
        raise CommandError(
            "This address leads to a pooler (pooled=yes). The worker and migrations need one that leads to "
            "PostgreSQL itself (docs/hosting.md, “Several machines”)."
        )
