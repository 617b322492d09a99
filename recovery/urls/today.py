"""Today, and the pages for anybody."""

from django.urls import path

from recovery.public import views as public
from recovery.search import views as search
from recovery.today import views as today

urlpatterns = [
    path("", public.front, name="front"),
    path("vent/", public.vent, name="vent"),
    path("support/", public.support, name="support"),
    path("search/", search.search, name="search"),
    path("today/", today.today, name="today"),
    path("today/pause/", today.today_pause, name="today_pause"),
    path("today/later/<slug:kind>/<uuid:item>/", today.today_later, name="today_later"),
    path("today/again/<slug:kind>/<uuid:item>/", today.today_again, name="today_again"),
    path("today/support/no/", today.support_offer_decline, name="support_offer_decline"),
    path("today/support/again/", today.support_offer_again, name="support_offer_again"),
]
