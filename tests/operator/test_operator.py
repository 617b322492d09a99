"""The operator's page: for operators with a second step alone, and with nothing on it that anybody wrote."""

import tempfile
from io import StringIO
from pathlib import Path

from django.core.management import CommandError, call_command
from django.test import Client, TestCase, override_settings
from django.utils import timezone

from accounts.models import Invitation, User
from bounceback.backups.kept import name_of
from bounceback.queue import failed_jobs
from tests.helpers.factories import a_user, a_whole_rejection, an_operator
from tests.helpers.pages import form_data
from tests.queued import send_numbered

PAGE = "/operator/"


class OperatorTests(TestCase):
    def as_(self, who: User) -> Client:
        self.client.force_login(who)
        return self.client

    def test_a_stranger_gets_404(self) -> None:
        for path in (PAGE, f"{PAGE}invitation/"):
            self.assertEqual(Client().get(path).status_code, 404)
            self.assertEqual(Client().post(path).status_code, 404)

    def test_an_ordinary_person_gets_404(self) -> None:
        self.assertEqual(self.as_(a_user()).get(PAGE).status_code, 404)

    def test_an_operator_without_a_second_step_is_told_to_set_one_up(self) -> None:
        a_whole_rejection()
        page = self.as_(an_operator(second_step=False)).get(PAGE)
        self.assertContains(page, "A second step first", status_code=403)
        self.assertNotContains(page, "have an account", status_code=403)

    def test_who_is_an_operator_no_more_gets_404(self) -> None:
        who = an_operator()
        call_command("make_operator", who.email, "--undo", stdout=StringIO())
        self.assertEqual(self.as_(who).get(PAGE).status_code, 404)

    def test_nobody_can_be_made_one_without_an_account(self) -> None:
        with self.assertRaisesMessage(CommandError, "Nobody has an account with this address yet"):
            call_command("make_operator", "nobody@example.com")

    def test_it_counts_everybody(self) -> None:
        for _ in range(2):
            a_whole_rejection(a_user())
        page = self.as_(an_operator()).get(PAGE)
        self.assertContains(page, "3 people have an account.")
        self.assertContains(page, "2 are kept, of all people together.")

    def test_it_shows_nothing_that_anybody_wrote_and_nobodys_name(self) -> None:
        person = a_user(email="canary@example.com", name="Canary Bird")
        rejection = a_whole_rejection(person)
        page = self.as_(an_operator()).get(PAGE).content.decode()
        private = {person.email, person.name, str(person.pk), rejection.company, rejection.role}
        self.assertEqual([words for words in private if words in page], [])

    def test_it_says_what_waits_and_what_was_given_up(self) -> None:
        send_numbered.defer(mail_id=4711)
        page = self.as_(an_operator()).get(PAGE)
        self.assertContains(page, "tests.queued.send_numbered")
        self.assertContains(page, "worker: No worker has been heard of lately.")
        self.assertNotContains(page, "4711")
        self.assertEqual(failed_jobs(), [])

    def test_it_says_how_old_the_last_backup_is(self) -> None:
        client = self.as_(an_operator())
        self.assertContains(client.get(PAGE), "The worker makes no backups")
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            with self.settings(BACKUP_FOLDER=folder):
                self.assertContains(client.get(PAGE), "There is no backup in")
                (folder / name_of(timezone.now())).touch()
                self.assertContains(client.get(PAGE), "The last backup was made on")

    @override_settings(SIGN_UP="invitation")
    def test_an_invitation_is_made_and_shown_once(self) -> None:
        client = self.as_(an_operator())
        data = form_data(client, PAGE, f"{PAGE}invitation/")
        page = client.post(f"{PAGE}invitation/", data, follow=True).content.decode()
        link = page.split('id="link" value="')[1].split('"')[0]
        opened = Client().get(link.removeprefix("http://127.0.0.1:8000"))
        self.assertContains(opened, "You are invited")
        self.assertNotContains(client.get(PAGE), 'id="link"')
        self.assertEqual(Invitation.objects.count(), 1)

    def test_where_sign_up_is_open_none_can_be_made(self) -> None:
        client = self.as_(an_operator())
        self.assertNotContains(client.get(PAGE), "Make an invitation")
        self.assertEqual(client.post(f"{PAGE}invitation/").status_code, 404)
