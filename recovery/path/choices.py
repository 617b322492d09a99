"""The codes of workflow.md, with the words a person reads."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Stage(TextChoices):
    """How far it got."""

    APPLIED = "applied", _("I applied")
    RECRUITER_SCREEN = "recruiter_screen", _("A first call")
    ASSESSMENT = "assessment", _("A test or task")
    INTERVIEW = "interview", _("An interview")
    FINAL = "final", _("The final round")
    OFFER = "offer", _("An offer")


EARLY = (Stage.APPLIED, Stage.RECRUITER_SCREEN, Stage.ASSESSMENT)  # before any interview


class Outcome(TextChoices):
    """What happened."""

    TOLD_NO = "told_no", _("They said no")
    NO_REPLY = "no_reply", _("I never heard back")
    ROLE_STOPPED = "role_stopped", _("They stopped the role")
    OFFER_WITHDRAWN = "offer_withdrawn", _("They took the offer back")


class Source(TextChoices):
    """How a person came to the job."""

    COLD = "cold", _("I applied without knowing anyone")
    REFERRAL = "referral", _("Someone recommended me")
    APPROACHED = "approached", _("They came to me")
    EVENT = "event", _("I met them somewhere")
    AGENCY = "agency", _("Through an agency")
    INTERNAL = "internal", _("It was inside my own company")


class Path(TextChoices):
    """Which way through."""

    QUICK = "quick", _("Quick")
    STANDARD = "standard", _("Standard")
    FULL = "full", _("Full")
    GHOST = "ghost", _("No answer")


class VentMode(TextChoices):
    """How to let it out."""

    TALK = "talk", _("Talk to someone")
    WRITE_BIN = "write_bin", _("Write it and bin it")
    WRITE_KEEP = "write_keep", _("Write it and keep it")
    SAY_ALOUD = "say_aloud", _("Say it out loud, alone")
    SKIP = "skip", _("Not this time")


class Known(TextChoices):
    """How a reason is known. A guess is not a finding."""

    TOLD = "told", _("They told me")
    HINTED = "hinted", _("They hinted at it")
    GUESS = "guess", _("It is my guess")


class CameBack(TextChoices):
    """What to do if the thought comes back."""

    WALK = "walk", _("go for a short walk")
    CALL = "call", _("call someone")
    WRITE = "write", _("write one line about it")
    NEXT_TASK = "next_task", _("do the next small task")
    OWN = "own", _("something of my own")
