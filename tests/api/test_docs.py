"""docs/api.md: each of its lines runs as it stands, against a server, and does what the page says."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

from django.test import LiveServerTestCase

from tests.helpers.factories import (
    a_conversation,
    a_person,
    a_rejection,
    a_request,
    a_sent_request,
    a_token,
    a_user,
    an_opportunity,
)

PAGE = Path("docs/api.md")


def commands() -> list[str]:
    """Every curl of the page, in its order."""
    blocks = re.findall(r"^```sh\n(.*?)^```", PAGE.read_text(), re.MULTILINE | re.DOTALL)
    lines = "".join(blocks).replace("\\\n", " ").splitlines()
    return [line for line in lines if line.startswith("curl")]


class DocsTests(LiveServerTestCase):
    def setUp(self) -> None:
        self.user = a_user()
        self.person = a_person(self.user)
        job, other = a_rejection(self.user), a_rejection(self.user)
        draft = a_request(other, person=self.person, channel="email")
        self.environment = {
            "PATH": os.environ["PATH"],
            "SITE": self.live_server_url,
            "TOKEN": a_token(self.user)[1],
            "PERSON": str(self.person.pk),
            "REQUEST": str(a_sent_request(job).pk),
            "DRAFT": str(draft.pk),
            "CONVERSATION": str(a_conversation(self.person).pk),
            "OPPORTUNITY": str(an_opportunity(self.user).pk),
        }

    def run_line(self, line: str) -> Any:
        answer = subprocess.run(
            ["sh", "-c", line], env=self.environment, capture_output=True, text=True, check=True
        )
        return json.loads(answer.stdout)

    def test_every_line_runs_and_does_what_it_says(self) -> None:
        _list, one, *_others = commands()
        self.environment["VERSION"] = self.run_line(one)["version"]
        answers = [self.run_line(line) for line in commands()]
        listed, person, rejection, reply, changed, sent, back, held, ended = answers
        self.assertEqual(len(listed["items"]), 2)
        self.assertEqual(person["name"], self.person.name)
        self.assertEqual((rejection["company"], rejection["stage"]), ("Lumen", "interview"))
        self.assertIsNone(reply["text"])
        self.assertEqual(changed["notes"], "Loves trains")
        self.assertEqual((sent["status"], back["status"]), ("sent", "draft"))
        self.assertEqual(held["came_of_it"], "Write to her colleague")
        self.assertEqual(ended["came_to"], "withdrew")
