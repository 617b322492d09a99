"""Ask for advice: whether, whom, what to thank for, what to ask, which door to leave open, the letter."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from bounceback.forms import Form as OurForm
from recovery import letters
from recovery.forms.lengths import words
from recovery.forms.screens import OnScreen, RowForm
from recovery.models import FeedbackRequest, Person, Rejection
from recovery.models.feedback_letter import FeedbackLetter
from recovery.path.choices import ASKED_KINDS, Channel, Door, Path, PersonKind, Source
from recovery.path.questions import bank
from recovery.said import said_on

MOST_WORDS = 25  # in one line of a letter, so that the whole stays short
MOST_QUESTIONS = 2


class WorthAskingForm(OnScreen, OurForm):
    """Screen 3.1: ask, or not this time."""

    ASK, SKIP = "ask", "skip"

    conflicts: tuple[tuple[str, str], ...] = ()
    answer = forms.ChoiceField(
        label=_("What would you like to do?"),
        choices=[(ASK, _("Ask")), (SKIP, _("Not this time"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether to ask.")},
    )

    @classmethod
    def open(
        cls, rejection: Rejection, data: Mapping[str, Any] | None = None, **kwargs: Any
    ) -> Self:
        form = cls(data, **kwargs)
        form.rejection = rejection
        if said_on(rejection).draft:
            form.initial.setdefault("answer", cls.ASK)
        return form

    rejection: Rejection

    @property
    def skips_step(self) -> bool:
        return bool(self.cleaned_data.get("answer") == self.SKIP)

    def save(self) -> None:
        if not self.skips_step:
            FeedbackRequest.objects.begin(self.rejection)
        elif draft := said_on(self.rejection).draft:
            draft.set_aside()


class DraftForm(RowForm[FeedbackRequest]):
    """Every screen of the letter edits the one draft."""

    @staticmethod
    def row_of(rejection: Rejection) -> FeedbackRequest:
        return said_on(rejection).draft or FeedbackRequest(
            owner=rejection.owner, rejection=rejection
        )


class WhomForm(DraftForm):
    """Screen 3.2: somebody one has named before, or somebody new; and the way to reach them."""

    person = forms.ModelChoiceField(
        label=_("Someone you have named before"),
        queryset=Person.objects.none(),
        required=False,
        empty_label=_("Someone new"),
    )
    name = forms.CharField(label=_("Their name"), max_length=120, required=False)
    kind = forms.ChoiceField(
        label=_("Who are they?"),
        choices=[(kind.value, kind.label) for kind in ASKED_KINDS],
        required=False,
        widget=forms.RadioSelect,
    )
    address = forms.CharField(
        label=_("E-mail address or profile link, if you have it"),
        max_length=300,
        required=False,
        help_text=_("Kept encrypted. Empty keeps the one that is saved."),
    )

    class Meta:
        model = FeedbackRequest
        fields: ClassVar = ["channel"]
        widgets: ClassVar = {"channel": forms.RadioSelect}

    def prepare(self) -> None:
        people, now = list(Person.objects.to_choose_for(self.rejection)), self.instance.person
        if now is not None and now not in people:  # removed since, or one of very many
            people.insert(0, now)
        person: Any = self.fields["person"]
        person.queryset = Person.objects.owned_by(self.rejection.owner)
        person.choices = [("", person.empty_label), *((each.pk, each.told) for each in people)]
        self.fields["channel"].choices = Channel.choices  # type: ignore[attr-defined]
        self.fields["channel"].required = True
        if not people:
            self.fields["person"].widget = forms.HiddenInput()
        self.initial.setdefault("person", self.instance.person_id)
        if not self.instance.channel and "channel" not in (self.initial_from_draft or {}):
            self.initial["channel"] = usual_channel(self.rejection)
        if self.rejection.is_internal and not self.instance.person_id:
            self.initial.setdefault("kind", PersonKind.HIRING_MANAGER)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.initial_from_draft = kwargs.get("draft")
        super().__init__(*args, **kwargs)

    def stored(self) -> dict[str, str]:
        return super().stored() | {"person": str(self.instance.person or "")}

    def typed(self, name: str) -> str:
        if name == "person":
            return str(self.cleaned_data.get("person") or self.cleaned_data.get("name") or "")
        return super().typed(name)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not cleaned.get("person"):
            if not cleaned.get("name"):
                self.add_error("name", _("Write their name, or what you call them."))
            if not cleaned.get("kind"):
                self.add_error("kind", _("Choose who they are."))
        if cleaned.get("channel") == Channel.EMAIL and cleaned.get("address"):
            self._check_mail_address(cleaned["address"])
        return cleaned

    def _check_mail_address(self, address: str) -> None:
        try:
            validate_email(address)
        except ValidationError:
            self.add_error(
                "address",
                _("That does not look like an e-mail address. Leave it empty, if you like."),
            )

    def save(self, commit: bool = True) -> Any:
        cleaned = self.cleaned_data
        person = cleaned["person"] or Person(
            owner=self.rejection.owner,
            name=cleaned["name"],
            kind=cleaned["kind"],
            company=self.rejection.company,
        )
        if cleaned["address"] or person._state.adding:
            person.address = cleaned["address"]
            person.save()
        self.instance.person = person
        return super().save(commit)


def usual_channel(rejection: Rejection) -> Channel:
    """How one would ask here: within the company in a meeting, through an agency there, else by e-mail."""
    if rejection.is_internal:
        return Channel.MEETING
    return Channel.AGENCY if rejection.source == Source.AGENCY else Channel.EMAIL


def _few_words(text: str) -> None:
    over = letters.count_words(text) - MOST_WORDS
    if over > 0:
        raise ValidationError(
            ngettext_lazy(
                "That is {n} word too many for one line of a letter.",
                "That is {n} words too many for one line of a letter.",
                over,
            ).format(n=over)
        )


class ThanksForm(DraftForm):
    """Screen 3.3."""

    thanks = words(
        _("Thank you for …"),
        _("Such as: taking the time to show me the lab. Or leave it empty."),
        validators=[_few_words],
    )

    class Meta:
        model = FeedbackRequest
        fields: ClassVar = ["thanks"]


class QuestionsForm(DraftForm):
    """Screen 3.4: from the bank, or one's own; two at most."""

    picks = forms.MultipleChoiceField(
        label=_("Questions that fit here"), required=False, widget=forms.CheckboxSelectMultiple
    )
    own_1 = words(_("In your own words"), validators=[_few_words])
    own_2 = words(_("Another of your own"), validators=[_few_words])

    class Meta:
        model = FeedbackRequest
        fields: ClassVar[list[str]] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        draft = kwargs.pop("draft", None)
        super().__init__(*args, **kwargs)
        self.typed_before = draft

    def prepare(self) -> None:
        request, job = self.instance, self.rejection
        kind = request.person.kind if request.person else ""
        questions = bank(job.stage, kind=kind, internal=job.is_internal)
        self.words = {question.code: str(question.words) for question in questions}
        self.fields["picks"].choices = list(self.words.items())  # type: ignore[attr-defined]
        own = [text for text in request.questions if text not in self.words.values()]
        self.initial.update(
            picks=[code for code, text in self.words.items() if text in request.questions],
            own_1=own[0] if own else "",
            own_2=own[1] if len(own) > 1 else "",
        )
        if self.typed_before:
            self.initial.update(self.from_draft(self.typed_before))

    def stored(self) -> dict[str, str]:
        return {"picks": "\n".join(sorted(self.instance.questions))}

    def typed(self, name: str) -> str:
        return "\n".join(sorted(self.chosen))

    @property
    def chosen(self) -> list[str]:
        """The questions as they will stand in the letter."""
        picked = [self.words[code] for code in self.cleaned_data.get("picks") or []]
        own = [self.cleaned_data.get(name, "") for name in ("own_1", "own_2")]
        return list(dict.fromkeys(text for text in [*picked, *own] if text))

    def clean(self) -> dict[str, Any]:
        if len(self.chosen) > MOST_QUESTIONS:
            self.add_error("picks", _("Two at most. Which would help you most?"))
        return super().clean()

    def save(self, commit: bool = True) -> Any:
        first, second = [*self.chosen, "", ""][:2]
        return self.instance.set(question_1=first, question_2=second)


