"""The forms of one question of an interview, of remarks about it, and of saying the answer aloud."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form as OurForm
from bounceback.forms import VersionedForm
from bounceback.text import Text
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.questions import DebriefQuestion, TooMany
from recovery.shared.choices import Basis, Voice
from recovery.shared.fields.lengths import words


def _answer(label: Text, hint: Text) -> forms.CharField:
    return words(label, hint, most=300, rows=3)


class QuestionForm(VersionedForm[DebriefQuestion]):
    """One question of a debrief: what was asked, what one said, how it landed, and what would be better."""

    text = words(_("The question"), most=200, missing=_("Write what they asked, in a few words."))
    gist = _answer(_("What did you say?"), _("A few words are enough."))
    landed = forms.TypedChoiceField(
        label=_("How did it land?"),
        help_text=_("1 is badly, 5 is very well. It’s your own view."),
        choices=[*((stop, str(stop)) for stop in range(1, 6)), ("", _("Skip it"))],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    better = _answer(_("A better answer"), _("What you’d say now."))

    class Meta:
        model = DebriefQuestion
        fields: ClassVar = ["text", "gist", "landed", "better"]

    @property
    def is_noted_wrongly(self) -> bool:
        """Whether a field in the folded part ("what was noted") has a mistake, so that it opens."""
        return any(self[name].errors for name in ("text", "gist", "landed"))

    def save(self, commit: bool = True) -> Any:
        """Save this form's fields alone, and only if one of them changed."""
        question = self.instance
        if self.has_changed():
            question.set(**{name: self.cleaned_data[name] for name in self.Meta.fields})
            question.debrief.touch()
        return question


class RehearsalForm(VersionedForm[DebriefQuestion]):
    """The gist of an answer that was just said aloud."""

    better = _answer(_("The gist to keep"), _("A few words that bring it back next time."))

    class Meta:
        model = DebriefQuestion
        fields: ClassVar = ["better"]

    def save(self, commit: bool = True) -> Any:
        return self.instance.rehearse(self.cleaned_data["better"])


class RemarkForm(OurForm):
    """A remark: said, noticed or guessed. Which of them has to be chosen, for a guess proves nothing."""

    remark = words(_("A remark"), most=200)
    basis = forms.ChoiceField(
        label=_("Was it said, noticed or guessed?"),
        choices=Basis.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    theirs = forms.BooleanField(label=_("This is your friend’s remark"), required=False)

    def __init__(self, *args: Any, debrief: Debrief, must: bool = False, **kwargs: Any) -> None:
        """With `must`, an empty remark is a mistake; without it, an empty one adds nothing."""
        super().__init__(*args, **kwargs)
        self.debrief, self.must = debrief, must
        if debrief.is_alone:
            del self.fields["theirs"]
        elif debrief.person:
            label = _("This is %(name)s’s remark") % {"name": debrief.person.name}
            self.fields["theirs"].label = label

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.must and not cleaned.get("remark") and "remark" not in self.errors:
            self.add_error("remark", _("Write it in a few words."))
        if cleaned.get("remark") and not cleaned.get("basis") and "basis" not in self.errors:
            self.add_error("basis", _("Say whether it was said, noticed or guessed."))
        return cleaned

    def added(self, question: DebriefQuestion | None = None) -> bool:
        """Add the remark if there is one; False, with a sentence at its field, when no more fit."""
        cleaned = self.cleaned_data
        if not cleaned.get("remark"):
            return True
        voice = Voice.HERE if cleaned.get("theirs") else Voice.OWN
        facts = {"text": cleaned["remark"], "basis": cleaned["basis"], "question": question}
        try:
            self.debrief.remarks.add_to(self.debrief, voice, **facts)
        except TooMany:
            self.add_error("remark", _("That is as many remarks as fit. Remove one first."))
            return False
        return True
