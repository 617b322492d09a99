"""The address that other apps share with, and mail that waits."""

from django.urls import path

from recovery.arrivals import views

urlpatterns = [
    path("share/", views.share, name="share"),
    path("arrivals/", views.arrival_list, name="arrival_list"),
    path("arrivals/address/make/", views.forwarding_make, name="forwarding_make"),
    path("arrivals/address/stop/", views.forwarding_stop, name="forwarding_stop"),
    path("arrivals/<uuid:pk>/", views.arrival_detail, name="arrival_detail"),
    path("arrivals/<uuid:pk>/remove/", views.arrival_remove, name="arrival_remove"),
    path("arrivals/<uuid:pk>/restore/", views.arrival_restore, name="arrival_restore"),
]
