"""One page, with and without htmx: parts for swaps, whole pages for everyone else."""

from django.test import RequestFactory, SimpleTestCase
from django.urls import reverse
from django_htmx.middleware import HtmxMiddleware

from bounceback.htmx import go_to, wants_part, where_to
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_rejection
from tests.helpers.pages import form_data

HTMX = {"HX-Request": "true"}


class WantsPartTests(SimpleTestCase):
    def wants(self, **headers: str) -> bool:
        request = RequestFactory().get("/", headers=headers)
        HtmxMiddleware(lambda request: None)(request)  # type: ignore[arg-type, return-value]
        return wants_part(request)

    def test_a_swap_wants_a_part(self) -> None:
        self.assertTrue(self.wants(**HTMX))

    def test_a_browser_wants_the_page(self) -> None:
        self.assertFalse(self.wants())

    def test_a_boosted_link_wants_the_page(self) -> None:
        self.assertFalse(self.wants(**HTMX, **{"HX-Boosted": "true"}))

    def test_the_back_button_wants_the_page(self) -> None:
        self.assertFalse(self.wants(**HTMX, **{"HX-History-Restore-Request": "true"}))

    def test_a_request_that_passed_no_middleware_wants_the_page(self) -> None:
        self.assertFalse(wants_part(RequestFactory().get("/")))


class GoToTests(SimpleTestCase):
    def test_a_browser_is_redirected_to_a_get(self) -> None:
        response = go_to(RequestFactory().post("/"), "today")
        self.assertEqual((response.status_code, where_to(response)), (303, "/today/"))

    def test_htmx_is_told_where_to_go(self) -> None:
        request = RequestFactory().post("/", headers=HTMX)
        HtmxMiddleware(lambda request: None)(request)  # type: ignore[arg-type, return-value]
        response = go_to(request, "today")
        self.assertEqual((response.status_code, where_to(response)), (200, "/today/"))

    def test_a_page_that_sent_its_form_by_itself_is_told_where_to_go(self) -> None:
        response = go_to(RequestFactory().post("/", headers={"X-Sent-First": "yes"}), "today")
        self.assertEqual((response.status_code, where_to(response)), (204, "/today/"))


class RejectionListPartTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        a_rejection(self.user)
        self.url = reverse("rejection_list")

    def test_a_search_swaps_the_results_alone(self) -> None:
        part = self.client.get(self.url, {"q": "lum"}, headers=HTMX)
        self.assertContains(part, 'id="results"')
        self.assertNotContains(part, "<html")

    def test_part_and_page_say_the_same(self) -> None:
        part = self.client.get(self.url, headers=HTMX).content.decode().strip()
        self.assertIn(part, self.client.get(self.url).content.decode())

    def test_caches_are_told_that_the_answer_varies(self) -> None:
        self.assertIn("HX-Request", self.client.get(self.url)["Vary"])
        self.assertIn("HX-Request", self.client.get(self.url, headers=HTMX)["Vary"])

    def test_the_back_button_gets_the_page(self) -> None:
        restoring = HTMX | {"HX-History-Restore-Request": "true"}
        self.assertContains(self.client.get(self.url, headers=restoring), "<html")


class ReadPastedPartTests(PageTestCase):
    def test_reading_a_message_swaps_the_fields_alone(self) -> None:
        url = reverse("rejection_new")
        data = form_data(self.client, url, go="read", their_words="Dear Sam, thanks.")
        part = self.client.post(url, data, headers=HTMX)
        self.assertContains(part, 'id="fields"')
        self.assertNotContains(part, "<html")

    def test_without_htmx_the_whole_page_comes_back(self) -> None:
        url = reverse("rejection_new")
        data = form_data(self.client, url, go="read", their_words="Dear Sam, thanks.")
        self.assertContains(self.client.post(url, data), "<html")


class MistakeTests(PageTestCase):
    """htmx swaps 422 and no other mistake: the answer to a plain form is a page either way."""

    def test_a_mistake_is_422_with_what_was_typed(self) -> None:
        url = reverse("rejection_new")
        response = self.send(url, advert_url="not a link", company="Lumen")
        self.assertContains(response, 'value="not a link"', status_code=422)
        self.assertContains(response, "That is not a web address.", status_code=422)
