"""Text that may still have to be translated when it is shown, and what was stored of it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

type Text = StrOrPromise


def said_of(text: str, sentences: Iterable[Text]) -> Text | None:
    """Which of these sentences of ours was stored as this text, in whichever language; None for any other words."""
    sentences = list(sentences)
    for language in dict.fromkeys((translation.get_language(), *dict(settings.LANGUAGES))):
        with translation.override(language):
            for sentence in sentences:
                if text == str(sentence):
                    return sentence
    return None


def in_quotes(words: str) -> SafeString:
    """Somebody's own words, in the quotation marks of the language that is spoken; escaped, for a page."""
    return format_html(_("“{words}”"), words=conditional_escape(words))
