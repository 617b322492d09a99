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
