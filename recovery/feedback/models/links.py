"""The private link by which somebody without an account answers a feedback request."""

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
from bounceback.statements import Statement, Told
from bounceback.tokens import hashed
from recovery.feedback.models.replies import FeedbackReply
from recovery.feedback.models.requests import FeedbackRequest
from recovery.shared import timings
from recovery.shared.choices import ReplySource, RequestStatus
from recovery.shared.tokens import PrivateLink, PrivateLinkQuerySet


@dataclass(frozen=True)
class Given:
    """What was answered through a link: codes of recovery/feedback/answers.py, and their own words."""

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
        """Everything that was typed, word for word."""
        return "\n\n".join(filter(None, (self.advice, self.more)))


VERSION = "answer-version"


class AlreadyAnswered(Exception):
    """The link is answered already, and this browser may not (or no longer) change that."""


class AnswerLinkQuerySet(PrivateLinkQuerySet["AnswerLink"]):
    def make_for(self, request: "FeedbackRequest") -> str:
        """Make a new link, and return its token; earlier links stop working."""
        request.links.revoke()
        return self.make(timings.LINK_DAYS, owner=request.owner, request=request)

    def opened_by(self, token: str) -> "AnswerLink | None":
        """The working link with this token, with only what its page may show; None where there is none."""
        return OPENED.first(token_hash=hashed(token))

    def for_page(self) -> Self:
        """With only what the page of a link may show."""
        found = self.select_related("owner", "request__rejection", "request__person", "reply")
        shown = (
            *("request__status", "request__rejection__stage", "request__rejection__role"),
            *("request__question_1", "request__question_2"),
        )
        link = ("owner__name", "owner__time_zone", "created_at", "expires_at", "answered_at")
        language = ("owner__language", "request__person__language")
        kept = ("amend_hash", "reply__opened_at", "reply__text", "reply__marks")
        return found.only(*shown, *link, *language, *kept)

    def locked_by(self, token: str) -> "AnswerLink":
        """The working link with this token, locked with its request. Raises AnswerLink.DoesNotExist.

        The recovery is locked first, then the request, as where a person withdraws it.
        """
        self.hold_owner(token)
        asked = self.with_token(token).values("request")
        requests = FeedbackRequest.objects.select_related("owner", "rejection")
        locked = requests.select_for_update(of=("rejection", "self"), no_key=True)
        request = locked.filter(pk__in=asked).first()
        link = self.open(hashed(token)).select_for_update(of=("self",), no_key=True).get()
        if request is not None:
            link.request, link.owner = request, request.owner
        return link

    def open(self, token_hash: bytes | Told) -> Self:
        """Links that work and whose request was not withdrawn."""
        still = self.with_hash(token_hash).working()
        still = still.exclude(request__status=RequestStatus.WITHDRAWN)
        day = timedelta(hours=timings.AMEND_HOURS)
        return still.annotate(is_fresh=Q(answered_at__gt=Now() - day))


class AnswerLink(PrivateLink):
    """The private link by which somebody answers one request: a random token, stored hashed (shared/tokens.py).

    Made only when asked for; works timings.LINK_DAYS (30) days, or until stopped.
    """

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
        """What was answered; a Given with nothing in it means "our policy doesn't allow it". None before."""
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
        """A fingerprint of the answer, so that an old page cannot undo a newer one."""
        if self.given is None:
            return ""
        return fingerprint(VERSION, self._says_now)

    @property
    def _says_now(self) -> list[Any]:
        return [str(self.pk), asdict(self.given or Given())]

    @property
    def is_refusal(self) -> bool:
        """Whether they said that their policy doesn't allow feedback. A withdrawn answer is no refusal."""
        return self.reply is None and self.request.status == RequestStatus.REFUSED

    @property
    def was_read(self) -> bool:
        return self.reply is not None and self.reply.opened_at is not None

    @property
    def can_be_changed(self) -> bool:
        """Whether the answer can still be changed: within a day, and while nobody has read it."""
        unread = self.reply is not None and not self.was_read
        return bool(self.is_fresh) and (unread or self.is_refusal)

    def is_answered_with(self, token: str) -> bool:
        """Whether the browser that holds this token gave the answer."""
        return self.amend_hash is not None and constant_time_compare(
            bytes(self.amend_hash).hex(), self._hash_of(token).hex()
        )

    def _hash_of(self, token: str) -> bytes:
        """A hash of a browser's token mixed with this link, so that no two rows show it was one browser."""
        return hashlib.sha256(f"{token}:{self.pk}".encode()).digest()

    # What happens to it. Each within a transaction that locks it (`locked_by`).

    def answer(self, given: Given, *, token: str, version: str = "") -> None:
        """Store this answer as the sealed reply, or in place of the one there.

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
        if self.request.status != RequestStatus.REPLIED:
            self.request.mark_replied()
        self.set(reply=reply)

    def decline(self, *, token: str, version: str = "") -> None:
        """Note that their policy doesn't allow feedback. Raises AlreadyAnswered."""
        if self._says(Given(), token):
            return
        self._take(token, version)
        if reply := self._unread_reply():
            reply.withdraw()
            self.request.refresh_from_db()
            self.set(reply=None)
        if self.request.status not in (RequestStatus.REPLIED, RequestStatus.REFUSED):
            self.request.mark_refused()

    def _says(self, given: Given, token: str) -> bool:
        """Whether this browser has given exactly this answer (a second click, the back button)."""
        return self.given == given and self.is_answered_with(token)

    def _take(self, token: str, version: str) -> None:
        """Give the link to this browser from now on; a request that was still a draft counts as sent."""
        if self.answered_at is None:
            self.set(answered_at=Now(), amend_hash=self._hash_of(token))
            if self.request.is_draft:
                self.request.mark_sent()
        elif not (
            self.can_be_changed
            and self.is_answered_with(token)
            and is_same(version, VERSION, self._says_now)
        ):
            raise AlreadyAnswered

    def _unread_reply(self) -> FeedbackReply | None:
        """The sealed reply of this link, locked. Raises AlreadyAnswered if it has been opened."""
        if self.reply_id is None:
            return None
        sealed = FeedbackReply.objects.sealed().select_for_update(no_key=True)
        reply: FeedbackReply | None = sealed.filter(pk=self.reply_id).first()
        if reply is None:
            raise AlreadyAnswered
        return reply


OPENED: Statement[AnswerLink] = Statement(
    lambda: AnswerLink.objects.open(Told("token_hash")).for_page()
)
