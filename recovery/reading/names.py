"""How names of companies and titles of jobs are written, and the patterns around them.

Only capitals tell where a name ends, so a pattern's fixed words ignore case and its names do not.
A name is read whole or not at all: "St. Brannoc Hospital", "Harrow & Pell GmbH & Co. KG", "J. Ashgrove".
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property

from recovery.reading.languages import everywhere, of
from recovery.reading.needed import one_of
from recovery.reading.phrases import any_starred, lines, small, spelled, without_accents

_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀĄĆČĐĘĚĞĪĹŁŃŇŌŐŒŘŚŞŠŤŪŮŰŸŹŻŽ0-9]|[a-z]{1,2}(?=[A-Z]))"
# A full stop inside: an abbreviation or initials before another word, or "monday.com".
_SHORTENED = (
    r"(?:(?:St|Ste|Sta|Dr|Sr|Jr|Mt|Ft|Prof|Gebr|Bros|Univ|Dipl|Ing|Mr|Mrs)\.(?= [A-Z])"
    r"|(?:(?!I\.)[A-Z]\.){1,4}(?= ?[A-Z]) ?(?=[A-Z]))"
)
_WORD = rf"{_CAPITAL}[\w&+/’-]{{0,40}}(?:\.\w{{1,20}}){{0,3}}(?:'[A-Z]\w*)?(?:'[a-z]{{2,3}}(?!\w)|'s(?= [A-Z]))?"
_TOKEN = rf"(?:{_SHORTENED} ?{_WORD}|{_WORD})"
_LEGAL = (
    r"(?:S\.A\.(?:P\.I\.)? de C\.V\.|S\. de R\.L\.(?: de C\.V\.)?|SA de CV"
    r"|Inc\.?|Incorporated|Ltd\.?|Limited|L\.?L\.?C\.?|L\.?L\.?P\.?"
    r"|Corp\.?|Corporation|Co\.|Company|P\.?L\.?C\.?|plc"
    r"|g?GmbH|mbH|AG|SE|KGaA|KG|OHG|UG|e\.V\.|e\.G\.|S\.A\.S\.?|S\.A\.R\.L\.?|S\.A\.?|SAS|SARL|SA"
    r"|S\.r\.l\.?|Srl|S\.p\.A\.?|SpA|S\.L\.U\.?|S\.L\.?|SLU|SL"
    r"|B\.V\.?|BV|N\.V\.?|NV|Sp\. ?z ?o\.? ?o\.?|S\.K\.A\.|A/S|ApS|AB|AS|Oy"
    r"|C[íi]a\.?|Lda\.?|Ltda\.?|Pty\.?|Pvt\.?|Private(?= L)|Pte\.?|Sdn\.? Bhd\.?|Oyj|ASA|KGaA|eG|sp\. ?j\.|s\.c\."
    r"|Sàrl|S\.à r\.l\.?|EURL|SASU|SNC|Snc|Sagl|S\.n\.c\.?|S\.a\.s\.?|I/S|K/S|P/S|VOF|USA|US|UK|EMEA)"
)
_LEGAL_END = rf"(?:,? (?:& |und |and )?{_LEGAL}(?![\w])){{0,4}}"
_JOINT = r"(?:of|and|the|de|du|des|del|la|le|les|von|van|der|den|für|y|e|et|i|og|och|und|en|di|da|do|dos|das|&|\+)"
# "Centre hospitalier de Larkville", "Conseil départemental du Larkval".
_BODYS = (
    "hospitalier|universitaire|départemental|régional|communal|municipal|intercommunal|provincial"
    "|comunale|regionale|communes|agglomération"
)
# A sentence that starts where a full stop was forgotten, or another phrase with a capital of politeness.
_NOT_NEXT = (
    "I(?=[' ][a-z])|We|You|Our|Your|The|This|It|As|After|While|However|Please|Thank|Thanks|Unfortunately|Hi|Dear"
    "|Hello|Best|Kind|Regards|Sincerely|Wir|Sie|Ihr|Ihre|Ihrem|Ihren|Sehr|Guten|Hallo|Ihrer|Leider|Nach|Vielen|Mit|Nous|Vous|Votre|Après|Malheureusement|Merci"
    "|Le|Su|Gracias|Tras|Lamentablemente|Helaas|Wij|Uw|Na|Purtroppo|Grazie|La|Dopo|Infelizmente|Obrigad[oa]|Niestety"
    "|Dziękujemy|Desværre|Vi|Tak|Tack|Tyvärr|Efter"
)
_NEXT = rf"(?!(?:{_NOT_NEXT})\b|(?:Co|Inc|Ltd|Corp|Sp|Pvt|Pte|Pty|Sdn|Bhd|Lda|Ltda|Cía)\.)"
# "The Allen Institute for AI", and not "Larkfield for Spring 2026".
_FOR = "|".join(
    f"(?<={word} )for"
    for word in (
        "Institute",
        "Center",
        "Centre",
        "Council",
        "Society",
        "Foundation",
        "Department",
        "Ministry",
        "Office",
        "Agency",
        "Ombudsman",
        "Commissioner",
    )
)
_NOT_IN_NAME = (
    r"(?!(?:Application|Interview|Careers|Availability Request|Follow[- ][Uu]p|Next Steps|Opportunity"
    r"|(?:Online|Technical|Coding|Onsite|Phone) (?:Assessment|Interview|Screen))\b"
    r"|S\.p\.A|S\.r\.l|S\.à r|S\.n\.c|S\.a\.s|S\.[AL]\.|S\. de R\.L|SA de CV|[BN]\.V\.)"
)


# What stands in small letters before or behind a public body's name: "gemeente Larkveen", "Björkhults kommun".
_BODY_FIRST = (
    r"(?:gemeente|provincie|waterschap|hogeschool|universiteit|stichting|gmina|gminy|gminie|miasta|ayuntamiento de"
    r"|mairie de|commune de|ville de|comune di|câmara municipal de|município de) "
)
_BODY_LAST = (
    r"(?: (?:kommune?|region|universitet|högskola|landsting|sjukhus|sygehus|bibliotek|museum|skola|skole|gymnasium"
    r"|gymnasieskola|stad|stift|församling|menighed|provsti)(?!\w))"
)


# Before a word, with no space: "Les Fermes d'Argoat", "Cantine dell'Orso", "Basisschool 't Zonnetje".
_ELIDED = r"(?:[dl]'|[adns][eou]?ll'|(?:op |in |aan |van )?'t |'s-)"
# "Gymnasium am Lindenhain", "Hotel zur Post", "Huis ter Aa", and not "Larkfield im Bereich".
_WHERE = "|".join(
    rf"(?<={word} )(?:am|im|zum|zur|an der|auf dem|vor dem|ter|aan|al|alla|agli|aux?|vid|ved)"
    for word in (
        "Gymnasium",
        "[sS]chule",
        "Klinikum",
        "[kK]lini[kc]",
        "[kK]rankenhaus",
        "[hH]otel",
        "Gasthof",
        "[hH]aus",
        "[hH]of",
        "Café",
        "Praxis",
        "[aA]potheke",
        "Restaurant",
        "Theater",
        "Kita",
        "Weingut",
        "Huis",
        "School",
        "Trattoria",
        "Osteria",
        "Ristorante",
        "Hôtel",
        "Auberge",
    )
)


# "Oosterwijk aan Zee", "Stadt Larkheim am Main", and not "Larkfield am Montag".
_BESIDE = (
    r"aan(?= Zee\b)|(?:aan|op) de[nr]?(?= (?:Rijn|IJssel|Maas|Amstel|Vecht|Zoom)\b)"
    r"|am(?= (?:Main|Rhein|Neckar|Inn|See|Bodensee|Ammersee|Chiemsee|Harz|Lech|Meer|Wald|Berg)\b)"
    r"|an der(?= (?:Donau|Ruhr|Saale|Ilm|Elbe|Weser|Havel|Spree|Oder|Isar|Enns|Leine|Aller|Fils|Lahn|Nahe)\b)"
    r"|ob der(?= Tauber\b)|(?:on|upon)(?= (?:Sea|Avon|Thames|Tyne|Trent|Tweed|Wye|Severn)\b)"
)
# "Szpital Powiatowy w Larkowie".
_IN = "|".join(
    rf"(?<={word} )we?"
    for word in (
        "Szpital",
        "Powiatow[yae]",
        "Miejsk[ia]",
        "Gminn[yae]",
        "Wojewódzk[ia]",
        "Podstawowa",
        "Kultury",
        "Publiczna",
        "Uniwersytet",
        "Muzeum",
    )
)


def _company(apart: str = "") -> str:
    """Capitalised words in a row, which these small ones part; never the owner of something ("Foo's")."""
    stop = f"(?!{apart} )" if apart else ""
    joined = rf"(?:{stop}(?:{_JOINT}|{_FOR}|{_BODYS}|{_WHERE}|{_BESIDE}|{_IN}) ){{0,3}}{_ELIDED}?"
    row = rf"{_TOKEN}(?: {joined}{_NOT_IN_NAME}{_NEXT}{_TOKEN}){{0,6}}"
    return rf"(?>(?:{_BODY_FIRST})?{row}{_BODY_LAST}?{_LEGAL_END})(?:'s(?=[.,!;\n]|\Z))?(?!['\w@])"


COMPANY = _company()
_IN_ROLE = (
    r"(?:of|and|for|&|to|in|on|-|–|—|/|\||und|der|die|des|für|im|de|du|del|la|le|des|en|et|y|e"
    r"|van|voor|di|da|do|ds\.|i|w|og|och|til|till|med"
    r"|to the(?= (?:C[A-Z]O|Chief|Head|Director|Managing|President|Dean|Board|Principal|Executive|Vice|Mayor)\b))"
)
# "Entwickler:in", "Studentische*r", "Chargé·e", "Technicien(ne)"; and a step before the title: "(Senior) Consultant".
_ANYBODY = (
    r"(?:/-?(?:in|innen|frau)(?!\w)|[:*](?:in(?:nen)?|[nrse]|er)(?!\w)"
    r"|[·•](?:in|[a-zà-ÿ]{1,6})(?:[·•]s)?(?!\w)|\([a-zà-ÿ]{1,5}\)(?!\w))?"
)
_STEP = r"(?:\((?:Senior|Junior|Sr\.?|Jr\.?|Lead)-?\) ?)?"
_ROLE_TOKEN = (
    rf"(?:{_TOKEN}{_ANYBODY}|C\+\+|C#|\.N[Ee][Tt]|-[a-zà-ÿ]{{3,30}}"
    r"|\([\w/ .,:*|-]{1,40}\)|\[[\w/ .,:*|-]{1,40}\])"
)
_ROLE_NEXT = rf",? (?:{_IN_ROLE} ){{0,2}}{_NEXT}{_ROLE_TOKEN}"
ROLE = rf"(?>{_STEP}(?:{_TOKEN}{_ANYBODY}|\.N[Ee][Tt])(?:{_ROLE_NEXT}){{0,9}})(?!['\w])"
_NOT_IN_WORDS = (
    "the|our|your|my|this|that|these|for|to|with|at|a|an|you|we|i|it|is|was|were|have|has|had|be"
    "|been|on|as|about|from|who|which|all|any|every|other|another|same|above|following|new|open"
    "|right|more|less|most|first|second|next|current|available|below|specific|mentioned|said"
    "|advertised|vacant|similar|particular|suitable|exciting|key|many|several|future"
)
WORDS = (
    rf"(?:(?!(?:{_NOT_IN_WORDS})\b)(?:[^\s.;:!?<>\"]|(?<=\w)[.:](?=\w)|\.(?=NET)){{1,40}} ){{1,9}}"
)
# Between "your interest in the" and "position" anything may stand, but no other phrase.
FREE = (
    r"(?!(?:for|of|as|in|to|at|interest)\b)"
    r"(?:(?!(?:the|our|your|this|that|these|any|we|you|an?|other|both|same|following)\b)"
    r"[^\s.;!?<>\"]{1,40}(?:\.[^\s.]{1,20})? ){1,14}?"
)
LINE = r"[^\n]{2,100}?"
QUOTED = r"[^\"“”„«»\n]{2,100}?"  # whatever stands between quotation marks
NAMES = {
    "company": COMPANY,
    "role": ROLE,
    "words": WORDS,
    "free": FREE,
    "line": LINE,
    "quoted": QUOTED,
}
# Words and a title in small letters bring their own space along.
PLACED = re.compile(r"(<(?:words|title|free)>) ")
PLACE = re.compile(r"<(company|role|words|title|free|line|quoted)>")


class Surrounding:
    """Fixed words in which names stand.

    Most of the pattern is the names: it is compiled for the first text that has the words.
    """

    def __init__(self, line: str, named: Mapping[str, str], lists: Mapping[str, str]) -> None:
        self._parts = tuple(_parts(line, named, lists))
        self.groups = {"company" if place == "company" else "role" for place in PLACE.findall(line)}

    def find_in(self, text: str, low: str) -> Iterable[re.Match[str]]:
        """Every place in the text; `low` is the text in small letters."""
        if not all(any(word in low for word in words) for words in self._needed):
            return ()
        return self._whole.finditer(text) if self._words.search(text) else ()

    @cached_property
    def _needed(self) -> tuple[frozenset[str], ...]:
        """Of each of these, one stands in any text that has the words: quicker to tell than that it has."""
        return tuple(filter(None, map(one_of, self._fixed())))

    def _fixed(self) -> Iterator[str]:
        return (part for part in self._parts if not part.startswith("(?P<"))

    @cached_property
    def _words(self) -> re.Pattern[str]:
        return re.compile(max(self._fixed(), key=len, default=""), re.MULTILINE)

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return re.compile("".join(self._parts), re.MULTILINE)


@cache
def around(language: str, table: str) -> tuple[Surrounding, ...]:
    """What names stand in, in the table's order."""
    words = of(language)
    named = NAMES | {
        "title": _title(words.role_ends),
        "company": _company(words.before_places),
    }
    return tuple(Surrounding(line, named, words.lists) for line in lines(getattr(words, table)))


