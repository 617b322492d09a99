"""A control drawn by us equals, character by character, the one that Django's templates draw."""

from datetime import date
from typing import Any

from django import forms
from django.forms.renderers import DjangoTemplates
from django.test import SimpleTestCase

from bounceback.forms import FormRenderer
from bounceback.widgets import DRAWN, LongSelect

EVIL = '<script>"it\'s" & more</script>'
FEW = [("", "None of them"), ("a", "A & B"), ("<b>", EVIL)]
GROUPED = [("First", FEW), ("Second <i>", [("z", "Z")])]
LOOKS: tuple[dict[str, Any], ...] = (
    {},
    {"id": "id_it"},
    {"id": "id_it", "class": "wide", "required": True, "disabled": False, "maxlength": 20},
    {"aria-describedby": EVIL, "data-n": 1_000_000},
)
TYPED = (
    forms.TextInput,
    forms.NumberInput,
    forms.EmailInput,
    forms.URLInput,
    forms.SearchInput,
    forms.TelInput,
    forms.ColorInput,
    forms.HiddenInput,
    forms.DateInput,
    forms.DateTimeInput,
    forms.TimeInput,
    forms.FileInput,
    forms.CheckboxInput,
    forms.Textarea,
)
CHOSEN = (forms.Select, forms.SelectMultiple, forms.RadioSelect, forms.CheckboxSelectMultiple)
VALUES = (None, "", "words", EVIL, 1_000_000, 0.5, date(2026, 11, 28), True, False)


class WidgetTests(SimpleTestCase):
    def assertSame(self, widget: forms.Widget, value: Any) -> None:
        for look in LOOKS:
            ours = widget.render("it", value, dict(look), FormRenderer())
            theirs = widget.render("it", value, dict(look), DjangoTemplates())
            self.assertHTMLEqual(ours, theirs)
            self.assertEqual(ours.split(), theirs.split())

    def test_what_is_typed_into(self) -> None:
        for widget in TYPED:
            for value in VALUES:
                with self.subTest(widget=widget.__name__, value=value):
                    self.assertSame(widget(), value)

    def test_what_is_chosen_from(self) -> None:
        for widget in CHOSEN:
            for choices in ([], FEW, GROUPED):
                for value in (None, "", "a", ["a", "<b>"]):
                    with self.subTest(widget=widget.__name__, value=value, choices=choices):
                        self.assertSame(widget(choices=choices), value)

    def test_a_list_of_hundreds_is_the_list_that_django_draws_whatever_is_chosen(self) -> None:
        for value in (None, "", "a", "<b>", "nowhere"):
            with self.subTest(value=value):
                ours, theirs = LongSelect("a test's"), forms.Select()
                ours.choices = theirs.choices = GROUPED
                self.assertHTMLEqual(
                    ours.render("it", value, {"id": "id_it", "required": True}),
                    theirs.render("it", value, {"id": "id_it", "required": True}),
                )

    def test_all_that_is_drawn_is_compared(self) -> None:
        compared = {widget().template_name for widget in (*TYPED, *CHOSEN)}
        self.assertEqual(compared, set(DRAWN))
