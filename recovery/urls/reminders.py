"""Reminders by mail, and the calendar."""

from django.urls import path

from recovery.reminders import views as reminders

urlpatterns = [
    path("reminders/", reminders.reminders, name="reminders"),
    path("reminders/stop/<str:token>/", reminders.reminders_stop, name="reminders_stop"),
    path("reminders/calendar/make/", reminders.calendar_make, name="calendar_make"),
    path("reminders/calendar/stop/", reminders.calendar_stop, name="calendar_stop"),
    path("calendar/<str:token>.ics", reminders.calendar_feed, name="calendar_feed"),
]
