"""The kind of Today for a company that one may try again: the day that was set has come."""

from django.utils.translation import gettext as _

from recovery.companies.models import Company
from recovery.shared.choices import TodayKind
from recovery.today.cards import Told, opens, press
from recovery.today.kinds.kind import IN_A_WEEK, Kind, Rows

# Whoever has tried since, or is trying now, by any name of the company, is not asked.
NOTHING_OPEN_THERE = """NOT EXISTS (
    SELECT FROM recovery_opportunity there
    WHERE there.owner_id = it.owner_id AND lower(there.company) = ANY(ARRAY(
        SELECT lower(kin.name) FROM recovery_company kin WHERE kin.owner_id = it.owner_id
        AND coalesce(kin.joined_to_id, kin.id) = coalesce(it.joined_to_id, it.id)
    ))
    AND there.removed_at IS NULL AND (there.ended_at IS NULL OR there.began_on >= it.try_on)
)"""


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
        of="recovery_company it",
        where=f"it.try_on <= %(today)s AND {NOTHING_OPEN_THERE}",
        order="it.try_on, it.id",
    ),
    tell=_again,
    shows=("name", "said"),
    later=IN_A_WEEK,
)
