"""The person with an account."""

from datetime import datetime, timedelta
from typing import Any, ClassVar, Self
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import connection, models
from django.db.models.functions import UUID7, Lower, Now
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from accounts.words import Word, WordChoice, word_of
from bounceback.statements import Statement, Told

BREAK = timedelta(hours=72)
THE_ACCOUNT = "FROM accounts_user WHERE id = %s AND set_config('lock_timeout', %s, true) <> ''"
"""How whatever writes to an account finds it, to hold it; from here on it waits so long for a lock, and no longer."""
REMIND_FROM, REMIND_UNTIL = 9, 19  # hours of the person's day in which mail may come


def validate_time_zone(name: str) -> None:
    if name not in available_timezones():
        raise ValidationError(_("Choose a time zone from the list."))


class UserManager(BaseUserManager["User"]):
    def get(self, *args: Any, **wanted: Any) -> "User":
        """As any manager does; by a key alone, as each request asks who sent it, with a query that is made once."""
        by_key = not args and wanted.keys() == {"pk"} and isinstance(wanted["pk"], UUID)
        if not (by_key and type(self) is UserManager and self._db is None):
            return super().get(*args, **wanted)
        if (user := BY_KEY.first(key=wanted["pk"])) is None:
            raise User.DoesNotExist
        return user

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A saved user; without a password, one that signs in with a passkey or a reset."""
        if not email:
            raise ValueError("A user needs an e-mail address.")
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser, PermissionsMixin):
    """Someone who was turned down and wants to be all right. Signs in by e-mail."""

    class VentMinutes(models.IntegerChoices):
        FIVE = 5, _("5 minutes")
        TEN = 10, _("10 minutes")
        FIFTEEN = 15, _("15 minutes")

    class Theme(models.TextChoices):
        SYSTEM = "system", _("As my device has it")
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")

    class TextSize(models.TextChoices):
        NORMAL = "normal", _("Normal")
        LARGE = "large", _("Large")
        LARGER = "larger", _("Larger")

    id = models.UUIDField(primary_key=True, db_default=UUID7(), editable=False)
    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("first name"), max_length=60, blank=True)
    time_zone = models.CharField(
        _("time zone"), max_length=64, default="UTC", validators=[validate_time_zone]
    )
    country = models.CharField(_("country"), max_length=2, blank=True)
    language = models.CharField(
        _("language"), max_length=7, choices=settings.LANGUAGES, default="en", db_default="en"
    )
    word = models.CharField(
        _("what to call it"),
        max_length=20,
        choices=WordChoice,
        default=WordChoice.REJECTION,
    )
    vent_minutes = models.PositiveSmallIntegerField(
        _("minutes to let it out"), choices=VentMinutes, default=VentMinutes.TEN
    )
    snooze_hour = models.PositiveSmallIntegerField(
        _("the hour a snoozed one comes back"),
        default=9,
        db_column="park_hour",
        validators=[MinValueValidator(0), MaxValueValidator(23)],
    )
    theme = models.CharField(
        _("colours"), max_length=10, choices=Theme, default=Theme.SYSTEM, db_default=Theme.SYSTEM
    )
    text_size = models.CharField(
        _("text size"),
        max_length=10,
        choices=TextSize,
        default=TextSize.NORMAL,
        db_default=TextSize.NORMAL,
    )
    uses_keys = models.BooleanField(_("single keys"), default=True, db_default=True)
    break_until = models.DateTimeField(
        _("on a break until"), null=True, blank=True, db_column="paused_until"
    )
    follow_up_days = models.PositiveSmallIntegerField(
        _("business days until a follow-up is offered"),
        default=5,
        db_column="nudge_days",
        validators=[MinValueValidator(1), MaxValueValidator(30)],
    )
    move_on_days = models.PositiveSmallIntegerField(
        _("business days until a request closes by itself"),
        default=10,
        validators=[MinValueValidator(2), MaxValueValidator(60)],
    )
    reminders_since = models.DateTimeField(_("reminded by e-mail since"), null=True, blank=True)
    remind_hour = models.PositiveSmallIntegerField(
        _("the hour a reminder comes"),
        default=9,
        validators=[MinValueValidator(REMIND_FROM), MaxValueValidator(REMIND_UNTIL - 1)],
    )
    badge_since = models.DateTimeField(
        _("told by a number on the app’s icon since"), null=True, blank=True
    )
    conversations_a_week = models.PositiveSmallIntegerField(
        _("conversations a week to aim for"),
        default=3,
        validators=[MinValueValidator(1), MaxValueValidator(20)],
        db_column="talks_a_week",
    )
    touch_days = models.PositiveSmallIntegerField(
        _("days until a person you keep in touch with comes up again"),
        default=90,
        validators=[MinValueValidator(7), MaxValueValidator(730)],
    )
    # Odds they would rather see than those of others' counts; None for those.
    application_rate = models.PositiveSmallIntegerField(
        _("of 100 applications, how many lead to an interview"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(100)],
    )
    interview_rate = models.PositiveSmallIntegerField(
        _("of 100 interviews, how many end with an offer"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(100)],
    )
    rates_source = models.CharField(
        _("who counted it, and when"), max_length=80, blank=True, db_default=""
    )
    # The one gentle offer of someone to talk to: until when it stands; afterwards, that there was one.
    support_offer_until = models.DateTimeField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(db_default=Now(), editable=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("email"), name="user_email_unique"),
            models.CheckConstraint(condition=models.Q(snooze_hour__lte=23), name="user_park_hour"),
            models.CheckConstraint(
                condition=models.Q(language__in=[code for code, _name in settings.LANGUAGES]),
                name="user_language",
            ),
            models.CheckConstraint(
                condition=models.Q(vent_minutes__in=[5, 10, 15]), name="user_vent_minutes"
            ),
            models.CheckConstraint(
                condition=models.Q(theme__in=["system", "light", "dark"]), name="user_theme"
            ),
            models.CheckConstraint(
                condition=models.Q(text_size__in=["normal", "large", "larger"]),
                name="user_text_size",
            ),
            models.CheckConstraint(
                condition=models.Q(remind_hour__range=(REMIND_FROM, REMIND_UNTIL - 1)),
                name="user_remind_hour",
            ),
            models.CheckConstraint(
                condition=models.Q(follow_up_days__range=(1, 30), move_on_days__range=(2, 60)),
                name="user_business_days",
            ),
            models.CheckConstraint(
                condition=models.Q(move_on_days__gt=models.F("follow_up_days")),
                name="user_nudge_before_moving_on",
            ),
            models.CheckConstraint(
                condition=models.Q(conversations_a_week__range=(1, 20)), name="user_talks_a_week"
            ),
            models.CheckConstraint(
                condition=models.Q(touch_days__range=(7, 730)), name="user_touch_days"
            ),
            models.CheckConstraint(
                condition=models.Q(application_rate=None) | models.Q(application_rate__lte=100),
                name="user_application_rate",
            ),
            models.CheckConstraint(
                condition=models.Q(interview_rate=None) | models.Q(interview_rate__lte=100),
                name="user_interview_rate",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    @property
    def is_operator(self) -> bool:
        """Whether they look after this BounceBack, and so may see /operator/; rows of others they can't."""
        return self.is_active and self.is_superuser

    @property
    def words(self) -> Word:
        return word_of(self)

    @property
    def mark(self) -> str:
        """By what a browser knows this person's words that wait on it from another's; it names nobody."""
        return salted_hmac("accounts.waiting", str(self.pk), algorithm="sha256").hexdigest()[:16]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    def locked(self) -> "User":
        """This person read anew and locked, while their choices are saved. Call it within a transaction."""
        return type(self).objects.select_for_update(no_key=True).get(pk=self.pk)

    def hold(self) -> bool:
        """Keep the account there until the transaction ends: the first lock of whatever writes. False if it is gone.

        Others may hold it, too, but nobody who holds it alone.
        """
        return self._hold("KEY SHARE")

    def hold_alone(self) -> bool:
        """Wait until nobody else writes to this account, and let nobody until the transaction ends.

        False if it is gone. The first lock of what reaches across many of a person's rows, in whatever order.
        """
        return self._hold("UPDATE")

    def _hold(self, strength: str) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {THE_ACCOUNT} FOR {strength}", [self.pk, settings.LONGEST_LOCK])
            return bool(cursor.rowcount)

    def take_break(self) -> Self:
        """Take a break: for 72 hours nothing asks for attention."""
        self.break_until = timezone.now() + BREAK
        self.save(update_fields=["break_until"])
        return self

    def offer_support(self, stands_for: timedelta, again_after: timedelta) -> None:
        """Offer someone to talk to for some days; at the earliest again a while after the last offer ended."""
        now = timezone.now()
        free = models.Q(support_offer_until=None) | models.Q(
            support_offer_until__lte=now - again_after
        )
        mine = User.objects.filter(free, pk=self.pk)
        if mine.update(support_offer_until=now + stands_for):
            self.support_offer_until = now + stands_for

    @property
    def has_support_offer(self) -> bool:
        return self.support_offer_until is not None and self.support_offer_until > timezone.now()

    def decline_support_offer(self) -> Self:
        """End the offer of someone to talk to; it does not come again for a while."""
        return self._offer_until(timezone.now()) if self.has_support_offer else self

    def bring_back_support_offer(self, stands_for: timedelta) -> Self:
        """Undo declining the offer of someone to talk to."""
        over = self.support_offer_until is not None and not self.has_support_offer
        return self._offer_until(timezone.now() + stands_for) if over else self

    def _offer_until(self, until: datetime) -> Self:
        self.support_offer_until = until
        self.save(update_fields=["support_offer_until"])
        return self

    def stop_reminders(self) -> Self:
        self.reminders_since = None
        self.save(update_fields=["reminders_since"])
        return self

    @property
    def is_on_break(self) -> bool:
        return self.break_until is not None and self.break_until > timezone.now()

    def end_break(self) -> Self:
        self.break_until = None
        self.save(update_fields=["break_until"])
        return self


BY_KEY: Statement[User] = Statement(lambda: User.objects.filter(pk=Told("key")))
