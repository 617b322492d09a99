"""Tags for every page."""

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts.typed import new_submit_key

register = template.Library()


@register.simple_tag(takes_context=True)
def submit_key(context: Context, *, kept: bool = True) -> SafeString:
    """A hidden key, new with each page: a form sent twice is done once.

    With kept=False, nothing typed in this form is ever kept as a draft.
    """
    key = new_submit_key(context["request"].user, kept=kept)
    return format_html('<input type="hidden" name="submit_key" value="{}">', key)


@register.simple_tag(takes_context=True)
def nav_to(context: Context, name: str) -> SafeString:
    """The address of a page in the menu, and whether one is there now, or on a page below it."""
    url, at = reverse(name), getattr(context.get("request"), "path", "")
    if at == url:
        return format_html('href="{}" aria-current="page"', url)
    return format_html('href="{}" aria-current="true"' if at.startswith(url) else 'href="{}"', url)
