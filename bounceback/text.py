"""Text that may still have to be translated when it is shown, what was stored of it, and how it stands in a line."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils import translation
from django.utils.functional import SimpleLazyObject
from django.utils.html import format_html
from django.utils.safestring import SafeData
from django.utils.translation import get_language
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

type Text = StrOrPromise

# Where nouns are written large wherever they stand: the words a label may begin with that are none.
LARGE_NOUNS = {
    "de": re.compile(
        r"(am|an|auf|aus|bei|das|der|die|eine?|es|für|ich|im|in|ja|jemand|keine?|können|meine?|mindestens|mit"
        r"|nach|nein|nicht|noch|ohne|seit|sie|von|vor|wann|was|wer|wie|wir|wurde|zum?|zur)\b",
        re.IGNORECASE,
    )
}
KEEPS_CAPITAL = re.compile(r"I\b|\w+?[A-Z]")  # "I", "LinkedIn", "HR"


def compiled_later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled when it is first used: most processes never do, and it may take as long as their start.

    It stands in for the pattern and costs a little at each use: nothing for what is asked of every word.
    """
    later: Any = SimpleLazyObject(lambda: re.compile(pattern, flags))
    return later  # type: ignore[no-any-return]


class Sentences[Key]:
    """Sentences of ours that are stored as text, to know each again in whichever language it was stored."""

    def __init__(self, sentences: Iterable[tuple[Key, Text]]) -> None:
        self._sentences = list(sentences)
        self._keys: dict[
            str | None, dict[str, Key]
        ] = {}  # by the language in force, which comes first

    def key_of(self, text: str) -> Key | None:
        """The key of the sentence that this text is; None for any other words."""
        language = get_language()
        if language not in self._keys:
            self._keys[language] = self._stored_as(language)
        return self._keys[language].get(text)

    def _stored_as(self, first: str | None) -> dict[str, Key]:
        keys: dict[str, Key] = {}
        for language in dict.fromkeys((first, *dict(settings.LANGUAGES))):
            with translation.override(language):
                for key, sentence in self._sentences:
                    keys.setdefault(str(sentence), key)
        return keys


def begun(words: Text) -> str:
    """Words as a sentence begins: the first letter is large, and no other letter is touched."""
    words = str(words)
    return words[:1].upper() + words[1:]


def within(label: Text) -> str:
    """A label within a line: it begins small, but for "I", for a name, and where nouns are written large."""
    words = str(label)
    no_noun = LARGE_NOUNS.get(get_language() or "")
    if KEEPS_CAPITAL.match(words) or (no_noun and not no_noun.match(words)):
        return words
    return words[:1].lower() + words[1:]


def quoted(words: object) -> str:
    """Words between the quotation marks of the person's language. Safe HTML stays safe, and nothing else becomes it."""
    return _framed(_("“{words}”"), words=words)


def labelled(name: object, words: object) -> str:
    """What something is, and what it says: "Next: call Ana". Safe HTML stays safe, and nothing else becomes it."""
    return _framed(_("{name}: {words}"), name=name, words=words)


def after_label(words: object) -> str:
    """What comes behind the name of something, where a template or a script puts it there: ": call Ana"."""
    return _framed(_(": {words}"), words=words)


def _framed(frame: str, **words: object) -> str:
    if any(isinstance(each, SafeData) for each in words.values()):
        return format_html(frame, **words)
    return frame.format(**words)
