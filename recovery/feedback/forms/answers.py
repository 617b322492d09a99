"""The form of the answer page, for somebody without an account."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.forms import Form
from bounceback.text import Text
from recovery.feedback.answers import (
    LONGEST_ADVICE,
    Labelled,
    around_at,
    gaps_at,
    label_of,
    strengths_at,
)
from recovery.feedback.models.links import AnswerLink, Given
from recovery.messages.questions import said_again
from recovery.shared.fields.lengths import at_most

TICKS = ("around", "strengths", "gaps")
BOXES = ("advice", "more")

LABELS: dict[str, tuple[Text, Text]] = {
    "around": (
        gettext_lazy("What had nothing to do with {name}?"),
        gettext_lazy("What had nothing to do with the applicant?"),
    ),
    "strengths": (
        gettext_lazy("What did {name} do well?"),
        gettext_lazy("What did the applicant do well?"),
    ),
    "gaps": (
        gettext_lazy("What could {name} work on?"),
        gettext_lazy("What could the applicant work on?"),
    ),
}
"""What each list is called, with the name of who asks and without one."""


def _ticks() -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)


def _box() -> forms.CharField:
    """A text box without a limit in the browser, which cuts a longer text without a word; we check it."""
    return forms.CharField(
        help_text=gettext_lazy("A line is plenty."),
        required=False,
        validators=[at_most(LONGEST_ADVICE)],
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AnswerForm(Form):
    """Three lists to tick, and a box for each question that was asked. At least one of them has to be used."""

    around = _ticks()
    strengths = _ticks()
    gaps = _ticks()
    advice = _box()
    more = _box()
    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, link: AnswerLink | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._ask(link.owner.name if link else "", link.request.questions if link else [])
        stage = link.request.rejection.stage if link else ""
        self._offer("around", around_at(stage, self["around"].value() or ()))
        self._offer("strengths", strengths_at(stage, self["strengths"].value() or ()))
        self._offer("gaps", gaps_at(stage, self["gaps"].value() or ()))

    def _ask(self, name: str, questions: list[str]) -> None:
        """Label each box with a question in the person's own words; without any, ask for any advice."""
        for field, (named, unnamed) in LABELS.items():
            self.fields[field].label = str(named).format(name=name) if name else unnamed
        questions = [said_again(each) for each in questions]
        first = questions[0] if questions else ""
        self.fields["advice"].label = first or _("A word of advice")
        if len(questions) > 1:
            self.fields["more"].label = questions[1]
        elif not (self.data.get("more") or self.initial.get("more")):
            del self.fields["more"]

    def _offer(self, name: str, choices: Labelled) -> None:
        """Fill the lists for this stage; what was ticked stays, also when the stage was corrected meanwhile."""
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if not self.errors and not any(cleaned.get(name) for name in (*TICKS, *BOXES)):
            raise forms.ValidationError(_("Tick one thing or write one line: either is enough."))
        return cleaned

    @property
    def given(self) -> Given:
        """What was answered, once the form is valid."""
        cleaned = self.cleaned_data
        ticked: dict[str, Any] = {name: tuple(cleaned[name]) for name in TICKS}
        return Given(**ticked, advice=cleaned["advice"], more=cleaned.get("more", ""))

    @property
    def sent(self) -> "Words":
        """What was ticked and typed, valid or not, to be read or copied."""
        ticked: dict[str, Any] = {name: tuple(self[name].value() or ()) for name in TICKS}
        boxes: dict[str, Any] = {
            name: self[name].value() or "" for name in BOXES if name in self.fields
        }
        return words_of(Given(**ticked, **boxes))

    def hidden(self) -> list[str]:
        """All fields as hidden ones, to be sent on from the preview."""
        return [self[name].as_hidden() for name in (*TICKS, *BOXES) if name in self.fields]


type Words = dict[str, Any]


def words_of(given: Given) -> Words:
    """What somebody answered, in words: for their preview, and for them to copy."""
    ticked = {name: [label_of(code, name) for code in getattr(given, name)] for name in TICKS}
    return ticked | {"advice": given.text}
