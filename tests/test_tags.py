"""Tags that draw what many pages have: a button that posts, the buttons under a form, keeping a draft."""

from datetime import UTC, date, datetime
from unittest import mock
from uuid import UUID

from django.forms import CharField, Form
from django.template import Context, Template
from django.templatetags.static import static
from django.test import RequestFactory, TestCase
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape

from tests.helpers.factories import a_user
from tests.helpers.pages import forms_on
from tests.helpers.translation import pseudo_language


class TagTests(TestCase):
    def draw(self, words: str, **facts: object) -> str:
        request = RequestFactory().get("/plans/new/", {"again": "1"})
        request.user = a_user()
        csrf = {"csrf_token": "token", "request": request}
        return Template(words).render(Context(csrf | facts))

    def test_a_press_posts_once_to_where_it_says_and_is_protected(self) -> None:
        page = self.draw('{% press "debrief_list" from="today" %}Go & look{% endpress %}')
        (form,) = forms_on(page)
        self.assertEqual((form.method, form.action), ("post", reverse("debrief_list")))
        self.assertEqual(set(form.hidden), {"csrfmiddlewaretoken", "submit_key", "from"})
        self.assertEqual(form.hidden["from"], "today")
        self.assertInHTML('<button class="link">Go & look</button>', page)

    def test_a_press_goes_to_an_address_and_trusts_nothing_typed(self) -> None:
        words = '{% press to look="button" of=name %}{{ name }}{% endpress %}'
        page = self.draw(words, to="/talks/?a=<b>", name='<i>"')
        (form,) = forms_on(page)
        self.assertEqual((form.action, form.hidden["of"]), ("/talks/?a=<b>", '<i>"'))
        self.assertNotIn("<i>", page)

    def test_a_form_sends_unseen_that_it_is_ours_once_and_what_is_named(self) -> None:
        page = self.draw('<form method="post">{% sent_once of=name %}</form>', name='<i>"')
        (form,) = forms_on(page)
        self.assertEqual(set(form.hidden), {"csrfmiddlewaretoken", "submit_key", "of"})
        self.assertEqual(form.hidden["of"], '<i>"')

    def test_a_day_is_told_to_people_and_to_machines(self) -> None:
        late = datetime(2026, 11, 29, 23, 30, tzinfo=UTC)
        for day in (date(2026, 11, 29), late):
            page = self.draw("{% day it %}", it=day)
            self.assertEqual(page, f'<time datetime="2026-11-29">{date_format(day)}</time>')
        with timezone.override("Asia/Tokyo"):
            self.assertIn('"2026-11-30"', self.draw("{% day it %}", it=late))

    def test_the_way_back_names_where_it_leads_and_trusts_nothing_typed(self) -> None:
        words = "{% back to %}{{ name }}{% endback %}"
        for to, address in (("debrief_list", reverse("debrief_list")), ("/a/?b", "/a/?b")):
            page = self.draw(words, to=to, name="<i>")
            self.assertInHTML('<span aria-hidden="true">←</span>', page)
            self.assertIn(f'href="{address}"', page)
            self.assertNotIn("<i>", page)

    def test_a_picture_says_nothing_by_itself(self) -> None:
        page = self.draw('{% icon "sun" %}{% icon "lifebuoy" 20 %}')
        self.assertEqual(page.count('aria-hidden="true"'), 2)
        self.assertIn('width="24" height="24"', page)
        self.assertIn(f'href="{static("img/icons.svg")}#lifebuoy"', page)

    def test_what_is_typed_or_wrong_in_a_folded_field_opens_it(self) -> None:
        class Job(Form):
            company = CharField(required=False)
            role = CharField(max_length=3)

        def opens(**typed: str) -> str:
            return self.draw('{% if form|holds:"company role" %}open{% endif %}', form=Job(typed))

        self.assertEqual(opens(company="Acme", role="QA"), "open")
        self.assertEqual(opens(role="long"), "open")
        self.assertEqual(self.draw('{% if form|holds:"role" %}open{% endif %}', form=Job()), "")

    def test_the_first_of_the_buttons_saves_and_the_others_leave(self) -> None:
        page = self.draw('{% step_buttons next=_("Save") leave=_("Not now") %}')
        self.assertInHTML('<button class="button" name="go" value="next">Save</button>', page)
        leave = '<button class="link" name="go" value="leave" formnovalidate>Not now</button>'
        self.assertInHTML(leave, page)

    def test_a_form_may_have_one_button_that_tells_nothing(self) -> None:
        page = self.draw('{% step_buttons _("Keep it") %}')
        self.assertInHTML('<button class="button">Keep it</button>', page)

    def test_a_draft_is_kept_of_this_page_or_of_another(self) -> None:
        keep = f'hx-post="{reverse("draft_keep")}?path='
        self.assertIn(f'{keep}/plans/new/"', self.draw("<form {% autosave %}>"))
        self.assertIn(f'{keep}/a%26b/"', self.draw("<form {% autosave to %}>", to="/a&b/"))
        self.assertIn(f'{keep}/plans/new/"', self.draw('<form {% autosave "" %}>'))


class DrawnOnceTests(TestCase):
    def test_words_and_addresses_of_the_template_itself_are_drawn_once_for_each_language(
        self,
    ) -> None:
        page = Template(
            '{% translate "Done" %} {% url "today" %} {% translate "n" context "key" %}'
        )
        plain = page.render(Context())
        with mock.patch("django.templatetags.i18n.TranslateNode.render", return_value="anew"):
            self.assertEqual(page.render(Context()), plain)
        with pseudo_language():
            self.assertIn("⟦Done⟧", page.render(Context()))
        self.assertEqual(page.render(Context()), plain)

    def test_what_the_page_tells_them_is_drawn_each_time(self) -> None:
        page = Template(
            '{% translate words %} {% url name %} {% translate "Done" as done %}{{ done }}'
            '{% url "plan_edit" key %}'
        )
        for words, name, key in (
            ("Today", "today", UUID(int=1)),
            ("<b>", "plan_list", UUID(int=2)),
        ):
            drawn = page.render(Context({"words": words, "name": name, "key": key}))
            self.assertTrue(drawn.startswith(f"{escape(words)} {reverse(name)} Done"))
            self.assertIn(str(key), drawn)
