"""The forms of a reply (paste it, choose when to read it) and of a request's dates."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.days import full_hours
from bounceback.forms import Form as OurForm
from bounceback.forms import Versioned, VersionedForm, as_text, clean_text
from recovery import messages
from recovery.feedback.models.replies import FeedbackReply
from recovery.feedback.models.requests import FeedbackRequest
from recovery.shared.choices import ReplySource

LARGEST = 25 * 1024 * 1024  # bytes of a file: what mail servers let through, pictures and all
ACCEPTED = ".eml,.emlx,.mbox,.txt,.html,.htm,.rtf,message/rfc822,text/plain"
LONGEST = 20_000  # characters of an answer


def _hours() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=_("Tomorrow at"),
        coerce=int,
        required=False,
        choices=full_hours,
    )


class WhenForm(OurForm):
    """When to read a reply: now, tomorrow at an hour, or with someone."""

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
    read_with = forms.CharField(label=_("Who with?"), max_length=80, required=False)

    def apply(self, reply: FeedbackReply) -> FeedbackReply:
        """Open the reply, or keep it sealed until the chosen time."""
        when = self.cleaned_data["when"]
        if when == self.NOW:
            return reply.open()
        if when == self.TOMORROW:
            hour = self.cleaned_data["hour"]
            return reply.put_off(reply.owner.snooze_hour if hour in ("", None) else hour)
        return reply.keep_for(self.cleaned_data["read_with"])


class SealedForm(Versioned, WhenForm):
    """When and with whom to read a sealed reply; another window may have named somebody meanwhile."""

    def __init__(self, *args: Any, reply: FeedbackReply, **kwargs: Any) -> None:
        self.reply = reply
        initial = {"hour": reply.owner.snooze_hour, "read_with": reply.read_with}
        if reply.is_planned and not reply.is_put_off:
            initial["when"] = self.NOW  # it was said, and has come
        super().__init__(*args, initial=initial, **kwargs)

    def stored(self) -> dict[str, str]:
        return {"read_with": self.reply.read_with}

    def sent(self, name: str) -> str:
        """What was typed; a reply read now or tomorrow keeps whoever was named."""
        is_named = self.cleaned_data.get("when") == self.WITH
        return super().sent(name) if is_named else self.stored()[name]


class ReplyForm(WhenForm):
    """A reply as it came: its words pasted or as a file, its day, and when to read it."""

    text = forms.CharField(
        label=_("What they wrote"),
        max_length=LONGEST,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_(
            "Paste it without reading it, if you like. It’s sealed until you open it, and encrypted."
        ),
    )
    file = forms.FileField(
        label=_("Or the message as a file"),
        required=False,
        help_text=_("An .eml file from your mail program, or plain text, up to 25 MB."),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
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
        """The readable text of the uploaded file."""
        file = self.cleaned_data["file"]
        if not file:
            return ""
        if file.size > LARGEST:
            raise forms.ValidationError(
                _("That file is larger than 25 MB. Paste the words instead.")
            )
        raw = file.read(messages.MOST_BYTES)
        refused = messages.not_one_message(raw, file.name)
        if refused:
            raise forms.ValidationError(refused)
        text = clean_text(messages.plain_mail(raw))
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
            self.add_error("text", _("Paste what they wrote, or choose the file (up to 25 MB)."))
        return cleaned

    def save(self, feedback: FeedbackRequest) -> FeedbackReply:
        """Store the reply, sealed or opened, and mark its request as replied."""
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


class DatesForm(VersionedForm[FeedbackRequest]):
    """The dates of a request: when it was sent, when a follow-up could be sent, when it closes."""

    sent_on = forms.DateField(label=_("It went on"))

    class Meta:
        model = FeedbackRequest
        fields: ClassVar = ["follow_up_on", "move_on_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["sent_on", "follow_up_on", "move_on_on"])
        self.initial["sent_on"] = self.instance.sent_on
        self.before = (self.instance.follow_up_on, self.instance.move_on_on)
        if self.instance.status != "sent" or self.instance.follow_up_on is None:
            del self.fields["follow_up_on"]
        for name in ("sent_on", "follow_up_on", "move_on_on"):
            if name in self.fields:
                self.fields[name].required = True
                self.fields[name].widget = forms.DateInput(
                    attrs={"type": "date"}, format="%Y-%m-%d"
                )

    def stored(self) -> dict[str, str]:
        return super().stored() | {"sent_on": as_text(self.instance.sent_on)}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        sent, follow_up, end = (cleaned.get(n) for n in ("sent_on", "follow_up_on", "move_on_on"))
        if sent and sent > self.instance.today:
            self.add_error("sent_on", _("That day has not come yet."))
        if sent and follow_up and follow_up <= sent:
            self.add_error("follow_up_on", _("A follow-up comes after the message."))
        if end and sent and end <= max(sent, follow_up or sent):
            self.add_error("move_on_on", _("Let it close after the message and the follow-up."))
        return cleaned

    def save(self, commit: bool = True) -> FeedbackRequest:
        request = self.instance
        follow_up = self.cleaned_data.get("follow_up_on", self.before[0])
        request.follow_up_on, request.move_on_on = self.before
        return request.change_dates(
            self.cleaned_data["sent_on"], follow_up, self.cleaned_data["move_on_on"]
        )
