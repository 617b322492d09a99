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

# What a word becomes, the first that fits: English first, then the words of the other languages we speak, and
# the plainest ones of some more.
_BECOMES = (
    (
        Outcome.OFFER_WITHDRAWN,
        r"offer (?:was )?(?:withdrawn|rescinded|retracted)|rescinded|angebot (?:wurde )?zurückgezogen"
        r"|offre retirée|oferta retirada|aanbod ingetrokken",
    ),
    (
        CameTo.DECLINED,
        r"offer declined|declined offer|\bi declined|turned (?:it|them) down|angebot abgelehnt|selbst abgesagt"
        r"|offre (?:refusée|déclinée)|oferta (?:rechazada|declinada)|aanbod (?:afgewezen|afgeslagen|geweigerd)",
    ),
    (
        CameTo.ACCEPTED,
        r"accepted|hired|signed|angenommen|unterschrieben|accepté|embauché|signé|aceptad|contratad|firmad"
        r"|aangenomen|geaccepteerd|getekend",
    ),
    (
        CameTo.WITHDREW,
        r"withdr[ae]w|pulled out|zurückgezogen|retiré|désist|retirad|ingetrokken|teruggetrokken",
    ),
    (
        Outcome.ROLE_STOPPED,
        r"cancell?ed|on hold|expired|(?:role|job|position) (?:was )?closed|filled|gestoppt|auf eis|besetzt"
        r"|annulé|suspendu|pourvu|cancelad|suspendid|cubiert|geannuleerd|vervallen|vervuld|stopgezet",
    ),
    (
        Outcome.NO_REPLY,
        r"ghost|no (?:response|reply|answer)|never heard|silence|unanswered|keine (?:antwort|rück)|nichts gehört"
        r"|(?:sans|pas de) (?:réponse|retour|nouvelles)|sin (?:respuesta|noticias)|nessuna risposta"
        r"|geen (?:reactie|antwoord|bericht)|niets gehoord",
    ),
    (
        Outcome.TOLD_NO,
        r"reject|declined|denied|not selected|unsuccessful|turned (?:me )?down|not moving|failed"
        r"|no longer under|^no$|absage|abgelehnt|abgesagt|refus|non retenu|rechaz|descartad|afgewezen|afgevallen"
        r"|rifiut|odrzuc|afslag|avslag",
    ),
    (
        OpportunityStage.TALKING,
        r"wish|saved|bookmark|interested|to apply|applying|not applied|draft|gemerkt|merkliste|gespeichert|entwurf"
        r"|à postuler|enregistré|brouillon|por postular|guardad|borrador|te solliciteren|nog solliciteren|opgeslagen"
        r"|bewaard",
    ),
    (
        OpportunityStage.OFFER,
        r"offer|negotiat|angebot|zusage|verhandl|offre|négoci|oferta|negoci|aanbod|onderhandel",
    ),
    (
        OpportunityStage.FINAL,
        r"final|letzte (?:runde|gespräch)|endrunde|dernier (?:entretien|tour)|última (?:ronda|entrevista)"
        r"|laatste (?:ronde|gesprek)",
    ),
    (
        OpportunityStage.ASSESSMENT,
        r"assess|\btests?\b|\btask|challenge|take.?home|coding|assignment|aufgabe|fallstudie|étude de cas"
        r"|mise en situation|prueba|caso práctico|opdracht",
    ),
    (
        OpportunityStage.RECRUITER_SCREEN,
        r"screen|phone|\bcall\b|recruiter|telefon|first (?:chat|contact)|erst(?:gespräch|er kontakt)|kennenlern"
        r"|téléphon|\bappel\b|premier (?:contact|échange)|teléfon|llamada|primer contacto|telefoon"
        r"|eerste (?:contact|gesprek)|kennismak",
    ),
    (
        OpportunityStage.INTERVIEW,
        r"interview|on.?site|gespräch|entretien|entrevista|gesprek|colloqui|round",
    ),
    (
        OpportunityStage.APPLIED,
        r"appl|submitted|\bsent\b|pending|waiting|in review|under review|bew[eo]rb|abgeschickt|eingereicht"
        r"|in (?:bearbeitung|prüfung)|postul|candidat|envoyé|en (?:attente|cours)|enviad|pendiente|en proceso"
        r"|sollicit|verstuurd|verzonden|in behandeling|lopend",
    ),
)
BECOMES_BY = tuple((code.value, re.compile(words, re.IGNORECASE)) for code, words in _BECOMES)
STAGES_BY = tuple(
    (code, words) for code, words in BECOMES_BY if code in Stage.values and code != Stage.OFFER
)

_SOURCES = (
    (Source.INTERNAL, r"internal|intern[eo]?\b"),
    (
        Source.REFERRAL,
        r"refer|recommend|friend|colleague|empfehl|freund|kolleg|recommand|réseau|\bamie?s?\b|collègue"
        r"|recomend|amig|colega|contacto|aanbevol|aanbevel|vriend|collega|via via|netwerk",
    ),
    (
        Source.AGENCY,
        r"agency|staffing|personalvermittl|zeitarbeit|agence|cabinet|intérim|agencia|consultora|uitzend|bureau",
    ),
    (
        Source.EVENT,
        r"event|fair|meet.?up|conference|messe|veranstaltung|salon|forum|événement|feria|beurs|bijeenkomst",
    ),
    (
        Source.APPROACHED,
        r"recruiter|head.?hunt|inbound|approached|reached out|angesprochen|angeschrieben|contacté|approché"
        r"|contactaron|benaderd",
    ),
    (
        Source.COLD,
        r"linkedin|indeed|glassdoor|job ?board|website|career|cold|online|portal|stepstone|xing|börse|initiativ"
        r"|spontan|site|offre d|hellowork|apec|infojobs|espontán|vacature|open sollicitatie",
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