def _parts(line: str, named: Mapping[str, str], lists: Mapping[str, str]) -> Iterator[str]:
    """A line with its fixed words free of case and a group for each name; a title or words are the role.

    What has to follow a firm need not where the firm's own full stop ends the sentence: "at Larkfield Ltd. We".
    """
    line = line.replace("<company>(?=", r"<company>(?=(?<=\.) |")
    begins = r"(?<!\w)" if line[0].isalnum() or line[0] == "(" else ""
    for at, part in enumerate(PLACE.split(PLACED.sub(r"\1", line))):
        if at % 2:
            yield f"(?P<{'company' if part == 'company' else 'role'}>{named[part]})"
        elif part:
            yield f"{begins if not at else ''}(?i:{spelled(part, lists)})"


def _title(ends: str) -> str:
    """A title that may be written in small letters: up to eight words, none of which ends it."""
    stop = f"(?!(?i:{without_accents(ends)})\\b)" if ends else ""
    ending = r"(?:\(\w{1,6}\)\w{0,3}|:(?:in(?:nen)?|[nrse]|er)\b)?"  # Chargé(e), Werkstudent:in
    word = rf"(?:ds\.|(?:[^\s.;:!?,<>\"„“”«»()]|\.(?=\w)){{1,30}}{ending})"
    return rf"(?:{stop}{word}(?: |(?=[.,;:!?()\n]|\Z))){{1,8}}(?:\((?:[\w/*:.|]{{1,12}}|all genders)\))?"


