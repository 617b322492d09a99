"""What mail programs and people put around a letter, in many languages: words as data.

To add a language, add its names of headers, what its mail programs print above a quoted mail, and
how its letters begin and end. Words are regular expressions, read without regard to case.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Headers:
    """What a language calls the lines that Outlook copies above a quoted mail, parted by "|"."""

    sender: str
    sent: str
    to: str
    subject: str
    other: str = "cc|bcc"


HEADERS = (
    Headers("from", "date|sent", "to", "subject", "cc|bcc|reply-to|importance|attachments"),
    Headers("von", "datum|gesendet(?: am)?", "an", "betreff", "cc|kopie|antwort an|wichtigkeit|anlagen"),
    Headers("de|expéditeur", "date|envoyé(?: le)?|date d[’'] ?envoi", "[àa]|pour", "objet|sujet",
            "cc|copie(?: à)?|répondre à|importance"),
    Headers("de", "fecha|enviad[oa](?: el)?", "para", "asunto", "cc|cco|responder a|importancia"),
    Headers("van", "datum|verzonden(?: op)?|verstuurd", "aan", "onderwerp", "cc|kopie|urgentie"),
    Headers("da", "data|inviato(?: il)?", "a", "oggetto", "cc|ccn|rispondi a|priorità"),
    Headers("de", "data|enviad[oa](?: em)?|enviado a", "para", "assunto", "cc|bcc|responder a|importância"),
    Headers("od|nadawca", "data|wysłan[oey]|wysłano dnia", "do|adresat", "temat", "dw|udw|cc|ważność"),
    Headers("fra", "sendt|dato", "til", "emne", "cc|kopi|prioritet|vedrørende"),
    Headers("från", "skickat|datum", "till", "ämne", "kopia|cc|prioritet"),
    Headers("lähettäjä", "lähetetty|päivämäärä|päiväys", "vastaanottaja", "aihe", "kopio"),
    Headers("od", "odesláno|odoslané|datum|dátum", "komu", "předmět|predmet", "kopie|kópia"),
    Headers("feladó", "elküldve|dátum", "címzett", "tárgy", "másolatot kap"),
    Headers("de la", "trimis|data", "către", "subiect"),
    Headers("kimden|gönderen", "gönderildi|gönderme tarihi|tarih", "kime|alıcı", "konu", "bilgi"),
    Headers("от(?: кого)?", "отправлено|дата", "кому", "тема", "копия"),
    Headers("від", "надіслано|дата", "кому", "тема", "копія"),
    Headers("από", "στάλθηκε|ημερομηνία", "προς", "θέμα", "κοιν"),
    Headers("差出人|送信者|from", "送信日時|送信|日時|日付|date|sent", "宛先|to", "件名|subject", "cc"),
    Headers("发件人|寄件者|寄件人", "发送时间|寄件日期|日期|时间", "收件人|收件者", "主题|主旨|主題", "抄送|副本"),
    Headers("보낸 ?사람", "보낸 ?날짜|날짜", "받는 ?사람", "제목", "참조"),
)  # fmt: skip

# "On Tue, 24 Nov 2026 at 10:02, Robin <...> wrote:". The words it begins with, and those that end it.
WROTE = (
    ("on", "(?<!you )wrote"),
    ("am", "schrieb.{0,120}"),
    ("le", "a écrit"),
    ("el", "escribió"),
    ("op", "schreef.{0,120}|het volgende geschreven"),
    ("il(?: giorno)?|in data", "ha scritto"),
    ("em|no dia|a", "escreveu"),
    ("w dniu|dnia|wiadomość napisana przez", "napisał(?:a|\\(a\\))?|pisze|w dniu .{4,60}"),
    ("den", "skrev.{0,120}"),
)
# The same without a first word: only where the line also has a date or a time.
WROTE_AFTER_DATE = (
    "wrote|schrieb|a écrit|escribió|schreef|geschreven|ha scritto|escreveu|napisał(?:a|\\(a\\))?|pisze"
    "|skrev|kirjoitti|napsala?|написала?|пишет|пише|yazdı|ezt írta|a scris|έγραψε|写道|寫道|작성|のメッセージ"
)

FORWARDED = (
    "forwarded (?:message|by)|begin forwarded message",
    "weitergeleitete nachricht|anfang der weitergeleiteten",
    "message transféré|début du message (?:réexpédié|transféré)",
    "mensaje reenviado|inicio del mensaje reenviado",
    "doorgestuurd bericht|begin doorgestuurd bericht",
    "messaggio inoltrato|inizio messaggio inoltrato",
    "mensagem (?:encaminhada|reencaminhada)|início da mensagem (?:encaminhada|reencaminhada)",
    "(?:wiadomość przekazana dalej|przekazana wiadomość)|początek przekazywanej wiadomości",
    "videresendt (?:meddelelse|besked)|start på videresendt",
    "vidarebefordrat (?:meddelande|brev)|(?:börjar|början på) vidarebefordrat",
    "転送メッセージ|転送された|转发的邮件|轉寄的郵件|пересылаемое сообщение|전달된 메시지",
)
ORIGINAL = (
    "original (?:message|appointment)",
    "ursprüngliche nachricht|originalnachricht",
    "message d.origine|message original",
    "mensaje original",
    "oorspronkelijk bericht",
    "messaggio originale",
    "mensagem original",
    "(?:wiadomość oryginalna|oryginalna wiadomość|wiadomość źródłowa)",
    "oprindelig (?:meddelelse|besked)",
    "ursprungligt meddelande|originalmeddelande",
    "opprinnelig melding|alkuperäinen viesti|původní zpráva|исходное сообщение|özgün ileti",
    "元のメッセージ|原始邮件|原始郵件|원본 메시지",
)

# A line of its own that a phone or a program writes.
SENT_FROM = (
    "sent from (?:my|outlook|mail|yahoo|proton)\\b|get outlook for|sent via",
    "von meinem .{1,30} gesendet|gesendet (?:mit|von) |outlook für .{1,20} (?:abrufen|beziehen)"
    "|holen sie sich outlook|diese nachricht wurde von meinem ",
    "envoyé (?:depuis|de|à partir de) |(?:télécharger|téléchargez|obtenez|obtenir) outlook",
    "enviado desde (?:mi|outlook|el)\\b|(?:obtener|descargar|obtén) outlook",
    "(?:verstuurd|verzonden) (?:vanaf|met|via|van) |outlook voor .{1,20} (?:downloaden|ophalen)"
    "|download outlook",
    "inviato da(?:l mio)? |ottieni outlook|scarica outlook",
    "enviado (?:do meu|a partir d|pelo|do outlook|via)|(?:obter|obtenha|baixe|baixar) o outlook",
    "wysłan[eoay] z |pobierz (?:aplikację|program)? ?outlook",
    "sendt fra (?:min|mit|outlook)|hent outlook|få outlook",
    "skickat från |(?:hämta|skaffa) outlook",
    "lähetetty .{1,30}(?:sta|stä|ni)$|hanki outlook|odesláno z|отправлено (?:с|из) |.{1,20}dan gönderildi",
    ".{0,20}から送信|发自我的|發自我的|從我的.{1,20}傳送|나의 .{1,20}보냄",
)

# How a letter ends, above the name.
FAREWELLS = (
    "(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|very best)? ?(?:regards|wishes|thanks)|best"
    "|all the best|warmly|sincerely|cheers|thank you|respectfully|take care|talk soon"
    "|yours(?: sincerely| faithfully| truly)?|sincerely yours",
    "mit (?:freundlichen|besten|herzlichen|lieben) grüßen|mit (?:freundlichem|bestem) gruß"
    "|(?:viele|beste|freundliche|liebe|herzliche|schöne) grüße|(?:besten|lieben|schönen)? ?gruß|grüße"
    "|mfg|vg|lg|hochachtungsvoll|herzlich(?:st)?|bis bald|ihre?|dein[e]?",
    "(?:bien )?cordialement|bien à (?:vous|toi)|(?:meilleures|sincères) salutations|salutations"
    "|sincèrement|amicalement|respectueusement|bonne (?:journée|continuation)|à bientôt|cdl?t",
    "(?:un )?(?:cordial |afectuoso )?saludos?(?: cordial(?:es)?)?|atentamente|atte\\.?|cordialmente"
    "|(?:un )?abrazo|muchas gracias|gracias",
    "(?:met )?(?:vriendelijke|hartelijke|beste) ?groet(?:en|jes)?|groet(?:en|jes)?|mvg|hoogachtend",
    "(?:cordiali|distinti|cari|tanti)? ?saluti|un (?:caro )?saluto|cordialmente|a presto"
    "|buona giornata|grazie(?: mille)?",
    "(?:com )?(?:os )?(?:melhores )?cumprimentos|atenciosamente|cordialmente|att\\.?"
    "|(?:um )?abraços?|saudações|obrigad[oa]|com estima",
    "pozdrawiam(?: serdecznie)?|serdecznie pozdrawiam|(?:serdeczne )?pozdrowienia|z poważaniem"
    "|z wyrazami szacunku|łączę wyrazy szacunku|dziękuję",
    "(?:med )?(?:venlig|bedste|kærlig) hilsen|(?:venlige|(?:de )?bedste|mange|kærlige) hilsner"
    "|(?:mange )?hilsen|mvh|vh|kh",
    "(?:med )?(?:vänlig|bästa|varma|hjärtlig)a? ?hälsning(?:ar)?|hälsning(?:ar)?|mvh|vänligen",
    "(?:med )?(?:vennlig|beste) hilsen|(?:ystävällisin )?terveisin|s (?:přátelským )?pozdravem"
    "|с уважением|saygılarımla|よろしくお願い(?:いた)?します|敬具|此致|敬礼",
)

# How it begins. After the first kind a name or "all" may follow, after the second only a name.
HELLO = (
    "hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|moin"
    "|bonjour|bonsoir|salut|hola|buen[oa]s (?:d[ií]as|tardes)|hoi|goedendag|goede(?:morgen|middag)"
    "|ciao|salve|buon ?giorno|buonasera|olá|oi|bom dia|boa tarde|cześć|dzień dobry|witam|witaj"
    "|hej(?:san)?|goddag|god dag|hei"
)
DEAR = (
    "liebe[rs]?|sehr geehrte[rs]?|werte[rs]?|cher|chère|madame|monsieur|estimad[oa]|querid[oa]"
    "|beste|geachte|dag|gentile|egregi[oa]|car[oa]|prezad[oa]|ex\\.?m[oa]\\.?|szanown[ya](?: pan(?:ie|i))?"
    "|drog[ia]|kære|bästa|kär[ea]|kjære"
)

# Said by nearly everybody, and nobody's advice. Only where it is all that a sentence says.
COURTESIES = (
    "(?:many )?thanks?(?: you)?(?: (?:so|very) much)?(?: again)?(?: for(?: (?!but\\b|because\\b)[\\w'’-]+){1,9})?",
    "i hope (?:you are|you['’]re|this finds you) (?:doing )?well",
    "(?:it was|it['’]s been) (?:a (?:real )?pleasure|great|good|lovely|nice)"
    " (?:meeting|to meet|talking to|speaking with) you",
    "(?:i|we) wish you (?:well|luck|all the best|every success)(?: (?:with|in|for) [\\w ]{1,30})?",
    "(?:all the best|(?:good|best of) luck)(?: (?:with|in|for) [\\w ]{1,30})?",
    "(?:vielen |herzlichen )?dank(?:e)?(?: (?:dir|ihnen))?(?: für(?: (?!aber\\b)[\\w-]+){1,6})?",
    "(?:viel (?:erfolg|glück)|alles gute)(?: (?:bei|für|mit) [\\w ]{1,30})?",
    "merci(?: beaucoup)?(?: (?:pour|de)(?: (?!mais\\b)[\\w'’-]+){1,6})?|bonne (?:chance|continuation)",
    "(?:muchas )?gracias(?: por(?: (?!pero\\b)\\w+){1,6})?|mucha suerte|mucho éxito",
    "(?:hartelijk )?(?:bedankt|dank)(?: je| u)?(?: wel)?(?: voor(?: (?!maar\\b)\\w+){1,6})?|veel succes",
    "grazie(?: mille)?(?: (?:per|del|della)(?: (?!ma\\b)[\\w'’]+){1,6})?|in bocca al lupo|buona fortuna",
    "(?:muito )?obrigad[oa](?: (?:por|pel[oa])(?: (?!mas\\b)\\w+){1,6})?|boa sorte",
    "(?:bardzo )?dziękuję(?: za(?: (?!ale\\b)\\w+){1,6})?|powodzenia",
    "(?:mange |tusen )?tak(?: for(?: (?!men\\b)\\w+){1,6})?|held og lykke",
    "(?:stort )?tack(?: för(?: (?!men\\b)\\w+){1,6})?|lycka till",
)

# What a firm's mail server writes above or below a mail from outside.
WARNING_WORDS = (
    "caution|warning|attention|notice|alert|important|external(?: (?:e-?mail|message|sender|source|mail))?"
    "|achtung|vorsicht|warnung|hinweis|extern(?:e (?:e-?mail|nachricht|absender))?"
    "|avertissement|prudence|(?:courriel|e-?mail|message|expéditeur) externe"
    "|precaución|atención|aviso|advertencia|(?:correo|remitente|mensaje) externo|externo"
    "|let op|waarschuwing|externe (?:afzender|mail|e-?mail)|attenzione|avviso|(?:e-?mail|mittente) estern[oa]|esterno"
    "|atenção|cuidado|(?:e-?mail|remetente) externo|uwaga|ostrzeżenie|wiadomość zewnętrzna|zewnętrzny"
    "|advarsel|forsigtig|obs|ekstern(?: (?:e-?mail|mail|afsender))?|varning|extern (?:avsändare|e-?post)"
)
THIS_MAIL = (
    "th(?:is|e)(?: following)? (?:e-?mail|message|mail|sender)|diese (?:e-?mail|mail|nachricht)"
    "|ce(?:t)? (?:courriel|message|e-?mail|mail)|este (?:correo(?: electrónico)?|mensaje|e-?mail)|esta mensagem"
    "|de(?:ze)? (?:e-?mail|mail|afzender)|dit bericht|quest[ao]['’]? ?(?:e-?mail|mail|messaggio)"
    "|(?:ta|niniejsza) wiadomość|ten e-?mail|denne (?:e-?mail|mail|besked|meddelelse)"
    "|detta (?:e-?postmeddelande|e-?post|mejl|meddelande)|det här (?:mejlet|meddelandet)"
)
FROM_OUTSIDE = (
    "outside|external|außerhalb|extern|l['’]extérieur|externe|fuera|externo|buiten|esterno|extern[oa]"
    "|fora|spoza|zewnątrz|zewnętrzn|udefra|uden ?for|ekstern|utanför|utifrån"
)
BANNERS = (
    "(?:do not|don['’]t|never|please do not) (?:click|open|reply)\\b.{0,60}\\b(?:links?|attachments?|content)\\b"
    "|(?:be (?:careful|cautious)|use caution|exercise caution)\\b.{0,80}(?:links?|attachments?|opening|sender)",
    "(?:klicken|öffnen) sie .{0,40}(?:links?|anhänge)",
    "(?:ne cliquez|n['’]ouvrez|ne pas (?:cliquer|ouvrir)).{0,60}(?:liens?|pièces?)",
    "no (?:haga|hagas|abra|abras|pulse) .{0,60}(?:enlaces?|vínculos?|archivos?|adjuntos?)",
    "(?:klik|open) (?:niet|geen) .{0,40}(?:links?|koppelingen|bijlagen)",
    "non (?:cliccare|fare clic|aprire) .{0,40}(?:link|collegamenti|allegati)",
    "não (?:clique|abra) .{0,40}(?:links?|ligações|anexos)",
    "nie (?:klikaj|otwieraj|należy klikać) .{0,40}(?:link|łącz|załącznik)",
    "(?:klik|åbn|undlad at klikke) ?(?:ikke)? .{0,40}(?:links?|vedhæftede)",
    "(?:klicka|öppna) inte .{0,40}(?:länkar|bilagor|bifogade)",
    "you don['’]t often get e-?mail from|some people who received this message don['’]t often get",
    "sie erhalten nicht (?:oft|häufig) e-?mails? von|vous (?:n['’]obtenez|ne recevez) pas souvent",
    "no suele(?:s)? recibir correos? |u (?:ontvangt|krijgt) niet vaak |non si ricevono spesso|non ricevi spesso",
    "(?:você )?não (?:costuma|recebe) .{0,30}(?:e-?mails?|mensagens) "
    "|nie(?: często|zbyt często) (?:otrzymujesz|dostajesz)"
    "|(?:rzadko|nieczęsto) otrzymujesz",
    "du (?:får|modtager|mottar) (?:ikke|inte|ikkje) (?:ofte|ofta) |.{0,80}からのメールを受け取ることはあまり",
    "learn why this is important|erfahren sie, warum dies wichtig|découvrez pourquoi (?:cela|ceci)"
    "|descubra por qué|por qué es esto importante|más información sobre por qué|meer informatie over waarom"
    "|informazioni sul perché|saiba por que|dowiedz się, dlaczego|få mere at vide om,? hvorfor"
    "|läs om varför|lär dig varför",
    "sent securely (?:by|with|using|via)"
    "|(?:this )?(?:message|e-?mail) (?:was|has been) (?:sent securely|secured|scanned|encrypted)"
    "|secured by|scanned by|virus-free\\b|virenfrei|sans virus|libre de virus|zjqcmq",
    "(?:you have not previously|this is the first time you(?:['’]ve)?) (?:corresponded|received|receive)",
)
