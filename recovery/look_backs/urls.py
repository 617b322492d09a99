"""The addresses of look-backs: one for each month."""

from django.urls import path

from recovery.look_backs import views

MONTH = "look-backs/<slug:month>/"

urlpatterns = [
    path(MONTH, views.look_back_detail, name="look_back_detail"),
    path(f"{MONTH}skip/", views.look_back_skip, name="look_back_skip"),
    path(f"{MONTH}unskip/", views.look_back_unskip, name="look_back_unskip"),
]
