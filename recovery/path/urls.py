"""The addresses of the path of one recovery."""

from django.urls import path

from recovery.path.views import asking, steps, unfair, vents

urlpatterns = [
    path("rejections/<uuid:pk>/vents/keep/", vents.vent_keep, name="vent_keep"),
    path(
        "rejections/<uuid:pk>/vents/<uuid:vent>/bin/",
        vents.vent_bin_kept_words,
        name="vent_bin_kept_words",
    ),
    path("rejections/<uuid:pk>/vents/way/", vents.vent_way, name="vent_way"),
    path("rejections/<uuid:pk>/timer/<slug:action>/", vents.vent_timer, name="vent_timer"),
    path("rejections/<uuid:pk>/what-happened/", unfair.unfair_text, name="unfair_text"),
    # The path comes last: every other word after a recovery's key has an address of its own.
    path("rejections/<uuid:pk>/<slug:step>/skip/", steps.step_skip, name="step_skip"),
    path("rejections/<uuid:pk>/<slug:step>/", steps.step_rest, name="step_rest"),
    path("rejections/<uuid:pk>/<slug:step>/<slug:screen>/", steps.step_screen, name="step_screen"),
    path("feedback/<uuid:pk>/check/", asking.feedback_check, name="feedback_check"),
    path("feedback/<uuid:pk>/compose/", asking.feedback_compose, name="feedback_compose"),
    path("feedback/<uuid:pk>/wait/", asking.feedback_wait, name="feedback_wait"),
    path("feedback/<uuid:pk>/link/", asking.feedback_link, name="feedback_link"),
    path("feedback/<uuid:pk>/unlink/", asking.feedback_unlink, name="feedback_unlink"),
    path("feedback/<uuid:pk>/sent/", asking.feedback_sent, name="feedback_sent"),
]
