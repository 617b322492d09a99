"""The forms of an import: the file, what its columns mean, what its words become, and what is left out."""

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from bounceback.forms import Form
from bounceback.text import quoted
from recovery.imports import meanings, words
from recovery.imports.days import DAY_FIRST, MONTH_FIRST
from recovery.imports.mapping import Mapping
from recovery.imports.models import Import
from recovery.imports.preview import Asked, Preview, likely_becomes
from recovery.imports.sheet import LARGEST

ORDERS = [
    (DAY_FIRST, gettext_lazy("3/4/2026 is the 3rd of April")),
    (MONTH_FIRST, gettext_lazy("3/4/2026 is the 4th of March")),
]
WITHOUT_STATUS = [
    (words.APPLIED, gettext_lazy("Applied, still open")),
    (words.OPEN_OR_SILENCE, words.IF_YOUNG),
    ("no_reply", gettext_lazy("I never heard back")),
    (words.LEAVE_OUT, gettext_lazy("Leave these lines out")),
]


class ListFileForm(Form):
    """A list of applications to upload."""

    file = forms.FileField(
        label=gettext_lazy("The file"),
        help_text=gettext_lazy("CSV, TSV or JSON, up to 20 MB and 10,000 lines."),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.json,text/csv,application/json"}),
        allow_empty_file=True,
        error_messages={
            "required": gettext_lazy("Choose a file."),
            "missing": gettext_lazy("Choose a file."),
        },
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(
                _("That file is larger than 20 MB. Please bring the list in parts.")
            )
        return file


class ColumnsForm(Form):
    """What each column of a list means."""

    def __init__(
        self, *args: Any, imported: Import, samples: list[list[str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.imported = imported
        for place, (name, values) in enumerate(zip(imported.columns, samples, strict=True)):
            self.fields[f"column_{place}"] = forms.ChoiceField(
                label=name,
                help_text=" · ".join(value[:60] for value in values) or _("Empty in every line"),
                choices=meanings.CHOICES,
                required=False,
                initial=imported.read_as.columns[place],
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not {meanings.COMPANY, meanings.ROLE} & set(cleaned.values()):
            self.add_error(None, _("Say which column is the company, or which is the role."))
        for name in [name for name, meaning in cleaned.items() if self._is_twice(name, meaning)]:
            self.add_error(name, _("Another column means this, too. Choose one of them."))
        return cleaned

    def _is_twice(self, name: str, meaning: str) -> bool:
        """Whether an earlier column means this already, and they are not joined as texts are."""
        if not meaning or meanings.BY_CODE[meaning].is_text:
            return False
        earlier = list(self.fields)[: list(self.fields).index(name)]
        return meaning in (self.cleaned_data.get(each) for each in earlier)

    def save(self) -> Import:
        before = self.imported.read_as
        columns = [self.cleaned_data[name] for name in self.fields]
        mapping = Mapping(columns, before.becomes, before.without_status, before.order)
        return self.imported.say(mapping, is_whole=False)


class WordsForm(Form):
    """What the words of a list become, and how its days are written where that is open."""

    def __init__(self, *args: Any, imported: Import, asked: Asked, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.imported, self.words = imported, list(asked.words)
        for number, word in enumerate(self.words):
            self.fields[f"word_{number}"] = _word_field(imported, word, asked)
        if asked.without:
            self.fields["without_status"] = forms.ChoiceField(
                label=_without_status(asked.without),
                choices=WITHOUT_STATUS,
                initial=imported.read_as.without_status,
            )
        self._ask_order(asked.orders)

    def _ask_order(self, orders: set[str]) -> None:
        """Ask how days are written, unless the list settles it."""
        self.order = next(iter(orders)) if len(orders) == 1 else ""
        if not self.order:
            self.fields["order"] = forms.ChoiceField(
                label=_("How does the list write days?"),
                choices=ORDERS,
                initial=self.imported.tracker_order,
                widget=forms.RadioSelect,
                error_messages={"required": gettext("Choose how the list writes days.")},
            )

    def save(self) -> Import:
        cleaned, before = self.cleaned_data, self.imported.read_as
        mapping = Mapping(
            before.columns,
            {word: cleaned[f"word_{number}"] for number, word in enumerate(self.words)},
            cleaned.get("without_status", before.without_status),
            cleaned.get("order", self.order),
        )
        return self.imported.say(mapping, is_whole=True)


def _word_field(imported: Import, word: str, asked: Asked) -> forms.ChoiceField:
    count = asked.words[word]
    lines = ngettext("{n} line", "{n} lines", count).format(n=count)
    return forms.ChoiceField(
        label=quoted(asked.spelled[word][:80]),
        help_text=lines,
        choices=[("", gettext("Choose what it becomes")), *words.BECOMES],
        initial=likely_becomes(imported, word),
        error_messages={"required": gettext("Choose what it becomes.")},
    )


def _without_status(count: int) -> str:
    return ngettext(
        "{n} line says nothing of what became of it",
        "{n} lines say nothing of what became of it",
        count,
    ).format(n=count)


class BringInForm(Form):
    """What of a list is left out before it is brought in."""

    without_known = forms.BooleanField(
        label=gettext_lazy("Leave out what is here already"), required=False, initial=True
    )
    without_wrong = forms.BooleanField(
        label=gettext_lazy("Leave out the lines with something wrong"),
        error_messages={
            "required": gettext_lazy(
                "Tick this to leave those lines out, or mend them in your file and choose it again."
            )
        },
    )

    def __init__(self, *args: Any, preview: Preview, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not preview.known:
            del self.fields["without_known"]
        if not preview.wrong:
            del self.fields["without_wrong"]

    @property
    def leaves_known(self) -> bool:
        return bool(self.cleaned_data.get("without_known", True))
