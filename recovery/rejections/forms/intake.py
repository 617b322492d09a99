"""The form that logs a rejection: paste what they sent, and correct what was read of it."""

import json
from collections.abc import Mapping
from functools import cached_property
from string import Formatter
from typing import Any, ClassVar, NamedTuple, cast

from django import forms
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.days import on_day
from bounceback.forms import clean_data
from bounceback.text import Text, begun
from recovery.reading import Found, Reading
from recovery.rejections.forms.rejections import RejectionForm
from recovery.rejections.models import Rejection
from recovery.rejections.reached import reached
from recovery.shared.choices import Outcome, Stage
from recovery.shared.clocks import today
from recovery.shared.why import PROMISE, Why

READ = ("company", "role", "stage", "outcome", "heard_on")
"""What can be read in a message."""

DEEDS: dict[str, Text] = {
    Outcome.TOLD_NO: gettext_lazy("said no"),
    Outcome.ROLE_STOPPED: gettext_lazy("stopped the role"),
    Outcome.OFFER_WITHDRAWN: gettext_lazy("took the offer back"),
    Outcome.NO_REPLY: gettext_lazy("never replied"),
}

SEEMS: dict[str, Text] = {
    "interview": gettext_lazy("This reads like an invitation, not a no. You can still log it."),
    "offer": gettext_lazy("This reads like an offer, not a no. You can still log it."),
    "confirmation": gettext_lazy(
        "This reads like a receipt for your application, not a no. You can still log it."
    ),
}
"""What a message seems to be that is no rejection, by the kind that was read."""

DEED = ("outcome", "heard_on")
"""What they did, and when."""


class Part(NamedTuple):
    """One thing that was read, in words, with its field to change it in place and the mark that follows."""

    field: forms.BoundField
    words: str
    mark: str
    others: str
    """What it would say instead, as JSON: by the field's value, or under "" with a place for a day."""


def untouched() -> dict[str, str]:
    """First values where an opportunity became a no: told no, today."""
    return {"outcome": Outcome.TOLD_NO.value, "heard_on": today().isoformat()}


def _as_read() -> forms.CharField:
    """A hidden field with the value that was read: while the field beside it says that, nobody typed it."""
    return forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)


