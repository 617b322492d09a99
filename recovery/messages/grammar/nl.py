"""Dutch."""

from recovery.messages.grammar.rules import Grammar, Signs, anywhere, beginning
from recovery.reading.found import vocabulary

THANKS = (
    r"(?:(?:(?:heel|zeer|nogmaals|hartelijk|heel erg|erg|veel|duizendmaal) )*(?:be)?dank(?:t|jewel|uwel)?"
    r"|(?:ik|wij|we) (?:wil(?:len)? |zou(?:den)? )?(?:(?:u|je|jullie|graag|hartelijk) )*(?:be)?dank(?:en)?)"
    r"(?: (?:u|je|jullie|wel|nogmaals|hartelijk|zeer|alvast|bedanken|danken))*"
)
THEY = r"(?:u|je|jij|jullie)"
DEMANDS = (
    r"\b(?:kunt|kun|kan|kunnen|zou|zouden|wilt|wil|willen|moet|moeten|graag|alstublieft|aub)\b"
)

SIGNS = Signs(
    thanks=anywhere(r"\b(?:be)?dank|\berkentelijk"),
    advice=anywhere(
        r"\b(?:advies\w*|advise\w*|adviez\w*|raadt?|raden|aan(?: te )?raden|aanraad|tips?|voorstel\w*|suggest\w*|suggere\w*"
        r"|aanbevel\w*|versterk\w*|verbeter\w*|voorberei\w*|voor te bereiden|leren|oefenen|opdoen|volgende? (?:keer|jaar)"
        r"|de volgende|anders|makkelijk\w*|duidelijk\w*|klaar)\b"
    ),
    feedback=anywhere(r"\bfeed-?back|\bterugkoppeling"),
    reconsider=anywhere(
        r"\bheroverw|\bherzien\b|\b(?:nog (?:eens|een keer)|opnieuw) (?:\w+ ){0,3}(?:na(?:denken| te denken)|overweg|bekijk)"
        r"|\bdenk\w* (?:\w+ ){0,3}nog (?:eens|een keer)\b|\b(?:tweede|nieuwe|nog een) kans\b"
        r"|\bvan (?:gedachten?|mening) (?:te )?verander|\bbedenkt? u\b"
        r"|\b(?:besluit|beslissing)\b[^.?!\n]{0,20}\b(?:terug|herzie|wijzig|verander)"
    ),
    unfair=anywhere(
        r"\boneerlijk|\bonterecht|\bonrechtvaardig|\bunfair"
        r"|\b(?:niet|weinig|allesbehalve) (?:\w+ )?(?:eerlijk|fair|rechtvaardig|terecht)\b"
    ),
    deserve=anywhere(
        r"\bik (?:\w+ )?(?:had|heb|zou)\b[^.?!\n]{0,40}\bverdiend\b|\b(?:had|heb) ik\b[^.?!\n]{0,40}\bverdiend\b"
        r"|\bik verdien(?:de)?\b|\bverdien(?:de)? ik\b|\bverdiend (?:had|heb)\b|\brecht op (?:deze|die) (?:baan|functie)\b"
    ),
    explain=anywhere(
        rf"{DEMANDS}[^.?!\n]{{0,60}}\b(?:uitleg\w*|uit te leggen|verklaren|toelicht\w*|toe te lichten)\b"
        r"|\bleg(?:t|gen)?\b[^.?!\n]{0,30}\buit\b|\b(?:een|geen|zonder|enige|om) (?:uitleg|verklaring|toelichting)\b"
        r"|\brechtvaardig(?:en|ing)\b|\bverantwoording\b"
    ),
    why_not=anywhere(
        r"\b(?:waarom|hoezo)\b[^.?!\n]{0,60}\b(?:niet|geen|nooit|afgewezen|afgevallen|afviel)\b"
    ),
    legal=anywhere(
        r"\b(?:juridische?|gerechtelijke?) (?:stapp|actie|advies|hulp|bijstand|weg|proced)|\brechtszaak|\brechtbank"
        r"|\b(?:een|mijn|onze|met) (?:advoca|jurist)|\b(?:naar|voor) de rechter\b|\baanklag|\baan te klagen\b"
        r"|\bonwettig|\billega|\bin strijd met de wet\b|\bdiscrimin|\bmijn rechten\b"
    ),
)

GRAMMAR = Grammar(
    code="nl",
    thanking=(
        (beginning(rf"(?:{THANKS},? )?(?:er)?voor\s+(?=\S)"), ""),
        (beginning(rf"{THANKS},?\s+(?=dat\b)"), ""),
    ),
    sentence=beginning(
        r"(?:u|ik|jij|we|wij|er|hij|zij|ze|(?:be)?dank\w*|hartelijk"
        r"|(?:je|jullie) (?:hebt|hebben|had|hadden|bent|was|waren|gaf|gaven|legde|nam|namen|stelde|liet|vroeg|kon|deed|dacht)"
        r"|het (?:was|is|ging|heeft|gaf|voelde))\b"
    ),
    small=beginning(r"(?:de|het|een|uw|je|jullie|dat|hoe|deze|dit|die|al|alle|zo|onze|ons|mijn)\b"),
    met=beginning(r"(?:de|het|een|op|via|bij|in|van|uit|tijdens|door|aan|mijn|onze|ons)(?= |$)"),
    because=beginning(r"omdat\s+"),
    article=beginning(r"(?:(?:de|een)\s+)?(?:functie|baan|rol)\s+(?:van|als)\s+|(?:de|het)\s+"),
    job=anywhere(r"(?:functie|baan|rol|stage|traineeship|vacature)$"),
    title=beginning(
        r"(?:de|het)\s+(?=(?:afdeling|hr|recruiter|manager|personeel|team|leiding|directie))"
    ),
    no_names=vocabulary("""
        meneer mevrouw mevr mw dhr heer drs ir mr hr-afdeling afdeling personeelszaken p&o werving selectie
        leidinggevende directeur directie
    """),
    signs=SIGNS,
    apart=((beginning(rf"dat (?:{THEY}|ik|we|wij|het|er)\b"), "Fijn {thing}."),),
)
