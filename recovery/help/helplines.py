"""The people to reach when it is too much: emergency numbers and helplines, by country.

Every number was read in a stored copy of a page of the organisation itself, or of an official
page, and the entry says so: `source` is the page, `verified_on` the day the copy was read. What
could not be read there is left out. How to check an entry again: docs/decisions/helplines.md
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import quote

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.help.checked import LOCAL_PAGE, OFFICIAL_PAGE, Checked

type Kind = Literal["call", "text", "chat", "email", "web"]

DAY_AND_NIGHT = _("Day and night, every day")
HOURS_UNKNOWN = _("The page we read does not give the hours; its website may")
FREE = _("Free")
COST_UNKNOWN = _("The page we read does not say what it costs")
LANGUAGES_UNKNOWN = _("The page we read does not say in which languages they answer")


@dataclass(frozen=True)
class Channel:
    """One way to reach a helpline. `address` is a ready href; "web" is a page to choose from."""

    kind: Kind
    label: Text
    address: str


@dataclass(frozen=True)
class Helpline(Checked):
    """An organisation whose people answer calls, texts or chats in its country; `languages` says in which."""

    organisation: str
    channels: tuple[Channel, ...]
    hours: Text
    cost: Text
    about: Text
    languages: Text = LANGUAGES_UNKNOWN

    def __str__(self) -> str:
        return f"{self.organisation} <{self.source}>"


@dataclass(frozen=True, kw_only=True)
class Emergency(Checked):
    """A country's number for danger to life, right now. `note` is what else a caller should know."""

    number: str
    note: Text = ""
    read_as: Text = OFFICIAL_PAGE

    def __str__(self) -> str:
        return f"emergency number {self.number} <{self.source}>"

    @property
    def address(self) -> str:
        return tel(self.number)


@dataclass(frozen=True)
class Country:
    """A country and its helplines. `code` is ISO 3166-1 alpha-2, or "" for anywhere we have no list for."""

    code: str
    name: Text
    emergency: Emergency | None
    helplines: tuple[Helpline, ...] = ()
    in_a_sentence: Text = ""  # where it takes an article

    @property
    def said(self) -> Text:
        return self.in_a_sentence or self.name

    @property
    def lines(self) -> tuple[Helpline, ...]:
        """The helplines to show, or the international directory where there is none."""
        return self.helplines or (DIRECTORY,)


def tel(number: str) -> str:
    """A href that dials: "0800 58 58 58" -> "tel:0800585858"."""
    return "tel:" + number.replace(" ", "")


def sms(number: str, body: str = "") -> str:
    """A href that opens a message. iPhones want "&body", Androids "?body"; both take "?&body"."""
    return f"sms:{number.replace(' ', '')}" + (f"?&body={quote(body)}" if body else "")


def call(number: str) -> Channel:
    return Channel("call", format_lazy(_("Call {number}"), number=number), tel(number))


def text(number: str, word: str = "") -> Channel:
    label = _("Text {word} to {number}") if word else _("Text {number}")
    return Channel("text", format_lazy(label, word=word, number=number), sms(number, word))


def chat(site: str) -> Channel:
    return Channel("chat", format_lazy(_("Chat on {site}"), site=site), f"https://{site}/")


def email(to: str) -> Channel:
    return Channel("email", format_lazy(_("Email {address}"), address=to), f"mailto:{to}")


def country(code: str) -> Country:
    """The country with this code, in either case; "somewhere else" for one we have no list for."""
    return COUNTRIES.get(code.upper(), COUNTRIES[""])


def entries() -> Iterator[Helpline | Emergency]:
    """Every number and helpline that was read somewhere, country by country."""
    for place in COUNTRIES.values():
        yield from filter(None, (place.emergency, *place.helplines))


DIRECTORY = Helpline(
    organisation="Find A Helpline",
    channels=(Channel("web", _("Find a helpline where you are"), "https://findahelpline.com/"),),
    hours=_("Always there to look something up; each helpline has its own hours"),
    cost=_("Free to use, and it lists helplines that are free"),
    about=_("Lists helplines by country: by phone, by text and by chat."),
    source="https://findahelpline.com/AU",
    verified_on=date(2026, 11, 23),
    languages=_("Each helpline has its own languages"),
    also=("https://developer.throughlinecare.com/general",),
)

AUSTRALIA = Country(
    code="AU",
    name=_("Australia"),
    emergency=Emergency(
        number="000",
        source="https://www.qld.gov.au/emergency/emergencies-services/assistance/triple-000",
        verified_on=date(2026, 11, 23),
    ),
    helplines=(
        Helpline(
            organisation="Lifeline",
            channels=(call("13 11 14"),),
            hours=DAY_AND_NIGHT,
            cost=_("Free from a mobile; a local call from a landline"),
            about=_("A trained crisis supporter listens without judging."),
            source="https://lifelineh2h.org.au/get-help/telephone-crisis-support/faqs/",
            verified_on=date(2026, 11, 23),
            read_as=LOCAL_PAGE,
        ),
    ),
)