class LogForm(RejectionForm):
    """Say what happened: the form of the page that logs a no. Nothing is chosen beforehand that was not read."""

    why = Why(
        gettext_lazy(
            "Pasting is less work than typing on a day like this. It’s read by plain rules, by nobody else."
        ),
        PROMISE,
    )
    wanted = cast(Any, None)  # asked next, not here
    read_company = _as_read()
    read_role = _as_read()
    read_stage = _as_read()
    read_outcome = _as_read()
    read_heard_on = _as_read()

    class Meta(RejectionForm.Meta):
        fields: ClassVar = [name for name in RejectionForm.Meta.fields if name != "wanted"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["their_words"].label = gettext_lazy("Paste what they sent")
        self.fields["their_words"].widget.attrs["rows"] = 6
        for name in ("stage", "outcome"):
            self.fields[name].initial = None

    def clean_stage(self) -> str:
        if not self.cleaned_data["stage"]:
            raise forms.ValidationError(gettext_lazy("Choose how far you got."))
        return str(self.cleaned_data["stage"])

    @property
    def names_nothing_yet(self) -> bool:
        """Whether a message was pasted, and nobody has said yet which job it is about."""
        return bool(self.now("their_words")) and not (self.now("company") or self.now("role"))

    def now(self, name: str) -> str:
        """The present value of a field, as text."""
        value = self[name].value()
        return "" if value is None else str(value).strip()

    @property
    def read(self) -> list[str]:
        """The fields whose value was read in the message."""
        return [n for n in READ if self.now(n) and self.now(n) == self.now(f"read_{n}")]

    @property
    def in_line(self) -> list[str]:
        """The fields told in the line: what was read, and what the person made of it."""
        told = [n for n in READ if self.now(n) and self.now(f"read_{n}") and n not in self.errors]
        if self.now("outcome") == Outcome.NO_REPLY:  # its own questions follow
            told = [n for n in told if n != "outcome"]
        return told

    @property
    def asked_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in READ if name in self._asked]

    @property
    def _asked(self) -> set[str]:
        told = set(self.in_line)
        names = {"company", "role"}
        return set(READ) - told - (names if names & told else set())

    @property
    def asks_of_silence(self) -> bool:
        """Whether the fields about silence are shown: silence is never read in a message."""
        return "outcome" in self._asked

    @property
    def more_fields(self) -> list[forms.BoundField]:
        """Fields in the disclosure: company or role where one was read, who it was with, the advert."""
        names = [n for n in ("company", "role") if n not in self._asked and n not in self.in_line]
        return [self[name] for name in (*names, "met_with", "advert_url", "source")]

    @property
    def opens_more(self) -> bool:
        return any(field.errors or field.value() for field in self.more_fields)

    @property
    def opens_typing(self) -> bool:
        """Whether something was typed by hand, or has to be."""
        return bool(self.errors) or any(self.now(name) for name in READ)

    @cached_property
    def line(self) -> list[Part]:
        """What was read as one sentence whose parts can be changed; empty where nothing was read."""
        read = {name: self.now(name) for name in self.in_line}
        day = parse_date(read.get("heard_on", ""))
        round_ = reached(read.get("stage", ""), self.now("their_words"))
        did, on = str(DEEDS.get(read.get("outcome", ""), "")), on_day(day) if day else ""
        said = {
            "company": read.get("company", ""),
            "role": read.get("role", ""),
            **_deed(did, on),
            "stage": _after(round_) if "stage" in read else "",
        }
        told = [name for name in said if said[name]]
        said |= {name: begun(said[name]) for name in told[:1]}
        others = {
            "outcome": {value: _deed(str(deed), on)["outcome"] for value, deed in DEEDS.items()},
            "heard_on": {"": _deed(did, _("on {day}"))["heard_on"] if did else _("wrote on {day}")},
            "stage": {stage.value: _after(reached(stage, "")) for stage in Stage},
        }
        return [Part(self[n], said[n], _mark(told, n), json.dumps(others.get(n, {}))) for n in told]


def _mark(told: list[str], name: str) -> str:
    """The mark behind a part of the sentence: none between a name and what they did, or before the day."""
    here, *later = told[told.index(name) :]
    if not later:
        return "."
    is_one_name = here == told[0] and here not in DEED and later[0] in DEED
    return "" if is_one_name or {here, later[0]} == set(DEED) else ","


def _deed(did: str, on: str) -> dict[str, str]:
    """What they did and when, in the order of the language, and each with the words it wants before it."""
    if not did:
        return {"heard_on": _("wrote {day}").format(day=on)} if on else {}
    whole = _("{deed} {day}") if on else _("{deed}")
    said = {"deed": ("outcome", did), "day": ("heard_on", on)}
    parts = [
        (before.strip(), *said[slot]) for before, slot, *_rest in Formatter().parse(whole) if slot
    ]
    return {name: f"{before} {words}".strip() for before, name, words in parts}


def _after(round_: str) -> str:
    return _("after {round}").format(round=round_) if round_ else _("after your application")


def fill(
    typed: Mapping[str, Any],
    reading: Reading,
    rejection: Rejection,
    presumed: Mapping[str, str] | None = None,
) -> LogForm:
    """The form with what was typed and what was read.

    Nothing a person typed is overwritten; what an earlier reading put there is read anew, and so is
    what was only `presumed`.
    """
    data = clean_data(typed)
    initial: dict[str, Any] = {n: v for n, v in data.items() if n in LogForm.Meta.fields}
    for name in READ:
        found: Found[Any] | None = getattr(reading, name)
        value, before = str(initial.get(name, "")), str(data.get(f"read_{name}", ""))
        is_presumed = bool(found) and value == (presumed or {}).get(name)
        if value in ("", before) or is_presumed:
            initial[name] = initial[f"read_{name}"] = str(found.value) if found else ""
        else:
            initial[f"read_{name}"] = str(found.value) if found else before
    return LogForm(instance=rejection, initial=initial)
