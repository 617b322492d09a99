"""Every address that something had before leads to the one it has, with whatever is sent to it."""

from django.test import TestCase
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from recovery.path import moved
from recovery.path.steps import BY_KEY
from tests.helpers.addresses import KEYED, the_rejection
from tests.helpers.factories import a_rejection, a_user, a_whole_rejection


def old_addresses() -> list[tuple[str, str]]:
    """(The route of an old one, the name of the one it leads to.)"""

    def walk(resolver: URLResolver, before: str) -> list[tuple[str, str]]:
        found = []
        for each in resolver.url_patterns:
            route = before + str(each.pattern)
            if isinstance(each, URLResolver):
                found += walk(each, route)
            elif isinstance(each, URLPattern) and (each.name or "").startswith("moved_"):
                found.append((route, str(each.name).removeprefix("moved_")))
        return found

    return walk(get_resolver(), "/")


class MovedAddressesTests(TestCase):
    def setUp(self) -> None:
        self.owner = a_user()
        a_whole_rejection(self.owner)
        self.client.force_login(self.owner)

    def old_and_new(self) -> list[tuple[str, str]]:
        found = []
        for route, name in old_addresses():
            keys = KEYED[name](self.owner) if name in KEYED else {}
            for key, value in keys.items():
                for kind in ("uuid", "slug", "int"):
                    route = route.replace(f"<{kind}:{key}>", str(value))
            found.append((route, reverse(name, kwargs=keys)))
        return found

    def test_each_leads_to_where_the_same_thing_is_now(self) -> None:
        found = self.old_and_new()
        self.assertGreater(len(found), 20)
        for old, now in found:
            with self.subTest(old):
                response = self.client.get(f"{old}?from=today")
                self.assertEqual(response.headers["Location"], f"{now}?from=today")

    def test_a_press_on_a_page_opened_before_still_does_its_work(self) -> None:
        rejection = a_rejection(self.owner)
        self.client.post(f"{rejection.get_absolute_url()}park/", {"hour": "9"}, follow=True)
        rejection.refresh_from_db()
        self.assertGreater(rejection.snoozed_until, timezone.now())

    def test_a_stranger_finds_nothing_at_its_end(self) -> None:
        old = f"{the_rejection(self.owner).get_absolute_url()}look-back/7/"
        self.client.force_login(a_user())
        self.assertEqual(self.client.get(old, follow=True).status_code, 404)

    def test_every_old_step_and_screen_leads_to_one_that_is_there(self) -> None:
        self.assertLessEqual(set(moved.STEPS.values()), set(BY_KEY))
        for (step, gone), now in moved.SCREENS.items():
            keys = {screen.key for screen in BY_KEY[step].screens}
            self.assertEqual((gone in keys, now in keys), (False, True), (step, gone))

    def test_an_old_step_leads_on_from_its_screens_and_its_resting_place(self) -> None:
        at = a_rejection(self.owner).get_absolute_url()
        for old, now in (
            ("land/check-in/", "say-what-happened/check-in/"),
            ("back/who-to-talk-to/", "get-going/conversations/"),
            ("back/when-exactly/", "get-going/conversations/"),
            ("insight/", "learn/"),
        ):
            response = self.client.get(at + old)
            self.assertEqual(response.headers["Location"], at + now)
