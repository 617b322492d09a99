"""The defaults of workflow.md section 3: minutes, days and limits, each with its unit in its name."""

from datetime import date, timedelta

VENT_MINUTES = (5, 10, 15)
VENT_MINUTES_DEFAULT = 10
VENT_EXTENSION_MINUTES = 5
BREATH_MINUTES = 2
BREATHS_PER_MINUTE = 6
KEEP_DAYS = (7, 30)
KEEP_DAYS_DEFAULT = 30
MOST_REASONS = 5
VENT_FIRST_STING = 5  # from here up, letting it out comes first, on every path
SHORT_MOST_STING = 6  # above it, or wanted more than SHORT_MOST_WANTED, no path is the short one
SHORT_MOST_WANTED = 3
HIGH_STING = 7  # from here on, the three lines use the first name
SAME_WITHIN = 2  # under two points is "about the same"
BEST_WITHIN_DAYS = 7  # after hearing; later is no mistake
AFTER_FOLLOW_UP_DAYS = 5  # business days an answer to the follow-up has at least
STATUS_AFTER_CONTACT_DAYS = 10  # business days of silence before asking where things stand
STATUS_AFTER_PROMISE_DAYS = 2  # business days after a day they had promised
STATUS_CLOSES_DAYS = 5  # business days until that question closes
LINK_DAYS = 30  # an answer link works
AMEND_HOURS = 24  # an answer can be changed from the same browser
MOST_POINTS = 12  # to sort in one answer
REMIND_WITHIN_DAYS = 14  # what fell due before that is not brought up by mail any more
SETTLED_SHOWN_DAYS = 30  # a settled date is called off in calendars for so long
DEAD_LINK_KEPT_DAYS = 30  # then an answer link that has run out is deleted
REMINDER_KEPT_DAYS = 30  # the note that a mail went
DEBRIEF_WITHIN_HOURS = 72  # after the interview, while it is fresh
DEBRIEF_MINUTES = 25  # a whole debrief
MOST_QUESTIONS = 12  # in one debrief
MOST_REMARKS = 20  # from one side, in one debrief
WATCHED_HOURS = 3  # after the end of a debrief with somebody, its open pages still ask for news
REFRESH_SECONDS = 4  # how often two screens ask whether the other wrote something
TO_DO_DAYS = 7  # until a to-do is due
MOST_OPEN_TO_DOS = 2  # in one recovery
MOST_ON_CARD = 3  # lessons, and strengths, on the next-interview card
CARD_QUESTIONS = 6  # on the card
MOST_PLANS = 3  # for the next move, in one recovery
MOST_PICKED = 3  # people to talk to, picked at once
LOOK_BACK_DAYS = (7, 30)  # after a recovery began
LOOK_BACK_OPEN_DAYS = {7: 22, 30: 30}  # it asks for so many days, then it lets it be
HOPE_PROMPT_PERCENT = 60  # above it, a word about other irons in the fire; no alarm
QUIET_DAYS = 10  # business days without contact until something in play counts as quiet
QUIET_ASK_AGAIN_DAYS = 10  # business days until it is asked again, once it is said to be alive
IDLE_ASK_DAYS = 21  # days without anything done, until a recovery is asked after
ASIDE_AFTER_DAYS = 30  # days without anything done, until it is set aside by itself
MOST_IN_FULL = 3  # recoveries in full at once
HEAVY_STING = 9  # from here up, and
HEAVY_FEELING = 1  # from here down, a check-in is very heavy
HEAVY_APART_HOURS = 12  # two such, at least so far apart, bring one offer of the support page
HEAVY_WITHIN_DAYS = 14  # and at most so far
SUPPORT_OFFER_HOURS = 72  # it stands on Today for so long
SUPPORT_OFFER_AGAIN_DAYS = 30  # and does not come again before that
MOST_WAITING = 5  # things on Today


def look_back_opens_between(day: int, today: date) -> tuple[date, date]:
    """The first and last day a no can be of, for its check-in after so many days to be open today."""
    open_days = LOOK_BACK_OPEN_DAYS[day]
    return today - timedelta(days=day + open_days - 1), today - timedelta(days=day)
