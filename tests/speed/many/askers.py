"""People who are signed in and know their addresses: python -m tests.speed.many.askers PEOPLE. Says them as JSON."""

import json
import sys
from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402 (Django is ready now)
from django.test import Client  # noqa: E402
from django.urls import reverse  # noqa: E402

from accounts.models import User  # noqa: E402
from recovery.models import DebriefLink  # noqa: E402
from tests.speed.many.mix import FRIENDS  # noqa: E402
from tests.speed.many.seed import ASKED, FIRST, WHOLE  # noqa: E402

HARSH_THOUGHT = ("perspective", "harsh-thought")


def main() -> None:
    """Choose so many, from the first to the last, each as far from the next."""
    wanted, copies = int(sys.argv[1]), User.objects.exclude(email=FIRST).order_by("email")
    last = copies.count() - 1
    chosen = [copies[last * number // max(1, wanted - 1)] for number in range(wanted)]
    print(json.dumps([asker(user) for user in chosen]))


def asker(user: User) -> dict[str, Any]:
    """The cookies of this person, and the addresses of what they open."""
    client = Client()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    whole = user.rejections.get(company=WHOLE)
    waits = user.feedback.get(rejection__company=ASKED)
    debrief = user.debriefs.get(rejection=whole)
    return {
        "cookies": {name: client.cookies[name].value},
        "addresses": {
            "Today": reverse("today"),
            "list of rejections": reverse("rejection_list"),
            "a recovery": reverse("rejection_detail", args=[whole.pk]),
            "a step": reverse("step_screen", args=[whole.pk, *HARSH_THOUGHT]),
            "a reply": reverse("reply_new", args=[waits.pk]),
            FRIENDS: reverse("debrief_friend", args=[DebriefLink.objects.make_for(debrief)]),
        },
    }


if __name__ == "__main__":
    main()
