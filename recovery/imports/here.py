"""What of a list is here already."""

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from recovery.imports.entries import Entry

if TYPE_CHECKING:
    from accounts.models import User

SAME_WITHIN = timedelta(days=30)  # an equal company and role further apart is another try
type Job = tuple[str, str]


class Here:
    """The jobs that are here, and those of a list seen so far, by company and role."""

    def __init__(self, owner: "User") -> None:
        self.days: dict[Job, set[date]] = defaultdict(set)
        noes = owner.rejections.values_list("company", "role", "dated_on")
        tries = owner.opportunities.here().values_list("company", "role", "began_on")
        for rows in (noes, tries):
            for company, role, day in rows.iterator():
                self.days[_job(company, role)].add(day)

    def take_in(self, entry: Entry) -> bool:
        """Whether the job is here already, within thirty days where days are known; from now on it is."""
        job = _job(entry.company, entry.role)
        days, known = entry.days, self.days.get(job)
        is_here = known is not None and (
            not days
            or not known
            or any(abs(one - other) <= SAME_WITHIN for one in days for other in known)
        )
        self.days[job] |= days
        return is_here


def _job(company: str, role: str) -> Job:
    return company.casefold(), role.casefold()