CANADA = Country(
    code="CA",
    name=_("Canada"),
    emergency=Emergency(
        number="911",
        source="https://crtc.gc.ca/eng/archive/2014/2014-342.htm",
        verified_on=date(2026, 11, 23),
        note=_("A few remote places do not have 911; there, use the local number."),
        also=("https://crtc.gc.ca/eng/archive/2018/2018-188.htm",),
    ),
    helplines=(
        Helpline(
            organisation="9-8-8: Suicide Crisis Helpline",
            channels=(call("988"), text("988")),
            hours=DAY_AND_NIGHT,
            cost=FREE,
            about=_("For thoughts of suicide and for emotional distress."),
            source="https://www.canada.ca/en/public-health/news/2023/11/9-8-8-suicide-crisis-helpline.html",
            verified_on=date(2026, 11, 23),
            read_as=OFFICIAL_PAGE,
            page_dated=_("November 2023"),
            languages=_("In English and French"),
            also=("https://crtc.gc.ca/eng/phone/988.htm",),
        ),
    ),
)

FRANCE = Country(
    code="FR",
    name=_("France"),
    emergency=Emergency(
        number="112",
        source="https://associations.gouv.fr/1044-choix-siege-social-association.html?xml=F33954",
        verified_on=date(2026, 11, 23),
        page_language="fr",
        note=_("15 reaches the ambulance directly; 114 takes a text if you cannot speak."),
    ),
    helplines=(
        Helpline(
            organisation="3114",
            channels=(call("3114"),),
            hours=DAY_AND_NIGHT,
            cost=FREE,
            about=_("The suicide prevention line; for yourself, or for someone you worry about."),
            source="https://3114.fr/que-se-passe-t-il-quand-je-contacte-le-3114/",
            verified_on=date(2026, 11, 23),
            page_language="fr",
            languages=_("In French"),
            also=(
                "https://www.mayotte.ars.sante.fr/3114-le-numero-national-de-prevention-du-suicide",
            ),
        ),
    ),
)

GERMANY = Country(
    code="DE",
    name=_("Germany"),
    emergency=Emergency(
        number="112",
        source="https://www.mainz.de/en/microsite/feuerwehr/buergerinformation/kontakt/Notfallnummern",
        verified_on=date(2026, 11, 23),
        note=_("110 reaches the police directly."),
    ),
    helplines=(
        Helpline(
            organisation="TelefonSeelsorge",
            channels=(call("0800 111 0 111"), call("0800 111 0 222")),
            hours=DAY_AND_NIGHT,
            cost=FREE,
            about=_(
                "Someone to talk to, in confidence; you need not say your name. Run by the churches."
            ),
            source="https://ts-bayreuth.de/node/1",
            verified_on=date(2026, 11, 23),
            page_language="de",
            read_as=LOCAL_PAGE,
            languages=_("In German"),
        ),
    ),
)

INDIA = Country(
    code="IN",
    name=_("India"),
    emergency=Emergency(
        number="112",
        source=(
            "https://en.vikaspedia.in/social-welfare/women-and-child-development/"
            "emergency-response-support-system"
        ),
        verified_on=date(2026, 11, 23),
    ),
    helplines=(
        Helpline(
            organisation="iCALL",
            channels=(call("9152987821"), email("icall@tiss.edu")),
            hours=HOURS_UNKNOWN,
            cost=_("The counselling is free; your phone company may charge for the call"),
            about=_(
                "Trained counsellors at the Tata Institute of Social Sciences, for any distress."
            ),
            source="https://icallhelpline.org/reyou-chat-line-faqs/",
            verified_on=date(2026, 11, 23),
            languages=_("In ten Indian languages"),
            also=(
                (
                    "https://tiss.edu/view/5/homepage-data/homepage-events-and-announcements/"
                    "dedicated-covid-helpline-9152987820-2/"
                ),
            ),
        ),
    ),
)

IRELAND = Country(
    code="IE",
    name=_("Ireland"),
    emergency=Emergency(
        number="112",
        source="https://www2.hse.ie/emergencies/when-to-call-112-or-999/",
        verified_on=date(2026, 11, 23),
        note=_("999 works too. Both are free."),
    ),
    helplines=(
        Helpline(
            organisation="Samaritans Ireland",
            channels=(call("116 123"),),
            hours=DAY_AND_NIGHT,
            cost=FREE,
            about=_("Volunteers listen, in confidence and without judging."),
            source="https://www.samaritans.org/how-we-can-help/contact-samaritan/",
            verified_on=date(2026, 11, 23),
            also=(
                "https://samaritans.org/support-us/fundraising-appeals/autumn-2023-newsletter",
                "https://www.samaritans.org/news/samaritans-ireland-responds-one-call-help-every-minute-last-year",
                (
                    "https://www.oireachtas.ie/ga/debates/debate/joint_committee_on_transport_and_communications/"
                    "2015-07-08/2/member-speech/Brian-Walsh.D.2011-03-09/"
                ),
            ),
        ),
        Helpline(
            organisation="Text About It",
            channels=(text("50808"),),
            hours=DAY_AND_NIGHT,
            cost=FREE,
            about=_("Trained volunteers answer by text message."),
            source="https://textaboutit.ie/child-safeguarding-statement",
            verified_on=date(2026, 11, 23),
        ),
    ),
)

