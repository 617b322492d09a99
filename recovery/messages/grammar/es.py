"""Spanish."""

from recovery.messages.grammar.rules import Grammar, Signs, anywhere, beginning
from recovery.reading.found import vocabulary

THANKS = (
    r"(?:(?:de nuevo |otra vez )?(?:muchas |muchísimas |mil |infinitas )?gracias"
    r"|(?:(?:yo )?(?:les?|te|os) )?(?:doy|quiero dar(?:les?|te|os)?) las gracias)"
    r"(?: (?:de nuevo|otra vez|nuevamente|a ustedes|a usted|a ti|a todos|sinceras))*"
)
DEMANDS = (
    r"\b(?:pueden?|podrían?|puedes|podrías|favor(?: de)?|deben?|quiero que|necesito que|pido que|agradecería que"
    r"|gustaría que)\b"
)

SIGNS = Signs(
    thanks=anywhere(r"\bgracias\b|\bagrade[cz]|\bgratitud\b"),
    advice=anywhere(
        r"\b(?:(?:a?consej|sug[ie]+r|recom[ie]+nd|reforz|refuerz|fortalec|mejor|prepar|aprend|demostr)\w*|próxim[oa]s?"
        r"|de otra (?:manera|forma)|distint[oa]\w*|diferente\w*|fácil|claro|año que viene|conseguir)\b"
    ),
    feedback=anywhere(
        r"\bfeed-?back\b|\bretroalimentación\b|\b(?:sus?|tus?|algún|algunos|unos) comentarios?\b"
    ),
    reconsider=anywhere(
        r"\breconsider|\brep[ie]+ns[ea]|\brevis\w* (?:su|la|esta|tu) decisión\b"
        r"|\bv(?:olv|uelv)\w+ a (?:pensar|considerar|valorar|evaluar)|\bpi[eé]ns\w*lo (?:otra vez|de nuevo|mejor)\b"
        r"|\bsegunda oportunidad\b|\b(?:dar|dé|den)\w* (?:\w+ )?(?:otra|una nueva) oportunidad\b"
        r"|\bcambi\w* (?:de (?:opinión|idea|parecer)|(?:su|la|tu) decisión)\b"
    ),
    unfair=anywhere(r"\binjust|\b(?:no|poco|nada) (?:\w+ ){0,2}just[oa]\b"),
    deserve=anywhere(
        r"\bmerezco\b|\b(?:me|nos) (?:\w+ )?merec|\b(?:yo|que) merecía\b|\bmerec(?:ía|í|íamos|emos)\b"
    ),
    explain=anywhere(
        rf"{DEMANDS}[^.?!\n]{{0,30}}\bexpli(?:car|que|quen|cara)\w*|\bexpl[ií](?:que|ca)(?:me|nos|n|nme|nnos)?\b"
        r"|\bexplicar(?:me|nos) (?:por qué|su|las? (?:decisión|razones))\b"
        r"|\b(?:una|alguna|ninguna|sin) explicaci(?:ón|ones)\b|\bjustifi(?:c|qu)"
    ),
    why_not=anywhere(
        r"\bpor qu[ée]\b[^.?!\n]{0,60}\b(?:no|nunca|ni|rechaz\w*|descart\w*|elimin\w*)\b"
    ),
    legal=anywhere(
        r"\b(?:acci(?:ón|ones)|medidas?|asesor\w*|vías?|recursos?|reclamaci\w+) (?:legal|judicial)"
        r"|\b(?:una?|mis?|nuestr[oa]|con) abogad[oa]s?\b|\bdemandar|\bdemanda (?:judicial|laboral)\b|\bdenunci"
        r"|\b(?:a los|en los|ante (?:el|los|un)|al) (?:juzgado|tribunal|juez)|\ba juicio\b"
        r"|\bilegal|\bilícit|\bcontra la ley\b|\bdiscrimin|\bmis derechos\b"
    ),
)

GRAMMAR = Grammar(
    code="es",
    thanking=(
        (beginning(rf"(?:{THANKS},? )?por\s+(?=\S)"), ""),
        (
            beginning(
                r"(?:yo )?(?:les?|te|os) (?:agradezco|quiero agradecer|quería agradecer)"
                r"(?: (?:mucho|de nuevo|sinceramente))*\s+(?!que\b)(?=\S)"
            ),
            "",
        ),
    ),
    sentence=beginning(
        r"(?:me|nos|les?|te|os|usted|ustedes|yo|hubo|fue|fueron|ha|han|estuv\w+|gracias|muchas|agradezco|aprendí|disfruté"
        r"|valoré|\w+(?:ó|aron|ieron|aste|iste))\b"
    ),
    small=beginning(
        r"(?:el|la|los|las|lo|una?|unos|unas|sus?|tus?|vuestr[oa]s?|nuestr[oa]s?|est[eao]s?|es[eao]s?|todo|toda|todos|todas|que"
        r"|cómo|haber\w*|\w{2,}[aei]r(?:me|nos|les?|l[oa]s?)|enseñar|explicar|dedicar|mostrar|compartir|recibir|tomarse"
        r"|contestar|responder|atender|ayudar)\b"
    ),
    met=beginning(
        r"(?:el|la|los|las|una?|en|de|del|por|a|al|vía|mi|nuestr[oa]|durante|con)(?= |$)"
    ),
    because=beginning(r"porque\s+"),
    article=beginning(
        r"(?:(?:el|la|una?)\s+)?(?:puesto|plaza|vacante|cargo)\s+(?:de|como)\s+|(?:el|la)\s+"
    ),
    job=anywhere(r"(?:puesto|plaza|vacante|cargo)$"),
    title=beginning(r"(?:el|la|los|las)(?= |$)"),
    no_names=vocabulary("""
        señor señora señorita sr sra srta sres dña dra doctor doctora licenciado licenciada lic ing
        equipo rrhh recursos humanos selección personal talento departamento dpto empresa responsable
        director directora
    """),
    signs=SIGNS,
    opens="¿",
    apart=((beginning(r"que\b"), "Me alegró {thing}."),),
)
