"""Everything that was said about one debrief, by every voice, read in one query.

A page of a debrief shows marks, notes and remarks side by side; three tables would be three queries
on each page, and on each refresh of two open screens.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import CharField, F, QuerySet, UUIDField, Value
from django.db.models.functions import Cast

from bounceback.encryption import EncryptedTextField
from bounceback.text import Text
from recovery.debriefs.phases import CUES
from recovery.shared.choices import Basis, Mark, Voice

type Rows = QuerySet[Any, Any]
NOTE, MARK, REMARK = "note", "mark", "remark"


@dataclass(frozen=True)
class Said:
    """One note, mark or remark of one voice, read from three tables; columns that do not apply are empty."""

    kind: str
    id: UUID
    voice: str
    code: str  # of a mark: which cue; of a remark: its basis
    mark: str
    question_id: UUID | None
    question: str  # the question it is about
    text: str  # a remark's words; of a note, what to keep
    change: str
    name: str

    @property
    def is_theirs(self) -> bool:
        """Whether the friend typed it on their own screen, so that the person cannot change it."""
        return self.voice == Voice.LINK


@dataclass(frozen=True)
class Words:
    """Everything that was said about one debrief, by voice."""

    rows: tuple[Said, ...]

    def note(self, voice: str) -> Said | None:
        return next((row for row in self._of(NOTE) if row.voice == voice), None)

    @property
    def name(self) -> str:
        """The name the friend gave, if any."""
        return next((row.name for row in self._of(NOTE) if row.name), "")

    def marks(self, voice: str) -> dict[str, str]:
        """{code: mark} of one voice."""
        return {row.code: row.mark for row in self._of(MARK) if row.voice == voice}

    def marked(self, voice: str) -> list[tuple[Text, Text]]:
        """The marks of one voice in words, in the order of the chips: what each is about, and the mark."""
        marks = self.marks(voice)
        return [(cue.name, Mark(marks[cue.code]).label) for cue in CUES if cue.code in marks]

    def remarks(self, *voices: str) -> list[Said]:
        """The remarks in the order they were made; of every voice when none is named."""
        found = (row for row in self._of(REMARK) if not voices or row.voice in voices)
        return sorted(found, key=lambda row: row.id)

    def about(self, question_id: UUID | None) -> list[Said]:
        """The remarks about one question; with None, those about the whole interview."""
        return [row for row in self.remarks() if row.question_id == question_id]

    def says(self, voice: str) -> bool:
        """Whether this voice said anything; a name alone says nothing."""
        note = self.note(voice)
        is_noted = note is not None and bool(note.text or note.change)
        return is_noted or bool(self.marks(voice) or self.remarks(voice))

    def _of(self, kind: str) -> list[Said]:
        return [row for row in self.rows if row.kind == kind]


def by_basis(remarks: list[Said]) -> list[tuple[Text, list[Said]]]:
    """Remarks by basis: said, noticed, guessed."""
    groups = ((basis.label, [r for r in remarks if r.code == basis]) for basis in Basis)
    return [(label, rows) for label, rows in groups if rows]


def rows_of(notes: Rows, marks: Rows, remarks: Rows) -> Rows:
    """What `Said` is made of, in one query. The notes stand first: a union reads every row as its first part says."""
    notes = notes.values_list(*_row(NOTE, text=F("keep"), change=F("change"), name=F("name")))
    marks = marks.values_list(*_row(MARK, code=F("code"), mark=F("mark")))
    remarks = remarks.values_list(
        *_row(
            REMARK,
            code=F("basis"),
            question_id=F("question_id"),
            question=F("question__text"),
            text=F("text"),
        )
    )
    return notes.union(marks, remarks, all=True)


def _row(kind: str, **columns: Any) -> tuple[Any, ...]:
    plain = Value("", output_field=CharField())
    secret = Value("", output_field=EncryptedTextField())
    return (
        Value(kind, output_field=CharField()),
        F("id"),
        F("voice"),
        columns.get("code", plain),
        columns.get("mark", plain),
        columns.get("question_id", Cast(Value(None), UUIDField())),
        columns.get("question", plain),
        columns.get("text", secret),
        columns.get("change", secret),
        columns.get("name", secret),
    )
