"""Thinking traps: ways in which a harsh thought often goes further than what is known, named by one's own tick."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Trap(TextChoices):
    """One thinking trap, in words a person may recognise."""

    ALL_OR_NOTHING = "all_or_nothing", _("All or nothing: one result stands for everything")
    MIND_READING = "mind_reading", _("Mind-reading: I know what they thought")
    FORTUNE_TELLING = "fortune_telling", _("Fortune-telling: I know how it will go")
    ALWAYS = "always", _("It says “always” or “never”")
