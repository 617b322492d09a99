"""What came back: take it in, choose when to read it, take its points, sort them; and the dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms import BoundField
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form as OurForm
from bounceback.forms import Versioned, VersionedForm, as_text, clean_text
from bounceback.text import Text
from recovery import letters
from recovery.models import FeedbackPoint, FeedbackReply, FeedbackRequest
from recovery.path import timings
from recovery.path.answers import label_of
from recovery.path.choices import Ending, ReplySource, Verdict
from recovery.path.reasons import groups_for

LARGEST = 1024 * 1024  # bytes of a file
LONGEST = 20_000  # characters of an answer


def _hours() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=_("Tomorrow at"),
        coerce=int,
        required=False,
        choices=[(hour, f"{hour:02}:00") for hour in range(24)],
    )


class WhenForm(OurForm):
    """Screen 3.8: now, tomorrow at an hour, or with someone."""

    NOW, TOMORROW, WITH = "now", "tomorrow", "with"

    when = forms.ChoiceField(
        label=_("When will you read it?"),
        choices=[
            (NOW, _("Now")),
            (TOMORROW, _("Tomorrow")),
            (WITH, _("With someone next to me")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose when you will read it.")},
    )
    hour = _hours()
    read_with = forms.CharField(label=_("With whom?"), max_length=80, required=False)

    def apply(self, reply: FeedbackReply) -> FeedbackReply:
        """Open it, or let it lie until then."""
        when = self.cleaned_data["when"]
        if when == self.NOW:
            return reply.open()
        if when == self.TOMORROW:
            hour = self.cleaned_data["hour"]
            return reply.put_off(reply.owner.park_hour if hour in ("", None) else hour)
        return reply.keep_for(self.cleaned_data["read_with"])


class ReplyForm(WhenForm):
    """They answered: the words pasted, or a file; the day; and when to read it."""

    text = forms.CharField(
        label=_("What they wrote"),
        max_length=LONGEST,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_(
            "Paste it without reading it, if you like. It is kept word for word, encrypted."
        ),
    )
    file = forms.FileField(
        label=_("Or the message as a file"),
        required=False,
        help_text=_("An .eml file from your mail program, or plain text, up to 1 MB."),
        widget=forms.FileInput(attrs={"accept": ".eml,.txt,message/rfc822,text/plain"}),
        allow_empty_file=True,
    )
    received_on = forms.DateField(
        label=_("When did it come?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["text", "file", "received_on", "when", "hour", "read_with"])

    def clean_received_on(self) -> Any:
        day = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("That day has not come yet."))
        return day

    def clean_file(self) -> str:
        """The readable text of the file."""
        file = self.cleaned_data["file"]
        if not file:
            return ""
        if file.size > LARGEST:
            raise forms.ValidationError(
                _("That file is larger than 1 MB. Paste the words instead.")
            )
        text = clean_text(letters.plain_mail(file.read()))
        if not text.strip():
            raise forms.ValidationError(_("There are no words in that file that can be read."))
        if len(text) > LONGEST:
            raise forms.ValidationError(
                _("That message is very long. Paste the part that matters.")
            )
        return text

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        text, file = cleaned.get("text", "").strip(), cleaned.get("file")
        if text and file:
            self.add_error(
                "file", _("Either paste it or choose a file, so that nothing is doubled.")
            )
        if not text and not file and "file" not in self.errors and "text" not in self.errors:
            self.add_error("text", _("Paste what they wrote, or choose the file (up to 1 MB)."))
        return cleaned

    def save(self, feedback: FeedbackRequest) -> FeedbackReply:
        """Keep the answer, sealed or opened, and note that there is one."""
        text, file = self.cleaned_data["text"], self.cleaned_data["file"]
        reply = FeedbackReply.objects.create(
            owner=feedback.owner,
            request=feedback,
            source=ReplySource.FILE if file else ReplySource.PASTED,
            text=file or text,
            received_on=self.cleaned_data["received_on"],
        )
        if feedback.status != "replied":
            feedback.mark_replied()
        return self.apply(reply)


class PointsForm(Versioned, OurForm):
    """Screen 3.9, first half: what does it say? One point to a line, in their words or yours."""

    points = forms.CharField(
        label=_("The points, one to a line"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Leave out what is only polite. Twelve at most."),
    )

    def __init__(self, *args: Any, reply: FeedbackReply, **kwargs: Any) -> None:
        self.reply = reply
        self.before = [point.text for point in reply.points.order_by("id")]
        super().__init__(*args, **kwargs)
        self.initial.setdefault("points", "\n".join(self.before or proposed(reply)))

    def stored(self) -> dict[str, str]:
        return {"points": "\n".join(self.before)}

    def typed(self, name: str) -> str:
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
    return [*ticked, *letters.points_in(reply.text)][: timings.MOST_POINTS]


def ticked_in(reply: FeedbackReply) -> list[tuple[Text, list[Text]]]:
    """What was ticked on the answer page, in words: first what went well, then what is worth working on."""
    ticked = (
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
    reason: BoundField

    @property
    def choices(self) -> tuple[BoundField, BoundField]:
        return self.verdict, self.is_specific


class SortForm(Versioned, OurForm):
    """Screen 3.9, second half: each point kept, unsure or not mine; specific or not; what it is about."""

    ending = forms.ChoiceField(
        label=_("All in all, can you use it?"),
        choices=[(Ending.USEFUL, _("Yes, some of it")), (Ending.GENERIC, _("No, it says nothing"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. It is only for you.")},
    )

    def __init__(self, *args: Any, reply: FeedbackReply, **kwargs: Any) -> None:
        self.reply = reply
        self.points = list(reply.points.order_by("id"))
        super().__init__(*args, **kwargs)
        reasons = [("", _("Not said")), *_reason_choices(reply.request.rejection.stage)]
        initial: dict[str, Any] = {"ending": reply.request.ending}
        for point in self.points:
            for name, field in _fields_of(point, reasons).items():
                self.fields[f"{name}_{point.pk}"] = field
            initial |= self._of(point)
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

    def stored(self) -> dict[str, str]:
        facts: dict[str, str] = {"ending": self.reply.request.ending}
        for point in self.points:
            facts |= {name: as_text(value) for name, value in self._of(point).items()}
        return facts

    def save(self) -> None:
        cleaned = self.cleaned_data
        for point in self.points:
            point.set(
                verdict=cleaned[f"verdict_{point.pk}"],
                is_specific={"yes": True, "no": False}.get(cleaned[f"is_specific_{point.pk}"]),
                reason=cleaned[f"reason_{point.pk}"],
            )
        self.reply.mark_sorted()
        self.reply.request.judge(cleaned["ending"])

    def rows(self) -> Iterator[PointRow]:
        for point in self.points:
            names = (f"{name}_{point.pk}" for name in ("verdict", "is_specific", "reason"))
            yield PointRow(point, *(self[name] for name in names))


def _reason_choices(stage: str) -> list[tuple[Any, list[tuple[str, Any]]]]:
    return [
        (group.label, [(reason.code, reason.label) for reason in group.reasons])
        for group in groups_for(stage)
    ]


def _fields_of(point: FeedbackPoint, reasons: Any) -> dict[str, forms.Field]:
    """Three questions about one point; none of them has to be answered."""
    return {
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


class DatesForm(VersionedForm[FeedbackRequest]):
    """When it went, when a nudge could go, when it closes."""

    sent_on = forms.DateField(label=_("It went on"))

    class Meta:
        model = FeedbackRequest
        fields: ClassVar = ["nudge_on", "move_on_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["sent_on", "nudge_on", "move_on_on"])
        self.initial["sent_on"] = self.instance.sent_on
        self.before = (self.instance.nudge_on, self.instance.move_on_on)
        if self.instance.status != "sent" or self.instance.nudge_on is None:
            del self.fields["nudge_on"]
        for name in ("sent_on", "nudge_on", "move_on_on"):
            if name in self.fields:
                self.fields[name].required = True
                self.fields[name].widget = forms.DateInput(
                    attrs={"type": "date"}, format="%Y-%m-%d"
                )

    def stored(self) -> dict[str, str]:
        return super().stored() | {"sent_on": as_text(self.instance.sent_on)}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        sent, nudge, end = (cleaned.get(n) for n in ("sent_on", "nudge_on", "move_on_on"))
        if sent and sent > self.instance.today:
            self.add_error("sent_on", _("That day has not come yet."))
        if sent and nudge and nudge <= sent:
            self.add_error("nudge_on", _("A nudge comes after the letter."))
        if end and sent and end <= max(sent, nudge or sent):
            self.add_error("move_on_on", _("Let it close after the letter and the nudge."))
        return cleaned

    def save(self, commit: bool = True) -> FeedbackRequest:
        request = self.instance
        nudge = self.cleaned_data.get("nudge_on", self.before[0])
        request.nudge_on, request.move_on_on = self.before
        return request.change_dates(
            self.cleaned_data["sent_on"], nudge, self.cleaned_data["move_on_on"]
        )
