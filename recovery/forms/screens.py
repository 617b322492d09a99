"""The form of one screen of the path: it is opened for a recovery, and edits one row of it."""

from collections.abc import Mapping
from typing import Any, Protocol, Self

from django import forms
from django.db.models import Model

from bounceback.forms import VersionedForm
from bounceback.text import Text
from recovery.models import Rejection


class ScreenForm(Protocol):
    """What the view that walks the path needs of a form."""

    conflicts: tuple[tuple[str, str], ...]
    fields: dict[str, forms.Field]

    @classmethod
    def open(
        cls, rejection: Rejection, data: Mapping[str, Any] | None = None, **kwargs: Any
    ) -> Self: ...

    def is_valid(self) -> bool: ...

    def has_changed(self) -> bool: ...

    def save(self) -> object: ...


class RowForm[M: Model](VersionedForm[M]):
    """A screen that edits one row."""

    rejection: Rejection

    @classmethod
    def open(
        cls, rejection: Rejection, data: Mapping[str, Any] | None = None, **kwargs: Any
    ) -> Self:
        form = cls(data, instance=cls.row_of(rejection), **kwargs)
        form.rejection = rejection
        form.prepare()
        return form

    @staticmethod
    def row_of(rejection: Rejection) -> Any:
        """The row to edit: there already, or new and not yet saved."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Change wording or choices to fit this recovery."""


def scale(low: Text, high: Text, by: int = 1) -> forms.TypedChoiceField:
    """Eleven stops, 0 to ten times `by`, each of which can be tapped; none is a fine answer."""
    return forms.TypedChoiceField(
        choices=[(stop * by, str(stop * by)) for stop in range(11)],
        coerce=int,
        empty_value=None,
        required=False,
        widget=Scale(low=low, high=high),
    )


class Scale(forms.RadioSelect):
    """Numbers in a row, with words at both ends."""

    template_name = "forms/scale.html"

    def __init__(self, low: Text, high: Text) -> None:
        super().__init__()
        self.low, self.high = low, high

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        return super().get_context(name, value, attrs) | {"low": self.low, "high": self.high}


class Segments(forms.RadioSelect):
    """A few short answers in a row."""

    template_name = "forms/segments.html"
