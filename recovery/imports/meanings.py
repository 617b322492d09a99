"""What a column of somebody's list can mean, and the headings by which that is guessed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text


@dataclass(frozen=True)
class Meaning:
    """What a column can hold. `called` is what such a column is often called, the likeliest first."""

    code: str
    label: Text
    called: str
    is_text: bool = False  # several columns may be it: they are joined

    @property
    def headings(self) -> list[str]:
        return self.called.split(", ")


COMPANY, ROLE, STATUS, STAGE = "company", "role", "status", "stage"
APPLIED_ON, HEARD_ON, NOTES = "applied_on", "heard_on", "notes"
LINK, SOURCE, CONTACT = "link", "source", "contact"
NOTHING = ""

MEANINGS = (
    Meaning(
        COMPANY,
        _("Company"),
        "company, company name, employer, organisation, organization, firm, firma, "
        "unternehmen, arbeitgeber, entreprise, société, empresa, bedrijf, azienda",
    ),
    Meaning(
        ROLE,
        _("Role"),
        "role, job title, position, job position, title, job, vacancy, stelle, "
        "stellenbezeichnung, poste, puesto, cargo, functie, posizione",
    ),
    Meaning(
        STATUS,
        _("What became of it"),
        "status, status name, application status, outcome, result, state, list, list name, "
        "stage, response, ergebnis, statut, résultat, estado, stato",
    ),
    Meaning(
        STAGE,
        _("How far it got"),
        "stage reached, furthest stage, last stage, stage, round, last round, phase, step",
    ),
    Meaning(
        APPLIED_ON,
        _("The day you applied"),
        "applied on, applied date, date applied, applied at, application date, applied, "
        "date submitted, submitted, date, bewerbungsdatum, beworben am, datum, "
        "date de candidature, fecha, fecha de solicitud, data",
    ),
    Meaning(
        HEARD_ON,
        _("The day you heard"),
        "heard on, heard back, date heard, rejected on, rejection date, date rejected, "
        "response date, date of response, reply date, decision date, last contact, "
        "last update, last updated, antwort am, date de réponse",
    ),
    Meaning(
        NOTES,
        _("Notes"),
        "notes, note, comments, comment, remarks, feedback, notizen, bemerkungen, "
        "commentaires, notas, comentarios",
        is_text=True,
    ),
    Meaning(
        LINK,
        _("Link to the advert"),
        "job url, url, link, job link, posting url, advert, job posting, website",
    ),
    Meaning(
        SOURCE,
        _("How you came to it"),
        "source, job source, found via, channel, how found, platform, quelle",
    ),
    Meaning(
        CONTACT,
        _("Who it was with"),
        "contact, contact name, contact email, recruiter, hiring manager, interviewer, "
        "contact person, ansprechpartner, kontakt, contacto",
        is_text=True,
    ),
)
BY_CODE = {each.code: each for each in MEANINGS}
CHOICES = [(NOTHING, _("Nothing: leave this column out")), *((m.code, m.label) for m in MEANINGS)]


def plain(heading: str) -> str:
    """A heading as it is compared: JobTitle, job_title and "Job title:" are one."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    return " ".join(re.findall(r"\w+", parted.replace("_", " ").casefold()))


def guessed(columns: Sequence[str]) -> list[str]:
    """For each column the code of what it likely means. What has one column only goes to the likeliest."""
    headings = [plain(each) for each in columns]
    found = [NOTHING] * len(columns)
    for meaning in MEANINGS:
        places = [headings.index(each) for each in meaning.headings if each in headings]
        free = [place for place in places if found[place] == NOTHING]
        for place in free if meaning.is_text else free[:1]:
            found[place] = meaning.code
    return found
