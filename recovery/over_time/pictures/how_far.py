"""Where each application came from, how far it went, and how it ended."""

from collections import Counter
from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.text import Text
from recovery.over_time.behind import Behind
from recovery.over_time.picture import FEWEST, Chart, Drawn, Picture, Table, share
from recovery.over_time.reading import Asking
from recovery.shared import flows
from recovery.shared.choices import CameTo, Outcome, Source, Stage

OPEN, NOT_NOTED = "open", ""

# What belongs to a rejection is counted as that rejection. Somebody one only talks to has not been applied to.
BEHIND = """
SELECT 'rejection_detail' AS place, id AS leads_to, id AS key, dated_on AS day, company, role,
    ARRAY[stage, outcome] AS codes, source
FROM recovery_rejection WHERE owner_id = %(owner)s AND dated_on >= %(since)s
UNION ALL
SELECT 'opportunity_detail', id, id, began_on, company, role, ARRAY[stage, CASE
    WHEN ended_at IS NULL THEN 'open'
    WHEN came_to = 'said_no' THEN 'told_no'
    WHEN came_to = 'silence' THEN 'no_reply'
    ELSE came_to END], source
FROM recovery_opportunity
WHERE owner_id = %(owner)s AND removed_at IS NULL AND rejection_id IS NULL AND stage <> 'talking'
    AND (ended_at IS NULL OR ended_at >= %(begins)s)
"""
FLOW = f"""
SELECT source, codes[1] AS stage, codes[2] AS outcome, count(*)::int FROM ({BEHIND}) cases
GROUP BY source, stage, outcome
"""  # noqa: S608 - our own statements, one within the other

# Short, for they are written into the drawing.
SOURCES: dict[str, Text] = {
    Source.COLD: gettext_lazy("Cold"),
    Source.REFERRAL: gettext_lazy("Recommended"),
    Source.APPROACHED: gettext_lazy("They came to me"),
    Source.EVENT: gettext_lazy("Met somewhere"),
    Source.AGENCY: gettext_lazy("Agency"),
    Source.INTERNAL: gettext_lazy("Own company"),
    NOT_NOTED: gettext_lazy("Not noted"),
}
STAGES: dict[str, Text] = {
    Stage.APPLIED: gettext_lazy("Applied"),
    Stage.RECRUITER_SCREEN: gettext_lazy("First call"),
    Stage.ASSESSMENT: gettext_lazy("Test or task"),
    Stage.INTERVIEW: gettext_lazy("Interview"),
    Stage.FINAL: gettext_lazy("Final round"),
    Stage.OFFER: gettext_lazy("Offer"),
}
OUTCOMES: dict[str, Text] = {
    CameTo.ACCEPTED: gettext_lazy("I took it"),
    OPEN: gettext_lazy("Still open"),
    CameTo.DECLINED: gettext_lazy("I said no"),
    CameTo.WITHDREW: gettext_lazy("I stepped back"),
    Outcome.TOLD_NO: gettext_lazy("They said no"),
    Outcome.OFFER_WITHDRAWN: gettext_lazy("Taken back"),
    Outcome.ROLE_STOPPED: gettext_lazy("Role stopped"),
    Outcome.NO_REPLY: gettext_lazy("Silence"),
}
LOOKS = {Outcome.NO_REPLY.value: "silence", Outcome.ROLE_STOPPED.value: "stopped"}


class Counts:
    """How many by (source, stage reached, outcome), and by each of these."""

    def __init__(self, rows: Iterable[tuple[str, str, str, int]]) -> None:
        self.by: Counter[flows.Triple] = Counter()
        self.sources: Counter[str] = Counter()
        self.stages: Counter[str] = Counter()
        self.outcomes: Counter[str] = Counter()
        self.further: Counter[str] = Counter()  # by source: went past applying
        self.ended: Counter[tuple[str, str]] = Counter()  # by stage and outcome
        for source, stage, outcome, count in rows:
            self.by[source, stage, outcome] += count
            self.sources[source] += count
            self.stages[stage] += count
            self.outcomes[outcome] += count
            self.ended[stage, outcome] += count
            if stage != Stage.APPLIED:
                self.further[source] += count

    @property
    def n(self) -> int:
        return self.by.total()


def read(asking: Asking) -> Counts:
    return Counts(asking.rows(FLOW))


def says(counts: Counts) -> str:
    if not counts.n:
        return ""
    further, silent = counts.further.total(), counts.outcomes[Outcome.NO_REPLY]
    stopped = counts.outcomes[Outcome.ROLE_STOPPED]
    said = [
        _("{further} of {n} went past applying; {rest} didn’t.").format(
            n=counts.n, further=further, rest=counts.n - further
        )
    ]
    if silent:
        said.append(_("{silent} ended in silence.").format(silent=silent))
    if stopped:
        said.append(_("In {stopped} the role stopped.").format(stopped=stopped))
    return " ".join(said)


def draw(counts: Counts) -> Drawn:
    if not counts.n:
        return Drawn(0)
    notes = [_("What is open now is counted whenever it began.")]
    tables = [_by_source(counts), _by_stage(counts)]
    if counts.n < FEWEST:
        return Drawn(counts.n, (), tables, notes)
    notes.append(_("A dashed edge is silence, a dotted one a role that stopped."))
    names = [
        {code: str(name) for code, name in each.items()} for each in (SOURCES, STAGES, OUTCOMES)
    ]
    drawn = flows.flow(counts.by, names, LOOKS)
    name = _("From where it came to how it ended")
    chart = Chart("components/chart_flow.html", name, _heard(counts), drawn)
    return Drawn(counts.n, [chart], tables, notes)


def _heard(counts: Counts) -> str:
    """The drawing in words: every place with its count, column by column."""
    columns = ((counts.sources, SOURCES), (counts.stages, STAGES), (counts.outcomes, OUTCOMES))
    source, stage, outcome = (
        ", ".join(f"{name} {counted[code]}" for code, name in names.items() if counted[code])
        for counted, names in columns
    )
    words = _("Where it came from: {source}. How far it went: {stage}. How it ended: {outcome}.")
    return words.format(source=source, stage=stage, outcome=outcome)


def _by_source(counts: Counts) -> Table:
    rows = [
        (name, n, share(counts.further[code], n), share(n - counts.further[code], n))
        for code, name in SOURCES.items()
        if (n := counts.sources[code])
    ]
    heads = (_("Where it came from"), _("n"), _("Went past applying"), _("Didn’t"))
    return Table(_("By where it came from"), heads, rows)


def _by_stage(counts: Counts) -> Table:
    told = {code: str(name) for code, name in OUTCOMES.items() if counts.outcomes[code]}
    rows = [
        (name, n, *[counts.ended[code, outcome] for outcome in told])
        for code, name in STAGES.items()
        if (n := counts.stages[code])
    ]
    heads = (_("How far it went"), _("n"), *told.values())
    return Table(_("By how far it went"), heads, rows)


def _labels() -> dict[str, Text]:
    return STAGES | OUTCOMES


HOW_FAR = Picture(
    key="how-far",
    heading=gettext_lazy("How far they went"),
    limits=gettext_lazy(
        "This shows where each application came from, how far it went and how it ended. It can’t say why,"
        " and few of one kind say little."
    ),
    nothing=gettext_lazy("No application is noted yet."),
    behind=Behind(BEHIND, _labels),
    read=read,
    says=says,
    draw=draw,
)
