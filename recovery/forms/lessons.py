"""Learn one thing: what it is, how it is known, what to do with it, the smallest step."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from recovery import patterns
from recovery.forms.lengths import words
from recovery.forms.rests_on import LessonForm, RestsOn
from recovery.models import Lesson
from recovery.models.grounds import Ground
from recovery.path.choices import FIRM, Grade, LessonKind, Use


def _kind() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("What is it about?"),
        choices=LessonKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it is about.")},
    )


def _sentence() -> forms.CharField:
    hint = _("As you would tell it to yourself before the next interview.")
    return words(_("In a sentence"), hint, most=200, rows=3)


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
