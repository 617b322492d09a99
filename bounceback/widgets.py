"""Fields and Django's form controls, drawn without templates: the same HTML, at a tenth of the cost.

A choice of fifteen goes through some fifty templates there, half the time of a page with a form.
tests/test_widgets.py holds that both say the same, whatever stands in a control.
"""

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any, ClassVar

from django import forms
from django.forms.renderers import BaseRenderer
from django.utils.safestring import SafeString
from django.utils.translation import get_language

type Told = dict[str, Any]
"""What a widget tells of itself, in `get_context()["widget"]`."""


def _markup(drawn: str) -> SafeString:
    """HTML made here; every value in it is escaped."""
    return SafeString(drawn)


def _escaped(value: object) -> str:
    """Escape like Django's `conditional_escape`, in a third of its steps."""
    words = str(value)
    return words if hasattr(words, "__html__") else escape(words)


def attributes(given: Mapping[str, Any]) -> str:
    """HTML attributes of a tag: true ones by their name alone, false ones left out."""
    return "".join(
        f" {name}" if value is True else f' {name}="{_escaped(value)}"'
        for name, value in given.items()
        if value is not False
    )


def control(told: Told) -> SafeString:
    """An input, textarea or select as HTML."""
    value = told["value"]
    said = "" if value is None else f' value="{_escaped(value)}"'
    given = attributes(told["attrs"])
    return _markup(f'<input type="{told["type"]}" name="{told["name"]}"{said}{given}>')


def _textarea(told: Told) -> str:
    words = _escaped(told["value"]) if told["value"] else ""
    return f'<textarea name="{told["name"]}"{attributes(told["attrs"])}>\n{words}</textarea>'


def _select(told: Told) -> str:
    return f'<select name="{told["name"]}"{attributes(told["attrs"])}>{_options(told["optgroups"])}\n</select>'


def _options(optgroups: Iterable[tuple[Any, Iterable[Told], Any]]) -> str:
    parts: list[str] = []
    for group, options, _index in optgroups:
        if group:
            parts.append(f'\n  <optgroup label="{_escaped(group)}">')
        parts += (
            f'\n  <option value="{_escaped(each["value"])}"'
            f"{attributes(each['attrs'])}>{_escaped(each['label'])}</option>"
            for each in options
        )
        if group:
            parts.append("\n  </optgroup>")
    return "".join(parts)


class LongSelect(forms.Select):
    """A list of hundreds: its options are drawn once for each language, and what is chosen is marked then.

    `which` names the list: the same name must always mean the same options.
    """

    drawn: ClassVar[dict[tuple[str | None, str], str]] = {}

    def __init__(self, which: str, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.which = which

    def render(
        self,
        name: str,
        value: Any,
        attrs: dict[str, Any] | None = None,
        renderer: BaseRenderer | None = None,
    ) -> SafeString:
        key = (get_language(), self.which)
        if key not in self.drawn:
            self.drawn[key] = _options(self.optgroups(name, []))
        options = self.drawn[key]
        for chosen in self.format_value(value):
            plain = f'<option value="{_escaped(chosen)}"'
            options = options.replace(f"{plain}>", f"{plain} selected>", 1)
        given = attributes(self.build_attrs(self.attrs, attrs))
        return _markup(f'<select name="{_escaped(name)}"{given}>{options}\n</select>')


def _choices(told: Told) -> str:
    """Radio buttons or checkboxes as HTML."""
    around = {name: told["attrs"][name] for name in ("id", "class") if told["attrs"].get(name)}
    parts = [f"<div{attributes(around)}>"]
    for group, options, _index in told["optgroups"]:
        if group:
            parts.append(f"\n  <div><label>{_escaped(group)}</label>")
        parts += (f"<div>\n    {_choice(each)}\n</div>" for each in options)
        if group:
            parts.append("\n  </div>")
    return "".join([*parts, "\n</div>"])


def _choice(told: Told) -> str:
    if not told.get("wrap_label"):
        return control(told)
    belongs = f' for="{told["attrs"]["id"]}"' if told["attrs"].get("id") else ""
    return f"<label{belongs}>{control(told)} {_escaped(told['label'])}</label>"


def stops(options: Iterable[Told], look: str = "") -> SafeString:
    """Answers in a row, each with its label behind it; `none` adds one that leaves the question out."""
    return _markup(
        "".join(_stop(each, look or ("" if each["value"] else "none")) for each in options)
    )


def _stop(told: Told, look: str) -> str:
    given, key = attributes({"class": look or False}), _escaped(told["attrs"]["id"])
    return (
        f'<span{given}>{control(told)}<label for="{key}">{_escaped(told["label"])}</label></span>'
    )


_INPUTS = (
    *("text", "number", "email", "url", "search", "tel", "color", "hidden"),
    *("date", "datetime", "time", "checkbox", "file"),
)
DRAWN: dict[str, Callable[[Told], str]] = {
    **{f"django/forms/widgets/{name}.html": control for name in _INPUTS},
    "django/forms/widgets/textarea.html": _textarea,
    "django/forms/widgets/select.html": _select,
    "django/forms/widgets/radio.html": _choices,
    "django/forms/widgets/checkbox_select.html": _choices,
}


def drawn(template_name: str, context: dict[str, Any]) -> SafeString | None:
    """The HTML of the control that this Django template would draw; None for a template we do not know."""
    draw = DRAWN.get(template_name)
    return _markup(draw(context["widget"])) if draw else None


def drawn_field(field: forms.BoundField) -> SafeString:
    """One field: its label, hint, error and control, tied together for every reader."""
    key, label = _escaped(field.auto_id), _escaped(field.label).replace("\n", "<br>")
    hint, wrong = _escaped(field.help_text), " ".join(map(_escaped, field.errors))
    look = " ".join(filter(None, ("field", field.css_classes(), wrong and "wrong")))
    if field.use_fieldset:
        told_by = attributes({"aria-describedby": field.aria_describedby or False})
        begins, ends = f'<fieldset class="{look}"{told_by}><legend>{label}</legend>', "</fieldset>"
    else:
        begins = f'<div class="{look}"><label for="{_escaped(field.id_for_label)}">{label}</label>'
        ends = "</div>"
    parts = [
        begins,
        f'<p class="hint" id="{key}_helptext">{hint}</p>' if hint else "",
        f'<p class="error" id="{key}_error">{wrong}</p>' if wrong else "",
        str(field),
        ends,
    ]
    return _markup("\n".join(part for part in parts if part))
