"""What the words of a list become: "Rejected", "Ghosted", "Phone screen", "Referral"."""

import re
from functools import lru_cache

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from bounceback.text import Text
from recovery.shared.choices import CameTo, OpportunityStage, Outcome, Source, Stage

LEAVE_OUT = "leave"
APPLIED = OpportunityStage.APPLIED.value
OPEN_OR_SILENCE = "open_or_silence"
IF_YOUNG = _("Applied; older than two months, I never heard back")
SILENT_AFTER = 60  # days without a word after which an application counts as never answered

ENDED = (CameTo.ACCEPTED, CameTo.DECLINED, CameTo.WITHDREW)  # by the person; the other two are noes
type Group = tuple[Text, list[tuple[str, Text]]]

BECOMES: list[Group] = [
    (_("Over, by them"), [*Outcome.choices]),
    (
        pgettext_lazy("opportunities", "Still open"),
        [*OpportunityStage.choices, (OPEN_OR_SILENCE, IF_YOUNG)],
    ),
    (_("Over, by you"), [(each.value, each.label) for each in ENDED]),
    (pgettext_lazy("lines of a list", "Not here"), [(LEAVE_OUT, _("Leave these lines out"))]),
]
"""What a line of a list can become, by code; the codes are those that are stored."""

# What a word becomes, the first that fits. English, and the plainest words of some other languages.
_BECOMES = (
    (Outcome.OFFER_WITHDRAWN, r"offer (?:was )?(?:withdrawn|rescinded|retracted)|rescinded"),
    (CameTo.DECLINED, r"offer declined|declined offer|\bi declined|turned (?:it|them) down"),
    (CameTo.ACCEPTED, r"accepted|hired|signed|angenommen|accepté|aceptad"),
    (CameTo.WITHDREW, r"withdr[ae]w|pulled out|zurückgezogen|retiré|retirad"),
    (
        Outcome.ROLE_STOPPED,
        r"cancell?ed|on hold|expired|(?:role|job|position) (?:was )?closed|filled",
    ),
    (
        Outcome.NO_REPLY,
        r"ghost|no (?:response|reply|answer)|never heard|silence|unanswered|keine (?:antwort|rück)"
        r"|sans réponse|sin respuesta|nessuna risposta|geen reactie",
    ),
    (
        Outcome.TOLD_NO,
        r"reject|declined|denied|not selected|unsuccessful|turned (?:me )?down|not moving|failed"
        r"|no longer under|^no$|absage|abgelehnt|refus|rechaz|afgewezen|rifiut|odrzuc|afslag|avslag",
    ),
    (
        OpportunityStage.TALKING,
        r"wish|saved|bookmark|interested|to apply|applying|not applied|draft",
    ),
    (OpportunityStage.OFFER, r"offer|negotiat|angebot|offre|oferta"),
    (OpportunityStage.FINAL, r"final"),
    (
        OpportunityStage.ASSESSMENT,
        r"assess|\btests?\b|\btask|challenge|take.?home|coding|assignment",
    ),
    (
        OpportunityStage.RECRUITER_SCREEN,
        r"screen|phone|\bcall\b|recruiter|telefon|first (?:chat|contact)",
    ),
    (
        OpportunityStage.INTERVIEW,
        r"interview|on.?site|gespräch|entretien|entrevista|colloqui|round",
    ),
    (
        OpportunityStage.APPLIED,
        r"appl|submitted|\bsent\b|pending|waiting|in review|under review|beworben|postul|candidat",
    ),
)
BECOMES_BY = tuple((code.value, re.compile(words, re.IGNORECASE)) for code, words in _BECOMES)
STAGES_BY = tuple(
    (code, words) for code, words in BECOMES_BY if code in Stage.values and code != Stage.OFFER
)

_SOURCES = (
    (Source.INTERNAL, r"internal|intern\b"),
    (Source.REFERRAL, r"refer|recommend|friend|colleague|empfehl"),
    (Source.AGENCY, r"agency|staffing|personalvermittl"),
    (Source.EVENT, r"event|fair|meet.?up|conference|messe"),
    (Source.APPROACHED, r"recruiter|head.?hunt|inbound|approached|reached out"),
    (
        Source.COLD,
        r"linkedin|indeed|glassdoor|job ?board|website|career|cold|online|portal|stepstone",
    ),
)
SOURCES_BY = tuple((code.value, re.compile(words, re.IGNORECASE)) for code, words in _SOURCES)


@lru_cache(maxsize=1000)
def _first(table: tuple[tuple[str, re.Pattern[str]], ...], words: str) -> str:
    return next((code for code, pattern in table if pattern.search(words)), "")


def likely(words: str) -> str:
    """The code of what a status word likely becomes; empty where nobody can tell."""
    return _first(BECOMES_BY, words)


def stage_in(words: str) -> str:
    """How far it got, as these words tell ("rejected after final round"); empty where they don't."""
    return _first(STAGES_BY, words)


def source_in(words: str) -> str:
    """How a person came to it, as these words tell; empty where they don't."""
    return _first(SOURCES_BY, words)
