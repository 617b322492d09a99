"""The addresses of Today."""

from django.urls import path

from recovery.today import views

urlpatterns = [
    path("today/", views.today, name="today"),
    path("today/break/", views.today_break, name="today_break"),
    path("today/later/<slug:kind>/<uuid:item>/", views.today_later, name="today_later"),
    path("today/again/<slug:kind>/<uuid:item>/", views.today_again, name="today_again"),
    path("today/support/no/", views.support_offer_decline, name="support_offer_decline"),
    path("today/support/again/", views.support_offer_again, name="support_offer_again"),
]
