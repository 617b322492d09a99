"""Today in its many states; the list in places.py grows by these."""

from tests.browser.places import NO_PAGE

NO_PAGE |= dict.fromkeys(
    (
        "rejection_rest",
        "rejection_quick",
        "rejection_as_it_is",
        "rejection_as_it_was",
        "rejection_way_back",
        "debrief_move",
        "today_pause",
        "today_later",
        "today_again",
        "support_offer_decline",
        "support_offer_again",
    ),
    "writes",
)
