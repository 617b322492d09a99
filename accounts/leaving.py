"""Leaving for good (the account, every row of it, the work that waits about it), and closing for a while."""

from collections.abc import Iterator
from functools import partial

from django.db import transaction

from accounts.models import User
from accounts.security import end_sessions
from bounceback import queue
from bounceback.postgresql.collisions import in_one_transaction


def leave(user: User) -> bool:
    """Delete this account and everything that names it; False if that was done already.

    Whatever else writes to it is waited for, and finds it gone afterwards. Backups made before are the
    host's: docs/operations.md.
    """
    return in_one_transaction(partial(_leave, user))


def _leave(user: User) -> bool:
    if not user.hold_alone():
        return False
    end_sessions(user)
    queue.delete_naming(_keys(user))
    user.delete()
    return True


def close(user: User) -> None:
    """Close this account: nobody gets in, no program, and its links open nothing. All it holds stays."""
    with transaction.atomic():
        User.objects.filter(pk=user.pk).update(is_active=False)
        end_sessions(user)
        user.personal_tokens.revoke()


def reopen(user: User) -> None:
    """Open a closed account again. Its owner signs in anew; tokens stay revoked."""
    User.objects.filter(pk=user.pk).update(is_active=True)


def _keys(user: User) -> Iterator[object]:
    """The key of the account and of each of its rows."""
    yield user.pk
    for table in user._meta.related_objects:
        rows = table.related_model._base_manager.filter(**{table.field.name: user})
        yield from rows.values_list("pk", flat=True)
