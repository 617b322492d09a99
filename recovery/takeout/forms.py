"""The form that takes a file somebody brings."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from bounceback import uploads
from bounceback.forms import Form
from recovery.takeout.bringing import receive
from recovery.takeout.models import Takeout
from recovery.takeout.reading import MB, NotOurs

LARGEST = uploads.LARGEST // MB


class BringForm(Form):
    """A file with everything of a person, for this account."""

    file = forms.FileField(
        label=_("The file"),
        help_text=_("The ZIP you downloaded, or the bounceback.json in it; up to 50 MB."),
        widget=forms.FileInput(attrs={"accept": ".zip,.json,application/zip,application/json"}),
        allow_empty_file=True,
        error_messages={"required": _("Choose a file."), "missing": _("Choose a file.")},
    )

    def __init__(self, *args: Any, owner: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._owner = owner

    def clean_file(self) -> "UploadedFile[Any]":
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST * MB:
            raise forms.ValidationError(
                _("That file is larger than {n} MB, and than any of ours.").format(n=LARGEST)
            )
        return file

    def save(self, bring: Callable[[Takeout], object]) -> bool:
        """Keep it, to be brought in by `bring`. Where a glance tells that it cannot be: say so at the field."""
        try:
            receive(self._owner, self.cleaned_data["file"], bring)
        except NotOurs as problem:
            self.add_error("file", str(problem))
        return self.is_valid()
