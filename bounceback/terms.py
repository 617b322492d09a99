"""Words of our pages that somebody who reads in a second language may not know, each explained in one place.

A template explains them where they are met first: `{% term "debrief" %}`. An explanation has at most MOST_WORDS words
and uses none of the other words in here. A word earns its place only where no plainer one says the same.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from bounceback.text import Text

MOST_WORDS = 20


@dataclass(frozen=True)
class Term:
    """A word as it stands on the page, and what it means.

    `english_only`: the other languages say it in a plain word already (docs/words/), so nothing is to explain there.
    """

    word: Text
    means: Text
    english_only: bool = False


TERMS: dict[str, Term] = {
    "debrief": Term(
        pgettext_lazy("explained", "debrief"),
        _(
            "Going through an interview after it is over: what they asked, what worked, what to change."
        ),
    ),
    "self-compassion": Term(
        pgettext_lazy("explained", "self-compassion"),
        _("Being as kind to yourself as you would be to a friend."),
    ),
    "encrypted": Term(
        pgettext_lazy("explained", "encrypted"),
        _("Turned into signs that nobody can read without the right key."),
    ),
    "sting": Term(
        "sting", "To hurt, as when a bee gets you. Here: how much it hurts.", english_only=True
    ),
    "recruiter": Term(
        pgettext_lazy("explained", "recruiter"),
        _("Someone whose work is to find people for the jobs of a company."),
    ),
    "hiring-manager": Term(
        pgettext_lazy("explained", "hiring manager"),
        _("The person who decides who gets the job, and would be your boss."),
    ),
    "agency": Term(
        pgettext_lazy("explained", "agency"),
        _("A firm that finds people for the jobs of other firms."),
    ),
    "follow-up": Term(
        pgettext_lazy("explained", "follow-up"),
        _("A short second message, when nobody has replied to your first one."),
    ),
    "mentor": Term(
        pgettext_lazy("explained", "mentor"),
        _("Someone with more experience than you, who helps you with their advice."),
    ),
    "landed": Term(
        "land", "How an answer landed: what the people in the room made of it.", english_only=True
    ),
    "introduction": Term(
        pgettext_lazy("explained", "introduction"),
        _("They bring you together with someone they know."),
    ),
    "reframe": Term("reframe", "To look at the same thing in another way.", english_only=True),
    "trade-union": Term(
        pgettext_lazy("explained", "trade union"),
        _("Workers who stand up for each other’s rights together, with lawyers of their own."),
    ),
    "snooze": Term(
        pgettext_lazy("explained", "snooze"),
        _("It goes from your list now, and comes back tomorrow by itself."),
    ),
    "set-aside": Term(
        pgettext_lazy("explained", "set aside"),
        _("It waits with no day set. Nothing asks about it until you take it up again."),
    ),
    "odds": Term(
        pgettext_lazy("explained", "odds"),
        _(
            "How often something happens. Of 100 people who apply, for example, 3 are asked to an interview."
        ),
    ),
    "passkey": Term(
        pgettext_lazy("explained", "passkey"),
        _("A key that your phone or computer keeps. You sign in with your finger, face or PIN."),
    ),
    "authenticator-app": Term(
        pgettext_lazy("explained", "authenticator app"),
        _("An app on your phone that shows a new number every 30 seconds, to prove it’s you."),
    ),
    "recovery-codes": Term(
        pgettext_lazy("explained", "recovery codes"),
        _("Numbers to print and keep. Each lets you in once if you lose your phone."),
    ),
    "token": Term(
        pgettext_lazy("explained", "token"),
        _("A long secret that lets a program into your account, without your password."),
    ),
}