SPAIN = Country(
    code="ES",
    name=_("Spain"),
    emergency=Emergency(
        number="112",
        source=(
            "https://ajuntament.barcelona.cat/santmarti/ca/noticia/"
            "la-ciutat-de-barcelona-la-primera-a-adherir-se-al-112-2_1018879"
        ),
        verified_on=date(2026, 11, 23),
        page_language="ca",
        also=(
            "https://molinsderei.cat/equipament/telefon-emergencies/",
            "https://www2.hse.ie/emergencies/when-to-call-112-or-999/",
        ),
    ),
)

UKRAINE = Country(
    code="UA",
    name=_("Ukraine"),
    emergency=None,
    helplines=(
        Helpline(
            organisation="Lifeline Ukraine",
            channels=(call("7333"),),
            hours=HOURS_UNKNOWN,
            cost=_("Free from the major mobile networks"),
            about=_("The national suicide prevention line."),
            source="https://lifelineukraine.com/en/news/open-letter-from-the-founder-of-lifeline-ukraine/",
            verified_on=date(2026, 11, 23),
            page_dated=_("17 August 2021, posted again on 26 September 2024"),
            also=(
                "https://lifelineukraine.com/en/blog/open-letter-from-the-founder-of-lifeline-ukraine",
            ),
        ),
    ),
)

UNITED_KINGDOM = Country(
    code="GB",
    name=_("United Kingdom"),
    in_a_sentence=_("the United Kingdom"),
    emergency=Emergency(
        number="999",
        source="https://www.swast.nhs.uk/when-to-call-999",
        verified_on=date(2026, 11, 23),
        also=("https://nias.hscni.net/calling-999",),
    ),
    helplines=(
        Helpline(
            organisation="Samaritans",
            channels=(call("116 123"),),
            hours=DAY_AND_NIGHT,
            cost=_("Free, even without credit"),
            about=_("Volunteers listen, in confidence and without judging."),
            source="https://www.samaritans.org/how-we-can-help/contact-samaritan/",
            verified_on=date(2026, 11, 23),
            also=("https://samaritans.org/support-us/fundraising-appeals/autumn-2023-newsletter",),
        ),
        Helpline(
            organisation="Shout",
            channels=(text("85258", "SHOUT"),),
            hours=DAY_AND_NIGHT,
            cost=FREE,
            about=_("Trained volunteers text with anyone who is struggling to cope."),
            source="https://giveusashout.org/about-us/faq",
            verified_on=date(2026, 11, 23),
            page_dated=_("4 November 2024"),
        ),
        Helpline(
            organisation="CALM",
            channels=(call("0800 58 58 58"), chat("www.thecalmzone.net")),
            hours=_("5 pm to midnight, every day"),
            cost=FREE,
            about=_("Trained staff listen and help you find what comes next."),
            source="https://www.thecalmzone.net/helpline-terms/",
            verified_on=date(2026, 11, 23),
        ),
    ),
)

UNITED_STATES = Country(
    code="US",
    name=_("United States"),
    in_a_sentence=_("the United States"),
    emergency=Emergency(
        number="911",
        source="https://fcc.gov/enforcement/areas/911-outages-reporting",
        verified_on=date(2026, 11, 23),
    ),
    helplines=(
        Helpline(
            organisation="988 Suicide & Crisis Lifeline",
            channels=(call("988"), text("988"), chat("988lifeline.org")),
            hours=DAY_AND_NIGHT,
            cost=FREE,
            about=_("For any kind of emotional distress; no reason is too big or too small."),
            source="https://www.samhsa.gov/find-help/988/faqs",
            verified_on=date(2026, 11, 23),
            read_as=OFFICIAL_PAGE,
            languages=_("In English and Spanish; calls with an interpreter in many more"),
            also=(
                "https://988lifeline.org/terms-of-service",
                (
                    "https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/"
                    "988-suicide-crisis-lifeline"
                ),
            ),
        ),
        Helpline(
            organisation="Crisis Text Line",
            channels=(text("741741"),),
            hours=DAY_AND_NIGHT,
            cost=COST_UNKNOWN,
            about=_("Trained volunteers answer by text; if it is a crisis to you, that is enough."),
            source="https://www.crisistextline.org/faq",
            verified_on=date(2026, 11, 23),
        ),
    ),
)

ELSEWHERE = Country(code="", name=_("Somewhere else"), emergency=None, helplines=(DIRECTORY,))

# By English name, "somewhere else" last.
COUNTRIES: dict[str, Country] = {
    place.code: place
    for place in (
        AUSTRALIA,
        CANADA,
        FRANCE,
        GERMANY,
        INDIA,
        IRELAND,
        SPAIN,
        UKRAINE,
        UNITED_KINGDOM,
        UNITED_STATES,
        ELSEWHERE,
    )
}
