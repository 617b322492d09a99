"""Tags and filters that every template may use without loading them."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import quote

from django import template
from django.conf import settings
from django.forms import BaseForm, BoundField
from django.template import Context, Node, NodeList
from django.template.base import FilterExpression, Parser, Token
from django.template.defaultfilters import date as django_date
from django.template.defaulttags import url
from django.templatetags.i18n import do_translate
from django.templatetags.static import do_static, static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from bounceback.days import (
    by_day,
    dated,
    for_day,
    full_hour,
    local_day,
    of_day,
    on_day,
    on_hour,
    said_day,
    since_day,
    until_day,
    with_first,
)
from bounceback.integrity import integrity
from bounceback.terms import TERMS, Term
from bounceback.text import after_label, labelled, quoted
from bounceback.widgets import stops

register = template.Library()

# {{ day|said_day }}: "Mon 30 Nov". {{ day|on_day }}: "on Mon 30 Nov". {{ moment|on_hour }}: "tomorrow at 09:00".
# {{ hour|full_hour }}: "09:00".
for each in (said_day, on_day, on_hour, until_day, since_day, by_day, for_day, of_day, full_hour):
    register.filter(each)


@register.filter(name="date", expects_localtime=True)
def date_filter(value: Any, kind: str | None = None) -> str:
    """Django's own, with the first of a month as it is said: `{{ plan.on|date:"DAY_FORMAT" }}`."""
    said = str(django_date(value, kind))
    return with_first(said, value) if isinstance(value, date) else said


# {{ words|quoted }}: “I always fail”. {{ name|labelled:words }}: "Next: call Ana".
register.filter(quoted)
register.filter(labelled)
register.filter(after_label)


@register.simple_tag(name="day")
def day_tag(day: date) -> SafeString:
    """A day in full, and as machines read it: `{% day plan.on %}`."""
    day = local_day(day)
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), dated(day))


@register.simple_tag
def instance_name() -> str:
    """What this BounceBack is called; on every page, so it needs no context."""
    return str(settings.INSTANCE_NAME)


@register.simple_tag
def languages() -> list[tuple[str, str]]:
    """Code and name of each language that is spoken here, the name in the language itself."""
    return list(settings.LANGUAGES)


@register.simple_tag
def told_by_law() -> dict[str, bool]:
    """Which pages the host has set up that the law may want: imprint, privacy."""
    return {"imprint": bool(settings.IMPRINT), "privacy": bool(settings.PRIVACY)}


def address(to: str, *args: object) -> str:
    """The address a tag is told: a URL name with its arguments, or an address as it is."""
    return to if to.startswith("/") else reverse(to, args=args)


@register.simple_block_tag
def back(content: str, to: str, *args: object) -> SafeString:
    """The way back, above a page: `{% back "plan_list" %}{% translate "Plans" %}{% endback %}`."""
    return format_html(
        '<p class="small"><a class="back" href="{}"><span aria-hidden="true">←</span>&nbsp;{}</a></p>',
        address(to, *args),
        content,
    )


@register.simple_tag
def from_here(script: str) -> SafeString:
    """Where a script lies, and what it must be (W3C: Subresource Integrity): `<script {% from_here "js/a.js" %}>`."""
    return format_html('src="{}" integrity="{}"', static(script), integrity(script))


@register.simple_tag
def icon(name: str, size: int = 24) -> SafeString:
    """An icon from the one SVG file that every page loads; hidden from screen readers."""
    sprite = static("img/icons.svg")
    return format_html(
        '<svg width="{0}" height="{0}" aria-hidden="true"><use href="{1}#{2}"/></svg>',
        size,
        sprite,
        name,
    )


@register.inclusion_tag("components/term.html")
def term(*keys: str) -> dict[str, list[Term]]:
    """What words of this page mean, folded, beside where they are met first: `{% term "recruiter" "agency" %}`."""
    terms = [TERMS[key] for key in keys]
    return {"terms": [each for each in terms if get_language() == "en" or not each.english_only]}


@register.filter
def of_which(name: object) -> SafeString:
    """Hidden words after a button's label that say which of several rows it is for, for screen readers."""
    return format_html('<span class="visually-hidden"> {}</span>', name)


@register.filter
def holds(form: BaseForm, names: str) -> bool:
    """Whether one of these fields has a value or an error, so that the disclosure around it must be open."""
    return any(form[name].errors or form[name].value() for name in names.split())


@register.simple_tag
def step_buttons(first: str = "", **others: str) -> SafeString:
    """The buttons under a form: what each sends as `go`, and its label.

    The first is the one to press, and may send nothing; all further ones leave the form, whatever is missing in it.
    """
    if first:
        main = format_html('<button class="button">{}</button>', first)
    else:
        go = next(iter(others))
        main = format_html(
            '<button class="button" name="go" value="{}">{}</button>', go, others.pop(go)
        )
    rest = format_html_join(
        "", '<button class="link" name="go" value="{}" formnovalidate>{}</button>', others.items()
    )
    return format_html('<div class="actions step-buttons">{}{}</div>', main, rest)


