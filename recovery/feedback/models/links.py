"""The private link by which somebody without an account answers."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.crypto import constant_time_compare

from bounceback.fingerprints import fingerprint, is_same
from recovery.feedback.models.replies import FeedbackReply
from recovery.feedback.models.requests import FeedbackRequest
from recovery.shared import timings
from recovery.shared.choices import AskStatus, ReplySource
from recovery.shared.tokens import KeyModel, KeyQuerySet


@dataclass(frozen=True)
class Given:
    """What somebody says by a link: codes of recovery/feedback/answers.py, and their own words."""

    strengths: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    advice: str = ""  # to their first question
    more: str = ""  # to their second one
    around: tuple[str, ...] = ()  # what had nothing to do with them

    @property
    def marks(self) -> str:
        marks: dict[str, Any] = {"strengths": self.strengths, "gaps": self.gaps}
        if self.around:
            marks["around"] = self.around
        if self.more:
            marks["boxes"] = [self.advice, self.more]
        return json.dumps(marks)

    @property
    def text(self) -> str:
        """All that was typed, word for word."""
        return "\n\n".join(filter(None, (self.advice, self.more)))


class AlreadyAnswered(Exception):
    """The link has its answer, and this browser may not, or may no longer, change it."""


class AnswerLinkQuerySet(KeyQuerySet["AnswerLink"]):
    def make_for(self, request: "FeedbackRequest") -> str:
        """A new link's token, to be shown this once; earlier links of this request stop working."""
        request.links.revoke()
        return self.make(timings.LINK_DAYS, owner=request.owner, request=request)

    def opened_by(self, token: str) -> "AnswerLink | None":
        """The link this token opens, with what its page may show and nothing else; None for any other."""
        found = self._open(token).select_related("owner", "request__rejection", "reply")
        shown = (
            *("request__status", "request__rejection__stage", "request__rejection__role"),
            *("request__question_1", "request__question_2"),
        )
        link = ("owner__name", "owner__time_zone", "created_at", "expires_at", "answered_at")
        kept = ("amend_hash", "reply__opened_at", "reply__text", "reply__marks")
        return found.only(*shown, *link, *kept).first()

    def locked_by(self, token: str) -> "AnswerLink":
        """The link this token opens, to be written: it and its request wait for nobody else.

        The recovery comes first, then the request, as where a person withdraws it. Raises AnswerLink.DoesNotExist.
        """
        asked = self.with_token(token).values("request")
        requests = FeedbackRequest.objects.select_related("owner", "rejection")
        locked = requests.select_for_update(of=("rejection", "self"), no_key=True)
        request = locked.filter(pk__in=asked).first()
        link = self._open(token).select_for_update(of=("self",)).get()
        if request is not None:
            link.request, link.owner = request, request.owner
        return link

    def _open(self, token: str) -> Self:
        """It works, and its request was not taken back."""
        still = self.with_token(token).working().exclude(request__status=AskStatus.WITHDRAWN)
        day = timedelta(hours=timings.AMEND_HOURS)
        return still.annotate(is_fresh=Q(answered_at__gt=Now() - day))


