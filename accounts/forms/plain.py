"""django-allauth's forms, in our words: a label and, where it helps, one sentence."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class PasswordInput(forms.PasswordInput):
    """A password with a button that shows it; without JavaScript, just a password."""

    template_name = "forms/password.html"


class Plain(forms.BaseForm):
    """A mixin for a form of django-allauth's: our labels and hints, and fields left out.

    `words` has a label and a hint for each field; `left_out` names fields that are not asked.
    """

    words: ClassVar["Mapping[str, tuple[StrOrPromise, StrOrPromise]]"] = {}
    left_out: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.left_out:
            self.fields.pop(name, None)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            if name in self.words:
                field.label, field.help_text = self.words[name]
            if isinstance(field.widget, forms.PasswordInput):
                field.widget.template_name = PasswordInput.template_name
