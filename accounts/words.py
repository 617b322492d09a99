"""The person chooses what to call it: a rejection, a no, a setback, or "not this one"."""

from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from bounceback.text import Text


class WordChoice(TextChoices):
    REJECTION = "rejection", _("rejection")
    NO = "no", _("no")
    SETBACK = "setback", _("setback")
    NOT_THIS_ONE = "not_this_one", _("not this one")


@dataclass(frozen=True)
class Word:
    """One way to say it, in every form the interface needs (each form is a phrase to translate)."""

    one: Text  # after "this" or "your last"
    a: Text
    A: Text
    the: Text
    many: Text
    Many: Text
    log: Text  # the button that logs one

    def __str__(self) -> str:
        return str(self.one)


WORDS = {
    WordChoice.REJECTION: Word(
        one=_("rejection"),
        a=_("a rejection"),
        A=_("A rejection"),
        the=_("the rejection"),
        many=_("rejections"),
        Many=_("Rejections"),
        log=_("Log a rejection"),
    ),
    WordChoice.NO: Word(
        one=_("no"),
        a=_("a no"),
        A=_("A no"),
        the=_("the no"),
        many=_("noes"),
        Many=_("Noes"),
        log=_("Log a no"),
    ),
    WordChoice.SETBACK: Word(
        one=_("setback"),
        a=_("a setback"),
        A=_("A setback"),
        the=_("the setback"),
        many=_("setbacks"),
        Many=_("Setbacks"),
        log=_("Log a setback"),
    ),
    WordChoice.NOT_THIS_ONE: Word(
        one=_("“not this one”"),
        a=_("a “not this one”"),
        A=_("A “not this one”"),
        the=_("the “not this one”"),
        many=_("“not this one” jobs"),
        Many=_("Not these"),
        log=_("Log a “not this one”"),
    ),
}


def word_of(user: Any) -> Word:
    """The person's word; "rejection" for somebody not signed in."""
    return WORDS[WordChoice(getattr(user, "word", WordChoice.REJECTION))]
