"""What a request says: whom it asks, the words it is made of, and the letter that comes of them."""

from dataclasses import replace
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from recovery import letters
from recovery.models.feedback_life import DRAFT, FeedbackLife
from recovery.path.choices import Channel, Door, Purpose


class FeedbackLetter(FeedbackLife):
    """The letter of one request: composed of the person's answers until they change a word of it."""

    rejection = models.ForeignKey("recovery.Rejection", models.CASCADE, related_name="feedback")
    person = models.ForeignKey(
        "recovery.Person", models.SET_NULL, null=True, blank=True, related_name="feedback"
    )
    channel = models.CharField(_("How will you ask?"), max_length=10, choices=Channel, blank=True)

    thanks = EncryptedTextField(_("What to thank them for"), blank=True, default="")
    question_1 = EncryptedTextField(_("The question"), blank=True, default="")
    question_2 = EncryptedTextField(_("A second one, if you like"), blank=True, default="")
    door = models.CharField(_("Leave a door open?"), max_length=20, choices=Door, blank=True)
    # Empty while it is as we composed it; the person's own words once they changed any, or sent it.
    letter = EncryptedTextField(_("Your message"), max_length=6000, blank=True, default="")
    subject = EncryptedTextField(_("Subject"), max_length=200, blank=True, default="")
    nudge_letter = EncryptedTextField(max_length=3000, blank=True, default="")

    class Meta:
        abstract = True

    @property
    def ask(self) -> letters.Ask:
        """Everything a letter is made of. Reads the rejection, its owner and the person."""
        job = self.rejection
        return letters.Ask(
            sender=self.owner.name,
            to=self.person.name if self.person else "",
            role=job.role,
            company=job.company,
            channel=self.channel or Channel.EMAIL,
            stage=job.stage,
            outcome=job.outcome,
            internal=job.is_internal,
            thanks=self.thanks,
            questions=tuple(self.questions),
            door=self.door,
            last_contact_on=job.last_contact_on,
            promised_by=job.promised_by,
        )

    @property
    def questions(self) -> list[str]:
        return [question for question in (self.question_1, self.question_2) if question]

    @property
    def composed(self) -> letters.Letter:
        """The letter as we would write it."""
        if self.purpose == Purpose.STATUS:
            return letters.ghost_question(self.ask)
        return letters.advice_letter(self.ask)

    @property
    def message(self) -> letters.Letter:
        """The letter as it stands: the person's own words where they changed any."""
        if self.letter and (self.subject or self.status != DRAFT):
            return letters.Letter(subject=self.subject, body=self.letter)
        ours = self.composed
        return letters.Letter(subject=self.subject or ours.subject, body=self.letter or ours.body)

    @property
    def most_words(self) -> int:
        """How long the letter should be at most, in words."""
        return letters.STATUS_WORDS if self.purpose == Purpose.STATUS else letters.ADVICE_WORDS

    @property
    def nudge_message(self) -> letters.Letter:
        """The one nudge: what was sent, or what we would write."""
        ours = letters.nudge(self.ask, purpose=self.purpose)
        return letters.Letter(ours.subject, self.nudge_letter or ours.body)

    def write(self, body: str, subject: str) -> Self:
        """Keep the letter as the person has it; nothing, where it is still as we composed it."""
        ours = self.composed
        return self.set(
            letter="" if body == ours.body else body,
            subject="" if subject == ours.subject else subject,
        )

    def write_anew(self) -> Self:
        """The letter as we would write it now; an answer link that was in it stays in it."""
        link = letters.link_in(self.letter)
        self.set(letter="", subject="")
        return self.put_link(link) if link else self

    def put_link(self, address: str) -> Self:
        """Put this answer link into the letter, in place of one that no longer works.

        The link is kept nowhere but in the letter, which is encrypted: we store its hash alone.
        """
        ask = replace(self.ask, answer_link=address)
        if self.letter:
            said = letters.answer_here(ask)
            return self.set(letter=letters.with_link(self.letter, address, said))
        return self.set(letter=letters.advice_letter(ask).body)

    def take_link_out(self) -> Self:
        """Without the line of the answer link."""
        body = letters.without_link(self.letter)
        return self.write(body, self.message.subject) if body != self.letter else self

    @property
    def has_link(self) -> bool:
        """An answer link stands in the letter."""
        return bool(letters.link_in(self.letter))

    @property
    def was_changed(self) -> bool:
        """The letter is no longer as we would compose it now."""
        return bool(self.letter) and self.letter != self.composed.body
