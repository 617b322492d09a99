"""The addresses of what is set and joined at a company. Its page is in `recoveries`. No name stands in one."""

from django.urls import path

from recovery.companies import views

urlpatterns = [
    path("companies/<uuid:pk>/when/", views.company_when, name="company_when"),
    path("companies/<uuid:pk>/let-go/", views.company_let_go, name="company_let_go"),
    path("companies/<uuid:pk>/take-up/", views.company_take_up, name="company_take_up"),
    path("companies/<uuid:pk>/join/", views.company_join, name="company_join"),
    path("companies/<uuid:pk>/part/", views.company_part, name="company_part"),
]
