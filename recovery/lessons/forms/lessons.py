"""The form of a lesson: what was learned, what says so, and what to do with it."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from recovery.lessons import evidence, patterns
from recovery.lessons.forms.rests_on import RestsOn
from recovery.lessons.models.grounds import Ground
from recovery.lessons.models.lessons import Lesson
from recovery.rejections.forms.screens import Segments
from recovery.shared.choices import FIRM, Grade, LessonKind, Use, Verdict
from recovery.shared.fields.lengths import words

MOST = 200  # characters of a lesson


class LessonForm(RestsOn):
    """A whole lesson; how it is known follows from what is ticked."""

    text = words(
        _("In a sentence"),
        most=MOST,
    )
    kind = forms.ChoiceField(
        label=_("What is it about?"),
        choices=LessonKind.choices,
        widget=Segments,
        error_messages={"required": _("Choose what it is about.")},
    )
    use = forms.ChoiceField(
        label=_("What will you do with it?"),
        help_text=_(
            "Leave it, and it follows: act on your own one change and on what you were told or "
            "saw twice; watch the rest."
        ),
        choices=Use.choices,
        required=False,
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Lesson
        fields: ClassVar = ["text", "kind", "use"]

    drafted: Ground | None = None  # where the words came from that stand there at first

    def prepare(self) -> None:
        """First values of a new lesson: the one change of a debrief, or the strongest thing told."""
        if not self.instance._state.adding:
            return
        self.drafted = _strongest(self.here)
        if self.drafted and not self.initial.get("text"):
            self._begin_with(self.drafted)

    def _begin_with(self, ground: Ground) -> None:
        theme = patterns.theme_of(ground)
        self.initial["text"] = ground.text
        self.initial["rests_on"] = self.initial.get("rests_on") or [ground.value]
        self.initial["kind"] = self.initial.get("kind") or (theme.kind if theme else "")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("kind") == LessonKind.NOTHING:
            cleaned["use"] = ""
            if self.drafted and cleaned.get("text") == self.drafted.text:
                cleaned["text"] = ""
        elif not cleaned.get("text") and "text" not in self.errors:
            self.add_error("text", _("Say it in one sentence."))
        return cleaned

    def save(self, commit: bool = True) -> Lesson:
        lesson, said = self.instance, self.cleaned_data
        lesson.grade = evidence.grade_of(self.ticked)
        lesson.use = said["use"] or likely_use(lesson.grade, self.ticked)
        if "use" in self.changed_data:
            lesson.decided_at = None  # decided anew
        lesson.say(said["kind"], said["text"])
        self.save_ticks()
        return lesson


def likely_use(grade: str, ticked: list[Ground]) -> Use:
    """What to do with a lesson, beforehand: act on what was told, seen twice or chosen as one change; else watch."""
    is_chosen = any(each.source == "debrief" for each in ticked)
    return Use.ACT if is_chosen or grade in FIRM else Use.WATCH


def _strongest(found: list[Ground]) -> Ground | None:
    """The one change of a debrief; else the longest point that was told and kept."""
    changes = [each for each in found if each.source == "debrief"]
    told = [each for each in found if each.source == "point" and each.grade == Grade.TOLD]
    told.sort(key=lambda each: (each.how == Verdict.KEEP, len(each.text)), reverse=True)
    return next((each for each in [*changes[-1:], *told] if len(each.text) <= MOST), None)
