"""Learn one thing: what it is, how it is known, what to do with it, the smallest step."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from recovery import evidence, patterns
from recovery.forms.screens import RowForm
from recovery.models import Evidence, Lesson, Rejection, grounds
from recovery.models.grounds import Ground
from recovery.path.choices import FIRM, Grade, LessonKind, Use
from recovery.path.themes import Theme


class LessonForm(RowForm[Lesson]):
    """On the path, every screen of this step edits the newest finding, or begins one."""

    @staticmethod
    def row_of(rejection: Rejection) -> Lesson:
        return rejection.newest_lesson or Lesson(owner=rejection.owner, rejection=rejection)

    @classmethod
    def of(cls, lesson: Lesson, data: Mapping[str, Any] | None = None, **kwargs: Any) -> Self:
        """The same form for any finding, on a page of its own."""
        form = cls(data, instance=lesson, **kwargs)
        form.rejection = lesson.rejection
        form.prepare()
        return form


def _kind() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("What is it about?"),
        choices=LessonKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it is about.")},
    )


def _sentence() -> forms.CharField:
    return forms.CharField(
        label=_("In a sentence"),
        help_text=_("As you would tell it to yourself before the next interview."),
        max_length=200,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SaysWhat(LessonForm):
    """A finding says what it is, unless it is that there is nothing to change."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        says = cleaned.get("text") or cleaned.get("kind") == LessonKind.NOTHING
        if not says and "text" not in self.errors:
            self.add_error("text", _("Say it in one sentence."))
        return cleaned


class WhatForm(SaysWhat):
    """Screen 5.1."""

    kind = _kind()
    text = _sentence()

    class Meta:
        model = Lesson
        fields: ClassVar = ["kind", "text"]

    def save(self, commit: bool = True) -> Lesson:
        return self.instance.say(self.cleaned_data["kind"], self.cleaned_data["text"])


class Ticks(forms.MultipleChoiceField):
    """What is gone since the page was opened is not ticked any more; that is no mistake."""

    def valid_value(self, value: Any) -> bool:
        return True


class RestsOn(LessonForm):
    """What it rests on, to be ticked: of its own recovery, and what other interviews say again."""

    rests_on = Ticks(label=_("What it rests on"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        draft = kwargs.pop("draft", None)
        super().__init__(*args, **kwargs)
        ticked = [each.value for each in self.offered if each.is_used]
        self.initial = {"rests_on": ticked, **self.initial, **self.from_draft(draft or {})}

    @cached_property
    def _grounds(self) -> tuple[list[Ground], list[Ground]]:
        return grounds.about_and_elsewhere(self.instance)

    @property
    def here(self) -> list[Ground]:
        return self._grounds[0]

    @cached_property
    def again(self) -> "list[patterns.Pattern[Ground]]":
        """What has been seen in more than one interview and would be such a finding."""
        here, elsewhere = self._grounds
        found = patterns.seen_more_than_once([*elsewhere, *here])
        return [each for each in found if each.theme.kind == self.instance.kind]

    @property
    def elsewhere(self) -> list[Ground]:
        """Of other interviews: what says it again, and whatever is ticked already."""
        says = {sign.value for pattern in self.again for sign in pattern.signs}
        return [each for each in self._grounds[1] if each.is_used or each.value in says]

    @property
    def offered(self) -> list[Ground]:
        return [*self.here, *self.elsewhere]

    def stored(self) -> dict[str, str]:
        return super().stored() | {"rests_on": _lines(g for g in self.offered if g.is_used)}

    def typed(self, name: str) -> str:
        if name != "rests_on":
            return super().typed(name)
        ticked = self.cleaned_data.get("rests_on") or []
        return _lines(each for each in self.offered if each.value in ticked)

    def ticks(self) -> Iterator[tuple[evidence.Shown, bool]]:
        """What may be ticked of this recovery, for the template."""
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

    def save_ticks(self) -> None:
        ticked = set(self.cleaned_data["rests_on"])
        rests = {(each.source, each.key): each.value in ticked for each in self.offered}
        Evidence.objects.tick(self.instance, rests)


def _lines(found: Any) -> str:
    return "\n".join(sorted(evidence.shown(each).words for each in found))


def _grade() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("How do you know?"),
        choices=Grade.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you know it. A guess is fine.")},
    )


class HowKnownForm(RestsOn):
    """Screen 5.2."""

    grade = _grade()

    class Meta:
        model = Lesson
        fields: ClassVar = ["grade"]

    def prepare(self) -> None:
        if not self.initial.get("grade"):
            self.initial["grade"] = likely_grade(self.instance, self.here)

    def save(self, commit: bool = True) -> Lesson:
        self.save_ticks()
        return self.instance.set(grade=self.cleaned_data["grade"])


def likely_grade(lesson: Lesson, found: list[Ground]) -> Grade:
    """Told before a friend, a friend before a guess: by what is ticked, else by what there is of this kind.

    That it was seen twice is never chosen for anybody: it is offered.
    """
    ticked = [each for each in found if each.is_used]
    there = [each for each in found if _may_be_about(each, lesson)]
    grades = {each.grade for each in ticked or there}
    return next((each for each in (Grade.TOLD, Grade.FRIEND) if each in grades), Grade.GUESS)


def _may_be_about(ground: Ground, lesson: Lesson) -> bool:
    """A reason that was told says what it is about; where that is something else, it does not count.

    What is worth a tweak counts only where it is ticked.
    """
    if ground.is_cue or not ground.code:
        return not ground.is_cue
    theme = patterns.theme_of(ground)
    return theme is not None and theme.kind == lesson.kind


class UseForm(LessonForm):
    """Screen 5.3."""

    use = forms.ChoiceField(
        label=_("What will you do with it?"),
        choices=Use.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. You can change it at any time.")},
    )

    class Meta:
        model = Lesson
        fields: ClassVar = ["use"]

    def prepare(self) -> None:
        if not self.initial.get("use") and self.instance.grade in FIRM:
            self.initial["use"] = Use.ACT

    def save(self, commit: bool = True) -> Lesson:
        return self.instance.decide(self.cleaned_data["use"])


class WholeLessonForm(SaysWhat, RestsOn):
    """All of a finding on one page, to change it later."""

    kind = _kind()
    text = _sentence()
    grade = forms.ChoiceField(
        label=_("How do you know?"),
        choices=Grade.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    use = forms.ChoiceField(
        label=_("What will you do with it?"),
        choices=Use.choices,
        required=False,
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Lesson
        fields: ClassVar = ["kind", "text", "grade", "use"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("kind") == LessonKind.NOTHING:
            cleaned |= {"grade": "", "use": ""}
        return cleaned

    def save(self, commit: bool = True) -> Lesson:
        self.save_ticks()
        if "use" in self.changed_data:
            self.instance.decided_at = None  # decided anew
        return self.instance.say(self.cleaned_data["kind"], self.cleaned_data["text"])
