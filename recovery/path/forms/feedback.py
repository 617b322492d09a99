"""The forms of the step Ask for feedback: who to ask, and the message."""

from copy import copy
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from accounts.languages import NAMES
from bounceback.fingerprints import fingerprint, is_same
from bounceback.statements import Told
from recovery import messages
from recovery.feedback.models.message import FeedbackMessage
from recovery.feedback.models.requests import FeedbackRequest
from recovery.messages.questions import Question, bank, known, said_again
from recovery.path.said import said_on
from recovery.people.models import Person
from recovery.reading import Writer, who_wrote
from recovery.rejections.forms.screens import RowForm
from recovery.rejections.models import Rejection
from recovery.shared.choices import ASKED_KINDS, Channel, Door, Path, PersonKind, Purpose, Source
from recovery.shared.fields.lengths import words
from recovery.shared.owned import own

TO_CHOOSE = own(Person.objects, lambda mine: mine.to_choose_for(Told("company")))
MOST_WORDS = 25  # in one line of a message, so that the whole stays short
MOST_QUESTIONS = 2
COMPOSED = "composed"


class DraftForm(RowForm[FeedbackRequest]):
    """A screen of the step Ask for feedback, which edits the draft request of this recovery."""

    @staticmethod
    def row_of(rejection: Rejection) -> FeedbackRequest:
        return said_on(rejection).draft or FeedbackRequest(
            owner=rejection.owner, rejection=rejection
        )


class WhoForm(DraftForm):
    """Who to ask (the sender of the no, somebody known or somebody new), and how to reach them."""

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
        label=_("E-mail address or profile link"),
        max_length=300,
        required=False,
        help_text=_("If you have it. Kept encrypted."),
    )

    class Meta:
        model = FeedbackRequest
        fields: ClassVar = ["channel"]
        widgets: ClassVar = {"channel": forms.RadioSelect}

    def prepare(self) -> None:
        job, now = self.rejection, self.instance.person
        people = TO_CHOOSE.rows(owner=job.owner_id, company=job.company)
        if now is not None and now not in people:  # removed since, or one of very many
            people.insert(0, now)
        person: Any = self.fields["person"]
        person.queryset = Person.objects.owned_by(self.rejection.owner)
        person.choices = [("", person.empty_label), *((each.pk, each.told) for each in people)]
        self.fields["channel"].choices = Channel.choices  # type: ignore[attr-defined]
        self.fields["channel"].required = True
        if people:
            self.fields["address"].help_text = _("Leave it empty to keep the one you have.")
        else:
            self.fields["person"].widget = forms.HiddenInput()
        self.initial.setdefault("person", self.instance.person_id)
        if not self.instance.channel and "channel" not in (self.initial_from_draft or {}):
            self.initial["channel"] = usual_channel(self.rejection)
        if not self.instance.person_id:
            self._fill_in(people)

    def _fill_in(self, people: list[Person]) -> None:
        """First values: the sender of their message if they can be answered, else who it was with."""
        found = who_wrote(self.rejection.their_words)
        self.is_filled_in = found is not None
        if found is not None:
            known = next((each for each in people if _is_same(each, found)), None)
            if known is not None:
                self.initial["person"] = self.initial.get("person") or known.pk
                return
            self.initial.setdefault("name", found.name)
            self.initial.setdefault("address", found.address)
        elif self.rejection.met_with:
            self.initial.setdefault("name", self.rejection.met_with)
        kind = found.kind if found else ""
        if self.rejection.is_internal:
            kind = kind or PersonKind.HIRING_MANAGER
        if self.rejection.source == Source.AGENCY:
            kind = PersonKind.AGENCY
        if kind:
            self.initial.setdefault("kind", kind)

    is_filled_in = False
    """Their message said who wrote it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.initial_from_draft = kwargs.get("draft")
        super().__init__(*args, **kwargs)

    def stored(self) -> dict[str, str]:
        return super().stored() | {"person": str(self.instance.person or "")}

    def sent(self, name: str) -> str:
        if name == "person":
            return str(self.cleaned_data.get("person") or self.cleaned_data.get("name") or "")
        return super().sent(name)

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
            language=self._language_of(cleaned["name"]),
        )
        if cleaned["address"] or person._state.adding:
            person.address = cleaned["address"]
            person.save()
        is_new = self.instance._state.adding
        request = FeedbackRequest.objects.begin(self.rejection)
        if is_new and request.purpose == Purpose.ADVICE:
            request.question_1 = request.question_1 or str(self._bank(person)[0].words)
        return request.set(person=person, channel=cleaned["channel"], question_1=request.question_1)

    def _language_of(self, name: str) -> str:
        """The language to write in to somebody new: that of their own message, where we speak it; else one's own."""
        found = who_wrote(self.rejection.their_words)
        wrote = found is not None and found.name == name
        return found.language if found and wrote and found.language in NAMES else ""

    def _bank(self, person: Person) -> tuple[Question, ...]:
        job = self.rejection
        return bank(job.stage, kind=person.kind, internal=job.is_internal)


def _is_same(person: Person, found: Writer) -> bool:
    """Whether the sender of the no is already among the people."""
    if found.address and person.address:
        return person.address.casefold() == found.address.casefold()
    return person.name.casefold() == found.name.casefold()


def usual_channel(rejection: Rejection) -> Channel:
    """The usual way to ask: within the company in a meeting, through an agency there, else by e-mail."""
    if rejection.is_internal:
        return Channel.MEETING
    return Channel.AGENCY if rejection.source == Source.AGENCY else Channel.EMAIL


def _few_words(text: str) -> None:
    over = messages.count_words(text) - MOST_WORDS
    if over > 0:
        raise ValidationError(
            ngettext_lazy(
                "That is {n} word too many for one line of a message.",
                "That is {n} words too many for one line of a message.",
                over,
            ).format(n=over)
        )