@register.simple_tag(name="stops")
def stops_of(field: BoundField) -> SafeString:
    """The answers of a choice field in a row of buttons."""
    attrs = field.build_widget_attrs({"id": field.auto_id})
    widget: Any = field.field.widget
    return stops(widget.subwidgets(field.html_name, field.value(), attrs=attrs))


@register.simple_tag(takes_context=True)
def autosave(context: Context, page: str = "") -> SafeString:
    """The attributes of a form that keep what is typed as a draft, of this page or of another, after a short pause."""
    return format_html(
        'hx-post="{}?path={}" hx-trigger="input delay:1500ms" hx-swap="none" hx-sync="this:replace"',
        reverse("draft_keep"),
        quote(page or context["request"].path),
    )


@register.simple_tag(takes_context=True)
def place(context: Context) -> tuple[str, bool]:
    """The menu section of this address, and whether the address is that section's own page."""
    path = getattr(context.get("request"), "path", "")
    if path == reverse("question_list"):
        return "lessons", False  # its address is below the debriefs, its tab beside the lessons
    section = path.partition("/")[2].partition("/")[0]
    return section, path == f"/{section}/"


@register.simple_tag
def nav_to(name: str, at: tuple[str, bool], *within: str) -> SafeString:
    """The address of a page in the menu, and whether one is on it now, or on a page of its section.

    `within` names further sections whose pages it leads to by its tabs.
    """
    url, (section, is_its_own) = reverse(name), at
    if is_its_own and url == f"/{section}/":
        return format_html('href="{}" aria-current="page"', url)
    if section in within or url == f"/{section}/":
        return format_html('href="{}" aria-current="true"', url)
    return format_html('href="{}"', url)


# Lists that are one section of the menu: a tab for each, in the order they stand.
TABS = (
    ("rejection_list", "feedback_list", "debrief_list"),
    ("person_list", "conversation_list", "plan_list"),
    ("lesson_list", "question_list", "lesson_card", "over_time"),
)
TAB_NAMES = {
    "feedback_list": _("Feedback"),
    "debrief_list": _("Debriefs"),
    "person_list": _("People"),
    "conversation_list": _("Conversations"),
    "plan_list": _("Plans"),
    "lesson_list": _("Lessons"),
    "question_list": _("Question bank"),
    "lesson_card": _("Card"),
    "over_time": _("Over time"),
}


@register.inclusion_tag("components/tabs.html", takes_context=True)
def tabs(context: Context) -> dict[str, object]:
    """The tabs above a page: the lists beside this one, where the page is one of them."""
    match = getattr(context.get("request"), "resolver_match", None)
    here = match.url_name if match else None
    beside: tuple[str, ...] = next((names for names in TABS if here in names), ())
    return {"tabs": [(reverse(name), _tab_name(context, name), name == here) for name in beside]}


def _tab_name(context: Context, name: str) -> Any:
    """As in the menu, where a rejection goes by the person's own word."""
    return TAB_NAMES.get(name) or context["word"].Many


MOST_STEADY = 1_000  # fragments kept by one process


class SteadyNode(Node):
    """A part of a template that is drawn once in a process for each set of values it is told."""

    def __init__(self, values: list[FilterExpression], content: Node | NodeList) -> None:
        self.values, self.content = values, content
        self.drawn: dict[tuple[object, ...], str] = {}

    def render(self, context: Context) -> str:
        told = (get_language(), *[each.resolve(context) for each in self.values])
        if told not in self.drawn:
            if len(self.drawn) >= MOST_STEADY:
                self.drawn.clear()
            self.drawn[told] = self.content.render(context)
        return self.drawn[told]


@register.tag
def steady(parser: Parser, token: Token) -> SteadyNode:
    """`{% steady word.Many at %}...{% endsteady %}`: a part that depends on these values and the language alone.

    Nothing in it may come from the person or the request otherwise: it is kept, and shown to everybody.
    """
    values = [parser.compile_filter(each) for each in token.split_contents()[1:]]
    content = parser.parse(("endsteady",))
    parser.delete_first_token()
    return SteadyNode(values, content)


def drawn_once(tag: Callable[[Parser, Token], Node]) -> Callable[[Parser, Token], Node]:
    """One of Django's tags, drawn once in a process when everything it is told stands in the template."""

    def parse(parser: Parser, token: Token) -> Node:
        node = tag(parser, token)
        told = token.split_contents()[1:]
        return SteadyNode([], node) if all(LITERAL.fullmatch(each) for each in told) else node

    return parse


LITERAL = re.compile(r""""[^"]*"|'[^']*'|\d+|context""")

register.tag("translate", drawn_once(do_translate))
register.tag("static", drawn_once(do_static))
register.tag("url", drawn_once(url))
register.tag("icon", drawn_once(register.tags["icon"]))
if not settings.DEBUG:  # there a script that was changed has a new digest without a restart
    register.tag("from_here", drawn_once(register.tags["from_here"]))
