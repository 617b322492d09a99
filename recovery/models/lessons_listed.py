"""The list of all findings: which shelf each stands on, and the first few of every shelf in one query."""

from typing import TYPE_CHECKING, Self

from django.db.models import Case, CharField, F, TextChoices, Value, When, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext_lazy as _

from recovery.models.keyset import NEWEST
from recovery.models.owned import RemovableQuerySet
from recovery.path.choices import Grade, LessonKind, Use

if TYPE_CHECKING:
    from recovery.models.lessons import Lesson  # noqa: F401 - in the name of a type


class Place(TextChoices):
    """What is to be done with a finding; guesses stand apart, whatever is done with them."""

    OPEN = "open", _("Not decided yet")
    ACT = "act", _("To act on")
    WATCH = "watch", _("To watch")
    GUESS = "guess", _("Guesses")
    DROP = "drop", _("Let go")
    NOTHING = "nothing", _("Nothing to change")


NOT_KNOWN = ("", Grade.GUESS)
SHELVES = Case(
    When(kind=LessonKind.NOTHING, then=Value(Place.NOTHING)),
    When(use="", then=Value(Place.OPEN)),
    When(use=Use.DROP, then=Value(Place.DROP)),
    When(grade__in=NOT_KNOWN, then=Value(Place.GUESS)),
    default=F("use"),
    output_field=CharField(),
)
ON_A_ROW = (
    "owner",
    "kind",
    "text",
    "grade",
    "use",
    "rejection__company",
    "rejection__role",
    "rejection__dated_on",
)


class LessonListQuerySet(RemovableQuerySet["Lesson"]):
    def newest_first(self) -> Self:
        return NEWEST.sort(self.here())

    def newest_removed(self) -> Self:
        """What can be brought back, the last one removed first."""
        return self.removed().order_by("-removed_at").for_rows()

    def with_shelf(self) -> Self:
        """With `shelf`: where on the list it stands."""
        return self.annotate(shelf=SHELVES)

    def on(self, shelf: str) -> Self:
        return self.here().filter(shelf=shelf)

    def first_of_each(self, count: int) -> Self:
        """The newest so many of every shelf; after `with_shelf`."""
        place = Window(RowNumber(), partition_by=SHELVES, order_by="-id")
        return self.annotate(place=place).filter(place__lte=count)

    def for_rows(self) -> Self:
        """What one row of the list shows, and no long text."""
        return self.select_related("rejection").only(*ON_A_ROW)

    def to_carry(self, most: int) -> Self:
        """For the next interview: what to act on, then what to watch; the firm before guesses."""
        carried = self.here().filter(use__in=[Use.ACT, Use.WATCH])
        acts = Case(When(use=Use.ACT, then=0), default=1)
        firm = Case(When(grade__in=NOT_KNOWN, then=1), default=0)
        return carried.order_by(acts, firm, "-id")[:most]
