"""The codes that are stored (stages, outcomes, paths and more), with the words a person reads."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Stage(TextChoices):
    """How far an application got."""

    APPLIED = "applied", _("I applied")
    RECRUITER_SCREEN = "recruiter_screen", _("A first call")
    ASSESSMENT = "assessment", _("A test or task")
    INTERVIEW = "interview", _("An interview")
    FINAL = "final", _("The final round")
    OFFER = "offer", _("An offer")


EARLY = (Stage.APPLIED, Stage.RECRUITER_SCREEN, Stage.ASSESSMENT)  # before any interview
INTERVIEWS = (
    Stage.RECRUITER_SCREEN,
    Stage.ASSESSMENT,
    Stage.INTERVIEW,
    Stage.FINAL,
)  # what a debrief is about


class Outcome(TextChoices):
    """What became of an application: told no, no reply, the role stopped, the offer withdrawn."""

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
    """The route through a recovery: Short, Standard, Full or No reply."""

    SHORT = "quick", _("Short")
    STANDARD = "standard", _("Standard")
    FULL = "full", _("Full")
    NO_REPLY = "ghost", _("No reply")


class VentMode(TextChoices):
    """A way to let it out."""

    TALK = "talk", _("Talk to someone")
    WRITE_BIN = "write_bin", _("Write it and bin it")
    WRITE_KEEP = "write_keep", _("Write it and keep it")
    SAY_ALOUD = "say_aloud", _("Say it out loud, alone")
    SKIP = "skip", _("Skip")


class Known(TextChoices):
    """How a reason is known. A guess isn’t a fact."""

    TOLD = "told", _("They told me")
    HINTED = "hinted", _("They hinted at it")
    GUESS = "guess", _("It is my guess")


class CameBack(TextChoices):
    """What to do if the harsh thought comes back."""

    WALK = "walk", _("go for a short walk")
    CALL = "call", _("call someone")
    WRITE = "write", _("write one line about it")
    NEXT_TASK = "next_task", _("do the next small task")
    OWN = "own", _("something of my own")


class Channel(TextChoices):
    """How to reach the person one asks for feedback."""

    EMAIL = "email", _("By e-mail")
    LINKEDIN = "linkedin", _("On LinkedIn")
    AGENCY = "agency", _("Through the agency")
    MEETING = "meeting", _("In a meeting")


class Door(TextChoices):
    """What to leave open at the end of a message."""

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
    FRIEND = "friend", _("A friend")
    MENTOR = "mentor", _("A mentor")
    CONTACT = "contact", _("Someone I met")
    OTHER = "other", _("Someone else")


# Whom one asks for advice about a no, and with whom one talks it over: two lists.
ASKED_KINDS = tuple(
    kind
    for kind in PersonKind
    if kind not in (PersonKind.FRIEND, PersonKind.MENTOR, PersonKind.CONTACT)
)

HIRING_KINDS = (
    PersonKind.RECRUITER,
    PersonKind.HIRING_MANAGER,
    PersonKind.INTERVIEWER,
    PersonKind.AGENCY,
)
"""Who fills jobs: one asks them about a no, and goes through an interview with others."""


class Purpose(TextChoices):
    """What a request is for: advice after a no, or where things stand after silence."""

    ADVICE = "advice", _("Advice")
    STATUS = "status", _("Where things stand")


class RequestStatus(TextChoices):
    """The status of a feedback request."""

    DRAFT = "draft", _("Draft")
    SENT = "sent", _("Sent")
    FOLLOWED_UP = "nudged", _("Followed up")
    REPLIED = "replied", _("They replied")
    REFUSED = "refused", _("They can’t say")
    NO_REPLY = "no_reply", _("No reply")
    WITHDRAWN = "withdrawn", _("Taken back")


class Ending(TextChoices):
    """How a request ended."""

    USEFUL = "useful", _("Useful")
    GENERIC = "generic", _("Nothing to use")
    REFUSED = "refused", _("They can’t say")
    SILENCE = "silence", _("No reply")


class ReplySource(TextChoices):
    """How a reply came in: pasted, as a file, by the link."""

    PASTED = "pasted", _("pasted")
    FILE = "file", _("from a file")
    LINK = "link", _("by your link")


class Verdict(TextChoices):
    """What a person makes of one point of a reply: keep, unsure, not mine."""

    KEEP = "keep", _("Keep it")
    UNSURE = "unsure", _("Not sure")
    NOT_MINE = "not_mine", _("Not mine")


class DebriefWith(TextChoices):
    """With whom a debrief is held: a friend, a mentor, on one's own."""

    ALONE = "alone", _("On my own")
    FRIEND = "friend", _("With a friend")
    MENTOR = "mentor", _("With a mentor")


class Need(TextChoices):
    """What is asked of the friend in a debrief, so that they need not guess."""

    LISTEN = "listen", _("Just listen")
    ADVISE = "advise", _("Tell me what you would do")
    PRACTISE = "practise", _("Practise with me")


class Voice(TextChoices):
    """Whose words they are, and on whose screen they were typed. Nobody writes over another's."""

    OWN = "own", _("Mine")
    HERE = "here", _("Theirs, typed on my screen")
    LINK = "link", _("Theirs, from their own screen")


class Basis(TextChoices):
    """How a remark is known: said, noticed or guessed."""

    SAID = "said", _("Said")
    NOTICED = "noticed", _("Noticed")
    GUESSED = "guessed", _("Guessed")


