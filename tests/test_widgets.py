"""A control drawn by us equals, character by character, the one that Django's templates draw."""

from datetime import date
from html import escape
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


class AForm(forms.Form):
    default_renderer = FormRenderer
    words = forms.CharField(label=f"{EVIL}\nin two lines", help_text=EVIL)
    choice = forms.ChoiceField(
        label=EVIL, help_text="One of them.", choices=FEW, widget=forms.RadioSelect
    )
    rest = forms.CharField(required=False)


class FieldTests(SimpleTestCase):
    def drawn(self, name: str, **sent: str) -> str:
        form = AForm(sent or None)
        if sent:
            form.add_error(name, EVIL)
        return str(form[name].as_field_group())

    def test_its_label_hint_and_control_belong_together(self) -> None:
        self.assertHTMLEqual(
            self.drawn("words"),
            f"""<div class="field"><label for="id_words">{escape(EVIL)}<br>in two lines</label>
            <p class="hint" id="id_words_helptext">{escape(EVIL)}</p>
            <input type="text" name="words" required id="id_words" aria-describedby="id_words_helptext"></div>""",
        )

    def test_a_mistake_is_told_at_it(self) -> None:
        drawn = self.drawn("words", words="typed", choice="a")
        self.assertInHTML(f'<p class="error" id="id_words_error">{escape(EVIL)}</p>', drawn)
        self.assertIn('class="field wrong"', drawn)
        self.assertIn('aria-describedby="id_words_helptext id_words_error"', drawn)

    def test_what_is_chosen_from_is_a_group_with_its_question(self) -> None:
        drawn = self.drawn("choice", words="typed", choice="a")
        self.assertInHTML(f"<legend>{escape(EVIL)}</legend>", drawn)
        told_by = 'aria-describedby="id_choice_helptext id_choice_error"'
        self.assertTrue(drawn.startswith(f'<fieldset class="field wrong" {told_by}>'), drawn)

    def test_without_hint_and_mistake_it_is_its_label_and_control(self) -> None:
        self.assertHTMLEqual(
            self.drawn("rest"),
            """<div class="field"><label for="id_rest">Rest</label>
            <input type="text" name="rest" id="id_rest"></div>""",
        )
