"""The addresses of the pictures: the page of all, and one for each."""

from django.urls import path

from recovery.over_time import views
from recovery.over_time.registry import PICTURES

urlpatterns = [
    path("over-time/", views.over_time, name="over_time"),
    *(
        path(
            f"over-time/{picture.key}/",
            views.over_time_picture,
            {"picture": picture},
            name=picture.url_name,
        )
        for picture in PICTURES
    ),
    path("over-time/patterns/", views.over_time_patterns, name="over_time_patterns"),
    path("over-time/<slug:key>/rows/", views.over_time_rows, name="over_time_rows"),
    path("over-time/<slug:key>/picture.<slug:kind>", views.over_time_sheet, name="over_time_sheet"),
]
