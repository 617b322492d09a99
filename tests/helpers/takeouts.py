"""Files with everything of a person, made at once; and somebody with a row of every kind."""

import io
import json
from typing import Any
from zipfile import ZipFile

from accounts.models import User
from recovery.models import Takeout
from recovery.takeout import making
from tests.helpers.factories import (
    a_company,
    a_finished_import,
    a_look_back,
    a_person,
    a_pile,
    a_user,
    a_whole_rejection,
)


def made(owner: User) -> ZipFile:
    """The file of this person, as they download it."""
    takeout = Takeout.objects.ask_for(owner, lambda each: making.make(each.pk))
    return ZipFile(io.BytesIO(b"".join(Takeout.objects.get(pk=takeout.pk).content())))


def data_of(owner: User) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(made(owner).read("bounceback.json"))
    return told


def a_whole_person(**facts: Any) -> User:
    """Somebody with at least one row of every kind, and something removed."""
    owner = a_user(**facts)
    a_whole_rejection(owner, company="Lumen")
    a_company(owner, try_on="2027-01-01", said="Ask again in spring")
    a_look_back(owner, helped="The lake")
    a_pile(owner)
    a_finished_import(owner)
    a_person(owner, name="Gone for now").remove()
    owner.drafts.keep(owner, "/somewhere/", {"note": ["Half a thought"]})
    return owner
