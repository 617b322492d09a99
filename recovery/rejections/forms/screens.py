"""The base of the path's forms: each is opened for a recovery, and edits one row of it."""

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
    """A protocol: all that the view walking the path asks of a form. `OnScreen` has the usual answers."""

    conflicts: tuple[tuple[str, str], ...]
    fields: dict[str, forms.Field]
    taken_out: Sequence[TakenOut]

    @property
    def needs_someone(self) -> bool:
        """Whether they said that they are not OK: then first someone to talk to."""

    @property
    def ends_something(self) -> bool:
        """Whether saving ends something (a timer, a recovery), so that going back or leaving does not save."""

    @property
    def stays_open(self) -> bool:
        """Whether the screen is not done although it was saved, for first there is someone to talk to."""

    @property
    def skips_step(self) -> bool:
        """Whether what was answered leaves the step out."""

    @property
    def leads_to(self) -> str:
        """The URL name of the page of this recovery that comes next; empty for the next screen."""

    @classmethod
    def open(
        cls, rejection: Rejection, data: Mapping[str, Any] | None = None, **kwargs: Any
    ) -> Self: ...

    def is_valid(self) -> bool: ...

    def has_changed(self) -> bool: ...

    def save(self) -> object: ...

    @property
    def now(self) -> str:
        """How they are right now, to be answered once and never stored; empty where it was not said."""

    def leave_out(self) -> None:
        """What skipping the screen ends, beside the screen."""


class OnScreen:
    """The usual answers of a form to the walk; a form overrides what is different."""

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

    @property
    def now(self) -> str:
        return ""

    def leave_out(self) -> None:
        pass


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
        """The row to edit: the stored one, or a new one not yet saved."""
        raise NotImplementedError

    def prepare(self) -> None:
        """A hook: change wording or choices to fit this recovery."""


def scale(low: Text, high: Text, by: int = 1) -> forms.TypedChoiceField:
    """A field of eleven numbers in a row, 0 to ten times `by`; it may be left out."""
    return forms.TypedChoiceField(
        choices=[(stop * by, str(stop * by)) for stop in range(11)],
        coerce=int,
        empty_value=None,
        required=False,
        widget=Scale(low=low, high=high),
    )


class Segments(forms.RadioSelect):
    """A few short answers in a row, drawn as one control."""

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
    """Numbers in a row with words for the first and the last; on a narrow screen the row breaks."""

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
