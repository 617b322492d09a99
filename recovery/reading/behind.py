"""What stands before and behind a job's title and is none of it: a file's number, a place, hours, who may apply."""

import re

_IDS = r"(?:\d|m ?\| ?w|w ?\| ?m|m/f|m/w|w/m|h/f|f/h|f/m|m/k|k/m|k/m|m/v|v/m|d/f|all genders|gn|m\*w|w\*m|x/)"
REFERENCE = re.compile(
    rf"\s*[(\[][^()\[\]]*{_IDS}[^()\[\]]*[)\]]\s*$"
    r"|\s*[-–|,#:]*\s*(?:\b(?:req|ref|job ?id|job|id|r|jr|vacancy|réf|rif|kennziffer|kennzahl|referenz(?:nummer)?"
    r"|stellen-?(?:id|nummer)|ausschreibungsnummer|chiffre|nr|no|nº|n°|expte|expediente|vacature-?(?:nummer|nr)"
    r"|referencia|riferimento|referência|numer|nr ref|dnr|diarienummer|journalnr|j\.?nr)(?!\w)[ .:#-]{0,3})*[#(]?"
    r"(?:(?<![a-z0-9])(?!I{1,3}\b|I?V\b)[A-Z]{1,4}[-_]?)?(?!20[0-4]\d(?![-_\d]))\d{4,}(?:[-_]\d+)*[A-Z]{0,3}\)?\s*$"
    r"|\s*[(\[](?:open|offen|closed|filled|geschlossen|besetzt|ouvert|fermé|abierta|cerrada|aberta|encerrada|fechada|aperta|chiusa"
    r"|gesloten|otwarta|zamknięta|åben|lukket|öppen|stängd|active|inactive|new|urgent|unposted|expired"
    r"|draft)[)\]]\s*$"
    r"|\s*[(\[](?:ref|réf|rif|kz|nr)\.?ª?º? ?[^()\[\]]{1,20}[)\]]\s*$"
    r"|\s+[mwfhdkvx](?:/[mwfhdkvx]){1,3}\s*$|,?\s+(?:job ?id|ref|req|referenznummer|kennzahl|kennziffer"
    r"|ausschreibungsnummer|stellen-?id)[.:]?\s*$"
    r"|\s*[-–—,]\s+(?:exam|posting|announcement|bulletin|vacancy|competition|job|position) (?:no|number)\.?\s*$",
    re.IGNORECASE,
)
# What has strokes and digits is a file's number: "- BBC/0924/33", "(REF-2025-88)", "ref 24/331".
FILE_NUMBER = re.compile(
    r"(?:\s+[-–—|#]\s*|\s*,\s*"
    r"|\s*[(\[])(?:(?i:ref|réf|rif|req|nr|no|nº|id|dnr|az|kennziffer|kz|vacature|vacancy)[.: ]{0,3})?"
    r"(?=\S{0,12}\d\S?\d)(?!20\d\d$)[A-Z0-9]{1,12}(?:[/_-][A-Z0-9]{1,12}){1,5}[)\]]?\s*$"
)
# ", Raum Nürnberg", "- Station 3", "zona Levante": where it is, behind a title.
WHERE_BEHIND = re.compile(
    r"\s*(?:,|\s[-–—|])\s+(?:(?:groß)?raum|region|standort|station|bereich|abteilung|bezirk|kreis|site|sede|lieu"
    r"|secteur|zone|zona"
    r"|área|area|regio|locatie|afdeling|vestiging|afdelingen|avdelning|område|ort|location|office|branch|based in"
    r"|rejon|oddział"
    r"|lokalizacja|filia|filiale|campus)(?!\w)[^,;]{0,40}$"
    r"|,\s+[^,;()]{2,30} (?:office|branch|site|campus|area|region|ward)$"
    r"|(?:,|\s[-–—|])\s+[^,;()–—-]{2,40} (?:department|dept\.?|division|directorate)$"
    r"|,\s+(?:entgeltgruppe|besoldungsgruppe|vergütungsgruppe|salarisschaal|schaal|pay band|pay grade)\s[^;()]{1,30}$"
    r"|,\s+(?:school|faculty|department|division|college|institute|directorate|ward) (?:of|for)\s[^;()]{2,60}$",
    re.IGNORECASE,
)
# "(m/w/d)" in the middle of a title.
GENDERS = re.compile(
    r"\s*[(\[](?:[mwfdhkvx*]|div)(?:\s?[/|*]\s?(?:[mwfdhkvx*]|div|gn)){1,3}[)\]]", re.IGNORECASE
)
# "(m/w/d) - Leipzig": where or how, behind a title.
BEHIND_GENDERS = re.compile(
    rf"(?<=\w)({GENDERS.pattern})\s*[-–—|,]\s+(\S{{2,30}}|(?-i:[a-z]).{{2,40}})$", re.IGNORECASE
)
# "(m/w/d) in Kiel", "in Teilzeit": where and how long, behind a title.
PLACE_BEHIND = re.compile(
    r"(?<=[\w)]) (?:in|am Standort(?: in)?|im Raum) (?!Teil|Voll)[A-ZÄÖÜ][\w-]{1,30}"
    r"(?: (?:am|an der|ob der) [A-ZÄÖÜ]\w+)?$"
)
HOURS_BEHIND = re.compile(
    r",? (?:in (?:teilzeit|vollzeit|deeltijd|voltijd)|à temps (?:plein|partiel)|a tiempo (?:completo|parcial)"
    r"|a tempo (?:pieno|parcial|parziale|inteiro)|på (?:deltid|heltid|fuld tid))$",
    re.IGNORECASE,
)
# "i Umeå hos Larkfield": a place, where its firm follows. An English "in" may begin a field.
IN_PLACE = re.compile(r" (?:i|w|te|à) [A-ZÅÄÖÆØÀ-Þ][\w-]{1,30}$")
IN_BEFORE = re.compile(r"(?<!\w)(?:in|i|en|à|w|te|em) $")
THEN_FIRM = re.compile(
    r" (?:hos|bei|beim|bij|chez|presso|at|with|w firmie) (?:the |de |der |dem |het )?[A-ZÀ-Þ0-9]"
)
# "Kennziffer 2026-117, Ward Clerk": a file's number before a title.
FILE_FIRST = re.compile(
    r"^(?:kennziffer|kennzahl|referenz(?:nummer)?|ref|réf|referencia|riferimento|stellen-?id|job ?id|vacaturenummer"
    r"|dnr|diarienummer|nr)[ .:#]{0,3}(?=\S{0,20}\d)[\w./-]{2,24}\s*[-–:|,]\s*",
    re.IGNORECASE,
)
FIELD_BEHIND = re.compile(r" (?:de |di |d['’])([a-zà-ÿ]{4,30})(?![\w'’@])")
NUMBER_FIRST = re.compile(r"^(?:[A-Z0-9]{0,6}[-_]?\d{4,}(?:[-_]\d+)*[A-Z]{0,3}\s*[-–:|]?\s*)")
# "Förskollärare till Solgläntans förskola": where, of which the last word is in small letters.
INTO_A_BODY = re.compile(
    r" (?:för)?(?:skol[ae]|kommun|kommune|sjukhus|sygehus|bibliotek|gymnasium|börnehave|børnehave)(?!\w)"
)
TO_A_BODY = re.compile(r"(?:,| (?:till|til|på|vid|ved|hos|i)) [A-ZÅÄÖÆØ][\w-]{1,40}$")
