"""Where to ask when it may have been unfair: public bodies and advisers by name, no addresses to go stale."""

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text

# By country (ISO alpha-2): who advises people who think they were turned down unfairly.
BODIES = {
    "US": ("Equal Employment Opportunity Commission (EEOC)",),
    "GB": ("Acas", "Citizens Advice", "Equality Advisory and Support Service"),
    "IE": ("Workplace Relations Commission", "Irish Human Rights and Equality Commission"),
    "CA": ("Canadian Human Rights Commission",),
    "AU": ("Australian Human Rights Commission", "Fair Work Ombudsman"),
    "DE": ("Antidiskriminierungsstelle des Bundes",),
    "FR": ("Défenseur des droits",),
}
ANYWHERE: tuple[Text, ...] = (
    _("a trade union, also if you are not a member yet"),
    _("a law centre or free legal advice where you live"),
    _("your country’s body for equal treatment"),
)


def advice_in(country: str) -> tuple[Text, ...]:
    """Whom to ask in this country (ISO alpha-2, or empty): its own bodies first, then those found anywhere."""
    return (*BODIES.get(country, ()), *ANYWHERE)
