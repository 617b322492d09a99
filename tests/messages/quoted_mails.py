"""What mail programs print around a reply, by language: written from what they print, content invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Spoken:
    """A language's mail programs, phones, letters and firms."""

    gmail: str
    apple: str
    outlook: str
    """The header lines, ended by semicolons."""
    phone: str
    hello: str
    farewell: str
    banner: str
    often: str
    """What Outlook writes above a mail from somebody who rarely writes."""


SPOKEN = {
    "en": Spoken(
        "On Tue, 24 Nov 2026 at 09:02, Robin <robin@example.com> wrote:",
        "On 24 Nov 2026, at 09:02, Robin <robin@example.com> wrote:",
        "From: Robin <robin@example.com>;Sent: Tuesday, November 24, 2026 9:02 AM;To: Marta;Subject: Thanks",
        "Sent from my iPhone",
        "Dear Robin,",
        "Kind regards,",
        "CAUTION: This email originated from outside of the organization. Do not click links or open "
        "attachments unless you recognize the sender and know the content is safe.",
        "You don't often get email from robin@example.com. Learn why this is important",
    ),
    "de": Spoken(
        "Am Di., 24. Nov. 2026 um 09:02 Uhr schrieb Robin <robin@example.com>:",
        "Am 24.11.2026 um 09:02 schrieb Robin <robin@example.com>:",
        "Von: Robin <robin@example.com>;Gesendet: Dienstag, 24. November 2026 09:02;An: Marta;Betreff: Danke",
        "Von meinem iPhone gesendet",
        "Liebe Frau Quill,",
        "Mit freundlichen Grüßen",
        "ACHTUNG: Diese E-Mail stammt von außerhalb der Organisation. Klicken Sie nicht auf Links und "
        "öffnen Sie keine Anhänge, wenn Sie den Absender nicht kennen.",
        "Sie erhalten nicht oft E-Mails von robin@example.com. Erfahren Sie, warum dies wichtig ist",
    ),
    "fr": Spoken(
        "Le mar. 24 nov. 2026 à 09:02, Robin <robin@example.com> a écrit :",
        "Le 24 nov. 2026 à 09:02, Robin <robin@example.com> a écrit :",
        "De : Robin <robin@example.com>;Envoyé : mardi 24 novembre 2026 09:02;À : Marta;Objet : Merci",
        "Envoyé de mon iPhone",
        "Bonjour Robin,",
        "Bien cordialement,",
        "ATTENTION : Ce courriel provient de l’extérieur de l’organisation. Ne cliquez pas sur les liens "
        "et n’ouvrez pas les pièces jointes si vous ne connaissez pas l’expéditeur.",
        "Vous n’obtenez pas souvent d’e-mail à partir de robin@example.com. Découvrez pourquoi cela est important",
    ),
    "es": Spoken(
        "El mar, 24 nov 2026 a las 9:02, Robin (<robin@example.com>) escribió:",
        "El 24 nov 2026, a las 9:02, Robin <robin@example.com> escribió:",
        "De: Robin <robin@example.com>;Enviado el: martes, 24 de noviembre de 2026 9:02;Para: Marta;Asunto: Gracias",
        "Enviado desde mi iPhone",
        "Estimado Robin:",
        "Un cordial saludo,",
        "PRECAUCIÓN: Este correo electrónico se originó fuera de la organización. No haga clic en "
        "enlaces ni abra archivos adjuntos a menos que reconozca al remitente.",
        "No suele recibir correo electrónico de robin@example.com. Por qué es esto importante",
    ),
    "nl": Spoken(
        "Op di 24 nov 2026 om 09:02 schreef Robin <robin@example.com>:",
        "Op 24 nov 2026, om 09:02 heeft Robin <robin@example.com> het volgende geschreven:",
        "Van: Robin <robin@example.com>;Verzonden: dinsdag 24 november 2026 09:02;Aan: Marta;Onderwerp: Bedankt",
        "Verstuurd vanaf mijn iPhone",
        "Beste Robin,",
        "Met vriendelijke groet,",
        "LET OP: Deze e-mail is afkomstig van buiten de organisatie. Klik niet op links en open geen "
        "bijlagen tenzij u de afzender kent.",
        "U ontvangt niet vaak e-mail van robin@example.com. Meer informatie over waarom dit belangrijk is",
    ),
    "it": Spoken(
        "Il giorno mar 24 nov 2026 alle ore 09:02 Robin <robin@example.com> ha scritto:",
        "Il giorno 24 nov 2026, alle ore 09:02, Robin <robin@example.com> ha scritto:",
        "Da: Robin <robin@example.com>;Inviato: martedì 24 novembre 2026 09:02;A: Marta;Oggetto: Grazie",
        "Inviato da iPhone",
        "Gentile Robin,",
        "Cordiali saluti,",
        "ATTENZIONE: Questa e-mail proviene dall’esterno dell’organizzazione. Non cliccare sui link e "
        "non aprire gli allegati se non si conosce il mittente.",
        "Non si ricevono spesso messaggi di posta elettronica da robin@example.com. Informazioni sul "
        "perché è importante",
    ),
    "pt": Spoken(
        "Em ter., 24 de nov. de 2026 às 09:02, Robin <robin@example.com> escreveu:",
        "No dia 24 de nov. de 2026, às 09:02, Robin <robin@example.com> escreveu:",
        "De: Robin <robin@example.com>;Enviada em: terça-feira, 24 de novembro de 2026 09:02;Para: Marta;"
        "Assunto: Obrigado",
        "Enviado do meu iPhone",
        "Olá Robin,",
        "Com os melhores cumprimentos,",
        "CUIDADO: Este e-mail foi originado fora da organização. Não clique em links nem abra anexos a "
        "menos que reconheça o remetente.",
        "Você não costuma receber emails de robin@example.com. Saiba por que isso é importante",
    ),
    "pl": Spoken(
        "wt., 24 lis 2026 o 09:02 Robin <robin@example.com> napisał(a):",
        "Wiadomość napisana przez Robin <robin@example.com> w dniu 24 lis 2026, o godz. 09:02:",
        "Od: Robin <robin@example.com>;Wysłano: wtorek, 24 listopada 2026 09:02;Do: Marta;Temat: Dziękuję",
        "Wysłane z iPhone'a",
        "Dzień dobry,",
        "Z poważaniem",
        "UWAGA: Ta wiadomość pochodzi spoza organizacji. Nie klikaj linków ani nie otwieraj załączników, "
        "jeśli nie znasz nadawcy.",
        "Nie często otrzymujesz wiadomości e-mail od robin@example.com. Dowiedz się, dlaczego jest to ważne",
    ),
    "da": Spoken(
        "Den tirs. 24. nov. 2026 kl. 09.02 skrev Robin <robin@example.com>:",
        "Den 24. nov. 2026 kl. 09.02 skrev Robin <robin@example.com>:",
        "Fra: Robin <robin@example.com>;Sendt: 24. november 2026 09:02;Til: Marta;Emne: Tak",
        "Sendt fra min iPhone",
        "Kære Robin,",
        "Med venlig hilsen",
        "ADVARSEL: Denne e-mail kommer fra en ekstern afsender. Klik ikke på links, og åbn ikke "
        "vedhæftede filer, medmindre du kender afsenderen.",
        "Du får ikke ofte mails fra robin@example.com. Få mere at vide om, hvorfor dette er vigtigt",
    ),
    "sv": Spoken(
        "Den tis 24 nov. 2026 kl 09:02 skrev Robin <robin@example.com>:",
        "24 nov. 2026 kl. 09:02 skrev Robin <robin@example.com>:",
        "Från: Robin <robin@example.com>;Skickat: den 24 november 2026 09:02;Till: Marta;Ämne: Tack",
        "Skickat från min iPhone",
        "Hej Robin,",
        "Vänliga hälsningar",
        "VARNING: Detta e-postmeddelande kommer från en avsändare utanför organisationen. Klicka inte på "
        "länkar och öppna inte bilagor om du inte känner avsändaren.",
        "Du får inte ofta e-post från robin@example.com. Läs om varför det är viktigt",
    ),
}
# Other languages: what stands above the quoted mail.
MORE = {
    "ja Gmail": "2026年11月24日(火) 9:02 Robin <robin@example.com>:",
    "ja Outlook": (
        "差出人: Robin <robin@example.com>\n送信日時: 2026年11月24日 9:02\n宛先: Marta\n件名: お礼"
    ),
    "zh Gmail": "Robin <robin@example.com> 于2026年11月24日周二 09:02写道：",
    "zh Outlook": (
        "发件人: Robin <robin@example.com>\n"
        "发送时间: 2026年11月24日 9:02\n"
        "收件人: Marta\n"
        "主题: 谢谢"
    ),
    "ko Gmail": "2026년 11월 24일 (화) 오전 9:02, Robin <robin@example.com>님이 작성:",
    "ru Gmail": "вт, 24 нояб. 2026 г. в 09:02, Robin <robin@example.com>:",
    "ru Outlook": (
        "От: Robin <robin@example.com>\n"
        "Отправлено: 24 ноября 2026 г. 9:02\n"
        "Кому: Marta\n"
        "Тема: Спасибо"
    ),
    "uk Gmail": "вт, 24 лист. 2026 р. о 09:02 Robin <robin@example.com> пише:",
    "no Gmail": "tir. 24. nov. 2026 kl. 09:02 skrev Robin <robin@example.com>:",
    "fi Gmail": "ti 24. marrask. 2026 klo 9.02 Robin (robin@example.com) kirjoitti:",
    "cs Gmail": "út 24. 11. 2026 v 9:02 odesílatel Robin <robin@example.com> napsal:",
    "tr Gmail": "Robin <robin@example.com>, 24 Kas 2026 Sal, 09:02 tarihinde şunu yazdı:",
    "hu Gmail": "Robin <robin@example.com> ezt írta (időpont: 2026. nov. 24., K, 9:02):",
    "ro Gmail": "În mar., 24 nov. 2026 la 09:02, Robin <robin@example.com> a scris:",
    "el Gmail": "Στις Τρί 24 Νοε 2026 στις 9:02 π.μ., ο χρήστης Robin <robin@example.com> έγραψε:",
    "he Gmail": "\u202bבתאריך יום ג׳, 24 בנוב׳ 2026 ב-9:02 מאת "
    "\u202aRobin\u202c\u200f <\u202arobin@example.com\u202c\u200f>:",
    "Thunderbird de": "Am 24.11.26 um 09:02 schrieb Robin:",
    "Thunderbird fr": "Le 24/11/2026 à 09:02, Robin a écrit :",
    "Thunderbird nl": "Op 24-11-2026 om 09:02 schreef Robin:",
    "Thunderbird da": "Den 24.11.2026 kl. 09.02 skrev Robin:",
    "Thunderbird pl": "W dniu 24.11.2026 o 09:02, Robin pisze:",
    "Thunderbird sv": "Den 2026-11-24 kl. 09:02, skrev Robin:",
    "Thunderbird it": "Il 24/11/26 09:02, Robin ha scritto:",
    "Thunderbird pt": "Em 24/11/2026 09:02, Robin escreveu:",
    "Thunderbird es": "El 24/11/26 a las 9:02, Robin escribió:",
    "GMX": (
        "Gesendet: Dienstag, 24. November 2026 um 09:02 Uhr\n"
        'Von: "Robin" <robin@example.com>\n'
        "An: Marta\n"
        "Betreff: Danke"
    ),
    "Outlook divider": (
        "-----Original Message-----\n"
        "From: Robin\n"
        "Sent: 24 November 2026 09:02\n"
        "To: Marta\n"
        "Subject: Thanks"
    ),
    "Outlook divider de": (
        "-----Ursprüngliche Nachricht-----\nVon: Robin\nGesendet: 24. November 2026\nAn: Marta"
    ),
    "Outlook divider es": (
        "-----Mensaje original-----\nDe: Robin\nEnviado el: 24/11/2026\nPara: Marta"
    ),
    "Outlook phone": (
        "________________________________\n"
        "From: Robin <robin@example.com>\n"
        "Sent: Tuesday\n"
        "To: Marta\n"
        "Subject: Thanks"
    ),
    "Outlook bold": (
        "*From:* Robin <robin@example.com>\n*Sent:* Tuesday\n*To:* Marta\n*Subject:* Thanks"
    ),
    "Outlook apart": (
        "From: Robin <robin@example.com>\n\nSent: Tuesday\n\nTo: Marta\n\nSubject: Thanks"
    ),
    "two lines": ("On Tue, 24 Nov 2026 at 09:02, Robin\n<robin@example.com> wrote:"),
    "three lines": (
        "Am Dienstag, den 24. November 2026 um 09:02 Uhr schrieb Robin\n"
        "Von Der Heide\n"
        "<robin@example.com>:"
    ),
    "Yahoo": "On Tuesday, November 24, 2026 at 09:02:00 AM GMT, Robin <robin@example.com> wrote:",
    "LinkedIn": "On Tue, Nov 24, 2026, 9:02 AM Robin <robin@example.com> wrote:",
    "Proton": "On Tuesday, November 24th, 2026 at 9:02 AM, Robin <robin@example.com> wrote:",
    "Proton sent": (
        "------- Original Message -------\n"
        "On Tuesday, November 24th, 2026 at 9:02 AM, Robin <robin@example.com> wrote:"
    ),
}
