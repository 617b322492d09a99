"""Fill the form from a pasted message: only what is empty, and always shown with where it was found."""

from collections.abc import Mapping
from typing import Any

from bounceback.forms import clean_data
from recovery.forms.rejections import RejectionForm
from recovery.intake import Found, Reading
from recovery.models import Rejection
from recovery.models.rejections import today
from recovery.path.choices import Outcome, Stage


def untouched() -> dict[str, str]:
    """What the fields of a new one say before anybody has touched them."""
    return {
        "stage": Stage.APPLIED.value,
        "outcome": Outcome.TOLD_NO.value,
        "heard_on": today().isoformat(),
    }


def fill(
    typed: Mapping[str, Any], reading: Reading, rejection: Rejection
) -> tuple[RejectionForm, dict[str, str]]:
    """The form with what was typed and what was found, and {field: the words it was found in}."""
    initial = {
        name: value
        for name, value in clean_data(typed).items()
        if name in RejectionForm.Meta.fields
    }
    found: dict[str, str] = {}
    for name in ("company", "role", "heard_on", "stage", "outcome"):
        one: Found[Any] | None = getattr(reading, name)
        if one is not None and _is_free(name, str(initial.get(name, ""))):
            initial[name] = one.value
            found[name] = one.words
    return RejectionForm(instance=rejection, initial=initial), found


def _is_free(name: str, value: str) -> bool:
    """Nothing a person typed is overwritten."""
    return value in ("", untouched().get(name, ""))
