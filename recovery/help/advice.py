"""Legal time limits and advisers by country, for when a rejection may have been unfair.

Kept as the helplines are: each entry was read in a stored copy of its `source`; what could not be read
there is left out, and the body there is asked. It says what the page says, never more. What was read,
and how to check an entry again: docs/decisions/helplines.md
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.help.checked import OFFICIAL_PAGE, OWN_PAGE, THE_LAW, Checked
from recovery.help.helplines import Channel, call

READ = date(2026, 11, 28)


@dataclass(frozen=True, kw_only=True)
class Limit(Checked):
    """How long somebody has to act against unfair treatment, as an official page says it."""

    words: Text
    read_as: Text = OFFICIAL_PAGE

    def __str__(self) -> str:
        return f"time limit <{self.source}>"


@dataclass(frozen=True)
class Body(Checked):
    """An organisation that advises people who think they were turned down unfairly."""

    name: str
    about: Text = ""
    channels: tuple[Channel, ...] = ()

    def __str__(self) -> str:
        return f"{self.name} <{self.source}>"


@dataclass(frozen=True)
class Advice:
    """The limits and advisers of one country. `code` is ISO 3166-1 alpha-2; `country` its name in a sentence."""

    code: str
    country: Text
    bodies: tuple[Body, ...]
    limits: tuple[Limit, ...] = ()


def advice_in(code: str) -> Advice | None:
    """The advice for this country code, in either case; None for a country we have read nothing of."""
    return BY_COUNTRY.get(code.upper())


def entries() -> Iterator[Limit | Body]:
    """Every limit and adviser that was read somewhere, country by country."""
    for advice in BY_COUNTRY.values():
        yield from advice.limits
        yield from advice.bodies


ANYWHERE: tuple[Text, ...] = (
    _("a trade union, also if you are not a member yet"),
    _("a law centre or free legal advice where you live"),
    _("your country’s body for equal treatment"),
)

AUSTRALIA = Advice(
    code="AU",
    country=_("Australia"),
    limits=(
        Limit(
            words=_(
                "24 months to complain to the Australian Human Rights Commission; 12 for some grounds "
                "at work. In New South Wales, 12 months to complain to Anti-Discrimination NSW."
            ),
            source="https://legalaid.nsw.gov.au/lawprompt/legal-topics/discrimination",
            verified_on=READ,
            also=(
                "https://piac.asn.au/2023/05/29/recent-changes-to-federal-discrimination-powers-and-complaint-processes/",
            ),
        ),
    ),
    bodies=(
        Body(
            name="Australian Human Rights Commission",
            about=_("Says whether you can complain, wherever in Australia you live. It’s free."),
            channels=(call("1300 656 419"),),
            source="https://bullying.humanrights.gov.au/complaints",
            verified_on=READ,
        ),
    ),
)

CANADA = Advice(
    code="CA",
    country=_("Canada"),
    limits=(
        Limit(
            words=_(
                "12 months to complain to the Canadian Human Rights Commission, with exceptions. Most "
                "employers belong to a province or territory, whose agency has a limit of its own: ask it."
            ),
            read_as=OWN_PAGE,
            source="https://ccdp-chrc.ca/eng/content/how-file-compliant",
            verified_on=READ,
            also=(
                "https://www.canada.ca/en/canadian-heritage/services/human-rights-complaints/filing-complaint.html",
            ),
        ),
    ),
    bodies=(
        Body(
            name="Canadian Human Rights Commission",
            about=_("You can ask them for help. You need no lawyer and pay no fee."),
            source="https://ccdp-chrc.ca/eng/content/how-file-compliant",
            verified_on=READ,
        ),
    ),
)

FRANCE = Advice(
    code="FR",
    country=_("France"),
    limits=(
        Limit(
            words=_("5 years to act, says the Ministry of Labour’s page on being turned down."),
            source="https://code.travail.gouv.fr/fiche-ministere-travail/les-recours-face-a-une-discrimination-a-lembauche",
            verified_on=READ,
            page_language="fr",
            page_dated=_("23 July 2024"),
        ),
    ),
    bodies=(
        Body(
            name="Défenseur des droits",
            about=_("Lawyers listen and tell you where to turn."),
            channels=(call("3928"),),
            source="https://antidiscriminations.fr/foire-aux-questions",
            verified_on=READ,
            page_language="fr",
        ),
    ),
)

GERMANY = Advice(
    code="DE",
    country=_("Germany"),
    limits=(
        Limit(
            words=_(
                "2 months from the day their no reached you to claim in writing (AGG, section 15), unless "
                "a collective agreement says otherwise."
            ),
            read_as=THE_LAW,
            source="https://github.com/bundestag/gesetze/blob/27ae8b60fc182846d92c8161818c16df643709a5/a/agg/index.md",
            verified_on=READ,
            page_language="de",
        ),
    ),
    bodies=(
        Body(
            name="Antidiskriminierungsstelle des Bundes",
            about=_("The Federal Anti-Discrimination Agency advises, on applications, too."),
            source="https://antidiskriminierungsstelle.de/EN/about-discrimination/areas-of-life/work-life/work-life-node.html",
            verified_on=READ,
        ),
    ),
)

IRELAND = Advice(
    code="IE",
    country=_("Ireland"),
    limits=(
        Limit(
            words=_(
                "Normally 6 months to complain to the Workplace Relations Commission; up to 12 where "
                "there was good reason."
            ),
            read_as=OWN_PAGE,
            source="https://www.workplacerelations.ie/en/what_you_should_know/equal-status-and-employment-equality/employment%20equality%20and%20equal%20status/",
            verified_on=READ,
            also=(
                "https://www.ihrec.ie/your-rights-old/i-have-an-issue-at-work/making-a-complaint-under-the-employment-equality-acts/before-you-make-a-complaint-under-the-employment-equality-acts/",
            ),
        ),
    ),
    bodies=(
        Body(
            name="Irish Human Rights and Equality Commission",
            about=_("Explains how to take a case to the Workplace Relations Commission."),
            source="https://ihrec.ie/your-rights/make-a-complaint-to-the-wrc/",
            verified_on=READ,
        ),
    ),
)

NETHERLANDS = Advice(
    code="NL",
    country=_("the Netherlands"),
    bodies=(
        Body(
            name="College voor de Rechten van de Mens",
            about=_("Tells you whether you can complain there. Weekdays, 10 am to 4 pm."),
            channels=(call("030 888 38 88"),),
            source="https://form.mensenrechten.nl/klachtindienen",
            verified_on=READ,
            page_language="nl",
        ),
    ),
)

NEW_ZEALAND = Advice(
    code="NZ",
    country=_("New Zealand"),
    bodies=(
        Body(
            name="Human Rights Commission",
            about=_("Says what you can complain about."),
            source="https://www.hrc.co.nz/enquiries-and-complaints/what-you-can-complain-about/",
            verified_on=READ,
        ),
    ),
)

SPAIN = Advice(
    code="ES",
    country=_("Spain"),
    bodies=(
        Body(
            name="Consejo para la Eliminación de la Discriminación Racial o Étnica",
            about=_("Legal advice if it was about your ethnic origin. Every day, 9 am to 9 pm."),
            channels=(call("021"),),
            source="https://www.igualdad.gob.es/comunicacion/notasprensa/cedre-incrementa-asistencia-recursos-victimas/",
            verified_on=READ,
            page_language="es",
            read_as=OFFICIAL_PAGE,
            page_dated=_("19 June 2023"),
        ),
    ),
)

UNITED_KINGDOM = Advice(
    code="GB",
    country=_("the United Kingdom"),
    limits=(
        Limit(
            words=_(
                "Usually 3 months from when it happened to claim at an employment tribunal; you must tell "
                "Acas first. The Employment Rights Act 2025 makes it 6, expected from October 2026: count "
                "on 3 until Acas tells you otherwise. Northern Ireland has its own way."
            ),
            source="https://www.gov.uk/employment-tribunals",
            verified_on=READ,
            also=(
                "https://www.makeuk.org/insights/publications/employment-tribunal-time-limits-employment-rights-act-spotlight-series",
            ),
        ),
    ),
    bodies=(
        Body(
            name="Acas",
            about=_("Has a guide to asking the employer about it, for applicants, too."),
            source="https://www.acas.org.uk/index.aspx?articleid=4770",
            verified_on=READ,
        ),
        Body(
            name="Equality Advisory and Support Service",
            about=_("Free advice across Great Britain."),
            source="https://www.equalityhumanrights.com/en/our-work/blogs/equality-advisory-and-support-service-three-years-advice-and-guidance",
            verified_on=READ,
            read_as=OFFICIAL_PAGE,
            page_dated=_("25 November 2015"),
        ),
    ),
)

UNITED_STATES = Advice(
    code="US",
    country=_("the United States"),
    limits=(
        Limit(
            words=_(
                "In general 180 days to file a charge with the EEOC, counted from when you hear of the "
                "decision; 300 where a state or local law forbids it, too (for age, only a state’s). "
                "Federal jobs have another, shorter way: ask at once."
            ),
            read_as=_("their own page, in an old copy"),
            source="https://webarchive.library.unt.edu/eot2008/20090114021107/https://apps.eeoc.gov/eas/english/help_time.html",
            verified_on=READ,
            page_dated=_("January 2009; lawyers’ pages still quoted the same limits in 2024"),
            also=(
                "https://www.hoyerlawgroup.com/time-limits-to-filing-a-charge-of-discrimination-with-the-eeoc/",
                "https://researchingparalegal.com/tag/anti-discrimination/",
            ),
        ),
    ),
    bodies=(
        Body(
            name="Equal Employment Opportunity Commission (EEOC)",
            about=_("Takes charges from applicants, too. They say to call about the deadlines."),
            channels=(call("1-800-669-4000"),),
            source="https://www.eeoc.gov/field-office/jackson/charge",
            verified_on=READ,
        ),
    ),
)

# By English name.
BY_COUNTRY: dict[str, Advice] = {
    advice.code: advice
    for advice in (
        AUSTRALIA,
        CANADA,
        FRANCE,
        GERMANY,
        IRELAND,
        NETHERLANDS,
        NEW_ZEALAND,
        SPAIN,
        UNITED_KINGDOM,
        UNITED_STATES,
    )
}