@cache
def job_noun() -> re.Pattern[str]:
    """Any language's word for somebody who does a job; "*leiter" ends so, "analit*" begins so."""
    words = (word for each in everywhere() for word in each.job_nouns.split() if word.strip("*"))
    return re.compile(rf"(?<!\w){any_starred(words)}(?:s|in|innen|:in|\*in)?(?!\w)", re.IGNORECASE)


@cache
def not_names() -> frozenset[str]:
    """Words that begin no company's name, in any language."""
    return frozenset(word for each in everywhere() for word in each.not_a_name.split())


LEGAL = re.compile(rf"(?:,?\s(?:& |und )?{_LEGAL}){{1,4}}$")

# Shops and workshops, which begin as their trades do: "Boulangerie Maison Larke".
SHOPS = (
    r"bakery|bakkerij|piekarnia|padaria|boulangerie|pâtisserie|boucherie|charcuterie|librairie|pharmacie|menuiserie"
    r"|serrurerie|panadería|pastelería|librería|farmacia|carnicería|peluquería|carpintería|pastelaria|livraria"
    r"|farmácia"
    r"|carpintaria|libreria|panetteria|pasticceria|falegnameria|officina|cukiernia|księgarnia|apteka|slagerij"
    r"|boekhandel|apotheek|bäckerei|metzgerei|tischlerei|schreinerei|gärtnerei|buchhandlung|apotheke|bageri|konditori"
    r"|bokhandel|boghandel|reederei|rederij|brauerei|brouwerij|brasserie|restaurant|ristorante|cantina|bodega"
    r"|zapatería|relojería|floristería|fontanería|cafetería|joyería|heladería|frutería|lavandería|jardinería|pizzeria"
    r"|kwekerij|talleres|taller|oficina|garage|autohaus|tandlægerne|tandklinikken|gartneriet|planteskolen|handelsträdgård"
    r"|gelateria|macelleria|sartoria|fromagerie|crêperie|poissonnerie|épicerie"
)
# Words in a firm's name that say what kind of firm it is, in small letters.
FIRMS = re.compile(
    r"\b(?:\w*universit\w+|uniwersytet|college|school|academy|\w*hochschule|schule|école|escuela|hospital|hospice"
    r"|klinik|clinic"
    r"|clínica|clinique|\w*bank|\w{3,20}werke|\w{3,20}kasse|\w{3,20}zentrum|\w{0,20}(?:lebens|unfall"
    r"|nachbarschafts|jugend|alten|flüchtlings|kinder|volks|welthunger)hilfe|\w{0,20}kraftwerke?"
    r"|\w{0,12}wasserkraft|\w{0,12}gymnasium|\w{0,15}klinikum|\w{0,20}krankenhaus|\w{0,12}brauhaus|\w{0,12}schule"
    r"|gasthof|gasthaus|weingut|rathaus|landratsamt|\w{0,12}theater|théâtre|teatro|teatr|collège|lycée|chu|chru"
    r"|clsc|ehpad|ministère|préfecture|conseil|colegio|ministerio|generalitat|diputació|xunta|liceo|scuola"
    r"|ospedale|azienda|ministero|provincia|trattoria|osteria|albergo|colégio|escola|prefeitura|ministério"
    r"|município|santa casa|szkoła|szpital|gmina|miasto|starostwo|fundacji|politechnika|przedszkole|ministerstwo"
    r"|ministry|basisschool|ziekenhuis|zorggroep|hogeschool|provincie|waterschap|hoogheemraadschap"
    r"|veiligheidsregio|woningcorporatie|museet|hospitalet|sygehus|skolen|folkeskole|region|landsting|förskola"
    r"|gymnasiet|länsstyrelsen|stad|kaffee|café|coffee|bistro|brewery|brewing|pub|tavern|farms?|fermes?|nursery"
    r"|clinics|surgery|vets|veterinary|dental|pharmacy|bookshop|books|theatre|theater|galleries|gallery|orchestra|opera|police"
    r"|constabulary|borough|parish|diocese|church|charity|games|insurance|trust|council|county|city|district"
    r"|stadt|landkreis|gemeente|kommune?|ayuntamiento|diputación|câmara|urząd|stadtverwaltung|mairie|comune|gmina"
    r"|região|waterschap|kinderopvang|museum|musée|museo"
    rf"|library|bibliot\w+|hotel|hôtel|(?:{SHOPS})s?|kanzlei|kancelaria|studio"
    r"|atelier|verlag|uitgeverij|group|grupo|gruppo|gruppe|groupe|grupa|holding|consulting|partners|associates"
    r"|joinery"
    r"|systems|labs?|laboratories"
    r"|logistyka|logistik|logistique|logística|logistica|transporte?s?|seguros|seguridad|assicurazioni"
    r"|versicherung\w*|verzekeringen"
    r"|alimentos|bygg|energi|sistemas|sistemi|systèmes|system|telecom\w*|electronics|foods|housing association"
    r"|technologies|software|solutions|services|logistics|foods?|textiles|energy|health|healthcare"
    r"|cooperative|co-operative|utilities|cooperativa|coöperatie|genossenschaft|resorts"
    r"|media|games|robotics|architects|engineers|architectes|architekten|arquitectos|architetti|arquitetos"
    r"|arkitekter|avocats|notaires"
    r"|rechtsanwälte|abogados|advocaten|advokater|foundation|fundacja|fundación|fondazione|stiftung|stichting"
    r"|institute|institut|instituto"
    r"|association|society|federation|agency|bodegas|officine|consorzio|nurseries|housing|pharma|therapeutics"
    r"|capital|ventures|\w+stiftung)\b"
    r"|& (?:sons?|co|partner|zn|zonen|zoon|søn(?:ner)?|son|söner|söhne|sohn|fils|filles|figli[oa]?|hij[oa]s?"
    r"|filh[oa]s?|synowie|syn|døtre|döttrar|daughters?)\b"
)


