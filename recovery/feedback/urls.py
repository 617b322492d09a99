"""The addresses of feedback requests, their replies, and the page an answer is given on."""

from django.urls import path

from recovery.feedback.views import answers, feedback_list, replies, requests

urlpatterns = [
    path("rejections/<uuid:pk>/feedback/new/", requests.feedback_new, name="feedback_new"),
    path("answer/<str:token>/", answers.answer, name="answer"),
    path("feedback/", feedback_list.feedback_list, name="feedback_list"),
    path("feedback/<uuid:pk>/", requests.feedback_detail, name="feedback_detail"),
    path("feedback/<uuid:pk>/message.txt", requests.feedback_text, name="feedback_text"),
    path("feedback/<uuid:pk>/dates/", requests.feedback_dates, name="feedback_dates"),
    path(
        "feedback/<uuid:pk>/followed-up/",
        requests.feedback_followed_up,
        name="feedback_followed_up",
    ),
    path("feedback/<uuid:pk>/refused/", requests.feedback_refused, name="feedback_refused"),
    path("feedback/<uuid:pk>/close/", requests.feedback_close, name="feedback_close"),
    path("feedback/<uuid:pk>/withdraw/", requests.feedback_withdraw, name="feedback_withdraw"),
    path("feedback/<uuid:pk>/take-back/", requests.feedback_take_back, name="feedback_take_back"),
    path("feedback/<uuid:pk>/thanked/", requests.feedback_thanked, name="feedback_thanked"),
    path("feedback/<uuid:pk>/replies/new/", replies.reply_new, name="reply_new"),
    path("feedback/<uuid:pk>/replies/<uuid:reply>/", replies.reply_detail, name="reply_detail"),
    path("feedback/<uuid:pk>/replies/<uuid:reply>/when/", replies.reply_when, name="reply_when"),
    path("feedback/<uuid:pk>/replies/<uuid:reply>/sort/", replies.reply_sort, name="reply_sort"),
    path(
        "feedback/<uuid:pk>/replies/<uuid:reply>/sort/<uuid:point>/",
        replies.point_sort,
        name="point_sort",
    ),
    path(
        "feedback/<uuid:pk>/replies/<uuid:reply>/remove/", replies.reply_remove, name="reply_remove"
    ),
    path(
        "feedback/<uuid:pk>/replies/<uuid:reply>/restore/",
        replies.reply_restore,
        name="reply_restore",
    ),
]
