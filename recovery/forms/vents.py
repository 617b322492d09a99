"""Let it out: how, for how long, and what becomes of it."""

from typing import Any, ClassVar, Self

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form, Versioned
from recovery.forms.screens import OnScreen, RowForm, scale
from recovery.models import CheckIn, Rejection, Vent
from recovery.path import timings
from recovery.path.choices import CameBack, VentMode
from recovery.said import said_on

LONGEST = 20_000  # characters of a kept vent


class VentHowForm(RowForm[Vent]):
    """Screen 1.1. Choosing again after a finished one starts another; the first is kept as it was."""

    talk_to = forms.CharField(
        label=_("Who would you like to talk to?"), max_length=120, required=False
    )
    minutes = forms.TypedChoiceField(
        label=_("How long?"),
        coerce=int,
        choices=[(m, format_lazy(_("{minutes} minutes"), minutes=m)) for m in timings.VENT_MINUTES],
        widget=forms.RadioSelect,
        required=False,
        empty_value=None,
    )

    class Meta:
        model = Vent
        fields: ClassVar = ["mode", "talk_to", "minutes"]
        widgets: ClassVar = {"mode": forms.RadioSelect}
        error_messages: ClassVar = {"mode": {"required": _("Choose one of them, or skip this.")}}

    @staticmethod
    def row_of(rejection: Rejection) -> Vent:
        vent = said_on(rejection).newest_vent
        if vent is None or vent.stopped_at:
            owner = rejection.owner
            return Vent(owner=owner, rejection=rejection, minutes=owner.vent_minutes)
        return vent

    def prepare(self) -> None:
        self.fields["mode"].choices = VentMode.choices  # type: ignore[attr-defined]
        if self.rejection.is_internal:
            self.fields["talk_to"].help_text = _("Best someone from outside your team.")

    @property
    def skips_step(self) -> bool:
        return bool(self.cleaned_data.get("mode") == VentMode.SKIP)

    def clean_minutes(self) -> int:
        return self.cleaned_data["minutes"] or self.rejection.owner.vent_minutes


class VentStepForm(OnScreen, Form):
    """A screen about the vent that is going on."""

    conflicts: tuple[tuple[str, str], ...] = ()

    def __init__(self, *args: Any, rejection: Rejection, **kwargs: Any) -> None:
        self.vent = said_on(rejection).newest_vent or Vent(
            owner=rejection.owner, rejection=rejection
        )
        super().__init__(*args, **kwargs)
        self.prepare()

    def prepare(self) -> None:
        """Change wording or fields to fit this vent."""


class VentTextForm(Versioned, VentStepForm):
    """Screen 1.2. Only *write and keep* has a field: whatever else is said stays with the person."""

    ends_something = True  # saving stops the timer

    text = forms.CharField(
        label=_("Say it as unfairly as you like"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 9, "autocomplete": "off", "spellcheck": "false"}),
    )

    def prepare(self) -> None:
        if self.vent.mode != VentMode.WRITE_KEEP:
            del self.fields["text"]
        elif "text" not in self.initial:
            self.initial["text"] = self.vent.text

    def stored(self) -> dict[str, str]:
        return {"text": self.vent.text} if "text" in self.fields else {}

    def save(self) -> None:
        self.vent.stop()
        text = self.cleaned_data.get("text", "")
        if self.vent.mode == VentMode.WRITE_BIN or (self.vent.text and not text):
            self.vent.bin()
        elif text != self.vent.text:
            self.vent.keep(text, timings.KEEP_DAYS_DEFAULT)


class VentKeepForm(Versioned, VentStepForm):
    """Screen 1.3: bin it, or keep it for a while. Binning is what happens by itself.

    It decides about the words that were there when it was opened: newer ones, from another window,
    are shown before anything becomes of them.
    """

    BIN, FOREVER = "bin", "never"

    fate = forms.ChoiceField(
        label=_("What should become of it?"),
        initial=BIN,
        widget=forms.RadioSelect,
        choices=[
            (BIN, _("Bin it")),
            *(
                (str(days), format_lazy(_("Keep it for {days} days"), days=days))
                for days in timings.KEEP_DAYS
            ),
            (FOREVER, _("Keep it until I bin it")),
        ],
        error_messages={"required": _("Choose whether to bin it or keep it.")},
    )
    text = forms.CharField(
        label=_("Your words"), required=False, max_length=LONGEST, widget=forms.HiddenInput
    )

    def stored(self) -> dict[str, str]:
        return {"text": self.vent.text}

    def only_keeping(self) -> Self:
        """For words written to be binned: how long to keep them after all, in a form of its own."""
        field = self.fields["fate"]
        field.choices = field.choices[1:]  # type: ignore[attr-defined]
        field.label = _("For how long?")
        field.widget.attrs["form"] = "keep-form"
        self.initial["fate"] = str(timings.KEEP_DAYS_DEFAULT)
        return self

    def save(self) -> None:
        fate = self.cleaned_data["fate"]
        text = self.cleaned_data["text"] or self.vent.text
        self.vent.stop()
        if fate == self.BIN or not text:
            self.vent.bin()
        else:
            self.vent.keep(text, None if fate == self.FOREVER else int(fate))


class ComeDownForm(VentStepForm):
    """Screen 1.4: nothing to fill in."""

    def save(self) -> None:
        pass


class ComeBackForm(RowForm[Vent]):
    """Screen 1.5: one small plan, and the sting again."""

    then_own = forms.CharField(
        label=_("If it is something of your own, what?"), max_length=120, required=False
    )
    sting = scale(_("not at all"), _("the worst"))

    class Meta:
        model = Vent
        fields: ClassVar = ["then", "then_own"]
        widgets: ClassVar = {"then": forms.RadioSelect}

    @staticmethod
    def row_of(rejection: Rejection) -> Vent:
        return said_on(rejection).newest_vent or Vent(owner=rejection.owner, rejection=rejection)

    def prepare(self) -> None:
        self.fields["then"].choices = CameBack.choices  # type: ignore[attr-defined]
        self.fields["sting"].label = _("How much does it sting now?")
        self.initial.setdefault("sting", self._checkin().sting)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("then") == CameBack.OWN and not cleaned.get("then_own"):
            self.add_error("then_own", _("Say what you will do, in a few words."))
        return cleaned

    def save(self, commit: bool = True) -> Any:
        if self.cleaned_data["sting"] is not None:
            checkin = self._checkin()
            checkin.sting = self.cleaned_data["sting"]
            checkin.save()
        return super().save(commit)

    def _checkin(self) -> CheckIn:
        """The look at the sting that belongs to this vent."""
        vent = self.instance
        found: CheckIn | None = getattr(vent, "checkin", None)
        return found or CheckIn(
            owner=self.rejection.owner,
            rejection=self.rejection,
            vent=vent,
            moment=CheckIn.Moment.VENTED,
        )
