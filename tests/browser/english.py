"""English on a page that speaks another language: the sentences of a catalogue, looked for as they are in English."""

import re
from functools import cache

from django.utils import dates, translation
from playwright.sync_api import Page

from tests.catalogues.update import catalogue

SLOT = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|</?[a-zA-Z][^>]*>|&\w+;|%%|\n")
A_WORD = re.compile(r"[^\W\d_]+(?:[’-][^\W\d_]+)*")
MORE_THAN = 2  # words: shorter ones are words of the other language, too, or names

# All that is said on a page, also folded, hidden or typed for one; not what says that it is in another language.
ALL_SAID = """() => {
  const spoken = document.documentElement.lang, said = [document.title];
  const foreign = (each) => each.closest("script, style, [lang]:not(html)")
    && (each.closest("script, style") || each.closest("[lang]").lang !== spoken);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let run = "";
  while (texts.nextNode()) if (!foreign(texts.currentNode.parentElement)) run += texts.currentNode.data;
  for (const each of document.querySelectorAll("body *")) {
    if (foreign(each)) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt"]) said.push(each.getAttribute(name) ?? "");
    if (each.matches("textarea, input:not([type=hidden])")) said.push(each.value);
  }
  return [run, ...said].join(" | ");
}"""


@cache
def sentences_in_english(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each English sentence of more than two words that has other words in this language.

    It comes with its longest part without a slot, which is looked for first, and as a pattern.
    """
    found = []
    for message in catalogue(language):
        forms = message.id if isinstance(message.id, tuple) else (message.id,)
        told = message.string if isinstance(message.string, tuple) else (message.string,)
        for english in forms:
            parts = [_one_line(part) for part in SLOT.split(english)]
            if english in told or len(A_WORD.findall(" ".join(parts))) <= MORE_THAN:
                continue
            pattern = r"\W.{0,80}?\W?".join(re.escape(part) for part in parts if part)
            found.append((max(parts, key=len), re.compile(rf"(?<!\w){pattern}(?!\w)")))
    return tuple(found)


@cache
def english_days(language: str) -> frozenset[str]:
    """The names of months and days that are others in this language."""
    names = [*dates.MONTHS.values(), *dates.WEEKDAYS.values()]
    with translation.override("en"):
        english = [str(name) for name in names]
    with translation.override(language):
        own = {str(name).capitalize() for name in names}
    return frozenset(english) - own


def english_on(page: Page, language: str) -> list[str]:
    """Every English sentence, and every English name of a day, that is on this page."""
    if language == "en":
        return []
    said = _one_line(page.evaluate(ALL_SAID))
    sentences = [
        pattern.pattern
        for part, pattern in sentences_in_english(language)
        if part in said and pattern.search(said)
    ]
    return sentences + sorted(english_days(language) & set(A_WORD.findall(said)))


def _one_line(text: str) -> str:
    return " ".join(text.split())
