"""The addresses of Your data. Each leads to one's own, so none of them has a key."""

from django.urls import path

from bounceback.moved import leads_on
from recovery.takeout import views

urlpatterns = [
    path("settings/data/", views.your_data, name="your_data"),
    path("settings/data/make/", views.takeout_make, name="takeout_make"),
    path("settings/data/progress/", views.takeout_progress, name="takeout_progress"),
    path("settings/data/file/", views.takeout_download, name="takeout_download"),
    path("settings/data/erase/", views.takeout_erase, name="takeout_erase"),
    path("settings/data/bring/", views.takeout_bring, name="takeout_bring"),
    path(
        "settings/data/bring/progress/",
        views.takeout_bring_progress,
        name="takeout_bring_progress",
    ),
    leads_on("settings/data/download/", "your_data"),
]
