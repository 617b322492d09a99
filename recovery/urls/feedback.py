"""Requests for advice, their answers, and the page an answer is given on."""

from django.urls import path

from recovery.feedback.views import answers, feedback_list, replies
from recovery.feedback.views import requests as feedback
from recovery.feedback.views import statistics as feedback_responses
from recovery.path.views import asking as letters
from recovery.reminders import views as reminders

urlpatterns = [
    path("answer/<str:token>/", answers.answer, name="answer"),
    path("feedback/", feedback_list.feedback_list, name="feedback_list"),
    path("feedback/responses/", feedback_responses.feedback_responses, name="feedback_responses"),
    path("feedback/<uuid:pk>/", feedback.feedback_detail, name="feedback_detail"),
    path("feedback/<uuid:pk>/check/", letters.feedback_check, name="feedback_check"),
    path("feedback/<uuid:pk>/compose/", letters.feedback_compose, name="feedback_compose"),
    path("feedback/<uuid:pk>/wait/", letters.feedback_wait, name="feedback_wait"),
    path("feedback/<uuid:pk>/link/", letters.feedback_link, name="feedback_link"),
    path("feedback/<uuid:pk>/unlink/", letters.feedback_unlink, name="feedback_unlink"),
    path("feedback/<uuid:pk>/sent/", letters.feedback_sent, name="feedback_sent"),
    path("feedback/<uuid:pk>/letter.txt", feedback.feedback_text, name="feedback_text"),
    path("feedback/<uuid:pk>/dates/", feedback.feedback_dates, name="feedback_dates"),
    path("feedback/<uuid:pk>/nudged/", feedback.feedback_nudged, name="feedback_nudged"),
    path("feedback/<uuid:pk>/refused/", feedback.feedback_refused, name="feedback_refused"),
    path("feedback/<uuid:pk>/close/", feedback.feedback_close, name="feedback_close"),
    path("feedback/<uuid:pk>/withdraw/", feedback.feedback_withdraw, name="feedback_withdraw"),
    path("feedback/<uuid:pk>/take-back/", feedback.feedback_take_back, name="feedback_take_back"),
    path("feedback/<uuid:pk>/thanked/", feedback.feedback_thanked, name="feedback_thanked"),
    path("feedback/<uuid:pk>/replies/new/", replies.reply_new, name="reply_new"),
    path("feedback/<uuid:pk>/replies/<uuid:reply>/", replies.reply_detail, name="reply_detail"),
    path("feedback/<uuid:pk>/replies/<uuid:reply>/when/", replies.reply_when, name="reply_when"),
    path("feedback/<uuid:pk>/replies/<uuid:reply>/sort/", replies.reply_sort, name="reply_sort"),
    path(
        "feedback/<uuid:pk>/replies/<uuid:reply>/remove/",
        replies.reply_remove,
        name="reply_remove",
    ),
    path(
        "feedback/<uuid:pk>/replies/<uuid:reply>/restore/",
        replies.reply_restore,
        name="reply_restore",
    ),
    path("feedback/<uuid:pk>/<slug:which>.ics", reminders.feedback_date, name="feedback_date"),
]
