"""The settings refuse to guess: a start that lacks something stops with a sentence that names it."""

import os
import re
import runpy
import subprocess
import sys
import tempfile
from pathlib import Path
from unittest import mock

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import SimpleTestCase, TestCase

from bounceback import secrets
from bounceback.database import external_settings
from tests.helpers.hosted import ROOT, SECRETS, ask, environment, start


class HostedStartTests(TestCase):
    def test_with_everything_said_it_starts(self) -> None:
        self.assertEqual(start(), "")

    def test_each_missing_secret_stops_the_start_and_is_named(self) -> None:
        for name in SECRETS:
            with self.subTest(name=name):
                said = start(without=name)
                self.assertIn(f"{name} is not set. A hosted BounceBack refuses to guess it", said)
                self.assertIn(f"{name}_FILE", said)

    def test_an_empty_secret_is_a_missing_one(self) -> None:
        for name in SECRETS:
            with self.subTest(name=name):
                self.assertIn(f"{name} is not set.", start(**{name: ""}))

    def test_no_secret_is_shown_when_another_is_missing(self) -> None:
        self.assertNotIn(SECRETS["SECRET_KEY"], start(without="EMAIL_URL"))

    def test_a_secret_may_stand_in_a_file(self) -> None:
        for name in SECRETS:
            with tempfile.NamedTemporaryFile("w") as file, self.subTest(name=name):
                file.write(f"{SECRETS[name]}\n")
                file.flush()
                self.assertEqual(start(without=name, **{f"{name}_FILE": file.name}), "")

    def test_a_file_that_is_not_there_is_named(self) -> None:
        said = start(without="SECRET_KEY", SECRET_KEY_FILE="/nowhere/at/all")
        self.assertIn("SECRET_KEY_FILE names a file that cannot be read", said)

    def test_an_encryption_key_that_is_none_stops_the_start(self) -> None:
        for keys in ("not a key", SECRETS["ENCRYPTION_KEYS"] + ",short"):
            said = start(ENCRYPTION_KEYS=keys)
            self.assertIn("ENCRYPTION_KEYS", said)
            self.assertNotIn("not a key", said)

    def test_backups_without_a_key_of_their_own_stop_the_start(self) -> None:
        said = start(BACKUP_FOLDER="/backups")
        self.assertIn("BACKUP_FOLDER is set, but BACKUP_KEYS is not", said)
        self.assertEqual(
            start(BACKUP_FOLDER="/backups", BACKUP_KEYS=SECRETS["ENCRYPTION_KEYS"]), ""
        )
        self.assertIn("BACKUP_KEYS holds something that is no key", start(BACKUP_KEYS="short"))

    def test_a_number_that_is_none_is_named(self) -> None:
        said = start(SLOW_QUERY_MS="half a second")
        self.assertEqual(said, "SLOW_QUERY_MS is to be a whole number.")
        self.assertEqual(start(SLOW_QUERY_MS=""), "")

    def test_a_log_in_an_unknown_form_is_refused(self) -> None:
        self.assertIn("either 'plain' or 'json'", start(LOG_FORMAT="xml"))

    def test_a_mode_that_is_none_is_refused(self) -> None:
        self.assertIn("either 'local' or 'hosted'", start(BOUNCEBACK_MODE="staging"))

    def test_a_database_alone_means_hosted(self) -> None:
        self.assertIn(
            "SECRET_KEY is not set", start(without="SECRET_KEY", BOUNCEBACK_MODE="hosted")
        )

    def test_nobody_can_switch_debugging_on_there(self) -> None:
        self.assertEqual(start(BOUNCEBACK_DEBUG="1"), "")
        self.assertFalse(ask("answer = settings.DEBUG"))

    def test_mail_goes_out_encrypted_and_by_smtp(self) -> None:
        options = ask("answer = settings.MAILERS['default']")["OPTIONS"]
        self.assertEqual((options["host"], options["port"]), ("mail.example.com", 587))
        self.assertTrue(options["use_tls"])

    def test_a_way_of_sending_mail_that_is_none_is_refused(self) -> None:
        for url in ("mail.example.com", "smtp+tls://mail.example.com", "console://"):
            self.assertIn("EMAIL_URL begins with", start(EMAIL_URL=url))

    def test_links_in_mails_lead_to_the_first_name_or_where_one_says(self) -> None:
        for told, leads_to in (
            ({}, "https://bounceback.example.com"),
            ({"ALLOWED_HOSTS": ".example.com,example.org"}, "https://example.com"),
            ({"SITE_URL": "https://www.example.org/"}, "https://www.example.org"),
        ):
            with mock.patch.dict(os.environ, environment("", **told), clear=True):
                found = runpy.run_path(str(ROOT / "bounceback" / "settings.py"))
            self.assertEqual(found["SITE_URL"], leads_to)

    @pytest.mark.slow
    def test_the_deploy_checks_find_nothing(self) -> None:
        done = subprocess.run(
            [
                sys.executable,
                "-W",
                "error",
                "manage.py",
                "check",
                "--deploy",
                "--fail-level",
                "WARNING",
            ],
            cwd=ROOT,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


class DocumentedTests(SimpleTestCase):
    """Whoever hosts it finds each setting in docs/hosting.md."""

    READS = re.compile(
        r"""(?:from_environment|required|number|text_of|environ\.get)\(\s*["']([A-Z_]+)["']"""
    )

    def test_every_setting_has_its_row_and_every_row_its_setting(self) -> None:
        files = [*(ROOT / "bounceback").rglob("*.py"), ROOT / "gunicorn.conf.py"]
        read = {name for file in files for name in self.READS.findall(file.read_text())}
        page = (ROOT / "docs/hosting.md").read_text().partition("## Every setting")[2]
        rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
        told = {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)}
        read_by_others = {"PORT"}  # gunicorn's own
        no_setting = {"BOUNCEBACK_AS_OWNER"}  # our programs tell themselves: manage.py, wsgi.py
        self.assertGreater(len(read), 20)
        self.assertEqual(told - read_by_others, read - no_setting)

    def test_the_example_tells_what_a_host_has_to_set(self) -> None:
        example = (ROOT / ".env.example").read_text()
        for name in (*SECRETS, "DATABASE_URL", "SIGN_UP", "INSTANCE_NAME", "METRICS_TOKEN"):
            self.assertRegex(example, rf"(?m)^{name}=")


