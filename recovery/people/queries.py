"""How people are found: each question a page asks of them has a name here."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from django.db.models import Case, F, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Greatest, Lower, Upper
from django.utils import timezone

from bounceback.statements import Statement, Told
from recovery.people.matching import Known
from recovery.shared.choices import HIRING_KINDS, PersonKind, Tie
from recovery.shared.keyset import Keyset
from recovery.shared.owned import RemovableQuerySet, own
from recovery.shared.search import has_words

if TYPE_CHECKING:
    from datetime import datetime

    from accounts.models import User
    from recovery.people.models import Person
    from recovery.rejections.models import Rejection

MOST_TO_CHOOSE_FROM = 100
MOST_TO_COMPARE = 5000
ON_A_CHOICE = ("owner", "name", "company", "kind", "address")


class PersonQuerySet(RemovableQuerySet["Person"]):
    def to_choose_for(self, company: "str | Told") -> Self:
        """Whom one may want to ask about a no: people at this company, then of agencies and of none, newest first.

        At most a hundred: more is no longer a choice. Of each what a choice says.
        """
        called = Upper(Value(company) if isinstance(company, str) else company)
        at_company = Case(When(upper_company=called, then=0), default=1)
        rows = self.here().exclude(kind=PersonKind.FRIEND).alias(upper_company=Upper("company"))
        found = rows.filter(Q(upper_company=called) | Q(company="") | Q(kind=PersonKind.AGENCY))
        return found.only(*ON_A_CHOICE).order_by(at_company, "-id")[:MOST_TO_CHOOSE_FROM]

    def called(self, name: str, kind: str) -> "Person | None":
        """The person who goes by this name, however it is written; None where nobody does."""
        return self.here().filter(name__iexact=name, kind=kind).order_by("-id").first()

    def named_or_new(self, owner: "User", name: str, **facts: Any) -> "Person":
        """The person who goes by this name, however it is written; else a new one.

        With the company given, somebody at another company is somebody else. What is known stays as it is.
        """
        company = facts.get("company", "")
        known = _known_as(self.model, at_a_company=bool(company))
        found: Person | None = known.first(owner=owner.pk, name=name, company=company)
        return found or self.create(owner=owner, name=name, **facts)

    def to_debrief_with(self) -> Self:
        """With whom one may want to go through an interview: friends and mentors first, then the newest.

        Nobody who hires. At most a hundred. Of each what a choice says.
        """
        close = Case(When(kind__in=[PersonKind.FRIEND, PersonKind.MENTOR], then=0), default=1)
        found = self.here().exclude(kind__in=HIRING_KINDS)
        return found.only(*ON_A_CHOICE).order_by(close, "-id")[:MOST_TO_CHOOSE_FROM]

    # On the list.

    def by_name(self) -> Self:
        return self.here().alias(called=Lower("name")).order_by("called", "id")

    def after(self, pk: UUID) -> Self:
        """Those after this one in `by_name`."""
        there = self.model.objects.filter(pk=pk, owner=OuterRef("owner"))
        here = Subquery(there.values_list(Lower("name"))[:1])
        rows = self.alias(called=Lower("name"), last=here)
        return rows.filter(Q(called__gt=F("last")) | Q(called=F("last"), id__gt=pk))

    def matching(self, words: str) -> Self:
        """Those with each of these words in their name or company."""
        return self.filter(has_words(words, "search"))

    def kept(self) -> Self:
        return self.here().exclude(touch_days=None)

    def losing_touch(self, today: date) -> Self:
        """Those to whom it is time to write, or with whom touch was lost."""
        return self.here().filter(Q(touch_on__lte=today) | Q(tie=Tie.LOST_TOUCH))

    def for_rows(self) -> Self:
        """What a row of the list shows, and nothing encrypted."""
        dates = ("touch_days", "touch_on", "last_contact_on")
        return self.only("owner", "name", "company", "kind", "tie", *dates)

    def newest_removed(self) -> Self:
        """Removed ones who can be brought back, the last removed first."""
        return (
            self.removed()
            .order_by("-removed_at")
            .only("owner", "name", "removed_at", "merged_into")
        )

    def to_compare(self) -> "list[Known]":
        """The newest five thousand, with what may show that two are one."""
        names = ("pk", "name", "company", "address", "phone")
        rows = self.here().order_by("-id").values_list(*names)[:MOST_TO_COMPARE]
        return [Known(*row) for row in rows]

    def uids(self) -> set[str]:
        """By what address books know these people, and those who were joined to one of them."""
        rows = self.here() | self.exclude(merged_into=None)
        return {each.uid for each in rows.only("card_uid")}

    def imported_at(self, moment: "datetime") -> Self:
        """Those imported from one file at this moment."""
        return self.here().filter(created_at=moment)

    def named_by(self, *keys: UUID) -> Self:
        return self.filter(pk__in=keys)

    def joined(self) -> Self:
        """Those joined to another person, with that person."""
        return self.removed().exclude(merged_into=None).select_related("merged_into")

    def went_into(self, goes: UUID, stays: UUID) -> bool:
        """Whether the first was joined to the second."""
        return self.removed().filter(pk=goes, merged_into=stays).exists()

    def add_cards(
        self, owner: "User", cards: "list[dict[str, str]]", kind: str, at: "datetime"
    ) -> None:
        """Add people from a file, all with this moment, by which the import can be undone."""
        self.bulk_create(
            [self.model(owner=owner, kind=kind, created_at=at, **facts) for facts in cards]
        )

    def remove_all(self) -> int:
        return self.here().update(removed_at=timezone.now())

    # What follows from other rows.

    def wrote(self, pk: UUID | None) -> Self:
        """Who sent this reply; empty where it is not known."""
        return self.filter(pk=pk)

    def answered_about(self, rejection: "Rejection") -> list[UUID]:
        """Those whose replies are about this rejection."""
        found = self.filter(feedback__rejection=rejection, feedback__replies__isnull=False)
        return list(found.distinct().values_list("pk", flat=True))

    def count_contacts(self) -> int:
        """Work out anew the last contact of each of these, in one query."""
        held = self.children("conversations").held().filter(person=OuterRef("pk")).order_by()
        answered = self.children("feedback").answered().filter(person=OuterRef("pk")).order_by()
        last_conversation = held.values("person").annotate(at=Max("held_on")).values("at")
        last_answer = (
            answered.values("person").annotate(at=Max("replies__received_on")).values("at")
        )
        last = Greatest(Subquery(last_conversation), Subquery(last_answer), F("in_touch_on"))
        return self.update(last_contact_on=last)


@cache
def _known_as(people: "type[Person]", *, at_a_company: bool) -> "Statement[Person]":
    """A statement about who goes by this `name`, and is at this `company` or at none that is known; the newest."""
    here = Q(company__iexact=Told("company")) | Q(company="") if at_a_company else Q()

    def asked(mine: Any) -> Any:
        return mine.here().filter(here, name__iexact=Told("name")).order_by("-id")[:1]

    return own(people.objects, asked)


class ByName(Keyset):
    """The order by name; its cursor is a key, so that nobody's name stands in an address."""

    def sort(self, rows: Any) -> Any:
        return rows.by_name()

    def after(self, rows: Any, cursor: str) -> Any:
        values = self.read(cursor)
        return rows.after(*values) if values else rows


BY_NAME = ByName(("id",), (UUID,))