class Mark(TextChoices):
    """How one thing about how a person came across is marked. Never counted together."""

    FINE = "fine", _("Fine")
    TWEAK = "tweak", _("Worth a tweak")
    UNKNOWN = "unknown", _("Can’t tell")


class LessonKind(TextChoices):
    """What a lesson is about."""

    SKILL = "skill", _("A skill")
    EXPERIENCE = "experience", _("Experience")
    CREDENTIAL = "credential", _("A degree or certificate")
    COMMUNICATION = "communication", _("How I put things")
    IMPRESSION = "impression", _("The impression I make")
    TARGETING = "targeting", _("Which jobs I go for")
    PRACTICAL = "practical", _("Something practical")
    NOTHING = "nothing", _("Nothing to change")


class Grade(TextChoices):
    """How a lesson is known. A guess stays a guess."""

    TOLD = "told", _("Someone told me")
    SEEN_TWICE = "seen_twice", _("I’ve seen it at least twice")
    FRIEND = "friend", _("A friend noticed it")
    GUESS = "guess", _("My guess")


FIRM = (Grade.TOLD, Grade.SEEN_TWICE)  # what one may act on


class Use(TextChoices):
    """What to do with a lesson: act on it, watch it, drop it."""

    ACT = "act", _("Do something about it")
    WATCH = "watch", _("Watch whether it comes up again")
    DROP = "drop", _("Let it go")


class Helped(TextChoices):
    """Whether a to-do that was done helped."""

    YES = "yes", _("Yes")
    A_LITTLE = "a_little", _("A little")
    NO = "no", _("No")
    UNKNOWN = "unknown", _("Too early to tell")


class Tie(TextChoices):
    """How well two people know each other."""

    CLOSE = "close", pgettext_lazy("how well two people know each other", "Close")
    KNOW = "know", _("I know them a bit")
    MET_ONCE = "met_once", _("Met once")
    LOST_TOUCH = "lost_touch", _("We lost touch")


class ConversationAsk(TextChoices):
    """What to ask for in a conversation."""

    ADVICE = "advice", _("Advice")
    INFORMATION = "information", _("Information")
    INTRODUCTION = "introduction", _("An introduction")
    INTERVIEW = "interview", _("An interview")


class ConversationChannel(TextChoices):
    """How to ask for a conversation."""

    EMAIL = "email", _("By e-mail")
    LINKEDIN = "linkedin", _("On LinkedIn")
    CHAT = "chat", _("By text or chat")


class OpportunityStage(TextChoices):
    """How far an opportunity is. The codes are those of `Stage`, and one before them."""

    TALKING = "talking", _("Talking, not applied yet")
    APPLIED = Stage.APPLIED.value, Stage.APPLIED.label
    RECRUITER_SCREEN = Stage.RECRUITER_SCREEN.value, Stage.RECRUITER_SCREEN.label
    ASSESSMENT = Stage.ASSESSMENT.value, Stage.ASSESSMENT.label
    INTERVIEW = Stage.INTERVIEW.value, Stage.INTERVIEW.label
    FINAL = Stage.FINAL.value, Stage.FINAL.label
    OFFER = Stage.OFFER.value, Stage.OFFER.label


class CameTo(TextChoices):
    """How an opportunity ended."""

    SAID_NO = "said_no", _("They said no")
    SILENCE = "silence", _("I never heard back")
    ACCEPTED = "accepted", _("I took it")
    DECLINED = "declined", _("I said no to the offer")
    WITHDREW = "withdrew", _("I stepped back")


class PlanKind(TextChoices):
    """What an if-then plan is for."""

    FORWARD = "forward", _("The next move")
    NEXT_NO = "next_no", _("If the next one says no")


class Happened(TextChoices):
    """Whether a plan happened."""

    YES = "yes", _("Yes")
    PARTLY = "partly", _("In part")
    NO = "no", _("No")


class Fate(TextChoices):
    """What to do with a person of a process that ended in a no: thank, keep, let go."""

    THANK = "thank", _("Thank them")
    KEEP = "keep", _("Keep in touch")
    LET_GO = "let_go", pgettext_lazy("what to do with a person", "Let go")


class ClosedAs(TextChoices):
    """How a recovery ends, in the person's own judgement."""

    BACK = "back", _("I’m back at it")
    GOT = "got", _("I got something")
    MOVED_ON = "moved_on", _("I’ve moved on")
    SET_ASIDE = "parked", _("Set it aside for now")


class TodayKind(TextChoices):
    """The kinds of things on Today. Their order is that of the registry, `recovery/today/kinds/registry.py`."""

    REPLY = "reply", _("a reply to open")
    CONVERSATION = "talk", _("a conversation")
    DEBRIEF = "session", _("a debrief")
    MESSAGE = "letter", _("a message to read again")
    FOLLOW_UP = "nudge", _("a follow-up you could send")
    PILE = "pile", _("several at once")
    NEXT = "next", _("the next step")
    PLAN = "plan", _("did the plan happen?")
    TO_DO = "action", _("a to-do")
    THANK = "thank", _("a person to thank")
    CHECK_IN = "look_back", _("a check-in")
    TOUCH = "touch", _("a person to write to")
    AGAIN = "again", _("a company to try again")
    QUIET = "quiet", _("something that went quiet")
    IDLE = "idle", _("one that has been still")
    PACE = "pace", _("one too many at once")
