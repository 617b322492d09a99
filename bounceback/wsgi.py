"""The WSGI application that gunicorn calls."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bounceback.settings")

application = get_wsgi_application()
