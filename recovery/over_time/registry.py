"""Every picture, in the order they stand on the page. A new one is a file in `pictures/` and a line here."""

from recovery.over_time.pictures.arcs import ARCS
from recovery.over_time.pictures.feedback import FEEDBACK
from recovery.over_time.pictures.how_far import HOW_FAR
from recovery.over_time.pictures.interviews import INTERVIEWS
from recovery.over_time.pictures.lessons import LESSONS
from recovery.over_time.pictures.next_conversation import NEXT_CONVERSATION
from recovery.over_time.pictures.still_open import STILL_OPEN
from recovery.over_time.pictures.told import WHAT_WAS_TOLD
from recovery.over_time.pictures.wanted import WANTED_BESIDE
from recovery.over_time.pictures.weeks import WEEKLY

PICTURES = (
    ARCS,
    NEXT_CONVERSATION,
    WEEKLY,
    HOW_FAR,
    FEEDBACK,
    WHAT_WAS_TOLD,
    LESSONS,
    INTERVIEWS,
    STILL_OPEN,
    WANTED_BESIDE,
)
