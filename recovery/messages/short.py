"""Short messages about a request: where things stand, the one follow-up, and a thank-you for a reply."""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from recovery.messages.frames import (
    FRAMES,
    Frame,
    first_fitting,
    greeting,
    job_said,
    joined,
    link_line,
    reply,
    sign_off,
    subject,
)
from recovery.messages.wording import Ask, Message, count_words, in_their_language, one_line
from recovery.shared.choices import Channel

# At most so many words, greeting and name included.
STATUS_WORDS = 70
FOLLOW_UP_WORDS = 50
THANKS_WORDS = 40

ENDS = (".", "!", "?", "…")
LONGEST_POINT = 22  # words; a longer point is thanked for without being repeated


@in_their_language
def status_question(ask: Ask) -> Message:
    """Ask once, in at most 70 words, where things stand. It guesses at no reason."""
    bodies = (joined(_status(ask, frame)) for frame in FRAMES)
    return Message(subject(ask, "status"), first_fitting(bodies, STATUS_WORDS))


@in_their_language
def follow_up(ask: Ask, purpose: str = "advice") -> Message:
    """The one follow-up to an earlier message (`purpose`: advice or status), at most 50 words."""
    bodies = (joined(_follow_up(ask, purpose, frame)) for frame in FRAMES)
    return Message(reply(subject(ask, purpose)), first_fitting(bodies, FOLLOW_UP_WORDS))


@in_their_language
def thank_you(ask: Ask, point: str = "", refused: bool = False) -> Message:
    """Thank for a reply, in at most 40 words: the one point in their own words, and no rebuttal."""
    bodies = (joined(_thanks(ask, point, refused, frame)) for frame in FRAMES)
    return Message(reply(subject(ask)), first_fitting(bodies, THANKS_WORDS))


def _status(ask: Ask, frame: Frame) -> Iterator[str]:
    yield greeting(ask, frame)
    still = _("It still interests me.") if frame is Frame.FULL else ""
    said = (_last_heard(ask, frame), still, _where_things_stand(ask))
    yield " ".join(sentence for sentence in said if sentence)
    if frame is Frame.FULL:
        yield _("A line is plenty, and if it’s too early to say, that’s fine too.")
    else:
        yield _("A line is plenty.")
    yield sign_off(ask, frame)


def _last_heard(ask: Ask, frame: Frame) -> str:
    if ask.last_contact_on and ask.promised_by and frame is Frame.FULL:
        said = _(
            "We were last in touch about {job} on {last}, and I had noted {promised} as the day to expect news."
        )
    elif ask.promised_by:
        said = _("I had noted {promised} as the day to expect news about {job}.")
    elif ask.last_contact_on:
        said = _("We were last in touch about {job} on {last}.")
    else:
        said = _("I’m writing about {job}.")
    return said.format(
        job=job_said(ask, frame), last=_day(ask.last_contact_on), promised=_day(ask.promised_by)
    )


def _where_things_stand(ask: Ask) -> str:
    if ask.channel == Channel.AGENCY:
        return _("Have you heard where things stand?")
    return _("Could you tell me where things stand?")


def _day(day: date | None) -> str:
    return date_format(day, "MONTH_DAY_FORMAT") if day else ""


def _follow_up(ask: Ask, purpose: str, frame: Frame) -> Iterator[str]:
    yield greeting(ask, frame)
    if purpose == "status":
        said = _(
            "A little while ago I asked where things stand with {job}. If there’s news, a line "
            "is plenty. If not, that’s fine too, and I won’t ask again."
        )
    else:
        said = _(
            "A little while ago I asked for your advice after applying for {job}. If something "
            "comes to mind, a line is plenty. If not, that’s fine too, and I won’t ask again."
        )
    yield said.format(job=job_said(ask, frame))
    if purpose != "status":
        yield link_line(ask, Frame.BARE)
    yield sign_off(ask, frame)


def _thanks(ask: Ask, point: str, refused: bool, frame: Frame) -> Iterator[str]:
    yield greeting(ask, frame)
    taken = one_line(point).rstrip(" ,;:")
    if refused:
        yield _(
            "Thank you for telling me plainly that you can’t say more. I understand, and I wish you well."
        )
    elif taken and count_words(taken) <= LONGEST_POINT:
        said = _("Thank you for your honest answer. You wrote: “{point}” I’ll keep that in mind.")
        yield said.format(point=taken if taken.endswith(ENDS) else f"{taken}.")
    else:
        yield _("Thank you for your honest answer. It gives me something to work with.")
    yield sign_off(ask, frame)
