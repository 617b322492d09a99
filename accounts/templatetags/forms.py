"""Tags for forms, usable in every template without loading."""

from django import template
from django.template import Context
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from accounts.drafts import new_submit_key
from bounceback.templatetags.bounceback import address

register = template.Library()


@register.simple_tag(takes_context=True)
def sent_once(context: Context, *, kept: bool = True, **sends: object) -> SafeString:
    """A posting form's hidden fields: the CSRF token, a key by which it is done once, and whatever is named.

    With kept=False, nothing typed in this form is ever kept as a draft.
    """
    return _unseen(context, sends, kept=kept)


def _unseen(context: Context, sends: dict[str, object], *, kept: bool = True) -> SafeString:
    request = context["request"]
    after = request.POST.get("submit_key", "") if request.method == "POST" else ""
    key = new_submit_key(request.user, kept=kept, after=after)
    inputs = {"submit_key": key} | sends
    return format_html(
        "{}{}",
        CsrfTokenNode().render(context),
        format_html_join("", '<input type="hidden" name="{}" value="{}">', inputs.items()),
    )


@register.simple_block_tag(takes_context=True)
def press(
    context: Context, content: str, to: str, *args: object, look: str = "link", **sends: object
) -> SafeString:
    """A form of one button, which posts: `{% press "plan_remove" plan.pk %}Remove it{% endpress %}`.

    It goes to a page by its name and what that takes, or to an address; `look` is the button's class,
    and whatever else is named is sent along.
    """
    return format_html(
        '<form method="post" action="{}">{}<button class="{}">{}</button></form>',
        address(to, *args),
        _unseen(context, sends),
        look,
        content,
    )
