"""The message of a feedback request: composed of the person's answers until they edit it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from recovery import messages
from recovery.shared.choices import Purpose, RequestStatus, Verdict

if TYPE_CHECKING:
    from recovery.feedback.models.requests import FeedbackRequest


class FeedbackMessage:
    """The message of one request. It is stored only where it differs from what we composed."""

    def __init__(self, request: "FeedbackRequest") -> None:
        self.request = request

    @property
    def has_link(self) -> bool:
        """Whether an answer link stands in the message."""
        return bool(messages.link_in(self.request.body))

    @property
    def ours(self) -> str:
        """The message as we would compose it now; an answer link in it stays in it."""
        link = messages.link_in(self.request.body)
        return self.with_link(link) if link else self.request.composed.body

    def with_link(self, address: str) -> str:
        """The message as we would compose it with this answer link."""
        return messages.advice_message(replace(self.request.ask, answer_link=address)).body

    @property
    def was_changed(self) -> bool:
        """Whether the message differs from what we would compose now."""
        return self.request.body not in ("", self.ours)

    @property
    def most_words(self) -> int:
        """How many words the message should have at most."""
        is_status = self.request.purpose == Purpose.STATUS
        return messages.STATUS_WORDS if is_status else messages.ADVICE_WORDS

    @property
    def thank_you(self) -> messages.Message:
        """A message of one line back: thanks, and the one point taken, if one was kept.

        A point that gives a reason comes first. It has to be in their own words: what was ticked is
        a label of ours, and reads like none.
        """
        points = self.request.points
        kept = [
            each
            for each in points
            if each.verdict == Verdict.KEEP and not (each.is_praise or each.is_ticked)
        ]
        taken = next((each for each in kept if each.reason), kept[0] if kept else None)
        refused = self.request.status == RequestStatus.REFUSED
        return messages.thank_you(self.request.ask, taken.text if taken else "", refused)

    def write(self, body: str, subject: str) -> None:
        """Store the message as typed; nothing, where it is still as we composed it."""
        ours = self.request.composed
        self.request.set(
            body="" if body == ours.body else body,
            subject="" if subject == ours.subject else subject,
        )

    def write_anew(self) -> None:
        """Compose the message anew; an answer link in it stays in it."""
        link = messages.link_in(self.request.body)
        self.request.set(body="", subject="")
        if link:
            self.put_link(link)

    def put_link(self, address: str) -> None:
        """Put this answer link into the message, in place of one that no longer works.

        The link stands in the message alone, which is encrypted: elsewhere we store only its hash.
        """
        ask, body = replace(self.request.ask, answer_link=address), self.request.body
        if body:
            body = messages.with_link(body, address, messages.answer_here(ask))
        self.request.set(body=body or messages.advice_message(ask).body)

    def take_link_out(self) -> None:
        """Take the line with the answer link out of the message."""
        body = messages.without_link(self.request.body)
        if body != self.request.body:
            self.write(body, self.request.message.subject)
