"""Rejections: one no from one employer, the thing a person is getting over."""

from datetime import timedelta
from functools import cached_property
from typing import Any, ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Greatest, Lower, Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bounceback.days import on_day
from bounceback.encryption import EncryptedTextField
from recovery.rejections.closing_rule import Standing, closing_is_offered
from recovery.rejections.facts import KnownFacts
from recovery.rejections.pace import first_open_step, idle_before
from recovery.rejections.queries import RejectionQuerySet
from recovery.rejections.rules import suggested_path
from recovery.shared import timings
from recovery.shared.choices import INTERVIEWS, ClosedAs, Outcome, Path, Source, Stage
from recovery.shared.clocks import today
from recovery.shared.dated import DatedModel
from recovery.shared.jobs import job_of
from recovery.shared.owned import OwnedModel
from recovery.shared.search import search_column

A_MOMENT = timedelta(hours=1)  # within which to take up again undoes the rest


class Rejection(DatedModel, OwnedModel):
    """One no from one employer, and everything a person does about it.

    It can be snoozed until an hour or set aside, and knows when something was last done on it.
    """

    company = models.CharField(_("Company"), max_length=120, blank=True)
    role = models.CharField(_("Role"), max_length=120, blank=True)
    advert_url = models.URLField(_("Link to the advert"), max_length=500, blank=True)
    their_words = models.TextField(_("What they sent"), max_length=20_000, blank=True)
    stage = models.CharField(_("How far did you get?"), max_length=20, choices=Stage)
    outcome = models.CharField(_("What happened?"), max_length=20, choices=Outcome)
    heard_on = models.DateField(_("When did you hear?"), null=True, blank=True)
    last_contact_on = models.DateField(
        _("When did you last hear from them?"), null=True, blank=True
    )
    promised_by = models.DateField(_("When did they promise a reply?"), null=True, blank=True)
    source = models.CharField(
        _("How did you come to it?"), max_length=10, choices=Source, blank=True
    )
    met_with = EncryptedTextField(_("Who was it with?"), max_length=200, blank=True, default="")
    wanted = models.PositiveSmallIntegerField(
        _("How much did you want it?"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(5)],
    )
    path = models.CharField(_("Which path?"), max_length=10, choices=Path)
    path_chosen_at = models.DateTimeField(null=True, blank=True)  # by the person, not by the app
    logged_on = models.DateField(default=today, editable=False)
    dated_on = models.GeneratedField(
        expression=Coalesce("heard_on", "last_contact_on", "logged_on"),
        output_field=models.DateField(),
        db_persist=True,
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_as = models.CharField(
        _("How does it end?"), max_length=10, choices=ClosedAs, blank=True, default=""
    )
    takeaway = EncryptedTextField(
        _("What do you take from it?"), max_length=200, blank=True, default=""
    )
    set_aside_at = models.DateTimeField(null=True, blank=True, db_column="archived_at")
    search = search_column("company", "role", text="their_words")

    snoozed_until = models.DateTimeField(null=True, blank=True, db_column="parked_until")
    put_aside_at = models.DateTimeField(null=True, blank=True, db_column="rests_since")
    active_at = models.DateTimeField(db_default=Now())  # when something was last done on it
    as_it_is_at = models.DateTimeField(null=True, blank=True)  # one of many in full, by choice
    pile = models.ForeignKey(
        "recovery.Pile", models.SET_NULL, null=True, editable=False, related_name="rejections"
    )
    imported_in = models.ForeignKey(
        "recovery.Import", models.SET_NULL, null=True, editable=False, related_name="rejections"
    )

    # What hangs on it, in short. The database alone writes these six, whichever way a row that
    # hangs on it changes: docs/decisions/stored-facts.md. `manage.py check_stored` finds drift.
    settled_steps = ArrayField(models.CharField(max_length=30), default=list, editable=False)
    signs_at = models.DateTimeField(null=True, editable=False)  # the last sign of life
    busy_until = models.DateTimeField(null=True, editable=False)  # the last hour still to come
    busy_on = models.DateField(null=True, editable=False)  # the last day; ALWAYS for no end
    # How much it stung when it was logged: whether letting it out comes first on its path.
    first_sting = models.PositiveSmallIntegerField(null=True, editable=False)
    # The facts of `rejections.closing_rule.Standing` that hold: whether the app offers to close it.
    standing = ArrayField(models.CharField(max_length=20), default=list, editable=False)

    now_step = models.GeneratedField(
        expression=first_open_step(),
        output_field=models.CharField(max_length=30),
        db_persist=True,
    )
    alive_at = models.GeneratedField(
        expression=Greatest("active_at", "signs_at"),
        output_field=models.DateTimeField(),
        db_persist=True,
    )

    objects: ClassVar = RejectionQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", F("dated_on").desc(), F("id").desc(), name="rejection_newest"),
            models.Index("owner", Lower("company"), name="rejection_company"),
            models.Index(
                "alive_at",
                name="rejection_idle",
                condition=Q(set_aside_at=None, put_aside_at=None, closed_at=None),
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(company="") | ~Q(role=""), name="rejection_named"),
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="rejection_stage"),
            models.CheckConstraint(
                condition=Q(outcome__in=Outcome.values), name="rejection_outcome"
            ),
            models.CheckConstraint(condition=Q(path__in=Path.values), name="rejection_path"),
            models.CheckConstraint(
                condition=Q(source="") | Q(source__in=Source.values), name="rejection_source"
            ),
            models.CheckConstraint(
                condition=Q(wanted=None) | Q(wanted__range=(1, 5)), name="rejection_wanted"
            ),
            models.CheckConstraint(
                condition=Q(outcome="no_reply", heard_on=None) | ~Q(outcome="no_reply"),
                name="rejection_silence_has_no_day",
            ),
            models.CheckConstraint(
                condition=Q(outcome="no_reply") | Q(last_contact_on=None, promised_by=None),
                name="rejection_promise_only_in_silence",
            ),
            models.CheckConstraint(
                condition=Q(closed_as="") | Q(closed_as__in=ClosedAs.values),
                name="rejection_closed_as",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, closed_as__in=["", "parked"])
                | Q(closed_at__isnull=False, closed_as__in=["back", "got", "moved_on"]),
                name="rejection_closed_somehow",
            ),
        ]

    def __str__(self) -> str:
        return job_of(self.company, self.role)

    @property
    def short_name(self) -> str:
        """The company; the role where none is named."""
        return self.company or self.role

    @cached_property
    def path_name(self) -> str:
        """What its path is called: its own name; where it leads a pile, the names of all of them."""
        return self.pile.name if self.leads_pile and self.pile else str(self)

    @property
    def leads_pile(self) -> bool:
        """Whether others are walked on its path."""
        return self.pile is not None and self.pile.lead_id == self.pk

    @property
    def is_led(self) -> bool:
        """Whether it is walked on the path of another one."""
        return self.pile is not None and self.pile.lead_id != self.pk

    def get_absolute_url(self) -> str:
        return reverse("rejection_detail", args=[self.pk])

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.path_chosen_at is None:
            self.path = self.suggested_path
        super().save(*args, **kwargs)

    @property
    def is_internal(self) -> bool:
        return self.source == Source.INTERNAL

    @property
    def is_closed(self) -> bool:
        """Whether the person said that it is over."""
        return self.closed_at is not None

    @property
    def is_snoozed(self) -> bool:
        """Whether it is snoozed until an hour that has not come."""
        return self.snoozed_until is not None and self.snoozed_until > timezone.now()

    @property
    def is_put_aside(self) -> bool:
        """Whether it is set aside, with no day to come back."""
        return self.put_aside_at is not None

    @property
    def is_awake(self) -> bool:
        """Whether it may ask for attention: neither set aside, nor snoozed, nor closed."""
        return not (self.is_set_aside or self.closed_at or self.is_snoozed)

    @property
    def is_idle(self) -> bool:
        """Whether nothing was done on it for so long that it is asked about; for a page of this one alone."""
        day, asks = timezone.localdate(), self.is_awake and self.now_step != ""
        has_hour = self.busy_until is not None and self.busy_until > timezone.now()
        has_day = self.busy_on is not None and self.busy_on >= day
        return asks and self.alive_at < idle_before(day) and not (has_hour or has_day)

    @property
    def is_aside_by_itself(self) -> bool:
        """Whether it was set aside by the app, because nothing was done on it for a month."""
        if self.put_aside_at is None or self.pile_id:
            return False
        return self.put_aside_at - self.active_at > timedelta(days=timings.ASIDE_AFTER_DAYS - 2)

    @property
    def is_set_aside(self) -> bool:
        """Whether it was set aside, by the person, by the app or in closing it."""
        return self.set_aside_at is not None or self.is_put_aside

    @property
    def set_aside_words(self) -> str:
        """Since when it is set aside, in words."""
        if self.is_aside_by_itself and not self.set_aside_at:
            return gettext("set aside after a quiet month; take it up again any time")
        since = self.set_aside_at or self.put_aside_at
        return gettext("set aside {day}").format(day=on_day(since)) if since else ""

    @property
    def was_opportunity(self) -> bool:
        """Whether an opportunity turned into it."""
        return hasattr(self, "opportunity")

    @property
    def may_be_closed(self) -> bool:
        """Whether the app offers to close it. The person may at any time."""
        standing = Standing(self.path, self.stage, **dict.fromkeys(self.standing, True))
        return not self.is_closed and closing_is_offered(standing)

    @property
    def suggested_path(self) -> Path:
        return suggested_path(self.stage, self.outcome, self.wanted, self.first_sting)

    @property
    def interview(self) -> str:
        """The kind of interview a debrief of it is about, by how far it got."""
        return self.stage if self.stage in INTERVIEWS else Stage.INTERVIEW

    @property
    def first_facts(self) -> KnownFacts:
        """The facts known before anything on its path is answered; no query."""
        return KnownFacts(self.stage, self.outcome, self.path, internal=self.is_internal)

    def note_wanted(self, wanted: int | None) -> Self:
        """Store how much it was wanted; unless the person chose the path, it follows from that and the sting."""
        self.refresh_from_db(fields=["first_sting"])
        return self.set(wanted=wanted, path=self.path)

    def choose_path(self, path: str) -> Self:
        """Set the path the person chose: it stays, whatever is edited later."""
        return self.set(path=path, path_chosen_at=timezone.now())

    def go_back_to_path(self, path: str) -> Self:
        """Undo the last choice of a path; the app's own suggestion counts as nobody's choice."""
        chosen_at = None if path == self.suggested_path else timezone.now()
        return self.set(path=path, path_chosen_at=chosen_at)

    def close(self, closed_as: str, takeaway: str) -> Self:
        """Close it as the person says: it is over, or set aside and not over.

        Said again in other words, it is over since the day it first was. What it leads is closed with it.
        """
        facts = {"closed_as": closed_as, "takeaway": takeaway}
        if closed_as == ClosedAs.SET_ASIDE:
            return self.set(**facts, closed_at=None, put_aside_at=timezone.now())
        self.step_out()
        since = self.closed_at or timezone.now()
        self.set(**facts, closed_at=since, put_aside_at=None, snoozed_until=None)
        if self.pile:
            self.pile.close_with(self)
        return self

    def reopen(self) -> Self:
        """Undo closing it, and all of its pile. The sentence that was taken from it stays."""
        if self.pile:
            self.pile.reopen()
        aside = {} if self.is_led else {"put_aside_at": None}
        return self.set(closed_at=None, closed_as="", **aside)

    def step_out(self) -> Self:
        """Leave the pile that another one leads, to go its own way."""
        if self.is_led and self.pile:
            self.pile.part(self)
        return self

    def set_aside(self) -> Self:
        return self.set(set_aside_at=timezone.now())

    def bring_back(self) -> Self:
        return self.set(set_aside_at=None)

    def note_activity(self) -> Self:
        """Note that something is done on it now, so that it is not idle."""
        return self.set(active_at=timezone.now())

    def snooze(self, hour: int) -> Self:
        """Snooze it until tomorrow at this hour (0 to 23) in the person's time zone."""
        self.step_out()
        tomorrow = timezone.localtime() + timedelta(days=1)
        until = tomorrow.replace(hour=hour, minute=0, second=0, microsecond=0)
        return self.set(snoozed_until=until, put_aside_at=None, **self._not_closed_as_aside())

    def put_aside(self) -> Self:
        """Set it aside, with no day to come back: it says nothing until it is taken up again."""
        return self.set(snoozed_until=None, put_aside_at=timezone.now())

    def take_up(self) -> Self:
        """Undo snoozing it or setting it aside: from here on its idle days are counted anew.

        Right after it was set aside this is an undo, and leaves it as idle as it was.
        """
        self.step_out()
        facts: dict[str, Any] = dict.fromkeys(("snoozed_until", "put_aside_at", "set_aside_at"))
        facts |= self._not_closed_as_aside()
        now = timezone.now()
        if self.put_aside_at and now - self.put_aside_at > A_MOMENT:
            facts["active_at"] = now
        return self.set(**facts)

    def _not_closed_as_aside(self) -> dict[str, str]:
        """Where it was closed as set aside, taking it up clears that it is closed."""
        return {"closed_as": ""} if self.closed_as == ClosedAs.SET_ASIDE else {}

    def leave_as_it_is(self) -> Self:
        """The person leaves it in full, although more than three are."""
        return self.set(as_it_is_at=timezone.now())

    def ask_again(self) -> Self:
        return self.set(as_it_is_at=None)
