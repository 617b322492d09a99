"""The message that asks for advice, from its warmest wording to its barest: the first that is short enough."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from recovery.messages.frames import (
    FRAMES,
    Frame,
    first_fitting,
    greeting,
    job_said,
    joined,
    link_line,
    sign_off,
    subject,
)
from recovery.messages.wording import Ask, Message, in_their_language, questions, thanks_object
from recovery.shared.choices import Channel, Door, Outcome, Stage

ADVICE_WORDS = 120  # at most, greeting and name included
MET = (Stage.RECRUITER_SCREEN, Stage.INTERVIEW, Stage.FINAL, Stage.OFFER)


@in_their_language
def advice_message(ask: Ask) -> Message:
    """Ask for advice, in at most 120 words and two questions. In a meeting: ask for the meeting."""
    frames = FRAMES[1:] if ask.channel == Channel.LINKEDIN else FRAMES
    bodies = (joined(_advice(ask, frame)) for frame in frames)
    return Message(subject(ask), first_fitting(bodies, ADVICE_WORDS))


@in_their_language
def answer_here(ask: Ask) -> str:
    """The line with the answer link, for a message that is already the person's own."""
    return link_line(ask, Frame.SHORT)


def _advice(ask: Ask, frame: Frame) -> Iterator[str]:
    yield greeting(ask, frame)
    opening = (_thanks(ask, frame), _acceptance(ask, frame), _open_door(ask, frame))
    yield " ".join(sentence for sentence in opening if sentence)
    asked = questions(ask)
    mark = "- " if len(asked) > 1 else ""
    yield "\n".join((_lead(ask, len(asked), frame), *(f"{mark}{each}" for each in asked)))
    yield _easy_exit(ask, frame)
    yield link_line(ask, frame)
    yield sign_off(ask, frame)


def _thanks(ask: Ask, frame: Frame) -> str:
    thing, sentence = thanks_object(ask.thanks)
    if frame is Frame.BARE and thing:
        return _("Thank you for {thanks}.").format(thanks=thing)
    if frame is Frame.BARE and sentence:
        return _("Thank you. {sentence}").format(sentence=sentence)
    said = _considered(ask, bool(thing or sentence), thing)
    said = said.format(job=job_said(ask, frame), thanks=thing)
    return f"{said} {sentence}" if sentence else said


def _considered(ask: Ask, has_thanks: bool, thing: str) -> str:
    """What every message thanks for: being considered by the employer, or put forward by an agency."""
    if ask.channel == Channel.AGENCY:
        if thing:
            return _("Thank you for {thanks}, and for putting me forward for {job}.")
        return _("Thank you for putting me forward for {job}.")
    if thing:
        return _("Thank you for {thanks}, and for considering me for {job}.")
    if ask.stage in MET and not has_thanks:
        return _("Thank you for your time, and for considering me for {job}.")
    return _("Thank you for considering me for {job}.")


def _acceptance(ask: Ask, frame: Frame) -> str:
    """The clause that accepts the decision; an offer taken back is only understood."""
    if frame is Frame.FULL:
        return {
            Outcome.ROLE_STOPPED: _(
                "I was sorry to hear it won’t go ahead, and I know these things happen."
            ),
            Outcome.OFFER_WITHDRAWN: _(
                "I was sorry to see the offer withdrawn, and I understand it’s decided."
            ),
            Outcome.NO_REPLY: _("I haven’t heard how it ended, so I’m looking ahead."),
        }.get(
            Outcome(ask.outcome),
            _("I had hoped for a different answer, but I respect the decision."),
        )
    return {
        Outcome.ROLE_STOPPED: _("I understand that the role was stopped."),
        Outcome.OFFER_WITHDRAWN: _("I understand it’s decided."),
        Outcome.NO_REPLY: _("I’m looking ahead."),
    }.get(Outcome(ask.outcome), _("I respect the decision."))


def _open_door(ask: Ask, frame: Frame) -> str:
    if ask.door == Door.THIS_TEAM:
        if ask.channel == Channel.AGENCY:
            return _("I’d still be glad to join that team.")
        return _("I’d still be glad to join this team.")
    if ask.door != Door.SIMILAR_ROLES:
        return ""
    if frame is not Frame.FULL:
        return _("I’d be glad to hear of similar roles.")
    if ask.outcome == Outcome.ROLE_STOPPED:
        return _("If it comes back, or something similar does, I’d be glad to hear of it.")
    if ask.channel == Channel.AGENCY:
        return _("If something similar comes up, please think of me.")
    if ask.internal:
        return _("If a similar role opens here, I’d be glad to be considered.")
    return _("If a similar role comes up, I’d be glad to hear of it.")


def _lead(ask: Ask, count: int, frame: Frame) -> str:
    """The sentence that leads to the questions, or stands for them where there are none."""
    if ask.channel == Channel.MEETING:
        return _lead_to_meeting(count, frame)
    if not count:
        return _("If you have one piece of advice for me, I’d be glad of it.")
    if frame >= Frame.GENERAL:
        return _("I’d value your advice:")
    things = _("one thing") if count == 1 else _("two things")
    if frame is Frame.SHORT:
        said = _("I’d value your advice on {things}:")
    elif ask.internal:
        said = _("I want to keep growing here, and I’d value your advice on {things}:")
    elif ask.channel == Channel.AGENCY:
        said = _("You see more of this than I do, so I’d value your advice on {things}:")
    else:
        said = _("As I prepare for what comes next, I’d value your advice on {things}:")
    return said.format(things=things)


def _lead_to_meeting(count: int, frame: Frame) -> str:
    if not count:
        return _("I’d be glad of 20 minutes, whenever it suits you, to ask your advice.")
    if frame >= Frame.GENERAL:
        return _("I’d be glad of 20 minutes to ask your advice:")
    things = _("one thing") if count == 1 else _("two things")
    said = _("I’d be glad of 20 minutes, whenever it suits you, to ask your advice on {things}:")
    return said.format(things=things)


def _easy_exit(ask: Ask, frame: Frame) -> str:
    if frame is Frame.BARE:
        return _("If you can’t, I understand.")
    if ask.channel == Channel.MEETING:
        return _("There’s nothing to prepare, and if it doesn’t suit you, I understand.")
    return _("A line is plenty, and if you can’t, I understand.")
