"""Rows with a date that calendars outside show."""

from django.db import models


class DatedModel(models.Model):
    """A row whose date stands in a calendar, or on which it depends whether such a date stands there.

    `dates_changed_at` is when that last changed; None as long as it is as it was made. The database writes
    it, whichever way the row changes, and always later than before: docs/decisions/reminders.md.
    """

    dates_changed_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True
