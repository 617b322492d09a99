"""How long a text may be, where no browser is to cut it without a word."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.utils.translation import ngettext


def at_most(most: int) -> Callable[[str], None]:
    """A validator for so many characters. The text comes back whole, with how much is too much."""

    def check(text: str) -> None:
        if (over := len(text) - most) > 0:
            raise ValidationError(
                ngettext(
                    "This is %(over)d character too long. It is all still here: please cut it a little.",
                    "This is %(over)d characters too long. It is all still here: please cut it a little.",
                    over,
                ),
                params={"over": over},
            )

    return check