@cache
def shop() -> re.Pattern[str]:
    """A shop's or a workshop's first word."""
    return re.compile(rf"(?:{SHOPS})s?(?!\w)", re.IGNORECASE)


# Public bodies, schools and hospitals by their first words, and by their last.
BODY = re.compile(
    r"(?:(?:City|Town|County|District|Borough|University|Government|Province|Ministry|Department|Office|Bank"
    r"|Port) (?:of|for)(?: the)? (?=[A-Z])"
    r"|(?:Stadt|Landkreis|Gemeinde|Universität|Hochschule|Klinikum|Freistaat|Landesamt"
    r"|Bundesamt|Hansestadt|Landeshauptstadt"
    r"|Stadtverwaltung|Landratsamt|Gymnasium|Grundschule|Realschule|Volkshochschule|Universitätsklinikum"
    r"|Krankenhaus|\w{3,16}(?:zentrum|heim)(?= [A-Z])|Caritasverband|Diakonie"
    r"|Mairie|Ville|Commune|Université|CHU|CHR|CHRU|EHPAD|Lycée|Collège|École|Conseil|Département|Région"
    r"|Métropole|Centre [Hh]ospitalier|Préfecture"
    r"|Ministère|Hôpital|Communauté|Cégep|Clinique|Ayuntamiento|Diputación|Universidad|Colegio|Instituto|Hospital|Consejería|Ministerio"
    r"|Junta|Gobierno|Generalitat|Cabildo"
    r"|Gemeente|Provincie|Waterschap|Universiteit|Hogeschool|Stichting|Basisschool|Ziekenhuis|Comune|Provincia"
    r"|Azienda (?:Sanitaria|Ospedaliera|USL|ULSS|Unità)"
    r"|Regione|Università|ASL|Liceo"
    r"|Istituto|Ministero|Ospedale|Câmara|Prefeitura|Município|Universidade|Escola|Santa Casa|Governo|Ministério"
    r"|Urząd|Gmina|Miasto|Uniwersytet"
    r"|Szpital|Szkoła|Starostwo|Politechnika|Muzeum|Biblioteka|Region|Stiftelsen|Fundación|Fundação|Fondation"
    r"|Fondazione|Fundacja|Stiftung) (?=\S))"
    r"|.{2,60} (?:Kommune?|kommune?|stad|landsting|sygehus|sjukhus|gymnasium|skole|skola|folkeskole|universitet"
    r"|City Council|Borough Council|County Council|District Council|Town Council|Council|University|Hospital"
    r"|NHS (?:Foundation )?Trust"
    r"|(?:Primary|High|Secondary|Grammar|Elementary|Middle) School|Academy|College|Museum|Library)$"
)

