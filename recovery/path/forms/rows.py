"""A screen with up to three rows of fields, each of which edits one thing again."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.forms import Form as OurForm
from bounceback.forms import Versioned, as_text
from bounceback.text import Text
from recovery.plans.models import Plan
from recovery.rejections.forms.screens import OnScreen, TakenOut
from recovery.rejections.models import Rejection

NUMBERS = (1, 2, 3)
LEGENDS = {1: gettext_lazy("First"), 2: gettext_lazy("Second"), 3: gettext_lazy("Third")}
HIDDEN = ("key", "auto")  # parts of a row that nobody types


@dataclass(frozen=True)
class SentRow:
    """What was typed in one row: the key of what it edits ("" for a new thing), and its fields."""

    number: int
    key: str
    facts: dict[str, Any]

    def __getitem__(self, part: str) -> Any:
        return self.facts.get(part)


class RowsForm(OnScreen, Versioned, OurForm):
    """A screen of three rows, each of which knows by its key what it edits, wherever that stands by now."""

    PARTS: ClassVar[tuple[str, ...]]  # a row is one as soon as its TEXTS say something
    TEXTS: ClassVar[tuple[str, ...]]

    taken_out: list[TakenOut]

    def __init__(self, *args: Any, rejection: Rejection, **kwargs: Any) -> None:
        self.taken_out = []
        draft = kwargs.pop("draft", None) or {}
        self.rejection = rejection
        self.there = self.read()
        super().__init__(*args, **kwargs)
        for number in NUMBERS:
            self.fields[f"key_{number}"] = forms.CharField(
                required=False, max_length=80, widget=forms.HiddenInput
            )
            for part in self.PARTS:
                self.fields[f"{part}_{number}"] = self.field_of(part)
        self.initial = {
            **self.suggested(),
            **self._initial(),
            **self.initial,
            **self.from_draft(draft),
        }

    def read(self) -> list[tuple[str, dict[str, Any]]]:
        """The key and the values of each stored thing: three at most."""
        raise NotImplementedError

    def field_of(self, part: str) -> forms.Field:
        """A new field for this part of a row."""
        raise NotImplementedError

    def suggested(self) -> dict[str, Any]:
        """First values of rows nobody has filled in."""
        return {}

    def _initial(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for number, (key, facts) in enumerate(self.there, 1):
            found |= {f"{part}_{number}": value for part, value in facts.items()}
            found[f"key_{number}"] = key
        return found

    def stored(self) -> dict[str, str]:
        found = {f"{text}_{number}": "" for number in NUMBERS for text in self.TEXTS}
        return found | {
            name: as_text(value)
            for name, value in self._initial().items()
            if not name.startswith(HIDDEN)
        }

    def label_of(self, name: str) -> str:
        return f"{super().label_of(name)} ({name[-1]})"

    def _take_newest_version(self) -> None:
        """Words typed into a new row edit what another window stored there, and add no second one."""
        super()._take_newest_version()
        data: Any = self.data
        used = {data.get(f"key_{number}") for number in NUMBERS}
        keys = {key for key, _facts in self.there}
        for number, (key, _facts) in enumerate(self.there, 1):
            if key not in used and data.get(f"key_{number}") not in keys:
                data[f"key_{number}"] = key

    @property
    def sent_rows(self) -> list[SentRow]:
        return [self._sent_row(number) for number in NUMBERS]

    def _sent_row(self, number: int) -> SentRow:
        facts = {part: self.cleaned_data.get(f"{part}_{number}") for part in self.PARTS}
        return SentRow(number, self.cleaned_data.get(f"key_{number}") or "", facts)

    def says(self, row: SentRow) -> bool:
        """Whether something is filled in in this row."""
        return any(row[text] for text in self.TEXTS)

    @property
    def skips_step(self) -> bool:
        """Whether nothing is filled in, and nothing was stored."""
        return not self.there and not any(map(self.says, self.sent_rows))

    @property
    def rows(self) -> Iterator[tuple[Text, BoundField, dict[str, BoundField]]]:
        """The name, the key and the fields of each row, for the template."""
        for number in NUMBERS:
            parts = {part: self[f"{part}_{number}"] for part in self.PARTS}
            yield LEGENDS[number], self[f"key_{number}"], parts


def plan_taken_out(plan: Plan) -> TakenOut:
    return _("One plan was taken out."), reverse("plan_restore", args=[plan.pk])
