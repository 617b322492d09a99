"""The addresses of recovery, word by word: a view, its URL name and its template share one name."""

from recovery.urls import (
    conversations,
    debriefs,
    feedback,
    lessons,
    opportunities,
    people,
    rejections,
    reminders,
    today,
)

urlpatterns = [
    *today.urlpatterns,
    *rejections.urlpatterns,
    *opportunities.urlpatterns,
    *people.urlpatterns,
    *conversations.urlpatterns,
    *feedback.urlpatterns,
    *debriefs.urlpatterns,
    *lessons.urlpatterns,
    *reminders.urlpatterns,
]