class AnswerLink(KeyModel):
    """A door for one answer. Made only when asked for; stored hashed; expires; can be revoked."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="answer_links")
    request = models.ForeignKey("recovery.FeedbackRequest", models.CASCADE, related_name="links")
    answered_at = models.DateTimeField(null=True, blank=True)
    # Whoever answered may change it for a day from the same browser, which holds the token for it.
    amend_hash = models.BinaryField(max_length=32, null=True, editable=False)
    reply = models.OneToOneField(
        "recovery.FeedbackReply", models.SET_NULL, null=True, blank=True, related_name="link"
    )

    if TYPE_CHECKING:
        is_fresh: bool | None  # answered within the day, by the database's clock

    objects: ClassVar = AnswerLinkQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "request", name="link_owner"),
            models.Index("expires_at", name="link_expires"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                "request", name="link_one_that_works", condition=Q(revoked_at=None)
            ),
            models.CheckConstraint(
                condition=Q(amend_hash=None) | Q(answered_at__isnull=False),
                name="link_amended_after_answered",
            ),
        ]

    def __str__(self) -> str:
        return f"Link of {self.created_at:%Y-%m-%d}"

    # What its page may know.

    @property
    def given(self) -> Given | None:
        """What was answered; nothing said at all is "our policy doesn't allow it". None before."""
        if self.answered_at is None:
            return None
        if self.reply is None:
            return Given()
        reply = self.reply
        first, second = reply.boxes
        strengths, gaps, around = tuple(reply.strengths), tuple(reply.gaps), tuple(reply.around)
        return Given(strengths, gaps, first, second, around)

    @property
    def version(self) -> str:
        """A fingerprint of what it says, so that an old page cannot undo a newer one."""
        if self.given is None:
            return ""
        return fingerprint("answer-version", [str(self.pk), asdict(self.given)])

    @property
    def is_refusal(self) -> bool:
        """Their policy doesn't allow feedback. An answer that was taken out again is none."""
        return self.reply is None and self.request.status == AskStatus.REFUSED

    @property
    def was_read(self) -> bool:
        return self.reply is not None and self.reply.opened_at is not None

    @property
    def can_be_changed(self) -> bool:
        """Within the day, and while nobody has read it: what was read stays as it was read."""
        unread = self.reply is not None and not self.was_read
        return bool(self.is_fresh) and (unread or self.is_refusal)

    def is_answered_with(self, token: str) -> bool:
        """Whether the browser that holds this token gave the answer."""
        return self.amend_hash is not None and constant_time_compare(
            bytes(self.amend_hash).hex(), self._hash_of(token).hex()
        )

    def _hash_of(self, token: str) -> bytes:
        """One browser has one token: mixed with the link, so that no two rows show it was the same."""
        return hashlib.sha256(f"{token}:{self.pk}".encode()).digest()

    # What happens to it. Each within a transaction that locks it (`locked_by`).

    def answer(self, given: Given, *, token: str, version: str = "") -> None:
        """Put this into the envelope, for the first time or instead of what is there.

        Raises AlreadyAnswered.
        """
        if self._says(given, token):
            return
        self._take(token, version)
        reply = self._unread_reply()
        if reply is None:
            reply = FeedbackReply(
                owner=self.owner,
                request=self.request,
                source=ReplySource.LINK,
                received_on=self.request.today,
            )
        reply.text, reply.marks = given.text, given.marks
        reply.save()
        if self.request.status != AskStatus.REPLIED:
            self.request.mark_replied()
        self.set(reply=reply)

    def decline(self, *, token: str, version: str = "") -> None:
        """Their policy doesn't allow feedback. Raises AlreadyAnswered."""
        if self._says(Given(), token):
            return
        self._take(token, version)
        if reply := self._unread_reply():
            reply.withdraw()
            self.request.refresh_from_db()
            self.set(reply=None)
        if self.request.status not in (AskStatus.REPLIED, AskStatus.REFUSED):
            self.request.mark_refused()

    def _says(self, given: Given, token: str) -> bool:
        """A second click, or the back button: it says so already, in the same browser."""
        return self.given == given and self.is_answered_with(token)

    def _take(self, token: str, version: str) -> None:
        """It is this browser's to answer, from now on; and what was still a draft did go out."""
        if self.answered_at is None:
            self.set(answered_at=Now(), amend_hash=self._hash_of(token))
            if self.request.is_draft:
                self.request.mark_sent()
        elif not (
            self.can_be_changed and self.is_answered_with(token) and is_same(version, self.version)
        ):
            raise AlreadyAnswered

    def _unread_reply(self) -> FeedbackReply | None:
        """What is in the envelope, kept shut until this is done. Raises AlreadyAnswered if it is open."""
        if self.reply_id is None:
            return None
        sealed = FeedbackReply.objects.sealed().select_for_update()
        reply: FeedbackReply | None = sealed.filter(pk=self.reply_id).first()
        if reply is None:
            raise AlreadyAnswered
        return reply
