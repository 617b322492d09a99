"""The people of a search: recruiters, interviewers, friends, mentors, contacts."""

from datetime import date
from typing import ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Case, ExpressionWrapper, F, Q, Value, When
from django.db.models.functions import Coalesce, Greatest, Lower, Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from bounceback.encryption import EncryptedTextField
from bounceback.text import within
from recovery.people.address_book import Card
from recovery.people.merge_record import Record
from recovery.people.phones import call_link
from recovery.people.queries import PersonQuerySet
from recovery.shared.choices import PersonKind, Tie
from recovery.shared.owned import CannotBringBack, RemovableModel
from recovery.shared.search import search_column

LONGEST_NOTES = 4000  # characters


def _next_touch() -> "Case":
    """When to write to somebody again; None for those one does not keep in touch with."""
    since = Coalesce(F("last_contact_on"), F("kept_on"))
    due = ExpressionWrapper(since + F("touch_days"), output_field=models.DateField())
    moved = Coalesce(F("touch_moved_to"), due)
    return Case(
        When(touch_days=None, then=Value(None)),
        default=Greatest(due, moved),
        output_field=models.DateField(),
    )


class Person(RemovableModel):
    """Somebody met in a search. One person can belong to many recoveries.

    `last_contact_on` is the newest of other facts (conversations held, replies they gave, what the person noted
    by hand) and is kept up by `count_contacts`; when to write again follows from it by itself.
    """

    LIST_PAGE = "person_list"
    RESTORE = "person_restore"

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="people")
    name = models.CharField(_("Name"), max_length=120)
    kind = models.CharField(_("Who are they?"), max_length=20, choices=PersonKind)
    company = models.CharField(_("Company"), max_length=120, blank=True)
    address = EncryptedTextField(
        _("E-mail address or link"), max_length=300, blank=True, default=""
    )
    phone = EncryptedTextField(_("Phone"), max_length=60, blank=True, default="")
    tie = models.CharField(
        _("How well do you know them?"), max_length=10, choices=Tie, blank=True, default=""
    )
    how_met = EncryptedTextField(_("How did you meet?"), max_length=200, blank=True, default="")
    notes = EncryptedTextField(_("Notes"), max_length=LONGEST_NOTES, blank=True, default="")
    language = models.CharField(
        _("You write to them in"),
        max_length=7,
        choices=settings.LANGUAGES,
        blank=True,
        default="",
        db_default="",
    )

    # Keeping in touch: every so many days from the last real contact, or from when it was decided.
    touch_days = models.PositiveSmallIntegerField(
        _("Write again after so many days"), null=True, blank=True
    )
    kept_on = models.DateField(null=True, blank=True)
    touch_moved_to = models.DateField(null=True, blank=True)  # not before that day
    in_touch_on = models.DateField(null=True, blank=True)  # noted by hand
    in_touch_before = models.DateField(null=True, blank=True, editable=False)  # to take that back
    last_contact_on = models.DateField(null=True, blank=True, editable=False)
    touch_on = models.GeneratedField(
        expression=_next_touch(), output_field=models.DateField(), db_persist=True
    )

    search = search_column("name", "company")

    # As a card of an address book: by what other books know it, and when the database saw it change last.
    card_uid = EncryptedTextField(max_length=200, blank=True, default="", editable=False)
    card_changed_at = models.DateTimeField(db_default=Now(), editable=False)

    # Two rows that were the same person: the one that went says into which, and what it had.
    merged_into = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="merged", editable=False
    )
    merge_record = EncryptedTextField(blank=True, default="", editable=False)

    objects: ClassVar = PersonQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "id", name="person_owner"),
            models.Index("owner", Lower("name"), "id", name="person_by_name"),
            models.Index("owner", Lower("company"), name="person_company"),
            models.Index("owner", "touch_on", name="person_touch", condition=~Q(touch_days=None)),
            models.Index("removed_at", name="person_removed", condition=~Q(removed_at=None)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="person_named"),
            models.CheckConstraint(condition=Q(kind__in=PersonKind.values), name="person_kind"),
            models.CheckConstraint(condition=Q(tie="") | Q(tie__in=Tie.values), name="person_tie"),
            models.CheckConstraint(
                condition=Q(language__in=["", *(code for code, _name in settings.LANGUAGES)]),
                name="person_language",
            ),
            models.CheckConstraint(
                condition=Q(touch_days=None) | Q(touch_days__range=(1, 730), kept_on__isnull=False),
                name="person_kept_since",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | Q(removed_at__isnull=False),
                name="person_merged_is_removed",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("person_detail", args=[self.pk])

    @property
    def told(self) -> str:
        """Name, company and who they are, in a line."""
        kind = within(self.get_kind_display())
        return ", ".join(filter(None, (self.name, self.company, kind)))

    @property
    def call(self) -> str:
        """A link that calls them."""
        return call_link(self.phone)

    @property
    def uid(self) -> str:
        """By what address books know this person: as they came from one, or by their key here."""
        return self.card_uid or self.pk.urn

    def as_card(self, *, with_notes: bool) -> Card:
        """For another address book; the notes go along only where that is asked for."""
        return Card(
            self.name,
            self.company,
            self.address,
            self.phone,
            self.notes if with_notes else "",
            self.uid,
            self.card_changed_at,
        )

    @property
    def is_kept(self) -> bool:
        """Whether one keeps in touch with them."""
        return self.touch_days is not None

    def keep(self, days: int, today: date) -> Self:
        """Keep in touch: write every so many days, counted from the last contact, or from today."""
        if self.is_kept:
            return self.set(touch_days=days)
        return self.set(touch_days=days, kept_on=today, touch_moved_to=None)

    def stop_keeping(self) -> Self:
        return self.set(touch_days=None)

    def keep_again(self, days: int) -> Self:
        """Undo stopping it, or another number of days."""
        return self.set(touch_days=days, kept_on=self.kept_on or timezone.localdate())

    def move_touch(self, to: date | None) -> Self:
        """Do not write before this day; None for the day that follows from the last contact."""
        return self.set(touch_moved_to=to)

    def note_touch(self, on: date) -> Self:
        """Note a contact on that day, from which the days are counted anew."""
        if self.in_touch_on != on:
            self.set(in_touch_before=self.in_touch_on, in_touch_on=on)
        return self.count_contacts()

    def take_touch_back(self, on: date) -> Self:
        """Undo a noted contact on that day. A second press changes nothing."""
        if self.in_touch_on != on:
            return self
        self.set(in_touch_on=self.in_touch_before, in_touch_before=None)
        return self.count_contacts()

    def count_contacts(self) -> Self:
        """Work out anew the last contact: a conversation held, a reply of theirs, or one's own note."""
        Person.objects.filter(pk=self.pk).count_contacts()
        self.refresh_from_db(fields=["last_contact_on", "touch_on"])
        return self

    def bring_back(self) -> Self:
        """Undo removing or joining it. Raises MergedFurther if the one it was joined to was joined to a third."""
        if self.merged_into is None:
            return self.restore()
        if self.merged_into.merged_into_id is not None:
            raise MergedFurther(self.merged_into)
        return self._part_from(self.merged_into)

    def _part_from(self, stays: "Person") -> Self:
        """Undo joining: each has again what was theirs; what came since stays with the one who stayed."""
        with transaction.atomic():
            Record.unpacked(self.merge_record).take_back(self, stays)
            self.set(removed_at=None, merged_into=None, merge_record="")
            stays.refresh_from_db()
            stays.count_contacts()
            self.count_contacts()
        return self


class MergedFurther(CannotBringBack):
    """The person this one was joined to has been joined to a third: undo that first."""

    def __str__(self) -> str:
        return str(_("The one they went into was joined to another since. Take that back first."))


def language_to(person: Person | None, owner: User) -> str:
    """The code of the language in which one writes to somebody: theirs where that was said, else one's own."""
    return (person.language if person else "") or owner.language
