"""The message that asks for one conversation: as we compose it, and as the person changed it."""

from functools import cached_property

from recovery import messages
from recovery.conversations.models import Conversation
from recovery.people.models import language_to
from recovery.shared.choices import ConversationChannel, Tie
from recovery.shared.clocks import today


class ConversationMessage:
    """The message to one person that asks for a conversation: our words, until they are edited."""

    def __init__(self, conversation: Conversation) -> None:
        self.conversation = conversation

    @property
    def channel(self) -> str:
        """The chosen channel; else chat for somebody close without an e-mail address, and e-mail for others."""
        person = self.conversation.person
        is_chat = person.tie == Tie.CLOSE and "@" not in person.address
        return self.conversation.channel or (
            ConversationChannel.CHAT if is_chat else ConversationChannel.EMAIL
        )

    @property
    def language(self) -> str:
        """The code of the language in which one writes to them."""
        return language_to(self.conversation.person, self.conversation.owner)

    @cached_property
    def composed(self) -> messages.Message:
        conversation, person = self.conversation, self.conversation.person
        return messages.ask_for_conversation(
            messages.ConversationRequest(
                sender=conversation.owner.name,
                to=person.name,
                ask=conversation.ask,
                tie=person.tie,
                channel=self.channel,
                how_met=person.how_met,
                role=conversation.rejection.role if conversation.rejection else "",
                company=person.company,
                reason=conversation.reason,
                times=messages.two_times(today(), conversation.planned_on),
                language=self.language,
            )
        )

    @property
    def message(self) -> messages.Message:
        """The message as it will be sent."""
        return messages.Message(
            self.composed.subject, self.conversation.message or self.composed.body
        )

    @property
    def was_changed(self) -> bool:
        return bool(self.conversation.message) and self.conversation.message != self.composed.body

    def write(self, body: str) -> None:
        """Store the message, or nothing where it is still as we composed it."""
        self.conversation.message = "" if body == self.composed.body else body

    @property
    def words(self) -> int:
        return messages.count_words(self.message.body)

    @property
    def most_words(self) -> int:
        return messages.CONVERSATION_WORDS

    @property
    def checks(self) -> tuple[messages.Check, ...]:
        return messages.check(
            self.message.body,
            most_words=self.most_words,
            purpose="conversation",
            language=self.language,
        )

    @property
    def mail_link(self) -> messages.MailLink | None:
        by_mail = self.channel == ConversationChannel.EMAIL
        return (
            messages.mail_link(self.conversation.person.address, self.message) if by_mail else None
        )
