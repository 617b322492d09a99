"""The points of an answer: what it says, one to a line, and what the person makes of each."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form as OurForm
from bounceback.forms import Versioned, as_text
from bounceback.text import Text
from recovery import messages
from recovery.feedback.answers import label_of, reason_ticked
from recovery.feedback.models.replies import FeedbackPoint, FeedbackReply
from recovery.rejections.models import Rejection
from recovery.rejections.reasons import groups_for
from recovery.shared import timings
from recovery.shared.choices import Ending, ReplySource, Verdict


class PointsForm(Versioned, OurForm):
    """Screen 3.9, first half: what does it say? One point to a line, in their words or yours."""

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
    """Points to begin with: what was ticked on the answer page, then the sentences of the answer."""
    ticked = [str(words) for _kind, marked in ticked_in(reply) for words in marked]
    writer = reply.request.person.name if reply.request.person else ""
    return [*ticked, *messages.points_in(reply.text, writer)][: timings.MOST_POINTS]


def ticked_in(reply: FeedbackReply) -> list[tuple[Text, list[Text]]]:
    """What was ticked on the answer page, in words: first what was not about the person."""
    ticked = (
        (_("Not about you"), "around", reply.around),
        (_("Went well"), "strengths", reply.strengths),
        (_("Worth working on"), "gaps", reply.gaps),
    )
    return [
        (name, [label_of(code, kind) for code in codes]) for name, kind, codes in ticked if codes
    ]


@dataclass(frozen=True)
class PointRow:
    """One point on the page, with what is asked about it."""

    point: FeedbackPoint
    verdict: BoundField
    is_specific: BoundField
    reason: BoundField | None  # praise is praise: it gives no reason

    @property
    def choices(self) -> tuple[BoundField, BoundField]:
        return self.verdict, self.is_specific


POINTS_CHANGED = _(
    "The points were changed in another window meanwhile. These are the ones that are there now: "
    "please look at them once more."
)


class SortForm(Versioned, OurForm):
    """Screen 3.9, second half: each point kept, unsure or not mine; specific or not; what it is about."""

    ending = forms.ChoiceField(
        label=_("All in all, can you use it?"),
        choices=[(Ending.USEFUL, _("Yes, some of it")), (Ending.GENERIC, _("No, it says nothing"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. It’s only for you.")},
    )

    def __init__(self, *args: Any, reply: FeedbackReply, **kwargs: Any) -> None:
        self.reply = reply
        self.points = list(reply.points.order_by("id"))
        super().__init__(*args, **kwargs)
        job, ticked = reply.request.rejection, [reason_ticked(each.text) for each in self.points]
        reasons = [("", _("Not said")), *_reason_choices(job, ticked)]
        initial: dict[str, Any] = {"ending": reply.request.ending}
        for point in self.points:
            for name, field in _fields_of(point, reasons).items():
                self.fields[f"{name}_{point.pk}"] = field
            initial |= self._of(point) | self._ticked(point)
        self.fields = {n: f for n, f in self.fields.items() if n != "ending"} | {
            "ending": self.fields["ending"]
        }
        self.initial = {**initial, **self.initial}

    def _of(self, point: FeedbackPoint) -> dict[str, Any]:
        specific = {True: "yes", False: "no", None: ""}[point.is_specific]
        return {
            f"verdict_{point.pk}": point.verdict,
            f"is_specific_{point.pk}": specific,
            f"reason_{point.pk}": point.reason,
        }

    def _ticked(self, point: FeedbackPoint) -> dict[str, str]:
        """What they ticked says what it is about; it stands there until it is sorted."""
        code = reason_ticked(point.text)
        is_new = self.reply.source == ReplySource.LINK and self.reply.sorted_at is None
        return {f"reason_{point.pk}": code} if code and is_new and not point.reason else {}

    def stored(self) -> dict[str, str]:
        facts: dict[str, str] = {"ending": self.reply.request.ending}
        for point in self.points:
            facts |= {name: as_text(value) for name, value in self._of(point).items()}
        return facts

    def clean(self) -> dict[str, Any]:
        """What was said of a point that is no longer there is not dropped in silence."""
        said = (
            name for name in self.data if name.startswith(("verdict_", "is_specific_", "reason_"))
        )
        if any(name not in self.fields and self.data[name] for name in said):
            self.add_error(None, POINTS_CHANGED)
        return super().clean()

    def save(self) -> None:
        cleaned = self.cleaned_data
        for point in self.points:
            point.set(
                verdict=cleaned[f"verdict_{point.pk}"],
                is_specific={"yes": True, "no": False}.get(cleaned[f"is_specific_{point.pk}"]),
                reason=cleaned.get(f"reason_{point.pk}", ""),
            )
        self.reply.mark_sorted()
        self.reply.request.judge(cleaned["ending"])

    def rows(self) -> Iterator[PointRow]:
        for point in self.points:
            verdict, specific = self[f"verdict_{point.pk}"], self[f"is_specific_{point.pk}"]
            reason = None if point.is_praise else self[f"reason_{point.pk}"]
            yield PointRow(point, verdict, specific, reason)


def _reason_choices(
    job: Rejection, ticked: Container[str]
) -> list[tuple[Any, list[tuple[str, Any]]]]:
    return [
        (group.label, [(reason.code, reason.label) for reason in group.reasons])
        for group in groups_for(job.stage, job.outcome, picked=ticked)
    ]


def _fields_of(point: FeedbackPoint, reasons: Any) -> dict[str, forms.Field]:
    """Three questions about one point, two about praise; none of them has to be answered."""
    fields: dict[str, forms.Field] = {
        "verdict": forms.ChoiceField(
            label=_("What do you make of it?"),
            choices=Verdict.choices,
            required=False,
            widget=forms.RadioSelect,
        ),
        "is_specific": forms.ChoiceField(
            label=_("Is it specific?"),
            choices=[("yes", _("Specific")), ("no", _("Vague"))],
            required=False,
            widget=forms.RadioSelect,
        ),
        "reason": forms.ChoiceField(label=_("What is it about?"), choices=reasons, required=False),
    }
    if point.is_praise:
        del fields["reason"]
    return fields
