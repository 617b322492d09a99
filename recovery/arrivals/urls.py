"""The address that other apps share with."""

from django.urls import path

from recovery.arrivals import views

urlpatterns = [path("share/", views.share, name="share")]
