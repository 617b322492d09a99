"""Where one is signed in, and signing out there."""

from django.test import Client
from django.urls import reverse

from accounts.devices import device_of
from tests.accounts.people import AccountTestCase
from tests.helpers.factories import a_user

URL = "/settings/sessions/"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


class SessionListTests(AccountTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.other = Client(headers={"user-agent": FIREFOX})
        self.sign_in(self.other)
        self.sign_in()

    def test_it_names_each_place_and_says_which_is_this_one(self) -> None:
        page = self.client.get(URL)
        self.assertContains(page, "Firefox on Linux")
        self.assertContains(page, "this one", 1)

    def test_one_place_can_be_signed_out(self) -> None:
        there = self.user.usersession_set.order_by("created_at")[0]
        self.client.post(reverse("session_end", args=[there.pk]))
        self.assertSignedOut(self.other)
        self.assertSignedIn()

    def test_everywhere_else_can_be_signed_out(self) -> None:
        self.client.post(reverse("session_end_others"))
        self.assertSignedOut(self.other)
        self.assertSignedIn()

    def test_a_place_one_has_left_is_not_shown(self) -> None:
        self.other.post(reverse("account_logout"))
        self.assertNotContains(self.client.get(URL), "Firefox")

    def test_somebody_elses_place_is_not_there(self) -> None:
        stranger = a_user()
        client = Client()
        client.force_login(stranger)
        there = self.user.usersession_set.order_by("created_at")[0]
        self.assertEqual(client.post(reverse("session_end", args=[there.pk])).status_code, 404)
        self.assertSignedIn(self.other)

    def test_many_places_take_no_more_queries(self) -> None:
        with self.assertNumQueries(3):
            self.client.get(URL)
        for _ in range(5):
            self.sign_in(Client())
        with self.assertNumQueries(3):
            self.client.get(URL)

    def test_devices_have_names_people_use(self) -> None:
        agents = {
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1": (
                "Safari on iPhone"
            ),
            "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0": (
                "Edge on Windows"
            ),
            "curl/8.0": "A device",
        }
        self.assertEqual([device_of(agent) for agent in agents], list(agents.values()))
