"""The addresses of reminders by mail, and the calendar."""

from django.urls import path

from recovery.reminders import views

urlpatterns = [
    path("feedback/<uuid:pk>/<slug:which>.ics", views.feedback_date, name="feedback_date"),
    path("dates/<slug:what>/<uuid:pk>.ics", views.date_file, name="date_file"),
    path("reminders/", views.reminders, name="reminders"),
    path("reminders/stop/<str:token>/", views.reminders_stop, name="reminders_stop"),
    path("reminders/calendar/make/", views.calendar_make, name="calendar_make"),
    path("reminders/calendar/stop/", views.calendar_stop, name="calendar_stop"),
    path("calendar/<str:token>.ics", views.calendar_feed, name="calendar_feed"),
]
