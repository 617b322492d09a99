"""A form about the person themselves."""

from collections.abc import Sequence
from typing import ClassVar

from accounts.models import User
from bounceback.forms import VersionedForm


class PersonForm(VersionedForm[User]):
    """Saves what it asks and nothing else of the account: only that may be written outside /accounts/ (walls.py)."""

    beside: ClassVar[Sequence[str]] = ()
    """What follows from what it asks."""

    def save(self, commit: bool = True) -> User:
        self.instance.save(update_fields=[*self.Meta.fields, *self.beside])
        return self.instance
