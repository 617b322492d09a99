"""Every address of BounceBack, and the planted faults."""

from bounceback.urls import urlpatterns as ours
from tests.scan import planted

handler400 = "accounts.views.errors.bad_request"
handler404 = "accounts.views.errors.not_found"
handler500 = "accounts.views.errors.server_error"

urlpatterns = [*planted.urlpatterns, *ours]
