"""What is sent and what is told, as the OpenAPI document says it: made of the forms and the models.

So a field that a page gains or loses, the document gains or loses with it.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Annotated, Any
from uuid import UUID

from django import forms
from django.db import models
from django.utils.choices import flatten_choices
from ninja import Schema
from pydantic import ConfigDict, StrictInt, WithJsonSchema, create_model

from bounceback.encryption import EncryptedTextField

LONGEST = 20_000  # characters of a text whose field names no limit


class Sent(Schema):
    """What a program sends: a field that is left out stays as it is; one of no such name is refused."""

    model_config = ConfigDict(extra="forbid")


def sent(name: str, fields: Mapping[str, forms.Field], *, new: bool) -> type[Sent]:
    """The schema of a body with these fields of a form, all as the page would take them.

    Only their kind (text, number, list) is checked by it: the form says in its own words what is wrong.
    """
    made: dict[str, Any] = {
        each: (_typed(field, required=new and field.required), None)
        for each, field in fields.items()
    }
    required = [each for each, field in fields.items() if new and field.required]
    more: dict[str, Any] = {"required": required} if required else {}
    base = type(name, (Sent,), {"model_config": ConfigDict(extra="forbid", json_schema_extra=more)})
    return create_model(name, __base__=base, **made)


def _typed(field: forms.Field, *, required: bool) -> Any:
    """A field of a form as a kind of value with its description; null empties one that may be empty."""
    told = _described(field)
    plain = {"integer": StrictInt, "array": list[str]}.get(told["type"], str)
    if not required:
        told = told | {"type": [told["type"], "null"]}
        if "enum" in told:
            told["enum"] = [*told["enum"], None]
    if field.label:
        told["description"] = str(field.label)
    return Annotated[plain | None, WithJsonSchema(told)]


def _described(field: forms.Field) -> dict[str, Any]:
    if isinstance(field, forms.MultipleChoiceField):
        return {"type": "array", "items": {"type": "string", "maxLength": 100}}
    if isinstance(field, forms.ModelChoiceField | forms.UUIDField):
        return {"type": "string", "format": "uuid"}
    if isinstance(field, forms.ChoiceField):
        return _choices(field)
    if isinstance(field, forms.DateField):
        return {"type": "string", "format": "date"}
    if isinstance(field, forms.TimeField):
        return {"type": "string", "pattern": r"^([01][0-9]|2[0-3]):[0-5][0-9]$"}
    return {"type": "string", "maxLength": getattr(field, "max_length", None) or LONGEST}


def _choices(field: forms.ChoiceField) -> dict[str, Any]:
    choices: Any = flatten_choices(field.choices)  # type: ignore[arg-type] # of any shape
    codes = [code for code, _words in choices]
    if codes and all(isinstance(code, int) for code in codes if code != ""):
        return {"type": "integer", "enum": [code for code in codes if code != ""]}
    return {"type": "string", "enum": codes} if codes else {"type": "string", "maxLength": 100}


# What is told.

PLAIN: "dict[type[models.Field[Any, Any]], Any]" = {
    models.UUIDField: UUID,
    models.ForeignKey: UUID,
    models.DateTimeField: datetime,
    models.DateField: date,
    models.TimeField: time,
    models.IntegerField: int,
}


def is_private(field: object) -> bool:
    """Whether this column is kept encrypted, so that only a token with the scope `private` is told it."""
    return isinstance(field, EncryptedTextField)


# Stored codes that are words of old, and what a program is told.
NOW_CALLED = {"quick": "short", "ghost": "no_reply", "parked": "aside", "nudged": "followed_up"}


def as_called(column: Any, value: Any) -> Any:
    """A stored value as a program is told it: of a choice by the one name it has today."""
    return NOW_CALLED.get(value, value) if column.choices else value


def told(name: str, model: type[models.Model], names: Iterable[str], **more: Any) -> type[Schema]:
    """The schema of a row: these columns of the model, what is worked out besides, and its version."""
    made: dict[str, Any] = {each: (_of_column(model, each), ...) for each in names}
    made |= {each: (kind, ...) for each, kind in more.items()}
    made["version"] = (str, ...)
    return create_model(name, __base__=Schema, **made)


def _of_column(model: type[models.Model], name: str) -> Any:
    field: Any = model._meta.get_field(name)
    may_be_null = field.null or isinstance(field, models.GeneratedField)
    field = getattr(field, "output_field", field)
    if is_private(field):
        described = {"type": ["string", "null"], "description": "Null without the scope private."}
        return Annotated[str | None, WithJsonSchema(described)]
    plain = next((PLAIN[kind] for kind in type(field).__mro__ if kind in PLAIN), str)
    if field.choices:
        codes = dict.fromkeys(as_called(field, code) for code, _words in field.flatchoices)
        blank = [""] if field.blank and "" not in codes else []
        return Annotated[plain, WithJsonSchema({"type": "string", "enum": [*blank, *codes]})]
    return plain | None if may_be_null else plain
