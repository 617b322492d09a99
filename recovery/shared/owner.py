"""The person whose rows these are."""

from accounts.models import User


def locked(user: User) -> User:
    """The same person, held while their choices are saved. Within a transaction."""
    return User.objects.select_for_update().get(pk=user.pk)
