"""How long, how often and how many: what the app sets for everybody, each with its unit in its name or beside it.

What a person can set, such as the days until a follow-up, is on accounts.User. "Business days" are Monday to Friday.
"""

from datetime import date, timedelta

VENT_MINUTES = (5, 10, 15)  # the lengths of a vent to choose from
VENT_MINUTES_DEFAULT = 10
VENT_EXTENSION_MINUTES = 5
BREATH_MINUTES = 2
BREATHS_PER_MINUTE = 6
KEEP_DAYS = (7, 30)  # how long a vent is kept, to choose from
KEEP_DAYS_DEFAULT = 30
MOST_REASONS = 5  # reasons picked for one no
VENT_FIRST_STING = 5  # sting, 0 to 10: from here up, letting it out comes first, on every path
SHORT_MOST_STING = 6  # sting, 0 to 10: above it the short path is not suggested
SHORT_MOST_WANTED = 3  # how much it was wanted, 1 to 5: above it the short path is not suggested
HIGH_STING = 7  # sting, 0 to 10: from here on, the three lines use the first name
SAME_WITHIN = 2  # points of sting, 0 to 10: under two is "about the same"
BEST_WITHIN_DAYS = 7  # after hearing the no, to ask for advice; later is no mistake
# Business days that are left at least for a reply, once a follow-up is sent or a request is reopened.
LEFT_TO_REPLY_DAYS = 5
STATUS_AFTER_CONTACT_DAYS = 10  # business days of silence before asking where things stand
STATUS_AFTER_PROMISE_DAYS = 2  # business days after a day they had promised
STATUS_CLOSES_DAYS = 5  # business days until that question closes
LINK_DAYS = 30  # a private link works (answer page, friend’s page)
AMEND_HOURS = 24  # an answer through a link can be changed from the same browser
MOST_POINTS = 12  # points to sort in one reply
REMIND_WITHIN_DAYS = 14  # what fell due longer ago is not brought up by mail any more
SETTLED_SHOWN_DAYS = 30  # a settled date is called off in calendars for so long
DEAD_LINK_KEPT_DAYS = 30  # a private link (answer page, friend’s page) that ran out, then deleted
REMINDER_KEPT_DAYS = 30  # it is remembered for so long that a mail went
DEBRIEF_WITHIN_HOURS = 72  # after the interview, while it is fresh
DEBRIEF_MINUTES = 25  # a whole debrief
MOST_QUESTIONS = 12  # questions in one debrief
MOST_REMARKS = 20  # remarks from one side, in one debrief
WATCHED_HOURS = 3  # after the end of a debrief with somebody, its open pages still ask for news
REFRESH_SECONDS = 4  # how often two screens ask whether the other wrote something
TO_DO_DAYS = 7  # until a to-do is due
MOST_OPEN_TO_DOS = 2  # open to-dos in one recovery
MOST_ON_CARD = 3  # lessons, and strengths, on the next-interview card
CARD_QUESTIONS = 6  # questions on the next-interview card
MOST_PLANS = 3  # plans for the next move, in one recovery
MOST_PICKED = 3  # people to talk to, picked at once
CHECK_IN_DAYS = (7, 30)  # after a no, it is asked how it is now
CHECK_IN_OPEN_DAYS = {7: 22, 30: 30}  # it asks for so many days, then it lets it be
HOPE_PROMPT_PERCENT = 60  # above it, a word about other irons in the fire; no alarm
QUIET_DAYS = 10  # business days without contact until an open opportunity counts as quiet
QUIET_ASK_AGAIN_DAYS = 10  # business days until it is asked again, once said to be still going
IDLE_ASK_DAYS = 21  # days without anything done, until a recovery is asked after
ASIDE_AFTER_DAYS = 30  # days without anything done, until it is set aside by itself
MOST_IN_FULL = 3  # recoveries in full at once
PILE_FROM = 3  # noes that came close together can be one pile, from so many on
PILE_WITHIN_DAYS = 14  # so close together: days from the first to the last
PILE_OFFERED_DAYS = 30  # after the last of them
HEAVY_STING = 9  # sting, 0 to 10: from here up, and
HEAVY_FEELING = 1  # feeling, 0 to 10: from here down, a check-in is very heavy
HEAVY_APART_HOURS = 12  # two such, at least so far apart, bring one offer of the support page
HEAVY_WITHIN_DAYS = 14  # and at most so far
SUPPORT_OFFER_HOURS = 72  # it stands on Today for so long
SUPPORT_OFFER_AGAIN_DAYS = 30  # and does not come again before that
ARRIVAL_KEPT_DAYS = 30  # a forwarded mail that nobody said anything of
LOOK_BACK_OFFERED_DAYS = 7  # of a month, in which Today offers to look back on the one before
MOST_WAITING = 5  # things on Today, the offer of support included


def check_in_opens_between(day: int, today: date) -> tuple[date, date]:
    """The first and last day a no can be of, for its check-in after so many days to be open today."""
    open_days = CHECK_IN_OPEN_DAYS[day]
    return today - timedelta(days=day + open_days - 1), today - timedelta(days=day)
