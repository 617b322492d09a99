"""The forms of the step Let it out: how, for how long, what becomes of the words, and how it is afterwards."""

from typing import Any, ClassVar

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form, Versioned
from recovery.path.check_ins import CheckIn
from recovery.path.said import said_on
from recovery.path.vents import Vent
from recovery.rejections.forms.screens import OnScreen, RowForm, Segments, scale
from recovery.rejections.models import Rejection
from recovery.shared import timings
from recovery.shared.choices import CameBack, VentMode

LONGEST = 20_000  # characters of a kept vent
BIN, FOREVER = "bin", "never"
KEPT: list[tuple[str, Any]] = [
    (str(days), format_lazy(_("Keep it for {days} days"), days=days)) for days in timings.KEEP_DAYS
] + [(FOREVER, _("Keep it until I bin it"))]


def vent_now(rejection: Rejection) -> Vent:
    """The vent that is going on; else a new one, not yet saved: write and bin, of the person's usual length."""
    vent = said_on(rejection).newest_vent
    goes_on = vent and (vent.stopped_at is None or vent.mode == VentMode.WRITE_KEEP)
    if vent and goes_on and vent.mode != VentMode.SKIP:
        return vent
    owner = rejection.owner
    return Vent(
        owner=owner, rejection=rejection, mode=VentMode.WRITE_BIN, minutes=owner.vent_minutes
    )


class VentStepForm(OnScreen, Form):
    """A screen about the vent that is going on."""

    conflicts: tuple[tuple[str, str], ...] = ()

    def __init__(self, *args: Any, rejection: Rejection, **kwargs: Any) -> None:
        self.rejection = rejection
        self.vent = vent_now(rejection)
        super().__init__(*args, **kwargs)
        self.prepare()

    def prepare(self) -> None:
        """A hook: change wording or fields to fit this vent."""


class VentWayForm(VentStepForm):
    """Choose another way than *write and bin*, or another length. After a finished vent it begins a new one."""

    mode = forms.ChoiceField(
        label=_("How?"),
        choices=[(way.value, way.label) for way in VentMode if way != VentMode.SKIP],
        widget=forms.RadioSelect,
    )
    minutes = forms.TypedChoiceField(
        label=_("How long?"),
        coerce=int,
        choices=[(m, format_lazy(_("{minutes} min"), minutes=m)) for m in timings.VENT_MINUTES],
        widget=Segments,
    )

    def prepare(self) -> None:
        self.initial.update(mode=self.vent.mode, minutes=self.vent.minutes)

    def save(self) -> Vent:
        if self.vent.stopped_at:
            self.vent = Vent(owner=self.rejection.owner, rejection=self.rejection)
        self.vent.mode = self.cleaned_data["mode"]
        self.vent.minutes = self.cleaned_data["minutes"]
        self.vent.save()
        return self.vent


class VentTextForm(Versioned, VentStepForm):
    """What is written while the timer runs. Only *write and keep* has a field: other words stay with the person."""

    ends_something = True  # saving stops the timer

    text = forms.CharField(
        label=_("Say it as unfairly as you like"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(
            attrs={"rows": 9, "class": "paper", "autocomplete": "off", "spellcheck": "false"}
        ),
    )
    fate = forms.ChoiceField(
        label=_("For how long?"),
        choices=[*KEPT, (BIN, _("Bin it after all"))],
        required=False,
        widget=forms.RadioSelect,
    )

    def prepare(self) -> None:
        if self.vent.mode != VentMode.WRITE_KEEP:
            del self.fields["text"], self.fields["fate"]
            return
        self.initial.setdefault("text", self.vent.text)
        for_good = self.vent.is_kept and self.vent.keep_until is None
        fate = FOREVER if for_good else str(timings.KEEP_DAYS_DEFAULT)
        self.initial.setdefault("fate", fate)

    def stored(self) -> dict[str, str]:
        return {"text": self.vent.text} if "text" in self.fields else {}

    def save(self) -> None:
        """Stop the vent. Kept words are kept for thirty days, unless another time is chosen."""
        if self.vent._state.adding:
            self.vent.save()
        self.vent.stop()
        text = self.cleaned_data.get("text", "")
        fate = self.cleaned_data.get("fate") or str(timings.KEEP_DAYS_DEFAULT)
        if self.vent.mode == VentMode.WRITE_BIN or (self.vent.text and not text) or fate == BIN:
            self.vent.bin()
        elif text:
            self.vent.keep(text, None if fate == FOREVER else int(fate))


class VentKeepForm(Versioned, VentStepForm):
    """Keep, after all, words that were written to be binned."""

    fate = forms.ChoiceField(
        label=_("For how long?"),
        initial=str(timings.KEEP_DAYS_DEFAULT),
        widget=forms.RadioSelect,
        choices=KEPT,
        error_messages={"required": _("Choose how long to keep it.")},
    )
    text = forms.CharField(
        label=_("Your words"), required=False, max_length=LONGEST, widget=forms.HiddenInput
    )

    def stored(self) -> dict[str, str]:
        return {"text": self.vent.text}

    def save(self) -> None:
        fate = self.cleaned_data["fate"]
        if self.vent._state.adding:
            self.vent.save()
        self.vent.stop()
        if text := self.cleaned_data["text"] or self.vent.text:
            self.vent.keep(text, None if fate == FOREVER else int(fate))
        else:
            self.vent.bin()


class BreathForm(RowForm[Vent]):
    """How much it stings after the vent, and a small plan in case the thought comes back."""

    sting = scale(_("not at all"), _("the worst"))
    then_own = forms.CharField(
        label=_("If it is something of your own, what?"), max_length=120, required=False
    )

    class Meta:
        model = Vent
        fields: ClassVar = ["then", "then_own"]
        widgets: ClassVar = {"then": forms.RadioSelect}

    @staticmethod
    def row_of(rejection: Rejection) -> Vent:
        return said_on(rejection).newest_vent or vent_now(rejection)

    def prepare(self) -> None:
        self.fields["then"].choices = CameBack.choices  # type: ignore[attr-defined]
        self.fields["sting"].label = _("How much does it sting now?")
        self.initial.setdefault("sting", self._checkin().sting)

    @property
    def opens_plan(self) -> bool:
        """Whether the plan has a value or a mistake, so that its disclosure is open."""
        return bool(self["then"].value() or self["then_own"].value() or self.errors)

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
        """The check-in that belongs to this vent."""
        vent = self.instance
        found: CheckIn | None = getattr(vent, "checkin", None)
        return found or CheckIn(
            owner=self.rejection.owner,
            rejection=self.rejection,
            vent=vent,
            moment=CheckIn.Moment.VENTED,
        )