class MessageForm(DraftForm):
    """The screens message and send: thanks, questions and door, and the message made of them, until it is edited.

    It is stored only where it differs from what we composed.
    """

    thanks = words(
        _("Thank them for one thing"), _("Such as: showing me the lab"), validators=[_few_words]
    )
    picks = forms.MultipleChoiceField(
        label=_("Ask one or two questions"), required=False, widget=forms.CheckboxSelectMultiple
    )
    own_1 = words(_("In your own words"), validators=[_few_words])
    own_2 = words(_("Another of your own"), validators=[_few_words])
    subject = forms.CharField(label=_("Subject"), max_length=200, required=False)
    # Its key is what drafts that were kept call it.
    body = forms.CharField(
        label=_("Your message"),
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 12}),
        error_messages={"required": _("There is nothing to send yet.")},
    )
    composed_as = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = FeedbackRequest
        fields: ClassVar = ["thanks", "door", "subject"]
        widgets: ClassVar = {"door": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.drafted = kwargs.get("draft")
        super().__init__(*args, **kwargs)

    def prepare(self) -> None:
        request, job = self.instance, self.rejection
        kind = request.person.kind if request.person else ""
        questions = bank(job.stage, kind=kind, internal=job.is_internal)
        self.words = {question.code: str(question.words) for question in questions}
        self.fields["picks"].choices = list(self.words.items())  # type: ignore[attr-defined]
        self.fields["door"].choices = Door.choices  # type: ignore[attr-defined]
        self.fields["door"].required = False
        if not request.composed.subject:
            del self.fields["subject"]
        for name in {"subject", "body"} & set(self.fields):
            self.fields[name].widget.attrs["lang"] = request.language
        if request.purpose == Purpose.STATUS:
            for name in ANSWERS:
                del self.fields[name]
        if not self.is_bound:
            self._fill_in()

    def _fill_in(self) -> None:
        request, drafted = self.instance, self.drafted or {}
        if self.rejection.path == Path.FULL and not request.door and "door" not in drafted:
            request.door = Door.SIMILAR_ROLES
        message = request.message
        asked = {text: self._code_of(text) for text in request.questions}
        own = [text for text, code in asked.items() if not code]
        mine = {
            "picks": [code for code in self.words if code in asked.values()],
            "own_1": own[0] if own else "",
            "own_2": own[1] if len(own) > 1 else "",
            "door": request.door,
            "subject": message.subject,
            "body": message.body,
            "composed_as": fingerprint(COMPOSED, FeedbackMessage(request).ours),
        }
        self.initial.update({name: text for name, text in mine.items() if name not in drafted})

    def _code_of(self, text: str) -> str:
        """The code of a question that is offered here; empty for one of their own, in whatever language it is."""
        ours = known(text)
        return ours.code if ours and ours.code in self.words else ""

    def stored(self) -> dict[str, str]:
        request = self.instance
        return {
            "thanks": request.thanks,
            "picks": "\n".join(sorted(map(said_again, request.questions))),
            "door": request.door,
            "subject": request.message.subject,
            "body": request.message.body,
        }

    def sent(self, name: str) -> str:
        return "\n".join(sorted(self.chosen)) if name == "picks" else super().sent(name)

    @property
    def chosen(self) -> list[str]:
        """The questions as they stand in the message."""
        picked = [self.words[code] for code in self.cleaned_data.get("picks") or []]
        own = [self.cleaned_data.get(name, "") for name in ("own_1", "own_2")]
        return list(dict.fromkeys(text for text in [*picked, *own] if text))

    def clean(self) -> dict[str, Any]:
        if len(self.chosen) > MOST_QUESTIONS:
            self.add_error("picks", _("Two at most. Which would help you most?"))
        return super().clean()

    @property
    def is_ours(self) -> bool:
        """Whether the message is as we composed it for the page, so that it follows the answers."""
        body = self.cleaned_data.get("body", "")
        return is_same(self.cleaned_data.get("composed_as") or "", COMPOSED, body)

    def _answers(self) -> dict[str, str]:
        if "picks" not in self.fields:
            return {}
        first, second = [*self.chosen, "", ""][:2]
        cleaned = self.cleaned_data
        return {
            "thanks": cleaned.get("thanks", ""),
            "question_1": first,
            "question_2": second,
            "door": cleaned.get("door", ""),
        }

    def save(self, commit: bool = True) -> Any:
        body, was_ours = self.cleaned_data["body"], self.is_ours
        request = FeedbackRequest.objects.get(pk=self.instance.pk)
        request.owner, request.rejection = self.rejection.owner, self.rejection
        request.set(**self._answers())
        subject = self.cleaned_data.get("subject", request.composed.subject)
        message = FeedbackMessage(request)
        if was_ours:
            message.write_anew()
            body = request.message.body
        message.write(body, subject)
        return request

    def leave_out(self) -> None:
        """A message whose hour has come is left: it is a draft that asks for nothing."""
        if self.instance.is_ripe:
            self.instance.stop_waiting()

    def as_typed(self) -> "MessageForm":
        """The message for the answers as they are typed, not saved; an edited one stays as it was typed."""
        self.full_clean()
        request, body = copy(self.instance), self.data.get("body", "")
        link = messages.link_in(body)
        for name, text in self._answers().items():
            setattr(request, name, text)
        request.subject = self.data.get("subject", "")
        request.body = "" if self.is_ours else body
        if link and self.is_ours:
            request.body = FeedbackMessage(request).with_link(link)
        form = MessageForm(instance=request)
        form.rejection = self.rejection
        form.prepare()
        return form


ANSWERS = ("thanks", "picks", "own_1", "own_2", "door")  # what a message is made of
