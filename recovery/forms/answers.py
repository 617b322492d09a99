"""What somebody without an account says through an answer link."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form
from recovery.forms.lengths import at_most
from recovery.models.links import Given
from recovery.path.answers import LONGEST_ADVICE, Labelled, gaps_at, label_of, strengths_at


class AnswerForm(Form):
    """Two lists to tick and one box. Each may stay empty, but not all of them."""

    strengths = forms.MultipleChoiceField(
        label=_("What went well?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    gaps = forms.MultipleChoiceField(
        label=_("What is worth working on?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    # Its length is checked by us alone: a browser would cut a longer text without a word.
    advice = forms.CharField(
        label=_("A word of advice"),
        help_text=_("A line is plenty."),
        required=False,
        validators=[at_most(LONGEST_ADVICE)],
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, stage: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer("strengths", strengths_at(stage, self["strengths"].value() or ()))
        self._offer("gaps", gaps_at(stage, self["gaps"].value() or ()))

    def _offer(self, name: str, choices: Labelled) -> None:
        """What was ticked stays on the list, also when the stage was corrected meanwhile."""
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if not self.errors and not any(cleaned[name] for name in ("strengths", "gaps", "advice")):
            raise forms.ValidationError(_("Tick one thing or write one line: either is enough."))
        return cleaned

    @property
    def given(self) -> Given:
        """What it says, once it is valid."""
        cleaned = self.cleaned_data
        return Given(tuple(cleaned["strengths"]), tuple(cleaned["gaps"]), cleaned["advice"])

    @property
    def typed(self) -> "Words":
        """What was ticked and typed as it stands, right or wrong, to be read or copied."""
        return words_of(
            Given(
                tuple(self["strengths"].value() or ()),
                tuple(self["gaps"].value() or ()),
                self["advice"].value() or "",
            )
        )


type Words = dict[str, Any]


def words_of(given: Given) -> Words:
    """What somebody said, in words: for their preview, and for them to copy."""
    return {
        "strengths": [label_of(code, "strengths") for code in given.strengths],
        "gaps": [label_of(code, "gaps") for code in given.gaps],
        "advice": given.advice,
    }
