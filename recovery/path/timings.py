"""The defaults of workflow.md section 3: minutes, days and limits, each with its unit in its name."""

VENT_MINUTES = (5, 10, 15)
VENT_MINUTES_DEFAULT = 10
VENT_EXTENSION_MINUTES = 5
COME_DOWN_MINUTES = 2
BREATHS_PER_MINUTE = 6
KEEP_DAYS = (7, 30)
KEEP_DAYS_DEFAULT = 30
MOST_REASONS = 5
HIGH_STING = 7  # from here on, the three lines use the first name
SAME_WITHIN = 2  # under two points is "about the same"
WAIT_AFTER_NO_HOURS = 24  # earliest sending
BEST_WITHIN_DAYS = 7  # after hearing; later is no mistake
NUDGE_DAYS = 5  # business days until the one nudge is offered
MOVE_ON_DAYS = 10  # business days until a request closes by itself
AFTER_NUDGE_DAYS = 5  # business days an answer to the nudge has at least
STATUS_AFTER_CONTACT_DAYS = 10  # business days of silence before asking where things stand
STATUS_AFTER_PROMISE_DAYS = 2  # the same, after a day they had promised
STATUS_CLOSES_DAYS = 5  # business days until that question closes
LINK_DAYS = 30  # an answer link works
AMEND_HOURS = 24  # an answer can be changed from the same browser
MOST_POINTS = 12  # to sort in one answer
REMIND_WITHIN_DAYS = 14  # what fell due before that is not brought up by mail any more
SETTLED_SHOWN_DAYS = 30  # a settled date is called off in calendars for so long
DEAD_LINK_KEPT_DAYS = 30  # then an answer link that has run out is deleted
REMINDER_KEPT_DAYS = 30  # the note that a mail went
