"""Whom to thank, whom to write to, and what went quiet."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from recovery.models import Opportunity, Parting, Person
from recovery.models.rejections import today
from recovery.on_today.thing import Thing, later, opens, press
from recovery.path.choices import TodayKind


def partings(user: User, keys: Collection[UUID]) -> Iterable[Parting]:
    rows: Iterable[Parting] = Parting.objects.owned_by(user).with_names().filter(pk__in=keys)
    return rows


def thank(row: Parting) -> Thing:
    return Thing(
        TodayKind.THANK,
        about=str(row.rejection),
        about_address=row.rejection.get_absolute_url(),
        title=_("Thank {who}").format(who=row.person),
        words=_("You wanted to. A few kind lines, and no question."),
        taps=(
            opens(_("Write the lines"), "parting_thank", row.pk),
            press(_("I thanked them"), "parting_thanked", row.pk),
        ),
        later=later(TodayKind.THANK, row.pk),
    )


def people(user: User, keys: Collection[UUID]) -> Iterable[Person]:
    rows: Iterable[Person] = Person.objects.owned_by(user).for_rows().filter(pk__in=keys)
    return rows


def touch(row: Person) -> Thing:
    words = _("You wanted to keep in touch.")
    if row.last_contact_on:
        day = date_format(row.last_contact_on, "DATE_FORMAT")
        words = _("You were last in touch on {day}.").format(day=day)
    return Thing(
        TodayKind.TOUCH,
        about=row.told,
        about_address=row.get_absolute_url(),
        title=_("A few lines to {who}").format(who=row),
        words=words,
        taps=(
            opens(_("Write them"), "person_note", row.pk),
            press(_("We were in touch"), "person_touched", row.pk),
        ),
        later=later(TodayKind.TOUCH, row.pk),
    )


def opportunities(user: User, keys: Collection[UUID]) -> Iterable[Opportunity]:
    rows: Iterable[Opportunity] = Opportunity.objects.owned_by(user).for_rows().filter(pk__in=keys)
    return rows


def quiet(row: Opportunity) -> Thing:
    """Silence can mean many things; only the person can say that it is over."""
    days = row.quiet_days(today())
    told = ngettext("No word for {n} business day.", "No word for {n} business days.", days)
    return Thing(
        TodayKind.QUIET,
        about=str(row),
        about_address=row.get_absolute_url(),
        title=_("Is it still alive?"),
        words=told.format(n=days),
        taps=(
            press(_("Still alive"), "opportunity_alive", row.pk),
            opens(_("Something else"), "opportunity_detail", row.pk),
        ),
        later=later(TodayKind.QUIET, row.pk),
    )
