"""The forms that sort a reply: the points in it, and what the person makes of each."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form as OurForm
from bounceback.forms import Versioned, VersionedForm
from bounceback.text import Text
from recovery import messages
from recovery.feedback.answers import label_of, reason_ticked
from recovery.feedback.models.replies import FeedbackPoint, FeedbackReply
from recovery.feedback.praise import sounds_like_praise
from recovery.rejections.forms.screens import Segments
from recovery.rejections.reasons import groups_for
from recovery.shared import timings
from recovery.shared.choices import Ending, ReplySource, Verdict


class PointsForm(Versioned, OurForm):
    """Sorting, first screen: the points of a reply, one to a line, in their words or one's own."""

    points = forms.CharField(
        label=_("The points, one to a line"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Skip what’s only polite. Twelve at most."),
    )

    def __init__(self, *args: Any, reply: FeedbackReply, **kwargs: Any) -> None:
        self.reply = reply
        self.before = [point.text for point in reply.points.order_by("id")]
        super().__init__(*args, **kwargs)
        self.initial.setdefault("points", "\n".join(self.before or proposed(reply)))

    def stored(self) -> dict[str, str]:
        return {"points": "\n".join(self.before)}

    def sent(self, name: str) -> str:
        return "\n".join(self.lines)

    @property
    def lines(self) -> list[str]:
        typed = self.cleaned_data.get("points", "").splitlines()
        return list(dict.fromkeys(line.strip() for line in typed if line.strip()))

    def clean_points(self) -> str:
        text: str = self.cleaned_data["points"]
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) > timings.MOST_POINTS:
            raise forms.ValidationError(_("Twelve points at most. Which matter?"))
        if any(len(line) > 300 for line in lines):
            raise forms.ValidationError(
                _("One of them is very long. Keep each under 300 characters.")
            )
        return text

    def save(self) -> None:
        FeedbackPoint.objects.replace_for(self.reply, self.lines)


def proposed(reply: FeedbackReply) -> list[str]:
    """Points to begin with: what was ticked on the answer page, then the sentences of the reply."""
    ticked = [str(words) for _kind, marked in ticked_in(reply) for words in marked]
    writer = reply.request.person.name if reply.request.person else ""
    return [*ticked, *messages.points_in(reply.text, writer)][: timings.MOST_POINTS]


def ticked_in(reply: FeedbackReply) -> list[tuple[Text, list[Text]]]:
    """What was ticked on the answer page, in words; first what was not about the person."""
    ticked = (
        (_("Not about you"), "around", reply.around),
        (_("Went well"), "strengths", reply.strengths),
        (_("Worth working on"), "gaps", reply.gaps),
    )
    return [
        (name, [label_of(code, kind) for code in codes]) for name, kind, codes in ticked if codes
    ]


POINTS_CHANGED = _(
    "The points were changed in another window meanwhile. Here they are as they are now."
)


class PointForm(VersionedForm[FeedbackPoint]):
    """One point of a reply: kept, unsure or not mine; praise, or its reason. Every field may be left out."""

    verdict = forms.ChoiceField(
        label=_("What do you make of it?"),
        choices=Verdict.choices,
        required=False,
        widget=Segments,
    )
    is_praise = forms.BooleanField(
        label=_("This is praise: something I’m good at"),
        required=False,
        widget=forms.CheckboxInput(attrs={"value": "on"}),
    )
    reason = forms.ChoiceField(label=_("What is it about?"), required=False)

    class Meta:
        model = FeedbackPoint
        fields: ClassVar = ["verdict", "is_praise", "reason"]

    def __init__(self, *args: Any, instance: FeedbackPoint, **kwargs: Any) -> None:
        begins = {} if instance.verdict else _begun(instance)
        super().__init__(*args, instance=instance, initial=begins, **kwargs)
        job = instance.reply.request.rejection
        named = (instance.reason, reason_ticked(instance.text))
        groups = groups_for(job.stage, job.outcome, picked=named)
        self.fields["reason"] = forms.ChoiceField(
            label=self.fields["reason"].label,
            required=False,
            choices=[
                ("", _("Not said")),
                *((g.label, [(each.code, each.label) for each in g.reasons]) for g in groups),
            ],
        )

    def from_draft(self, draft: dict[str, list[str]]) -> dict[str, Any]:
        """The values of a draft; a box that was unticked is missing in it."""
        return super().from_draft(draft) | {"is_praise": "is_praise" in draft}

    def said(self, name: str, stored: str) -> str:
        words = {"True": str(_("Yes")), "False": str(_("No"))}
        return words.get(stored) or super().said(name, stored)

    def clean(self) -> dict[str, Any]:
        """A point that is praise has no reason."""
        cleaned = super().clean()
        if cleaned.get("is_praise"):
            cleaned["reason"] = ""
        return cleaned


def _begun(point: FeedbackPoint) -> dict[str, Any]:
    """First values of an unsorted point: praise if it sounds like it, and the reason ticked on the answer page."""
    ticked = reason_ticked(point.text) if point.reply.source == ReplySource.LINK else ""
    is_praise = point.is_praise or (not point.reason and sounds_like_praise(point.text))
    return {"is_praise": is_praise, "reason": point.reason or ticked}


class SortForm(Versioned, OurForm):
    """The end of sorting a reply: whether it is useful."""

    ending = forms.ChoiceField(
        label=_("All in all, can you use it?"),
        choices=[(Ending.USEFUL, _("Yes, some of it")), (Ending.GENERIC, _("No, it says nothing"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. It’s only for you.")},
    )

    def __init__(self, *args: Any, reply: FeedbackReply, **kwargs: Any) -> None:
        self.reply = reply
        super().__init__(*args, initial=self.stored(), **kwargs)

    def stored(self) -> dict[str, str]:
        return {"ending": self.reply.request.ending}

    def save(self) -> None:
        self.reply.mark_sorted()
        self.reply.request.judge(self.cleaned_data["ending"])
