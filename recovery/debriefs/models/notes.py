"""How a person came across, and what a friend would keep and change. Each voice has rows of its own."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from bounceback.statements import Statement, Told
from bounceback.text import Text
from recovery.debriefs.phases import CUE_OF
from recovery.shared.choices import Mark, Voice
from recovery.shared.owned import OwnedModel, OwnedQuerySet

if TYPE_CHECKING:
    from recovery.debriefs.models.debriefs import Debrief


class CueMarkQuerySet(OwnedQuerySet["CueMark"]):
    def marks_of(self, debrief: "Debrief", voice: str) -> dict[str, str]:
        """{code: mark} of one voice."""
        return dict(MARKS.rows(debrief=debrief.pk, voice=voice))

    def put(self, debrief: "Debrief", voice: str, marks: Mapping[str, str]) -> None:
        """Set these marks, {code: mark}; an empty mark deletes one. Codes not named stay."""
        mine = self.filter(debrief=debrief, voice=voice)
        mine.filter(code__in=[code for code, mark in marks.items() if not mark]).delete()
        self.bulk_create(
            [
                CueMark(owner=debrief.owner, debrief=debrief, voice=voice, code=code, mark=mark)
                for code, mark in marks.items()
                if mark
            ],
            update_conflicts=True,
            unique_fields=["debrief", "voice", "code"],
            update_fields=["mark"],
        )
        debrief.touch()


class CueMark(OwnedModel):
    """One chip marked in one voice: fine, worth a tweak, or can't tell. Never counted or ranked."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="cue_marks")
    debrief = models.ForeignKey(
        "recovery.Debrief", models.CASCADE, related_name="cues", db_column="session_id"
    )
    voice = models.CharField(max_length=10, choices=Voice)
    code = models.CharField(max_length=20)
    mark = models.CharField(max_length=10, choices=Mark)

    objects: ClassVar = CueMarkQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("owner", "code", name="cue_owner")]
        constraints: ClassVar = [
            models.UniqueConstraint("debrief", "voice", "code", name="cue_once"),
            models.CheckConstraint(condition=Q(voice__in=Voice.values), name="cue_voice"),
            models.CheckConstraint(condition=Q(code__in=list(CUE_OF)), name="cue_code"),
            models.CheckConstraint(condition=Q(mark__in=Mark.values), name="cue_mark"),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_mark_display()}"

    @property
    def name(self) -> Text:
        return CUE_OF[self.code].name


class FriendNoteQuerySet(OwnedQuerySet["FriendNote"]):
    def of(self, debrief: "Debrief", voice: str) -> "FriendNote":
        """What a friend noted in this voice; new and not yet saved, where there is nothing."""
        found = NOTE.first(debrief=debrief.pk, voice=voice)
        return found or FriendNote(owner=debrief.owner, debrief=debrief, voice=voice)

    def on_debriefs(self, keys: Any) -> Self:
        """What friends noted on the debriefs with these keys, the oldest first."""
        return self.filter(debrief__any=keys).order_by("id")

    def put(self, debrief: "Debrief", voice: str, **facts: str) -> None:
        """Set these of keep, change and name; the rest stays. Two writers at once both hold."""
        self.bulk_create(
            [FriendNote(owner=debrief.owner, debrief=debrief, voice=voice, **facts)],
            update_conflicts=True,
            unique_fields=["debrief", "voice"],
            update_fields=[*facts],
        )
        debrief.touch()


class FriendNote(OwnedModel):
    """What a friend would keep, and what they would change: one of each."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="friend_notes")
    debrief = models.ForeignKey(
        "recovery.Debrief", models.CASCADE, related_name="notes", db_column="session_id"
    )
    voice = models.CharField(max_length=10, choices=Voice)
    name = EncryptedTextField(_("Your name, if you like"), max_length=80, blank=True, default="")
    keep = EncryptedTextField(_("One thing to keep"), max_length=160, blank=True, default="")
    change = EncryptedTextField(_("One thing to change"), max_length=160, blank=True, default="")

    objects: ClassVar = FriendNoteQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("owner", "id", name="note_owner")]
        constraints: ClassVar = [
            models.UniqueConstraint("debrief", "voice", name="note_once"),
            models.CheckConstraint(
                condition=Q(voice__in=[Voice.HERE, Voice.LINK]), name="note_is_the_others"
            ),
        ]

    def __str__(self) -> str:
        return self.keep or self.change


MARKS: Statement[Any] = Statement(
    lambda: CueMark.objects.filter(debrief=Told("debrief"), voice=Told("voice")).values_list(
        "code", "mark"
    )
)
NOTE: Statement[FriendNote] = Statement(
    lambda: FriendNote.objects.filter(debrief=Told("debrief"), voice=Told("voice"))
)
