"""The forms a friend fills in about an interview, on their own screen."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from bounceback.fingerprints import fingerprint, is_same
from bounceback.forms import SECOND_TAB, Form, clean_data
from bounceback.text import Text
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.notes import CueMark, FriendNote
from recovery.debriefs.models.questions import Remark, TooMany
from recovery.debriefs.phases import CUES
from recovery.rejections.forms.screens import Segments
from recovery.shared.choices import Basis, Mark, Voice
from recovery.shared.fields.lengths import at_most

NOTE = ("keep", "change", "name")  # of the friend's note
CUE = "cue-"  # and what a chip's field begins with
WORDS = (*NOTE, *(f"{CUE}{cue.code}" for cue in CUES))
SEEN = "friend-words"
MARKS = [*Mark.choices, ("", _("No mark"))]


def _words(label: Text, most: int, hint: Text = "") -> forms.CharField:
    """A text field without a limit in the browser, which cuts a longer text without a word; we check it."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=False,
        validators=[at_most(most)],
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class Question(NamedTuple):
    """One question of the interview as the friend sees it."""

    pk: str
    text: str
    gist: str  # what one said to it; empty where that is not shared


class FriendForm(Form):
    """What a friend would keep and change, their name, and the chips; each field is saved by itself.

    With each field goes a fingerprint of what stood in it. A field that was not touched here takes
    nothing away that was written elsewhere meanwhile, and one that was touched in two places is
    told of (`conflicts`), with both texts.
    """

    keep = _words(_("One thing to keep"), 160)
    change = _words(_("One thing to change"), 160)
    name = forms.CharField(
        label=_("Your name, if you like"), required=False, validators=[at_most(80)]
    )

    conflicts: tuple[tuple[str, str], ...] = ()

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        debrief: Debrief,
        only: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(data, auto_id="%s", **kwargs)
        self.data: MultiValueDict[str, Any]  # a copy, cleaned
        self.debrief = debrief
        is_asked = debrief.setting.is_told_what_to_change
        self.has_cues = is_asked and debrief.setting.has_cues
        if self.has_cues:
            self._add_cues()
        if not is_asked and not self._says_something():
            del self.fields["keep"], self.fields["change"]
        self.fields = {name: each for name, each in self.fields.items() if only in ("", name)}
        self.stored = self._stored()
        self.initial = {**self.stored, **self.initial}
        self.changed: dict[str, str] = {}

    def _says_something(self) -> bool:
        """Whether the friend wrote a keep or a change, before or now: then those fields stay on the page."""
        note = FriendNote.objects.of(self.debrief, Voice.LINK)
        return any((self.data.get("keep"), self.data.get("change"), note.keep, note.change))

    def _add_cues(self) -> None:
        for cue in CUES:
            self.fields[f"{CUE}{cue.code}"] = forms.ChoiceField(
                label=cue.ask, choices=MARKS, required=False, widget=Segments
            )

    def _stored(self) -> dict[str, str]:
        """What is saved now, a text for each field of this form."""
        found: dict[str, str] = {}
        if any(name in NOTE for name in self.fields):
            note = FriendNote.objects.of(self.debrief, Voice.LINK)
            found |= {name: getattr(note, name) for name in NOTE}
        if any(name.startswith(CUE) for name in self.fields):
            marks = CueMark.objects.marks_of(self.debrief, Voice.LINK)
            found |= {f"{CUE}{cue.code}": marks.get(cue.code, "") for cue in CUES}
        return {name: found[name] for name in self.fields}

    # What stood here.

    def seen(self, name: str) -> str:
        """The fingerprint sent with this field; after a mistake, the one the browser had."""
        if name in self.errors:
            return str(self.data.get(f"seen-{name}", ""))
        return fingerprint(SEEN, [str(self.debrief.pk), name, self.stored[name]])

    def _is_mark_of(self, name: str, text: str) -> bool:
        """Whether this is the text that the browser was shown, or sent itself, in this field."""
        seen = self.data.get(f"seen-{name}", "")
        return is_same(seen, SEEN, [str(self.debrief.pk), name, text])

    def clean(self) -> dict[str, Any]:
        for name in self.fields:
            if name in self.data and name in self.cleaned_data:
                self._weigh(name, self.cleaned_data[name])
        if self.conflicts:
            self.add_error(None, SECOND_TAB)
        return self.cleaned_data

    def _weigh(self, name: str, typed: str) -> None:
        """Whether the field was changed here, elsewhere, in both places or in neither."""
        stored = self.stored[name]
        if typed == stored:
            return
        if self._is_mark_of(name, typed):
            self.data[name] = stored  # only there: it is shown here too, from now on
        elif not stored or self._is_mark_of(name, stored):
            self.changed[name] = typed
        else:
            self.conflicts += ((str(self.fields[name].label), self._said(name, stored)),)

    def _said(self, name: str, stored: str) -> str:
        return str(dict(MARKS).get(stored, stored)) if name.startswith(CUE) else stored

    def save(self) -> None:
        """Save the fields that were changed on this screen, and no others."""
        note = {name: text for name, text in self.changed.items() if name in NOTE}
        marks = {name.removeprefix(CUE): m for name, m in self.changed.items() if CUE in name}
        if note:
            FriendNote.objects.put(self.debrief, Voice.LINK, **note)
        if marks:
            CueMark.objects.put(self.debrief, Voice.LINK, marks)
        self.stored |= self.changed

    # How it is drawn.

    def rows(self, *names: str) -> Iterator[tuple[forms.BoundField, str]]:
        """The fields, each with its fingerprint, for the template."""
        for name in names:
            yield self[name], self.seen(name)

    @property
    def note_rows(self) -> Iterator[tuple[forms.BoundField, str]]:
        return self.rows(*(name for name in ("keep", "change") if name in self.fields))

    @property
    def name_rows(self) -> Iterator[tuple[forms.BoundField, str]]:
        return self.rows("name")

    @property
    def cue_rows(self) -> Iterator[tuple[forms.BoundField, str]]:
        return self.rows(*(name for name in self.fields if name.startswith(CUE)))


