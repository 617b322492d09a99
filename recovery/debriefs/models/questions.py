"""The questions of an interview (what was asked, said, and how it landed), and remarks about them."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Case, F, Q, When
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from bounceback.statements import Told
from recovery.shared import timings
from recovery.shared.choices import Basis, Voice
from recovery.shared.firsts import hand_out
from recovery.shared.owned import OwnedModel, OwnedQuerySet, RemovableModel, RemovableQuerySet
from recovery.shared.search import has_words, search_column

if TYPE_CHECKING:
    from uuid import UUID

    from recovery.debriefs.models.debriefs import Debrief


class TooMany(Exception):
    """The debrief has no room for one more question or remark."""


class DebriefQuestionQuerySet(RemovableQuerySet["DebriefQuestion"]):
    def in_order(self) -> Self:
        """In the order they were asked, or noted."""
        return self.here().order_by("id")

    def to_better(self) -> Self:
        """Those without a better answer yet, in order."""
        return self.in_order().filter(better="")

    def to_show(self, *, answers: bool) -> Self:
        """What the friend sees: the questions in order, with the answers if those are shared."""
        return self.in_order().only("text", *(["gist"] if answers else []))

    def bank(self) -> Self:
        """Every question this person was asked, newest first."""
        return self.here().filter(debrief__removed_at=None).order_by("-id")

    def newest_removed(self) -> Self:
        """Those removed one by one that can be brought back, the last removed first."""
        return self.removed().filter(debrief__removed_at=None).order_by("-removed_at")

    def was_removed(self, pk: "UUID") -> bool:
        """Whether this is a removed question that can be brought back."""
        return self.removed().filter(pk=pk).exists()

    def matching(self, words: str) -> Self:
        """Those with each of these words, of which the beginning is enough."""
        return self.filter(has_words(words, "search"))

    def for_list_rows(self) -> Self:
        """What a row of the question bank shows; `name_jobs` then tells its interview."""
        return self.only("owner", "debrief", "text", "gist", "better", "landed", "search")

    def times_asked(self) -> "models.QuerySet[DebriefQuestion, tuple[str, int]]":
        """For each of these wordings (signs and capitals aside), in how many interviews it was asked."""
        same = self.order_by().annotate(same=Cast("search", models.TextField()))
        rows = same.filter(same__any=Told("words")).values_list("same")
        return rows.annotate(n=models.Count("debrief", distinct=True))

    def asked(self, most: int = 1000) -> "models.QuerySet[DebriefQuestion, tuple[Any, ...]]":
        """The newest so many as recovery.lessons.card.Asked; no answer is read."""
        rows = self.bank().annotate(
            has_better=Case(When(better="", then=False), default=True),
            has_gist=Case(When(gist="", then=False), default=True),
        )
        names = ("pk", "text", "debrief", "has_better", "has_gist")
        return rows.values_list(*names)[:most]

    def add_to(self, debrief: "Debrief", **facts: Any) -> "DebriefQuestion":
        """Add a question to this debrief, which must be locked. Raises TooMany after twelve."""
        if debrief.questions.here().count() >= timings.MOST_QUESTIONS:
            raise TooMany
        question = self.create(owner=debrief.owner, debrief=debrief, **facts)
        debrief.touch()
        return question


class DebriefQuestion(RemovableModel):
    """One question of one interview.

    Its text is the interviewer's, and can be searched; what one said to it is private and encrypted.
    """

    LIST_PAGE = "question_list"
    RESTORE = "question_restore"

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="debrief_questions")
    debrief = models.ForeignKey(
        "recovery.Debrief", models.CASCADE, related_name="questions", db_column="session_id"
    )
    text = models.CharField(_("What did they ask?"), max_length=200)
    gist = EncryptedTextField(_("What did you say?"), max_length=300, blank=True, default="")
    landed = models.PositiveSmallIntegerField(
        _("How did it land?"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(5)],
    )
    better = EncryptedTextField(_("A better answer"), max_length=300, blank=True, default="")
    rehearsed_at = models.DateTimeField(null=True, blank=True)
    rehearsals = models.PositiveIntegerField(default=0)
    search = search_column(text="text")

    if TYPE_CHECKING:
        remarks: "RemarkQuerySet"

    objects: ClassVar = DebriefQuestionQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", F("id").desc(), name="question_newest"),
            models.Index("debrief", "id", name="question_session"),
            models.Index("removed_at", name="question_removed", condition=~Q(removed_at=None)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(text=""), name="question_says_something"),
            models.CheckConstraint(
                condition=Q(landed=None) | Q(landed__range=(1, 5)), name="question_landed"
            ),
            models.CheckConstraint(
                condition=Q(rehearsals=0, rehearsed_at=None)
                | Q(rehearsals__gt=0, rehearsed_at__isnull=False),
                name="question_rehearsed",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return reverse("question_detail", args=[self.debrief_id, self.pk])

    def get_restore_url(self) -> str:
        return reverse(self.RESTORE, args=[self.debrief_id, self.pk])

    @property
    def removed_day(self) -> date:
        return self.debrief.held_on

    @property
    def is_worked_through(self) -> bool:
        """Whether the person said what they answered, how it landed or what would be better."""
        return bool(self.gist or self.better or self.landed)

    @property
    def answer(self) -> str:
        """The better answer where there is one, else what was said."""
        return self.better or self.gist

    def rehearse(self, better: str) -> Self:
        """Note that the answer was said aloud once more, with the gist to keep."""
        self.set(better=better, rehearsed_at=timezone.now(), rehearsals=self.rehearsals + 1)
        self.debrief.touch()
        return self


class RemarkQuerySet(OwnedQuerySet["Remark"]):
    def by(self, voice: str) -> Self:
        return self.filter(voice=voice)

    def on_this_screen(self) -> Self:
        """Remarks typed on the person's own screen, which they may delete; not those from the friend's."""
        return self.exclude(voice=Voice.LINK).select_related("question")

    def in_order(self) -> Self:
        return self.order_by("id")

    def add_to(self, debrief: "Debrief", voice: str, **facts: Any) -> "Remark":
        """Add a remark in this voice. Raises TooMany after twenty."""
        if debrief.remarks.by(voice).count() >= timings.MOST_REMARKS:
            raise TooMany
        remark = self.create(owner=debrief.owner, debrief=debrief, voice=voice, **facts)
        debrief.touch()
        return remark

    def take_back(self, pk: "UUID") -> bool:
        """Delete the remark with this key; whether it was there."""
        return bool(self.filter(pk=pk).delete()[0])

    def add_once_to(self, debrief: "Debrief", voice: str, **facts: Any) -> None:
        """Add a remark unless it is there word for word. The debrief must be locked. Raises TooMany."""
        new = Remark(**facts)
        same = ("text", "basis", "question_id")
        there = debrief.remarks.by(voice)
        if not any(all(getattr(each, f) == getattr(new, f) for f in same) for each in there):
            self.add_to(debrief, voice, **facts)


def name_jobs(questions: Sequence[DebriefQuestion]) -> None:
    """Tell each question the day and the job of its interview."""
    hand_out(questions, "debrief", "company", "role", "held_on", "rejection")
    hand_out([each.debrief for each in questions], "rejection", "company", "role")


class Remark(OwnedModel):
    """One thing said, noticed or guessed about one answer, or about the whole interview."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="remarks")
    debrief = models.ForeignKey(
        "recovery.Debrief", models.CASCADE, related_name="remarks", db_column="session_id"
    )
    question = models.ForeignKey(
        DebriefQuestion, models.CASCADE, null=True, blank=True, related_name="remarks"
    )
    voice = models.CharField(max_length=10, choices=Voice)
    basis = models.CharField(_("Was it said, noticed or guessed?"), max_length=10, choices=Basis)
    text = EncryptedTextField(_("Remark"), max_length=200)

    objects: ClassVar = RemarkQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "id", name="remark_owner"),
            models.Index("debrief", "id", name="remark_session"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(voice__in=Voice.values), name="remark_voice"),
            models.CheckConstraint(condition=Q(basis__in=Basis.values), name="remark_basis"),
        ]

    def __str__(self) -> str:
        return self.text
