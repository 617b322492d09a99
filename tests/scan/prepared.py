"""Fill an empty database with the demo, and print the cookies of its person: python -m tests.scan.prepared."""

import secrets

import django
from django.core.management import call_command


def main() -> None:
    django.setup()
    from django.conf import settings
    from django.test import Client

    from accounts.models import User
    from recovery.demo.robin import make_demo

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    make_demo(secrets.token_urlsafe())
    client = Client(headers={"host": "127.0.0.1", "x-forwarded-proto": "https"})
    client.force_login(User.objects.get())
    client.get("/settings/")
    names = (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME)
    print("; ".join(f"{name}={client.cookies[name].value}" for name in names))


if __name__ == "__main__":
    main()
