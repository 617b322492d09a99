"""The addresses of recovery, room by room: a view, its URL name and its template share one name."""

from django.urls import include
from django.urls import path as at

from recovery.arrivals import urls as arrivals
from recovery.closing import urls as closing
from recovery.companies import urls as companies
from recovery.conversations import urls as conversations
from recovery.debriefs import urls as debriefs
from recovery.feedback import urls as feedback
from recovery.imports import urls as imports
from recovery.lessons import urls as lessons
from recovery.look_backs import urls as look_backs
from recovery.moved import MOVED as moved
from recovery.operator import urls as operator
from recovery.opportunities import urls as opportunities
from recovery.over_time import urls as over_time
from recovery.path import urls as path
from recovery.people import urls as people
from recovery.plans import urls as plans
from recovery.public import urls as public
from recovery.recoveries import urls as recoveries
from recovery.rejections import urls as rejections
from recovery.reminders import urls as reminders
from recovery.search import urls as search
from recovery.takeout import urls as takeout
from recovery.today import urls as today

urlpatterns = [
    at("api/v1/", include("recovery.api.urls")),
    *public.urlpatterns,
    *operator.urlpatterns,
    *arrivals.urlpatterns,
    *search.urlpatterns,
    *takeout.urlpatterns,
    *today.urlpatterns,
    *rejections.urlpatterns,
    *recoveries.urlpatterns,
    *companies.urlpatterns,
    *imports.urlpatterns,
    *feedback.urlpatterns,
    *lessons.urlpatterns,
    *over_time.urlpatterns,
    *look_backs.urlpatterns,
    *closing.urlpatterns,
    *opportunities.urlpatterns,
    *debriefs.urlpatterns,
    *people.urlpatterns,
    *conversations.urlpatterns,
    *plans.urlpatterns,
    *moved,  # before the one of reminders that takes any word
    *reminders.urlpatterns,
    # The path comes last: every other word after a recovery’s key has an address of its own.
    *path.urlpatterns,
]
