"""Why we ask."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text

OURS = _("Our reading, not a study")
PROMISE = _("Our promise")


@dataclass(frozen=True)
class Why:
    """Why we ask: one sentence, and where it comes from."""

    sentence: Text
    source: Text