# What is a part of a firm: "School of Life Sciences".
OF_A_FIRM = re.compile(
    r"(?:department|dept\.?|school|faculty|division|office|section|unit|centre|center|institute|college) of\b"
    r"|(?:fachbereich|abteilung|fakultät|referat|département|faculté|departamento|facultad|dipartimento|afdeling"
    r"|wydział)\b",
    re.IGNORECASE,
)


def is_firm(text: str) -> bool:
    """Whether a name says by itself that it is a firm's."""
    return len(text.split()) > 1 and bool(FIRMS.search(small(text)) or LEGAL.search(text))


def begins_as_firm(text: str) -> bool:
    """Whether its first word is one of those: "Bakery Larkfield"."""
    return bool(FIRMS.match(small(text)))


def is_registered(text: str) -> bool:
    """Whether it ends in what its law calls it: "Larkfield GmbH", and not "Larkfield UK"."""
    form = LEGAL.search(text)
    return bool(form and form.start() and not re.fullmatch(r",? (?:USA|US|UK|EMEA)", form.group()))


def ends_as_firm(text: str) -> bool:
    """Whether its last word is one of those: "Gable & Wren Architects", not "Systems Engineer"."""
    return bool(LEGAL.search(text)) or any(
        found.end() == len(text) for found in FIRMS.finditer(small(text))
    )
