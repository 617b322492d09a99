"""Everything a person owns, as plain data: every table, removed rows included; no password, token or hash.

A message they wrote is in it as it stands, with a private link if there is one.
"""

from collections.abc import Iterator
from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db.models import CompositePrimaryKey, Field, ForeignObjectRel, GeneratedField, Model

from accounts.models import Submission, User

# What opens a door, or proves who one is. The first by a word in the field's name, the second by name.
SECRET_WORDS = {"password", "token", "secret", "hash"}
SECRET_FIELDS = {
    "mfa.Authenticator.data",
    "usersessions.UserSession.session_key",
    "usersessions.UserSession.data",
}
# Copies for searching, and keys made of other fields.
COPIES = (SearchVectorField, GeneratedField, CompositePrimaryKey)
# Our own book of which buttons were pressed: keys, and nothing a person has written.
LEFT_OUT = (Submission,)


def everything_of(user: User) -> dict[str, Any]:
    """The account, and, by table, every row that points at this person (but `LEFT_OUT`), oldest first.

    The tables are those that point at a user: one that is added tomorrow is in it tomorrow.
    """
    return {"account": _facts(user)} | {
        str(table.get_accessor_name()).removesuffix("_set"): list(_rows(table, user))
        for table in user._meta.related_objects
        if table.related_model not in LEFT_OUT
    }


def _rows(table: ForeignObjectRel, user: User) -> Iterator[dict[str, Any]]:
    model: type[Model] = table.related_model
    for row in model._base_manager.filter(**{table.field.name: user}).order_by("pk"):
        yield _facts(row)


def _facts(row: Model) -> dict[str, Any]:
    return {
        field.attname: field.value_from_object(row)
        for field in row._meta.concrete_fields
        if not isinstance(field, COPIES) and not _is_secret(field)
    }


def _is_secret(field: "Field[Any, Any]") -> bool:
    return str(field) in SECRET_FIELDS or bool(SECRET_WORDS & set(field.name.split("_")))
