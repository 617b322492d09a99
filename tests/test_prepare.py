"""What is done before BounceBack serves is done again only where something changed."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.management import call_command, get_commands, load_command_class
from django.test import SimpleTestCase, override_settings

from bounceback.prepare import collect_static


class CollectStaticTests(SimpleTestCase):
    def setUp(self) -> None:
        folder = Path(self.enterContext(TemporaryDirectory()))
        self.source, self.served = folder / "source", folder / "served"
        self.source.mkdir()
        (self.source / "ours.css").write_text("a { color: red }")
        served = override_settings(
            STATICFILES_DIRS=[self.source],
            STATIC_ROOT=self.served,
            STORAGES=settings.STORAGES
            | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}},
        )
        self.enterContext(served)
        collect_static()

    def test_what_was_collected_is_not_collected_again(self) -> None:
        (self.served / "ours.css").unlink()
        collect_static()
        self.assertFalse((self.served / "ours.css").exists())

    def test_a_changed_file_is(self) -> None:
        changed = self.source / "ours.css"
        changed.write_text("a { color: blue }")
        later = changed.stat().st_mtime + 2  # Django compares whole seconds
        os.utime(changed, (later, later))
        collect_static()
        self.assertIn("blue", (self.served / "ours.css").read_text())

    def test_the_files_of_the_release_before_stay_for_pages_that_are_open(self) -> None:
        hashed = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
        with override_settings(STORAGES=settings.STORAGES | {"staticfiles": hashed}):
            call_command("collectstatic", interactive=False, verbosity=0)
            (self.source / "ours.css").write_text("a { color: green }")
            call_command("collectstatic", interactive=False, verbosity=0)
        both = {path.read_text() for path in self.served.glob("ours.*.css")}
        self.assertEqual(both, {"a { color: red }", "a { color: green }"})

    def test_so_is_everything_after_a_start_that_was_cut_short(self) -> None:
        (self.served / "collected.txt").unlink()
        (self.served / "ours.css").unlink()
        collect_static()
        self.assertTrue((self.served / "ours.css").exists())


class CommandTests(SimpleTestCase):
    def test_commands_begin_at_once(self) -> None:
        """To check everything first takes longer than what they do; what sets BounceBack up does so."""
        ours = {"accounts", "bounceback", "recovery"}
        checked = {
            name
            for name, app in get_commands().items()
            if app in ours and load_command_class(app, name).requires_system_checks
        }
        self.assertEqual(checked, {"migrate", "demo"})
