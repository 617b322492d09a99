"""The WSGI application that gunicorn calls."""

import os

import django

from bounceback.application import Application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bounceback.settings")
os.environ["BOUNCEBACK_AS_OWNER"] = "False"

django.setup(set_prefix=False)
application = Application()