class DoorForm(DraftForm):
    """Screen 3.5."""

    class Meta:
        model = FeedbackRequest
        fields: ClassVar = ["door"]
        widgets: ClassVar = {"door": forms.RadioSelect}

    def prepare(self) -> None:
        self.fields["door"].choices = Door.choices  # type: ignore[attr-defined]
        if self.rejection.path == Path.FULL and not self.instance.door:
            self.initial.setdefault("door", Door.SIMILAR_ROLES)
            self.initial["door"] = self.initial["door"] or Door.SIMILAR_ROLES


class LetterForm(DraftForm):
    """Screen 3.6: the letter as it will go. It is kept only where it differs from what we composed."""

    subject = forms.CharField(label=_("Subject"), max_length=200, required=False)
    letter = forms.CharField(
        label=_("Your message"),
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 12}),
        error_messages={"required": _("There is nothing to send yet.")},
    )

    class Meta:
        model = FeedbackRequest
        fields: ClassVar = ["subject", "letter"]

    def prepare(self) -> None:
        if not self.instance.composed.subject:
            del self.fields["subject"]
        if not self.is_bound:
            message = self.instance.message
            mine = {"subject": message.subject, "letter": message.body}
            self.initial.update(
                {name: self.initial.get(name) or text for name, text in mine.items()}
            )

    def stored(self) -> dict[str, str]:
        message = self.instance.message
        return {"subject": message.subject, "letter": message.body}

    def save(self, commit: bool = True) -> Any:
        subject = self.cleaned_data.get("subject", self.instance.composed.subject)
        FeedbackLetter(self.instance).write(self.cleaned_data["letter"], subject)
        return self.instance
