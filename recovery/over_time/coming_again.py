"""Which reasons employers gave, counted by how far it got and where the jobs came from: three statements."""

from collections.abc import Iterable
from uuid import UUID

from recovery.over_time.patterns import Pattern, Size, Told
from recovery.over_time.reading import Asking
from recovery.rejections.reasons import NOTHING_TO_KNOW
from recovery.shared.jobs import job_of

# A reason is told by the person who was turned down, from a mail or a call, or by a point of a reply that was read.
# One rejection counts once for a reason.
TOLD = """WITH told AS (
    SELECT rejection_id, code FROM recovery_reasonpick
    WHERE owner_id = %(owner)s AND known = 'told' AND code <> ALL(%(no_reasons)s)
    UNION
    SELECT request.rejection_id, point.reason FROM recovery_feedbackpoint point
    JOIN recovery_feedbackreply reply ON reply.owner_id = %(owner)s AND reply.id = point.reply_id
    JOIN recovery_feedbackrequest request
        ON request.owner_id = %(owner)s AND request.id = reply.request_id
    WHERE point.owner_id = %(owner)s AND point.reason <> ALL(%(no_reasons)s) AND point.reason <> ''
    AND point.verdict <> 'not_mine' AND reply.opened_at IS NOT NULL AND reply.removed_at IS NULL
    AND request.rejection_id IS NOT NULL
), each AS (
    SELECT job.id, job.stage, job.source, job.dated_on, told.code,
        coalesce(company.joined_to_id, company.id, job.id) AS employer
    FROM told JOIN recovery_rejection job ON job.owner_id = %(owner)s AND job.id = told.rejection_id
    LEFT JOIN recovery_company company
        ON company.owner_id = %(owner)s AND lower(company.name) = lower(job.company)
    WHERE job.dated_on >= %(since)s
)"""
BY = "CASE GROUPING(stage, source) WHEN 1 THEN 'stage' WHEN 2 THEN 'source' ELSE '' END"
COUNTS = f"""{TOLD} SELECT {BY}, coalesce(stage, source, ''), code, count(*), count(DISTINCT employer),
    (array_agg(id ORDER BY dated_on DESC, id DESC))[:12]
FROM each GROUP BY GROUPING SETS ((code), (stage, code), (source, code))"""  # noqa: S608 - of constants
SIZES = f"""{TOLD} SELECT {BY}, coalesce(stage, source, ''), count(DISTINCT id)
FROM each GROUP BY GROUPING SETS ((), (stage), (source))"""  # noqa: S608 - of constants
JOBS = """SELECT id, company, role FROM recovery_rejection
WHERE owner_id = %(owner)s AND id = ANY(%(keys)s) ORDER BY dated_on DESC, id DESC"""

NO_REASONS = [*NOTHING_TO_KNOW, "other"]  # "other" is another thing each time


def cases_of(asking: Asking, patterns: Iterable[Pattern]) -> dict[UUID, str]:
    """The names of the rejections behind these patterns, by key; the newest first. One query."""
    keys = list({key for each in patterns for key in each.told.newest})
    rows = asking.rows(JOBS, keys=keys) if keys else []
    return {key: job_of(company, role) for key, company, role in rows}


def told_and_sizes(asking: Asking) -> tuple[list[Told], list[Size]]:
    """How often each reason was told in each group; and how many of each group have any. Two queries."""
    told = [Told(*row) for row in asking.rows(COUNTS, no_reasons=NO_REASONS)]
    sizes = [Size(*row) for row in asking.rows(SIZES, no_reasons=NO_REASONS)]
    unnamed = ("source", "")  # where they came from was not said
    return (
        [each for each in told if (each.by, each.group) != unnamed],
        [each for each in sizes if (each.by, each.group) != unnamed],
    )
