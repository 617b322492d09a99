"""Which sentence of a message tells why: plain ones are found, polite ones are left alone."""

from pathlib import Path

import pytest

from recovery.reading import told_why
from recovery.rejections.reasons import REASONS

MESSAGES = Path(__file__).parent / "messages"
# What the invented messages say of a reason; the others say nothing of one.
TELL = {
    "apple_mail_forward": "experience",
    "cold_template_ats_no_reply": "experience",
    "filled_already": "role_filled",
    "held_out_01_greenfield_ats": "skill",
    "held_out_07_us_retail_portal": "other_closer",
    "held_out_09_take_home_and_freeze": "role_stopped",
    "role_cancelled_hiring_freeze": "role_stopped",
    "role_no_longer_hiring": "role_stopped",
    "role_on_hold": "role_stopped",
}


@pytest.mark.parametrize("path", sorted(MESSAGES.rglob("*.txt")), ids=lambda path: path.stem)
def test_a_message_tells_what_it_plainly_says(path: Path) -> None:
    found = told_why(path.read_text())
    assert (found.code if found else None) == TELL.get(path.stem)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("We chose an internal candidate.", "insider"),
        ("You were a very close second.", "runner_up"),
        ("Your salary expectations were above our range.", "pay"),
        ("Sadly we cannot sponsor a visa for this role.", "permit"),
        ("We felt you were overqualified.", "overqualified"),
        ("You were our second choice, and the budget only allowed one hire.", "runner_up"),
        ("We decided to promote someone from the team.", "insider"),
        ("We wish you success in your future career.", None),
        ("If you gain more experience, please apply again.", None),
        ("", None),
    ],
)
def test_one_sentence(said: str, code: str | None) -> None:
    found = told_why(said)
    assert (found.code if found else None) == code
    assert code is None or code in REASONS