class AddressTests(SimpleTestCase):
    def test_through_a_pooler_nothing_is_left_in_a_session(self) -> None:
        found = external_settings("postgres://someone:secret@10.0.0.1:6432/bounceback?pooled=yes")
        self.assertTrue(found["DISABLE_SERVER_SIDE_CURSORS"])
        self.assertEqual(found["OPTIONS"], {"prepare_threshold": None})

    def test_what_else_an_address_says_is_for_libpq(self) -> None:
        found = external_settings("postgres://web@one,two:5432/b?target_session_attrs=read-write")
        self.assertEqual((found["HOST"], found["PORT"]), ("one,two", 5432))
        self.assertEqual(found["OPTIONS"], {"target_session_attrs": "read-write"})

    def test_an_address_that_is_none_stops_the_start_and_is_not_shown(self) -> None:
        for wrong in (
            "postgres://someone:secret@one/b?pooled=perhaps",
            "postgres://someone:secret@[one/b",
        ):
            for name in ("DATABASE_URL", "DATABASE_STANDBY_URL"):
                said = start(**{name: wrong})
                self.assertIn(f"{name} is no address of a database", said)
                self.assertNotIn("secret", said)

    def test_a_standby_is_a_database_where_one_is_named(self) -> None:
        self.assertNotIn("standby", ask("answer = settings.DATABASES"))
        url = "postgres://someone:secret@one,two/b?target_session_attrs=standby"
        with mock.patch.dict(os.environ, environment(DATABASE_STANDBY_URL=url), clear=True):
            found = runpy.run_path(str(ROOT / "bounceback" / "settings.py"))
        there, here = (found["DATABASES"][name] for name in (found["STANDBY_DATABASE"], "default"))
        self.assertEqual((there["HOST"], there["USER"]), ("one,two", "someone"))
        self.assertEqual(there["ENGINE"], here["ENGINE"])
        self.assertEqual(there["OPTIONS"], here["OPTIONS"] | {"target_session_attrs": "standby"})

    def test_worker_and_migrations_refuse_a_pooler(self) -> None:
        for command in ("worker", "migrate"):
            with (
                mock.patch.dict(connection.settings_dict, DISABLE_SERVER_SIDE_CURSORS=True),
                self.assertRaisesMessage(CommandError, "leads to a pooler"),
            ):
                call_command(command)


class LocalStartTests(SimpleTestCase):
    def test_secrets_are_made_once_and_read_by_their_owner_alone(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            first = secrets.made_once(Path(folder) / "secrets", "secret_key")
            second = secrets.made_once(Path(folder) / "secrets", "secret_key")
            made = Path(folder) / "secrets" / "secret_key"
            self.assertEqual((first, made.stat().st_mode & 0o777), (second, 0o600))
            self.assertEqual(made.parent.stat().st_mode & 0o777, 0o700)
            self.assertGreater(len(first), 60)

    def test_two_starts_at_once_end_up_with_one_secret(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "secret"
            secrets._write_once(path, "first")
            secrets._write_once(path, "second")
            self.assertEqual(path.read_text(), "first\n")
            self.assertEqual([each.name for each in Path(folder).iterdir()], ["secret"])

    def test_a_value_is_preferred_to_a_file(self) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SOME_NAME", "value")
            patch.setenv("SOME_NAME_FILE", "/nowhere")
            self.assertEqual(secrets.from_environment("SOME_NAME"), "value")

    def test_a_missing_one_is_told_in_a_sentence(self) -> None:
        with self.assertRaisesMessage(ImproperlyConfigured, "SOME_NAME is not set."):
            secrets.required("SOME_NAME")

    def test_the_tests_themselves_are_local_and_not_debugging(self) -> None:
        self.assertTrue(settings.LOCAL)
        self.assertFalse(settings.DEBUG)
