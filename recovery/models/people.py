"""The people of a search: recruiters, interviewers, friends, mentors, contacts."""

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models, transaction
from django.db.models import Case, ExpressionWrapper, F, Max, Q, Value, When
from django.db.models.functions import Coalesce, Greatest, Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from recovery.models.owned import OwnedModel, OwnedQuerySet, RemovableModel, RemovableQuerySet
from recovery.path.choices import Fate, PersonKind, Tie

if TYPE_CHECKING:
    from accounts.models import User
    from recovery.models.conversations import ConversationQuerySet, PointerQuerySet
    from recovery.models.feedback_queries import FeedbackRequestQuerySet
    from recovery.models.rejections import Rejection

MOST_TO_CHOOSE_FROM = 100
LONGEST_NOTES = 4000  # characters


class PersonQuerySet(RemovableQuerySet["Person"]):
    def to_choose_for(self, rejection: "Rejection") -> "PersonQuerySet":
        """Whom one may want to ask about this: people at this company first, then the newest.

        At most a hundred: more is no longer a choice.
        """
        at_company = Case(When(company__iexact=rejection.company, then=0), default=1)
        found = self.owned_by(rejection.owner).here().exclude(kind=PersonKind.FRIEND)
        return found.order_by(at_company, "-id")[:MOST_TO_CHOOSE_FROM]

    def called(self, name: str, kind: str) -> "Person | None":
        """Whoever goes by this name already, however it is written; None where nobody does."""
        return self.here().filter(name__iexact=name, kind=kind).order_by("-id").first()

    def named_or_new(self, owner: "User", name: str, **facts: Any) -> "Person":
        """Whoever of this person's people goes by this name, however it is written; else somebody new.

        With the company given, somebody at another company is somebody else. What is known stays as it is.
        """
        known = self.owned_by(owner).here().filter(name__iexact=name)
        if company := facts.get("company"):
            known = known.filter(company__iexact=company) | known.filter(company="")
        found: Person | None = known.order_by("-id").first()
        return found or self.create(owner=owner, name=name, **facts)

    def to_talk_with(self, owner: "User") -> "PersonQuerySet":
        """With whom one may want to go through an interview: friends and mentors first, then the newest.

        At most a hundred, as above.
        """
        close = Case(When(kind__in=[PersonKind.FRIEND, PersonKind.MENTOR], then=0), default=1)
        return self.owned_by(owner).here().order_by(close, "-id")[:MOST_TO_CHOOSE_FROM]


def _next_touch() -> "Case":
    """When it is time to write to somebody again; nothing for those one does not keep in touch with."""
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

    `last_contact_on` is a sum of other facts (talks held, answers they gave, what the person noted by
    hand) and is kept up by `count_contacts`; when to write again follows from it by itself.
    """

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

    # Keeping in touch: every so many days from the last real contact, or from when it was decided.
    touch_days = models.PositiveSmallIntegerField(
        _("Write again after so many days"), null=True, blank=True
    )
    kept_on = models.DateField(null=True, blank=True)
    touch_moved_to = models.DateField(null=True, blank=True)  # not before that day
    in_touch_on = models.DateField(null=True, blank=True)  # noted by hand
    last_contact_on = models.DateField(null=True, blank=True, editable=False)
    touch_on = models.GeneratedField(
        expression=_next_touch(), output_field=models.DateField(), db_persist=True
    )

    # Two rows that were the same person: the one that went says into which, and what it had.
    merged_into = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="merged", editable=False
    )
    merge_record = EncryptedTextField(blank=True, default="", editable=False)

    if TYPE_CHECKING:
        conversations: ConversationQuerySet
        feedback: FeedbackRequestQuerySet
        pointed_to_by: PointerQuerySet
        partings: "PartingQuerySet"

    objects: ClassVar = PersonQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "id", name="person_owner"),
            models.Index("owner", Lower("name"), "id", name="person_by_name"),
            models.Index("owner", "touch_on", name="person_touch", condition=~Q(touch_days=None)),
            models.Index("removed_at", name="person_removed", condition=~Q(removed_at=None)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="person_named"),
            models.CheckConstraint(condition=Q(kind__in=PersonKind.values), name="person_kind"),
            models.CheckConstraint(condition=Q(tie="") | Q(tie__in=Tie.values), name="person_tie"),
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
        return ", ".join(filter(None, (self.name, self.company, self.get_kind_display())))

    @property
    def is_kept(self) -> bool:
        """One keeps in touch with them."""
        return self.touch_days is not None

    def keep(self, days: int, today: date) -> Self:
        """Write to them every so many days, counted from the last real contact, or from today."""
        return self.set(touch_days=days, kept_on=self.kept_on if self.is_kept else today)

    def stop_keeping(self) -> Self:
        return self.set(touch_days=None, touch_moved_to=None)

    def count_contacts(self) -> Self:
        """Work out anew when the last real contact was: a talk held, an answer of theirs, one's own note."""
        from recovery.models.replies import FeedbackReply

        answers = FeedbackReply.objects.filter(request__person=self)
        held = self.conversations.here().aggregate(at=Max("held_on"))["at"]
        answered = answers.aggregate(at=Max("received_on"))["at"]
        days = [day for day in (held, answered, self.in_touch_on) if day]
        return self.set(last_contact_on=max(days, default=None))


