"""Conversations with people, those they pointed to, and weeks off."""

from datetime import date, time
from typing import TYPE_CHECKING, ClassVar, Self
from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from bounceback.statements import Told
from recovery.conversations.queries import ConversationQuerySet
from recovery.people.models import Person
from recovery.shared.choices import ConversationAsk, ConversationChannel, PersonKind
from recovery.shared.clocks import today
from recovery.shared.dated import DatedModel
from recovery.shared.firsts import hand_out
from recovery.shared.owned import OwnedModel, OwnedQuerySet, RemovableModel, own

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accounts.models import User

LONGEST_CAME_OF_IT = 2000  # characters
LONGEST_MESSAGE = 1500  # characters


class Conversation(DatedModel, RemovableModel):
    """One conversation with one person. Its day and hour are those on the wall where the person is.

    It is planned (perhaps without a day yet), or held, or let go.
    """

    LIST_PAGE = "conversation_list"
    RESTORE = "conversation_restore"

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="conversations")
    person = models.ForeignKey(
        "recovery.Person",
        models.CASCADE,
        related_name="conversations",
        verbose_name=_("Who with?"),
    )
    rejection = models.ForeignKey(
        "recovery.Rejection",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="conversations",
        verbose_name=_("After which one?"),
    )
    opportunity = models.ForeignKey(
        "recovery.Opportunity",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="conversations",
        verbose_name=_("About which opportunity?"),
    )
    ask = models.CharField(_("What will you ask for?"), max_length=20, choices=ConversationAsk)
    planned_on = models.DateField(_("Which day?"), null=True, blank=True)
    planned_time = models.TimeField(_("At what time?"), null=True, blank=True)
    moved_from = models.DateField(null=True, blank=True, editable=False)  # to take a move back
    held_on = models.DateField(_("When was it?"), null=True, blank=True)
    let_go_at = models.DateTimeField(null=True, blank=True)
    came_of_it = EncryptedTextField(
        _("What came of it?"), max_length=LONGEST_CAME_OF_IT, blank=True, default=""
    )
    # The message that asks for it, and what it is made of.
    channel = models.CharField(
        _("How will you ask?"), max_length=10, choices=ConversationChannel, blank=True, default=""
    )
    reason = EncryptedTextField(_("Why them?"), max_length=160, blank=True, default="")
    message = EncryptedTextField(
        _("Your message"), max_length=LONGEST_MESSAGE, blank=True, default=""
    )
    sent_at = models.DateTimeField(null=True, blank=True)

    if TYPE_CHECKING:
        pointers: "PointerQuerySet"
        pointed_to: list[str]  # names, on the list of all of them, of a held one
        at: time  # on that list, of a planned one

    objects: ClassVar = ConversationQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", F("id").desc(), name="conversation_newest"),
            models.Index(
                "owner",
                "planned_on",
                name="conversation_planned",
                condition=Q(held_on=None, let_go_at=None, removed_at=None),
            ),
            models.Index("owner", F("held_on").desc(), F("id").desc(), name="conversation_held"),
            models.Index("person", "id", name="conversation_person"),
            models.Index("removed_at", name="conversation_removed", condition=~Q(removed_at=None)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ask__in=ConversationAsk.values), name="conversation_ask"
            ),
            models.CheckConstraint(
                condition=Q(held_on=None) | Q(let_go_at=None), name="conversation_held_or_let_go"
            ),
            models.CheckConstraint(
                condition=Q(planned_time=None) | Q(planned_on__isnull=False),
                name="conversation_time_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}"

    def get_absolute_url(self) -> str:
        return reverse("conversation_detail", args=[self.pk])

    @property
    def removed_day(self) -> date:
        return self.held_on or self.planned_on or super().removed_day

    @property
    def is_held(self) -> bool:
        return self.held_on is not None

    @property
    def is_open(self) -> bool:
        return self.held_on is None and self.let_go_at is None

    @property
    def is_ahead(self) -> bool:
        """Whether it has a day, and that is not over."""
        return self.is_open and self.planned_on is not None and self.planned_on >= today()

    def hold(self, on: date) -> Self:
        """Note that it was held on that day, from which one counts how long there was no contact."""
        self.set(held_on=on, let_go_at=None)
        self.person.count_contacts()
        return self

    def let_go(self) -> Self:
        """Note that it will not be held, by choice."""
        return self.set(held_on=None, let_go_at=timezone.now()) if self.is_open else self

    def reopen(self) -> Self:
        """Undo holding it or letting it go: it is planned again."""
        self.set(held_on=None, let_go_at=None)
        self.person.count_contacts()
        return self

    def mark_sent(self) -> Self:
        """The person has sent the message that asks for it."""
        return self if self.sent_at else self.set(sent_at=timezone.now())

    def unmark_sent(self) -> Self:
        return self.set(sent_at=None)

    def move(self, to: date) -> Self:
        """Plan it for another day, at its hour; nothing happens if it is that day already.

        One that had no day remembers that by having moved from the day it moved to.
        """
        if to == self.planned_on:
            return self
        return self.set(moved_from=self.planned_on or to, planned_on=to)

    def move_back(self) -> Self:
        """Undo the last move: back to the day before it, or to no day."""
        if self.moved_from is None:
            return self
        if self.moved_from == self.planned_on:
            return self.set(planned_on=None, planned_time=None, moved_from=None)
        return self.set(planned_on=self.moved_from, moved_from=None)

    def remove(self) -> Self:
        """Remove it for thirty days, then for good; it no longer counts as a contact."""
        super().remove()
        self.person.count_contacts()
        return self

    def bring_back(self) -> Self:
        self.restore()
        self.person.count_contacts()
        return self


class PointerQuerySet(OwnedQuerySet["Pointer"]):
    def point(self, conversation: Conversation, person: "Person") -> "Pointer":
        """This conversation pointed to this person; a second time changes nothing."""
        facts = {"conversation": conversation, "person": person}
        return self.get_or_create(**facts, defaults={"owner": conversation.owner})[0]

    def unpoint(self, conversation: Conversation, person: "Person") -> None:
        self.filter(conversation=conversation, person=person).delete()

    def point_to_names(self, conversation: Conversation, names: "Iterable[str]") -> None:
        """This conversation pointed to people by these names: somebody known by one, or a new person."""
        people = Person.objects
        met = gettext("through {name}").format(name=conversation.person)
        facts = {"kind": PersonKind.CONTACT, "how_met": met}
        for name in names:
            self.point(conversation, people.named_or_new(conversation.owner, name, **facts))

    def shown(self) -> Self:
        """Those to people who were not removed, with the person, in the order they were named."""
        return self.filter(person__removed_at=None).select_related("person").order_by("id")

    def around(self, person: "Person | Told") -> Self:
        """Those to this person, and those from this person's conversations; without removed people."""
        here = self.filter(conversation__removed_at=None, person__removed_at=None)
        here = here.filter(conversation__person__removed_at=None)
        here = here.exclude(person=F("conversation__person"))  # two of them were joined
        theirs = here.filter(Q(person=person) | Q(conversation__person=person))
        return theirs.select_related("person", "conversation__person").order_by("-id")

    def with_whom(self) -> Self:
        """Those to this person from conversations, with whom each was held; the newest first."""
        here = self.filter(conversation__removed_at=None)
        here = here.exclude(person=F("conversation__person"))
        return here.select_related("conversation__person").order_by("-id")


class Pointer(OwnedModel):
    """A conversation in which one person named another who may help."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="pointers")
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="pointers")
    person = models.ForeignKey("recovery.Person", models.CASCADE, related_name="pointed_to_by")

    objects: ClassVar = PointerQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("conversation", "person", name="pointer_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person}"


class WeekOffQuerySet(OwnedQuerySet["WeekOff"]):
    def take(self, owner: "User", monday: date) -> "WeekOff":
        return self.get_or_create(owner=owner, monday=monday)[0]

    def mondays(self, since: date) -> set[date]:
        """The weeks off from this Monday on, those to come included."""
        return set(self.filter(monday__gte=since).values_list("monday", flat=True))

    def give_back(self, owner: "User", monday: date) -> None:
        self.filter(owner=owner, monday=monday).delete()


class WeekOff(OwnedModel):
    """A week a person took off by choice: it has no number to aim for."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="weeks_off")
    monday = models.DateField()

    objects: ClassVar = WeekOffQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("owner", "monday", name="weekoff_once"),
            models.CheckConstraint(condition=Q(monday__iso_week_day=1), name="weekoff_monday"),
        ]

    def __str__(self) -> str:
        return f"{self.monday}"


POINTED = own(
    Pointer.objects,
    lambda mine: (
        mine.filter(conversation__any=Told("keys"), person__removed_at=None)
        .order_by("id")
        .values_list("conversation_id", "person__name")
    ),
)


def name_people(owner: "User", conversations: list[Conversation]) -> None:
    """Tell each of these conversations with whom it is, and the held ones to whom they pointed."""
    hand_out(conversations, "person", "name")
    told: dict[UUID, list[str]] = {each.pk: [] for each in conversations if each.is_held}
    for key, name in POINTED.rows(owner=owner.pk, keys=list(told)) if told else []:
        told[key].append(name)
    for each in conversations:
        each.pointed_to = told.get(each.pk, [])
