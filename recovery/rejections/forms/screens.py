"""The form of one screen of the path: it is opened for a recovery, and edits one row of it."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, Self, cast

from django import forms
from django.db.models import Model
from django.forms.renderers import BaseRenderer
from django.utils.html import format_html
from django.utils.safestring import SafeString

from bounceback.forms import VersionedForm
from bounceback.text import Text
from bounceback.widgets import stops
from recovery.rejections.models import Rejection

type TakenOut = tuple[str, str]
"""What saving took out: in words that may wait in clear, and the address that undoes it."""


class ScreenForm(Protocol):
    """All that the view that walks the path asks of a form. What it mostly answers stands in `OnScreen`."""

    conflicts: tuple[tuple[str, str], ...]
    fields: dict[str, forms.Field]
    taken_out: Sequence[TakenOut]

    @property
    def needs_someone(self) -> bool:
        """They said that they are not OK: whatever else was said, first someone to talk to."""

    @property
    def ends_something(self) -> bool:
        """Saving ends something (a timer, a recovery): who only goes back or leaves does not save."""

    @property
    def stays_open(self) -> bool:
        """Saved with someone to talk to first, the screen is not behind them yet."""

    @property
    def skips_step(self) -> bool:
        """What was answered leaves the step out."""

    @property
    def leads_to(self) -> str:
        """The name of the page of this recovery that comes next; empty for the next screen."""

    @classmethod
    def open(
        cls, rejection: Rejection, data: Mapping[str, Any] | None = None, **kwargs: Any
    ) -> Self: ...

    def is_valid(self) -> bool: ...

    def has_changed(self) -> bool: ...

    def save(self) -> object: ...


class OnScreen:
    """The usual answers to what the walk asks of a form; a form says what is otherwise with it."""

    taken_out: Sequence[TakenOut] = ()

    @classmethod
    def open(
        cls, rejection: Rejection, data: Mapping[str, Any] | None = None, **kwargs: Any
    ) -> Self:
        form: Any = cls
        return cast(Self, form(data, rejection=rejection, **kwargs))

    @property
    def needs_someone(self) -> bool:
        return False

    @property
    def ends_something(self) -> bool:
        return False

    @property
    def stays_open(self) -> bool:
        return False

    @property
    def skips_step(self) -> bool:
        return False

    @property
    def leads_to(self) -> str:
        return ""


class RowForm[M: Model](OnScreen, VersionedForm[M]):
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


class Segments(forms.RadioSelect):
    """A few short answers in a row, each with its label behind it, to be pressed as one."""

    look = ""

    def render(
        self,
        name: str,
        value: Any,
        attrs: dict[str, Any] | None = None,
        renderer: BaseRenderer | None = None,
    ) -> SafeString:
        told = self.get_context(name, value, attrs)["widget"]
        options = (each for _group, some, _index in told["optgroups"] for each in some)
        return self.around(told["attrs"]["id"], stops(options, self.look))

    def around(self, key: str, drawn: SafeString) -> SafeString:
        return format_html('<div class="segments" id="{}">{}</div>', key, drawn)


class Scale(Segments):
    """Numbers in a row, and what the first and the last mean: a narrow screen breaks the row."""

    look = "scale-stop"

    def __init__(self, low: Text, high: Text) -> None:
        super().__init__()
        self.low, self.high = low, high

    def around(self, key: str, drawn: SafeString) -> SafeString:
        (first, _said), *_between, (last, _also) = cast("list[tuple[int, str]]", self.choices)
        return format_html(
            '<div class="scale" id="{}"><div class="scale-row">{}</div>'
            '<div class="scale-ends" aria-hidden="true"><span>{}: {}</span><span>{}: {}</span></div></div>',
            key,
            drawn,
            first,
            self.low,
            last,
            self.high,
        )
