"""The form of the smallest to-do: what, how long, by when. At most two are open in one recovery."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any, ClassVar, Self

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bounceback.days import by_day
from bounceback.forms import Form as OurForm
from recovery.lessons.models.lessons import Lesson
from recovery.lessons.models.to_dos import ToDo
from recovery.rejections.forms.screens import RowForm
from recovery.shared import timings
from recovery.shared.choices import Helped
from recovery.shared.clocks import today
from recovery.shared.fields.lengths import words


class ToDoForm(RowForm[ToDo]):
    """A to-do that follows from a lesson: what, how long, by when."""

    text = words(
        gettext_lazy("The to-do"),
        gettext_lazy("Something you can do alone, and know when it’s done."),
        missing=gettext_lazy("Say what you will do, in a few words."),
    )
    hours = forms.DecimalField(
        label=gettext_lazy("How many hours will it take?"),
        help_text=gettext_lazy("Half an hour is fine. 40 at most."),
        min_value=Decimal("0.5"),
        max_value=40,
        max_digits=4,
        decimal_places=1,
        widget=forms.NumberInput(attrs={"step": "0.5"}),
    )
    due_on = forms.DateField(
        label=gettext_lazy("By when?"), widget=forms.DateInput(attrs={"type": "date"})
    )

    class Meta:
        model = ToDo
        fields: ClassVar = ["text", "hours", "due_on"]

    def stored(self) -> dict[str, str]:
        """The stored values with the lesson's key, so that a to-do of one is never put under a newer one."""
        return super().stored() | {"lesson": str(self.instance.lesson_id)}

    @classmethod
    def more(cls, lesson: Lesson, data: Mapping[str, Any] | None = None, **kwargs: Any) -> Self:
        """The form for another to-do of this lesson, on a page of its own."""
        row = ToDo(owner=lesson.owner, rejection=lesson.rejection, lesson=lesson)
        form = cls(data, instance=row, **kwargs)
        form.rejection, form.lesson = lesson.rejection, lesson
        form.prepare()
        return form

    lesson: Lesson | None = None

    @cached_property
    def open_here(self) -> list[ToDo]:
        """The open to-dos of this recovery: two at most."""
        return list(self.rejection.to_dos.open().order_by("id"))

    def prepare(self) -> None:
        if self.is_new:
            self.initial["hours"] = self.initial.get("hours") or 1
            due = today() + timedelta(days=timings.TO_DO_DAYS)
            self.initial["due_on"] = self.initial.get("due_on") or due

    @property
    def likely(self) -> str:
        """How long and by when, as filled in beforehand, in a few words; empty where that has a mistake."""
        hours, due = self["hours"].value(), self["due_on"].value()
        if self.is_bound or not (hours and isinstance(due, date)):
            return ""
        size = ngettext("{n} hour", "{n} hours", int(hours == 1) or 2).format(n=localize(hours))
        return _("{size}, {by}").format(size=size, by=by_day(due))

    @property
    def is_new(self) -> bool:
        return self.instance._state.adding

    @cached_property
    def too_many(self) -> str:
        """The sentence that there is no room for another to-do; empty where there is."""
        if not self.is_new or len(self.open_here) < timings.MOST_OPEN_TO_DOS:
            return ""
        return two_open(self.open_here)

    def clean_due_on(self) -> date:
        due: date = self.cleaned_data["due_on"]
        if due < today() and due != self.instance.due_on:
            raise ValidationError(_("That day is over. Choose today or a later one."))
        return due

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.too_many:
            self.add_error(None, self.too_many)
        return cleaned

    def save(self, commit: bool = True) -> ToDo:
        facts = {name: self.cleaned_data[name] for name in self.Meta.fields}
        if self.is_new and self.lesson:
            added: ToDo = ToDo.objects.add_to(self.lesson, **facts)
            return added
        return self.instance.set(**facts)


def two_open(to_dos: list[ToDo]) -> str:
    """The sentence that two to-dos are open already, with their words."""
    first, second = to_dos[:2]
    return _(
        "Two to-dos are open here already: “{first}” and “{second}”. Finish one, or let it go, "
        "and there is room for another."
    ).format(first=first, second=second)


class HelpedForm(OurForm):
    """Whether a to-do that was done helped; it may be left out, and said later."""

    helped = forms.ChoiceField(choices=Helped.choices, required=False)
