"""The ticks for what a lesson rests on, from its own recovery and from other interviews."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from recovery.lessons import evidence, patterns
from recovery.lessons.models import grounds
from recovery.lessons.models.grounds import Ground
from recovery.lessons.models.lessons import Evidence, Lesson
from recovery.rejections.forms.screens import RowForm
from recovery.rejections.themes import Theme
from recovery.shared.choices import Grade


class Ticks(forms.MultipleChoiceField):
    """A field of ticks; one that is gone since the page was opened is dropped without a mistake."""

    def valid_value(self, value: Any) -> bool:
        return True


class RestsOn(RowForm[Lesson]):
    """The part of a lesson's form in which one ticks what says so."""

    rests_on = Ticks(label=_("What says so"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        draft = kwargs.pop("draft", None)
        super().__init__(*args, **kwargs)
        ticked = [each.value for each in self.offered if each.is_used]
        self.initial = {"rests_on": ticked, **self.initial, **self.from_draft(draft or {})}

    @classmethod
    def of(cls, lesson: Lesson, data: Mapping[str, Any] | None = None, **kwargs: Any) -> Self:
        """The form for a stored lesson, on a page of its own."""
        form = cls(data, instance=lesson, **kwargs)
        form.rejection = lesson.rejection
        form.prepare()
        return form

    @cached_property
    def _grounds(self) -> tuple[list[Ground], list[Ground]]:
        return grounds.about_and_elsewhere(self.instance)

    @property
    def here(self) -> list[Ground]:
        return self._grounds[0]

    @cached_property
    def again(self) -> "list[patterns.Pattern[Ground]]":
        """What was seen in more than one interview; of the lesson's kind, once that is known."""
        here, elsewhere = self._grounds
        found = patterns.seen_more_than_once([*elsewhere, *here])
        return [each for each in found if self.instance.kind in ("", each.theme.kind)]

    @property
    def elsewhere(self) -> list[Ground]:
        """Ticks from other interviews: what says it again, and whatever is ticked already."""
        says = {sign.value for pattern in self.again for sign in pattern.signs}
        return [each for each in self._grounds[1] if each.is_used or each.value in says]

    @property
    def offered(self) -> list[Ground]:
        return [*self.here, *self.elsewhere]

    def stored(self) -> dict[str, str]:
        """The stored values with the lesson's key, so that words about one are never put to a newer one."""
        named = "" if self.instance._state.adding else str(self.instance.pk)
        used = _lines(ground for ground in self.offered if ground.is_used)
        return super().stored() | {"lesson": named, "rests_on": used}

    def sent(self, name: str) -> str:
        if name != "rests_on":
            return super().sent(name)
        ticked = self.cleaned_data.get("rests_on") or []
        return _lines(each for each in self.offered if each.value in ticked)

    def ticks(self) -> Iterator[tuple[evidence.Shown, bool]]:
        """The ticks of this recovery, for the template."""
        return self._rows(self.here, with_job=False)

    def ticks_elsewhere(self) -> Iterator[tuple[evidence.Shown, bool]]:
        return self._rows(self.elsewhere, with_job=True)

    def _rows(
        self, found: list[Ground], *, with_job: bool
    ) -> Iterator[tuple[evidence.Shown, bool]]:
        ticked = set(self["rests_on"].value() or [])
        for each in found:
            yield evidence.shown(each, with_job=with_job), each.value in ticked

    @property
    def themes(self) -> list[Theme]:
        return [pattern.theme for pattern in self.again]

    @property
    def ticked(self) -> list[Ground]:
        """What is ticked among what was offered."""
        ticked = set(self.cleaned_data["rests_on"])
        return [each for each in self.offered if each.value in ticked]

    @property
    def says_something(self) -> bool:
        """Whether anything but one's own guesses could be ticked."""
        return any(each.grade != Grade.GUESS for each in self.offered)

    def save_ticks(self) -> None:
        ticked = set(self.cleaned_data["rests_on"])
        rests = {(each.source, each.key): each.value in ticked for each in self.offered}
        Evidence.objects.tick(self.instance, rests)


def _lines(found: Any) -> str:
    return "\n".join(sorted(evidence.shown(each).words for each in found))
