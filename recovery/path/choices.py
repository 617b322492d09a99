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


class Channel(TextChoices):
    """How a person asks."""

    EMAIL = "email", _("By e-mail")
    LINKEDIN = "linkedin", _("On LinkedIn")
    AGENCY = "agency", _("Through the agency")
    MEETING = "meeting", _("In a meeting")


class Door(TextChoices):
    """What to leave open at the end of a letter."""

    SIMILAR_ROLES = "similar_roles", _("I would like to hear of similar roles")
    THIS_TEAM = "this_team", _("I would like to work with this team some day")
    NONE = "none", _("Nothing more")


class PersonKind(TextChoices):
    """Who somebody is in a search."""

    RECRUITER = "recruiter", _("A recruiter there")
    HIRING_MANAGER = "hiring_manager", _("The hiring manager")
    INTERVIEWER = "interviewer", _("Someone who interviewed me")
    AGENCY = "agency", _("Someone at an agency")
    INSIDER = "insider", _("Someone I know there")
    OTHER = "other", _("Someone else")


class Purpose(TextChoices):
    """What a request asks for."""

    ADVICE = "advice", _("Advice")
    STATUS = "status", _("Where things stand")


class AskStatus(TextChoices):
    """Where a request stands."""

    DRAFT = "draft", _("Draft")
    SENT = "sent", _("Sent")
    NUDGED = "nudged", _("Nudged")
    REPLIED = "replied", _("They answered")
    REFUSED = "refused", _("They can’t say")
    NO_REPLY = "no_reply", _("No answer")
    WITHDRAWN = "withdrawn", _("Taken back")


class Ending(TextChoices):
    """How a request ended."""

    USEFUL = "useful", _("Useful")
    GENERIC = "generic", _("Nothing one can use")
    REFUSED = "refused", _("They can’t say")
    SILENCE = "silence", _("No answer")


class ReplySource(TextChoices):
    """How an answer came in."""

    PASTED = "pasted", _("pasted")
    FILE = "file", _("from a file")
    LINK = "link", _("by your link")


class Verdict(TextChoices):
    """What a person makes of one point of an answer."""

    KEEP = "keep", _("Keep it")
    UNSURE = "unsure", _("Not sure")
    NOT_MINE = "not_mine", _("Not mine")
