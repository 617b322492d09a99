"""The addresses of the operator's page."""

from django.urls import path

from recovery.operator import views

urlpatterns = [
    path("operator/", views.operator, name="operator"),
    path("operator/invitation/", views.operator_invite, name="operator_invite"),
]
