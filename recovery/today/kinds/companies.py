"""The kind of Today for a company that one may try again: the day that was set has come."""

from django.utils.translation import gettext as _

from recovery.companies.models import Company
from recovery.shared.choices import TodayKind
from recovery.today.cards import Told, opens, press
from recovery.today.kinds.kind import IN_A_WEEK, Kind, Rows

# With when they last tried there, by any name of the company: worked out once, and only where a day is set.
WITH_TRIES = """recovery_company it LEFT JOIN (
    SELECT coalesce(kin.joined_to_id, kin.id) AS company, max(try.began_on) AS last,
        bool_or(try.ended_at IS NULL) AS is_open
    FROM recovery_opportunity try JOIN recovery_company kin
    ON kin.owner_id = try.owner_id AND lower(kin.name) = lower(try.company)
    WHERE try.owner_id = %(owner)s AND try.removed_at IS NULL GROUP BY 1
) tried ON tried.company = coalesce(it.joined_to_id, it.id)"""
NOT_TRIED = "(tried.company IS NULL OR NOT tried.is_open AND tried.last < it.try_on)"


def _again(row: Company) -> Told:
    words = _("The day you set has come.")
    if row.said:
        words = _("They said: {words}").format(words=row.said)
    return Told(
        about=row.name,
        about_address=row.get_absolute_url(),
        title=_("You may try {who} again").format(who=row),
        words=words,
        taps=(
            opens(_("View what you know"), "company_again", row.pk),
            press(_("Let it go"), "company_let_go", row.pk),
        ),
    )


AGAIN = Kind(
    TodayKind.AGAIN,
    own="companies",
    rows=Rows(
        of=WITH_TRIES,
        where=f"it.try_on <= %(today)s AND {NOT_TRIED}",
        order="it.try_on, it.id",
    ),
    tell=_again,
    shows=("name", "said"),
    later=IN_A_WEEK,
)
