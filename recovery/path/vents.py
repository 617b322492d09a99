"""Vents: letting it out for a few minutes."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models
from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from bounceback.text import Text
from recovery.shared import timings
from recovery.shared.choices import CameBack, VentMode
from recovery.shared.owned import OwnedModel, OwnedQuerySet


class VentQuerySet(OwnedQuerySet["Vent"]):
    def kept(self) -> "VentQuerySet":
        """Those with kept words whose day has not come, the newest first."""
        return self.filter(_is_kept()).order_by("-id")

    def expired(self) -> "VentQuerySet":
        """Those with kept words whose day has come."""
        return self.exclude(text="").filter(keep_until__lte=timezone.now())

    def bin_expired(self, at_once: int = 5000) -> int:
        """Delete the expired words, of at most so many vents; returns how many.

        The longest due of each person, then the second of each: nobody waits behind a heap.
        """
        turn = Window(RowNumber(), partition_by=F("owner"), order_by=("keep_until", "id"))
        chosen = self.expired().annotate(turn=turn).order_by("turn", "keep_until", "id")
        pks = list(chosen.values_list("pk", flat=True)[:at_once])
        facts = {"text": "", "keep_until": None, "binned_at": timezone.now()}
        return self.expired().filter(pk__in=pks).update(**facts)


def _is_kept() -> Q:
    return ~Q(text="") & ~Q(keep_until__lte=timezone.now())


class Vent(OwnedModel):
    """One time of letting it out, with a beginning and an end.

    `text` is for kept words alone (*write and keep*; *write and bin* where they kept them after all). In *write and
    bin* the words never leave the person's screen: static/js/vent-paper.js empties the paper before Done is sent,
    and `VentTextForm.save` (path/forms/vents.py), which is sent none, calls `bin`.
    The timer is facts, so that a reload, a second tab or a page without JavaScript all agree.
    """

    rejection = models.ForeignKey("recovery.Rejection", models.CASCADE, related_name="vents")
    mode = models.CharField(_("How?"), max_length=10, choices=VentMode)
    talk_to = EncryptedTextField(_("Who?"), blank=True, default="")
    minutes = models.PositiveSmallIntegerField(_("How long?"), default=timings.VENT_MINUTES_DEFAULT)
    extra_minutes = models.PositiveSmallIntegerField(default=0)
    started_at = models.DateTimeField(null=True, blank=True)
    paused_at = models.DateTimeField(null=True, blank=True)
    paused_for = models.DurationField(default=timedelta)
    stopped_at = models.DateTimeField(null=True, blank=True)
    text = EncryptedTextField(blank=True, default="")
    keep_until = models.DateTimeField(null=True, blank=True)
    binned_at = models.DateTimeField(null=True, blank=True)
    kept_at = models.DateTimeField(null=True, blank=True)
    then = models.CharField(_("then I will …"), max_length=10, choices=CameBack, blank=True)
    then_own = EncryptedTextField(_("In your own words"), max_length=120, blank=True, default="")

    objects: ClassVar = VentQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "rejection", name="vent_owner"),
            models.Index("keep_until", name="vent_keep_until", condition=~Q(keep_until=None)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(mode__in=VentMode.values), name="vent_mode"),
            models.CheckConstraint(
                condition=Q(minutes__in=timings.VENT_MINUTES), name="vent_minutes"
            ),
            models.CheckConstraint(
                condition=Q(extra_minutes__in=[0, timings.VENT_EXTENSION_MINUTES]),
                name="vent_extended_once",
            ),
            models.CheckConstraint(
                condition=Q(paused_at=None) | Q(started_at__isnull=False, stopped_at=None),
                name="vent_paused_only_while_running",
            ),
            models.CheckConstraint(
                condition=Q(stopped_at=None) | Q(started_at__isnull=False),
                name="vent_stopped_after_start",
            ),
            models.CheckConstraint(
                condition=Q(text="") | Q(mode=VentMode.WRITE_KEEP) | Q(kept_at__isnull=False),
                name="vent_text_only_when_kept",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_mode_display()}, {self.minutes} minutes"

    @property
    def length(self) -> timedelta:
        return timedelta(minutes=self.minutes + self.extra_minutes)

    @property
    def ends_at(self) -> datetime | None:
        """When its time is up, if the timer runs on from now; None before the start."""
        if self.started_at is None:
            return None
        paused = timezone.now() - self.paused_at if self.paused_at else timedelta()
        return self.started_at + self.length + self.paused_for + paused

    @property
    def seconds_left(self) -> int:
        """Whole seconds left; 0 when the time is up or the person stopped."""
        if self.stopped_at:
            return 0
        if self.ends_at is None:
            return int(self.length.total_seconds())
        return max(0, int((self.ends_at - timezone.now()).total_seconds()))

    @property
    def minutes_spent(self) -> int | None:
        """Minutes until the person stopped, without pauses; None where they didn’t stop it."""
        if self.started_at is None or self.stopped_at is None:
            return None
        spent = min(self.length, self.stopped_at - self.started_at - self.paused_for)
        return round(spent.total_seconds() / 60)

    @property
    def percent_left(self) -> int:
        return round(100 * self.seconds_left / self.length.total_seconds())

    @property
    def clock(self) -> str:
        """The time left as minutes and seconds."""
        minutes, seconds = divmod(self.seconds_left, 60)
        return f"{minutes}:{seconds:02}"

    @property
    def is_over(self) -> bool:
        """Whether the time is up, whether or not the person has stopped."""
        return self.started_at is not None and self.seconds_left == 0

    @property
    def is_running(self) -> bool:
        return self.started_at is not None and self.stopped_at is None and self.paused_at is None

    @property
    def can_extend(self) -> bool:
        return self.started_at is not None and self.stopped_at is None and not self.extra_minutes

    def start(self) -> None:
        if self.started_at is None:
            self.set(started_at=timezone.now())

    def pause(self) -> None:
        if self.is_running:
            self.set(paused_at=timezone.now())

    def resume(self) -> None:
        if self.paused_at:
            self.set(paused_for=self.paused_for + (timezone.now() - self.paused_at), paused_at=None)

    def extend(self) -> None:
        """Add five minutes, once."""
        if self.can_extend:
            self.set(extra_minutes=timings.VENT_EXTENSION_MINUTES)

    def stop(self) -> None:
        if self.stopped_at is None:
            self.resume()
            now = timezone.now()
            self.set(started_at=self.started_at or now, stopped_at=now)

    def keep(self, text: str, days: int | None) -> None:
        """Keep these words, encrypted: for so many days, or (None) until the person bins them."""
        until = timezone.now() + timedelta(days=days) if days else None
        self.set(text=text, keep_until=until, kept_at=timezone.now(), binned_at=None)

    def bin(self) -> None:
        """Delete the kept words, if there are any, and note that the words are gone."""
        self.set(text="", keep_until=None, kept_at=None, binned_at=timezone.now())

    @property
    def ended(self) -> Text:
        """The sentence that says what became of the words, right after the vent."""
        if self.is_kept:
            return _("It’s kept, and only you can read it.")
        if self.mode in (VentMode.WRITE_BIN, VentMode.WRITE_KEEP) and self.binned_at:
            return _("It’s gone. Nobody has it.")
        return _("It’s out. Now two minutes to breathe.")

    @property
    def is_kept(self) -> bool:
        """Whether it has kept words whose day has not come."""
        return bool(self.text) and (self.keep_until is None or self.keep_until > timezone.now())

    @property
    def then_words(self) -> str:
        """What the person will do if the thought comes back, in words."""
        if self.then == CameBack.OWN:
            return self.then_own
        return str(CameBack(self.then).label) if self.then else ""
