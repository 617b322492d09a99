"""The message that asks for one conversation, as it is composed and as it goes."""

from functools import cached_property

from recovery import messages
from recovery.conversations.models import Conversation
from recovery.shared.choices import TalkChannel, Tie
from recovery.shared.clocks import today


class TalkMessage:
    """What is written to one person: our words, until the person has changed them."""

    def __init__(self, talk: Conversation) -> None:
        self.talk = talk

    @property
    def channel(self) -> str:
        """As chosen; else in a chat to somebody close without an address, and by e-mail to others."""
        person = self.talk.person
        is_chat = person.tie == Tie.CLOSE and "@" not in person.address
        return self.talk.channel or (TalkChannel.CHAT if is_chat else TalkChannel.EMAIL)

    @cached_property
    def composed(self) -> messages.Message:
        talk, person = self.talk, self.talk.person
        return messages.ask_for_conversation(
            messages.TalkRequest(
                sender=talk.owner.name,
                to=person.name,
                ask=talk.ask,
                tie=person.tie,
                channel=self.channel,
                how_met=person.how_met,
                role=talk.rejection.role if talk.rejection else "",
                company=person.company,
                reason=talk.reason,
                times=messages.two_times(today(), talk.planned_on),
            )
        )

    @property
    def message(self) -> messages.Message:
        """As it goes."""
        return messages.Message(self.composed.subject, self.talk.message or self.composed.body)

    @property
    def was_changed(self) -> bool:
        return bool(self.talk.message) and self.talk.message != self.composed.body

    def write(self, body: str) -> None:
        """Keep it where it differs from ours."""
        self.talk.message = "" if body == self.composed.body else body

    @property
    def words(self) -> int:
        return messages.count_words(self.message.body)

    @property
    def most_words(self) -> int:
        return messages.CONVERSATION_WORDS

    @property
    def checks(self) -> tuple[messages.Check, ...]:
        return messages.check(self.message.body, most_words=self.most_words, purpose="conversation")

    @property
    def mailto(self) -> str:
        by_mail = self.channel == TalkChannel.EMAIL
        return messages.mailto(self.talk.person.address, self.message) if by_mail else ""
