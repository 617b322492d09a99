"""What another app shared: its words, or why there are none. Nothing is stored."""

from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from bounceback.forms import clean_text
from bounceback.text import Text
from recovery import messages

LARGEST = 30 * 1024 * 1024  # bytes of a file
TOO_LARGE = _("That file is larger than 30 MB. Copy the words and paste them instead.")
NO_WORDS = _("Nothing came that can be read. Copy the words and paste them instead.")
PARTS = ("title", "text", "url")
"""What an app may send beside a file. The names stand in the manifest."""


@dataclass(frozen=True)
class Shared:
    """What came, as text to go on with; or `problem`, a sentence that says what to do instead."""

    words: str = ""
    problem: Text = ""


def shared_in(request: HttpRequest) -> Shared:
    """What the posted form of another app holds."""
    file = request.FILES.get("file")
    shared = _of_file(file) if isinstance(file, UploadedFile) else Shared(_of_parts(request))
    return shared if shared.words or shared.problem else Shared(problem=NO_WORDS)


def _of_file(file: "UploadedFile[Any]") -> Shared:
    if (file.size or 0) > LARGEST:
        return Shared(problem=TOO_LARGE)
    raw = file.read(messages.MOST_BYTES)
    refused = messages.not_one_message(raw, file.name or "")
    if refused:
        return Shared(problem=refused)
    return Shared(clean_text(messages.as_paste(raw)).strip())


def _of_parts(request: HttpRequest) -> str:
    """The parts one below the other, and an address that stands in the text already only once."""
    words = ""
    for name in PARTS:
        part = clean_text(request.POST.get(name, "")).strip()
        if part and part not in words:
            words = f"{words}\n\n{part}" if words else part
    return words
