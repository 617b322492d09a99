#!/usr/bin/env python
"""Django's command line for BounceBack."""

import os
import sys

SERVES_PEOPLE = ("worker", "receive_mail", "runserver", "queue")
"""Commands that sign in to the database as the web does. Every other one signs in as the owner of its tables."""


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bounceback.settings")
    os.environ["BOUNCEBACK_AS_OWNER"] = str(sys.argv[1:2] not in [[each] for each in SERVES_PEOPLE])
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