class PartingQuerySet(OwnedQuerySet["Parting"]):
    def to_thank(self) -> Self:
        """Those one decided to thank, and did not yet."""
        return self.filter(fate=Fate.THANK, thanked_at=None, person__removed_at=None)

    def decide(self, rejection: "Rejection", person: Person, fate: str, today: date) -> "Parting":
        """What to do with somebody of this process; what was decided already is not done a second time.

        To keep starts the clock for writing again, to let go stops it, and to thank leaves it alone.
        """
        with transaction.atomic():
            known = {"rejection": rejection, "person": person}
            first = {"owner": rejection.owner, "fate": fate}
            parting, is_new = self.select_for_update().get_or_create(**known, defaults=first)
            if not is_new and parting.fate == fate:
                return parting
            was_kept_by_it = not is_new and parting.fate == Fate.KEEP and parting.began_keeping
            if fate == Fate.KEEP:
                person.keep(person.touch_days or rejection.owner.touch_days, today)
            elif fate == Fate.LET_GO or was_kept_by_it:
                person.stop_keeping()
            return parting if is_new else parting.set(fate=fate, thanked_at=None)


class Parting(OwnedModel):
    """What one does, after a no, with one person of that process: thank, keep, let go."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="partings")
    rejection = models.ForeignKey("recovery.Rejection", models.CASCADE, related_name="partings")
    person = models.ForeignKey(Person, models.CASCADE, related_name="partings")
    fate = models.CharField(_("What will you do?"), max_length=10, choices=Fate)
    thanked_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = PartingQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "rejection", name="parting_owner"),
            models.Index(
                "owner", "id", name="parting_to_thank", condition=Q(fate="thank", thanked_at=None)
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint("rejection", "person", name="parting_once"),
            models.CheckConstraint(condition=Q(fate__in=Fate.values), name="parting_fate"),
            models.CheckConstraint(
                condition=Q(thanked_at=None) | Q(fate="thank"), name="parting_thanked_to_thank"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_fate_display()}"

    @property
    def began_keeping(self) -> bool:
        """One keeps in touch with them since this was decided, and not from before."""
        since = self.person.kept_on
        return since is not None and since >= timezone.localdate(self.created_at)

    def mark_thanked(self) -> Self:
        return self if self.thanked_at else self.set(thanked_at=timezone.now())

    def unmark_thanked(self) -> Self:
        return self.set(thanked_at=None)


class Distinct(OwnedModel):
    """Two people who look like one, and are not: said once, and not asked again."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="distinct_people")
    one = models.ForeignKey(Person, models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, models.CASCADE, related_name="+")

    objects: ClassVar = OwnedQuerySet["Distinct"].as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("owner", "one", "other", name="distinct_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="distinct_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id}, {self.other_id}"
