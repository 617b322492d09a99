"""What every form of ours does: one renderer, clean text, and a version that notices a second tab."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from django import forms
from django.db.models import Model
from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest, QueryDict
from django.utils.choices import flatten_choices
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from bounceback.fingerprints import fingerprint, is_same
from bounceback.widgets import drawn, drawn_field

TOO_LONG = _(
    "This has %(show_value)d characters, and at most %(limit_value)d fit. It is all still here: "
    "please cut it a little."
)

CONTROLS = {code: None for code in range(32) if chr(code) not in "\n\t"} | {127: None}


class FormRenderer(TemplatesSetting):
    """Every form looks like templates/forms/form.html, every field like `drawn_field`."""

    form_template_name = "forms/form.html"

    def render(
        self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None
    ) -> str:
        if template_name == self.field_template_name:
            return drawn_field(context["field"])
        return drawn(template_name, context) or super().render(template_name, context, request)


def clean_text(text: str) -> str:
    """What a person meant to type: one kind of line ending, and no control characters."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(CONTROLS)


def clean_data(data: Mapping[str, Any]) -> MultiValueDict[str, Any]:
    """A copy of posted data, every text cleaned; values that are no text stay as they are."""
    pairs = (
        data.lists() if isinstance(data, MultiValueDict) else ((k, [v]) for k, v in data.items())
    )
    return MultiValueDict(
        {
            name: [clean_text(v) if isinstance(v, str) else v for v in values]
            for name, values in pairs
        }
    )


class BaseForm(forms.BaseForm):
    """Cleans what was typed before any field sees it, and can be filled again from a draft."""

    required_css_class = "required"
    conflicts: tuple[tuple[str, str], ...] = ()
    """What another window saved meanwhile, by the label of the field."""
    is_removed = False
    """What this form edits was removed in another window, and can be brought back."""

    def __init__(self, data: Mapping[str, Any] | None = None, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        draft: dict[str, list[str]] | None = kwargs.pop("draft", None)
        super().__init__(None if data is None else clean_data(data), *args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, forms.Textarea):
                takes_all(field)
        if draft is not None:
            self.initial.update(self.from_draft(draft))

    def from_draft(self, draft: dict[str, list[str]]) -> dict[str, Any]:
        words = QueryDict(mutable=True)
        for name, values in draft.items():
            words.setlist(name, values)
        return {
            name: field.widget.value_from_datadict(words, MultiValueDict(), self.add_prefix(name))
            for name, field in self.fields.items()
            if name != "version" and self.add_prefix(name) in words
        }


def takes_all(field: forms.Field) -> None:
    """Let the browser take a text of any length: we check it ourselves, for a browser cuts it without a word."""
    field.widget.attrs.pop("maxlength", None)
    field.error_messages.setdefault("max_length", TOO_LONG)


class Form(BaseForm, forms.Form):
    """A form of ours that is bound to no model."""


if TYPE_CHECKING:

    class ModelForm[M: Model](BaseForm, forms.ModelForm[M]):
        pass

else:

    class ModelForm(BaseForm, forms.ModelForm):
        def __class_getitem__(cls, model):  # generic in the stubs alone
            return cls

        def validate_constraints(self) -> None:
            """Do nothing: fields and `clean` say in plain words what is wrong; the database holds the rest.

            Django would ask it before each save, in a statement and a savepoint for each constraint.
            """


VERSION = "form-version"


class Versioned(BaseForm):
    """An edit that knows what it started from, so that the second of two tabs is told.

    The version is a fingerprint of this form's own values as they are stored. Lock the row before
    binding the form: what is stored must not change between the check and the save.
    """

    def __init__(self, data: Mapping[str, Any] | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(data, *args, **kwargs)
        self.fields["version"] = forms.CharField(widget=forms.HiddenInput, required=False)
        self._stored = self.stored()
        self.initial["version"] = self._fingerprint()

    def stored(self) -> dict[str, str]:
        """The values as the database has them now, a text for each field a person can change."""
        raise NotImplementedError

    def sent(self, name: str) -> str:
        """What was typed into a field, as a text to compare with the stored one."""
        return as_text(self.cleaned_data.get(name))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not is_same(cleaned.get("version", ""), VERSION, self._facts()):
            self._compare()
        return cleaned

    def _compare(self) -> None:
        """Where another tab has saved since: show what it saved, and let a second save replace it."""
        self.conflicts = tuple(
            (self.label_of(name), self.said(name, stored))
            for name, stored in self._stored.items()
            if name in self.fields and self.sent(name) != stored
        )
        if self.conflicts:
            self._take_newest_version()
            self.add_error(None, SECOND_TAB)

    def _take_newest_version(self) -> None:
        data = clean_data(self.data)
        data[self.add_prefix("version")] = self._fingerprint()
        self.data = data

    def label_of(self, name: str) -> str:
        return str(self.fields[name].label or name)

    def said(self, name: str, stored: str) -> str:
        """A stored text as a person reads it: of a choice its words, not its code."""
        choices: Any = flatten_choices(getattr(self.fields[name], "choices", ()))
        return {str(code): str(words) for code, words in choices}.get(stored, stored)

    def _fingerprint(self) -> str:
        return fingerprint(VERSION, self._facts())

    def _facts(self) -> list[tuple[str, str]]:
        return sorted(self._stored.items())


class VersionedForm[M: Model](Versioned, ModelForm[M]):
    """An edit of one row that notices when another tab has changed the row since."""

    class Meta:
        fields: ClassVar[list[str]] = []

    def stored(self) -> dict[str, str]:
        return {name: as_text(getattr(self.instance, name)) for name in self.Meta.fields}


SECOND_TAB = _(
    "This was changed in another window after you opened it here. Nothing is lost: your words are "
    "below, and what is saved now is shown next to them. Save again to keep yours."
)


class Compared(Protocol):
    """A form that knows whether another window saved first."""

    conflicts: tuple[tuple[str, str], ...]


def status_of(form: Compared) -> int:
    """The HTTP status of a page that shows a form again: 409 when another window saved first, 422 for a mistake."""
    return 409 if form.conflicts else 422


def as_text(value: object) -> str:
    return "" if value is None else str(value)
