"""The six kinds of rows a lesson can rest on: their tables, and which column fills which field of a Ground.

Every name and condition here is SQL, and constant: grounds.py puts them together into one statement.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """One kind of row a lesson can rest on. In its SQL, `it` is the row and `job` its recovery."""

    name: str  # the column of the evidence that points at it: `{name}_id`
    of: str  # its table, and what is joined to it
    columns: dict[str, str]  # of a Ground; what is not named is empty
    seen: str = "TRUE"  # what may be shown: never a word of a sealed answer
    offered: str = "TRUE"  # what one may rest a lesson on
    sign: str = "FALSE"  # what can say again what another interview said


JOB = {
    "recovery": "job.id",
    "company": "job.company",
    "role": "job.role",
    "day": "job.dated_on",
}
# A debrief that belongs to no recovery says itself which job it was.
DEBRIEF = {
    "recovery": "job.id",
    "company": "COALESCE(job.company, debrief.company)",
    "role": "COALESCE(job.role, debrief.role)",
    "day": "debrief.held_on",
    "who": "COALESCE(person.name, '')",
    "debrief": "debrief.id",
}
AROUND_DEBRIEF = """LEFT JOIN recovery_rejection job
        ON job.id = debrief.rejection_id AND job.owner_id = debrief.owner_id
    LEFT JOIN recovery_person person
        ON person.id = debrief.person_id AND person.owner_id = debrief.owner_id"""
IN_DEBRIEF = f"""JOIN recovery_debriefsession debrief
    ON debrief.id = it.session_id AND debrief.owner_id = it.owner_id {AROUND_DEBRIEF}"""
DEBRIEF_HERE = "debrief.removed_at IS NULL"

KINDS = (
    Source(
        "point",
        """recovery_feedbackpoint it
            JOIN recovery_feedbackreply reply ON reply.id = it.reply_id AND reply.owner_id = it.owner_id
            JOIN recovery_feedbackrequest request ON request.id = reply.request_id AND request.owner_id = reply.owner_id
            JOIN recovery_rejection job ON job.id = request.rejection_id AND job.owner_id = request.owner_id
            LEFT JOIN recovery_person person ON person.id = request.person_id AND person.owner_id = request.owner_id""",
        JOB
        | {
            "text": "it.text",
            "code": "it.reason",
            "how": "it.verdict",
            "request": "request.id",
            "reply": "reply.id",
            "who": "COALESCE(person.name, '')",
            "day": "reply.received_on",
        },
        seen="reply.removed_at IS NULL AND reply.opened_at IS NOT NULL AND NOT it.is_praise",
        offered="it.verdict <> 'not_mine' AND (it.verdict <> '' OR it.reason <> '')",
        sign="it.verdict <> 'not_mine' AND it.reason <> ''",
    ),
    Source(
        "reason",
        "recovery_reasonpick it JOIN recovery_rejection job ON job.id = it.rejection_id AND job.owner_id = it.owner_id",
        JOB | {"text": "it.note", "code": "it.code", "how": "it.known"},
        offered="it.known IN ('told', 'hinted')",
        sign="it.known = 'told'",
    ),
    Source(
        "remark",
        f"""recovery_remark it {IN_DEBRIEF}
            LEFT JOIN recovery_debriefquestion question
            ON question.id = it.question_id AND question.owner_id = it.owner_id""",
        DEBRIEF
        | {"text": "it.text", "how": "it.basis", "voice": "it.voice", "question": "question.id"},
        seen=f"{DEBRIEF_HERE} AND question.removed_at IS NULL",
    ),
    Source(
        "note",
        f"recovery_friendnote it {IN_DEBRIEF}",
        DEBRIEF | {"text": "it.keep", "more": "it.change", "name": "it.name", "voice": "it.voice"},
        seen=DEBRIEF_HERE,
        offered="(it.keep <> '' OR it.change <> '')",
    ),
    Source(
        "debrief",
        f"""recovery_debriefsession it
            JOIN recovery_debriefsession debrief
            ON debrief.id = it.id AND debrief.owner_id = it.owner_id {AROUND_DEBRIEF}""",
        DEBRIEF | {"text": "it.change"},
        seen=f"{DEBRIEF_HERE} AND it.change <> ''",
    ),
    Source(
        "cue",
        f"recovery_cuemark it {IN_DEBRIEF}",
        DEBRIEF | {"code": "it.code", "how": "it.mark", "voice": "it.voice"},
        seen=DEBRIEF_HERE,
        offered="it.mark = 'tweak'",
        sign="it.mark = 'tweak'",
    ),
)