class FriendRemarkForm(Form):
    """A friend's remark: said, noticed or guessed. Left empty, it adds nothing."""

    remark = _words(_("A remark"), 200, _("One thing at a time."))
    basis = forms.ChoiceField(
        label=_("Was it said, noticed or guessed?"),
        choices=[(each.value, each.label) for each in Basis],
        required=False,
        widget=Segments,
    )
    about = forms.ChoiceField(
        label=_("About which question?"),
        required=False,
        error_messages={
            "invalid_choice": _("That question is not here any more. Choose another, or all of it.")
        },
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        debrief: Debrief,
        questions: Sequence[Question],
        must: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(data, auto_id="%s", **kwargs)
        self.debrief, self.must = debrief, must
        about: Any = self.fields["about"]
        about.choices = [("", _("All of it")), *((each.pk, each.text) for each in questions)]
        if not questions:  # then it is about all of it, also from a page that still shows some
            del self.fields["about"]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if self.must and not cleaned.get("remark") and "remark" not in self.errors:
            self.add_error("remark", _("Write it first."))
        if cleaned.get("remark") and not cleaned.get("basis") and "basis" not in self.errors:
            self.add_error("basis", _("Choose one: it tells what you know from what you think."))
        return cleaned

    def save(self) -> bool:
        """Add the remark if there is one; returns False when the debrief has no room for it."""
        cleaned = self.cleaned_data
        if not cleaned["remark"]:
            return True
        facts = {"text": cleaned["remark"], "basis": cleaned["basis"]}
        try:
            Remark.objects.add_once_to(
                self.debrief, Voice.LINK, question_id=cleaned.get("about") or None, **facts
            )
        except TooMany:
            self.add_error(None, _("There is no room for more remarks. Take one back first."))
            return False
        return True


def words_sent(data: Mapping[str, Any]) -> list[str]:
    """Everything somebody typed into the form, valid or not, for them to copy."""
    names = ("keep", "change", "remark", "name")
    typed = clean_data(data)
    return [text for name in names if (text := str(typed.get(name, "")).strip())]
