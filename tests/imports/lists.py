"""Lists as files, for the tests of imports."""

import io
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from accounts.models import User
from recovery.imports.bringing_in import bring_in
from recovery.imports.models import Import
from recovery.imports.preview import asked_of, likely_becomes
from tests.helpers.factories import a_user

PLAIN = """Company,Role,Status,Date applied,Notes
Lumen,Data analyst,Rejected,2024-03-04,They were kind
Brightwater,Analyst,Applied,2026-11-20,
Alder,Planner,Ghosted,2024-05-06,
"""


def a_file(text: str | bytes, name: str = "My list.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode())


def a_list(text: str | bytes = PLAIN, owner: User | None = None) -> Import:
    """A list that was read, its columns and its words taken as guessed."""
    owner = owner or a_user()
    content = text if isinstance(text, bytes) else text.encode()
    made = Import.objects.receive(owner, "My list.csv", io.BytesIO(content))
    asked, mapping = asked_of(made), made.read_as
    mapping.becomes.update({word: likely_becomes(made, word) for word in asked.words})
    return made.say(mapping, is_whole=True)


def brought_in(text: str | bytes = PLAIN, owner: User | None = None, **facts: Any) -> Import:
    """A list that was brought in."""
    made = a_list(text, owner).ask(**{"without_known": True} | facts)
    bring_in(made.pk)
    made.refresh_from_db()
    return made


def csv_of(*lines: str, heading: str = "Company,Role,Status,Date applied") -> str:
    return "\n".join([heading, *lines, ""])


def days_ago(days: int) -> str:
    return (timezone.localdate() - timedelta(days=days)).isoformat()
