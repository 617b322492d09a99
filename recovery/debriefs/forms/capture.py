"""The forms that note one question of a fresh interview, and say to which recovery a debrief belongs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.questions import DebriefQuestion
from recovery.rejections.forms.screens import Scale
from recovery.shared.fields.lengths import words

WHICH = _("Choose which one it was about.")


def landed() -> forms.TypedChoiceField:
    """A field for how an answer landed, 1 to 5 in a row of buttons; it may be left out."""
    return forms.TypedChoiceField(
        label=_("How did it land?"),
        choices=[(stop, str(stop)) for stop in range(1, 6)],
        coerce=int,
        empty_value=None,
        required=False,
        widget=Scale(low=_("badly"), high=_("very well")),
    )


class CaptureForm(Form):
    """One question of an interview, the gist of the answer and how it landed. Only the question is needed."""

    text = words(
        _("What did they ask?"),
        most=200,
        rows=1,
        missing=_("Write the question, as you remember it."),
    )
    gist = words(_("What did you say?"), most=300)
    landed = landed()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            self.fields["text"].widget.attrs["autofocus"] = True

    def says_something(self) -> bool:
        return any(str(self.data.get(name, "")).strip() for name in self.fields)

    def save(self, debrief: Debrief) -> DebriefQuestion:
        """Add the question. Raises TooMany when the debrief has twelve."""
        facts: dict[str, Any] = self.cleaned_data
        return DebriefQuestion.objects.add_to(debrief, **facts)


class JoinForm(Form):
    """Which recovery the interview of a debrief turned into."""

    rejection = forms.UUIDField(
        widget=forms.Select, error_messages=dict.fromkeys(("required", "invalid"), WHICH)
    )

    def __init__(self, *args: Any, choices: Any = (), label: Any = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rejection"].label = label
        self.fields["rejection"].widget.choices = [("", _("Choose one")), *choices]
