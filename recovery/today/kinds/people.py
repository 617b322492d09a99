"""Kinds of Today for people to thank or write to, and for opportunities that went quiet."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bounceback.days import on_day
from recovery.opportunities.models import Opportunity
from recovery.people.models import Person
from recovery.people.partings import Parting
from recovery.shared.choices import TodayKind
from recovery.shared.clocks import today
from recovery.today.cards import Told, opens, press
from recovery.today.kinds.kind import IN_A_WEEK, NOT_PUT_ASIDE, Kind, Rows


def _thank(row: Parting) -> Told:
    return Told(
        about=str(row.rejection),
        about_address=row.rejection.get_absolute_url(),
        title=_("Thank {who}").format(who=row.person),
        words=_("You wanted to. A few kind lines, and no question."),
        taps=(
            opens(_("Write a message"), "parting_thank", row.pk),
            press(_("I thanked them"), "parting_thanked", row.pk),
        ),
    )


# A person of an interview to be thanked after the no.
THANK = Kind(
    TodayKind.THANK,
    own="partings",
    rows=Rows(
        of="""recovery_parting it JOIN recovery_rejection job ON job.id = it.rejection_id AND job.owner_id = it.owner_id
            JOIN recovery_person person ON person.id = it.person_id AND person.owner_id = it.owner_id""",
        where=f"""it.fate = 'thank' AND it.thanked_at IS NULL AND person.removed_at IS NULL
            AND {NOT_PUT_ASIDE}""",
        order="it.id",
    ),
    tell=_thank,
    shows=("rejection_id", "person_id"),
)


def _touch(row: Person) -> Told:
    words = _("You wanted to keep in touch.")
    if row.last_contact_on:
        words = _("You were last in touch {day}.").format(day=on_day(row.last_contact_on))
    return Told(
        about=row.told,
        about_address=row.get_absolute_url(),
        title=_("Write to {who}").format(who=row),
        words=words,
        taps=(
            opens(_("Write a message"), "person_message", row.pk),
            press(_("We were in touch"), "person_touched", row.pk),
        ),
    )


# A person to keep in touch with, when their day has come and no conversation is planned.
TOUCH = Kind(
    TodayKind.TOUCH,
    own="people",
    rows=Rows(
        of="recovery_person it",
        where="""it.removed_at IS NULL AND it.touch_days IS NOT NULL AND it.touch_on <= %(today)s
            AND NOT EXISTS (
                SELECT FROM recovery_conversation conversation
                WHERE conversation.owner_id = %(owner)s AND conversation.person_id = it.id
                AND conversation.planned_on >= %(today)s
                AND conversation.removed_at IS NULL AND conversation.held_on IS NULL AND conversation.let_go_at IS NULL
            )""",
        order="it.touch_on, it.id",
    ),
    tell=_touch,
    shows=("name", "company", "kind", "last_contact_on"),
    later=IN_A_WEEK,
)


def _quiet(row: Opportunity) -> Told:
    """An opportunity that went quiet; only the person can say that it is over."""
    days = row.quiet_days(today())
    told = ngettext("No word for {n} business day.", "No word for {n} business days.", days)
    return Told(
        about=str(row),
        about_address=row.get_absolute_url(),
        title=_("Is this one still going?"),
        words=told.format(n=days),
        taps=(
            press(_("Still going"), "opportunity_still_going", row.pk),
            opens(_("View"), "opportunity_detail", row.pk),
        ),
    )


# An open opportunity from which nothing came for timings.QUIET_DAYS: is it still going?
QUIET = Kind(
    TodayKind.QUIET,
    own="opportunities",
    rows=Rows(
        of="""recovery_opportunity it CROSS JOIN LATERAL (
            SELECT greatest(it.began_on, it.last_contact_on,
                CASE WHEN it.next_on < %(today)s THEN it.next_on END) AS since
            ) silent""",
        where="""it.removed_at IS NULL AND it.ended_at IS NULL
            AND (it.alive_until IS NULL OR it.alive_until <= %(today)s)
            AND (it.next_on IS NULL OR it.next_on < %(today)s)
            AND CASE WHEN it.promised_by > silent.since THEN it.promised_by <= %(latest_promise)s
                ELSE silent.since <= %(latest_sign)s END""",
        order="silent.since DESC, it.id",
    ),
    tell=_quiet,
    shows=(
        "company",
        "role",
        "began_on",
        "last_contact_on",
        "promised_by",
        "next_on",
        "alive_until",
    ),
    later=IN_A_WEEK,
)
