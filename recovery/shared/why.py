"""The "Why we ask" of a question."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text

OURS = _("Our reading, not a study")
PROMISE = _("Our promise")


@dataclass(frozen=True)
class Why:
    """Why we ask a question: one sentence, and its source."""

    sentence: Text
    source: Text
