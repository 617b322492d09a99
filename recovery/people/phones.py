"""A phone number as a link that calls it (RFC 3966)."""

import re

# One number, as people write it: with an area in brackets, and what to dial behind it.
NUMBER = re.compile(
    r"(\+?[\d \xa0()./–-]{3,40})(?:[,;]? ?(?:ext|extension|x|durchwahl)\b\.? ?\d{1,6})?",
    re.IGNORECASE,
)
FEWEST_DIGITS, MOST_DIGITS = 3, 15  # an office's own, and the longest there are (E.164)


def call_link(phone: str) -> str:
    """The link; empty where there is no number, or more than one."""
    number = NUMBER.fullmatch(phone.strip())
    if not number:
        return ""
    plus = "+" if number[1].startswith("+") else ""
    digits = re.sub(r"[^0-9]", "", number[1].replace("(0)", "") if plus else number[1])
    return f"tel:{plus}{digits}" if FEWEST_DIGITS <= len(digits) <= MOST_DIGITS else ""
