"""Step 3, ask for advice: from "is it worth it?" to a letter that the person sends themselves.

What comes after it went (3.7 to 3.10) happens on the request's own pages, for one recovery can have
several requests: see docs/decisions/feedback.md.
"""

from django.utils.translation import gettext_lazy as _

from recovery.path.choices import Path
from recovery.path.facts import Facts
from recovery.path.screens import Screen, Step, Why


def _after_a_no(facts: Facts) -> bool:
    return facts.path != Path.GHOST


def _after_silence(facts: Facts) -> bool:
    return facts.path == Path.GHOST


def _is_drafting(facts: Facts) -> bool:
    return facts.is_drafting


def _drafts_after_a_no(facts: Facts) -> bool:
    return facts.is_drafting and facts.path != Path.GHOST


TALENT_BOARD = "Talent Board 2021"

ASK = Step(
    key="ask",
    name=_("Ask for advice"),
    about=_("One short letter, one or two questions. You send it yourself."),
    minutes=5,
    extra_in=frozenset({Path.QUICK.value}),
    screens=(
        Screen(
            key="worth-asking",
            question=_("Is it worth asking here?"),
            form="WorthAskingForm",
            shows=("worth asking",),
            shown=_after_a_no,
            save=_("Go on"),
            template="recovery/step_worth_asking.html",
            keeps_draft=False,
            why=Why(
                _(
                    "Most people who are turned down hear nothing more, and of those who do, about a third "
                    "find it useful. Knowing that first makes silence weigh less."
                ),
                TALENT_BOARD,
            ),
        ),
        Screen(
            key="where-it-stands",
            question=_("Ask where things stand?"),
            form="WorthAskingForm",
            shows=("worth asking",),
            shown=_after_silence,
            save=_("Go on"),
            template="recovery/step_where_it_stands.html",
            keeps_draft=False,
            why=Why(
                _(
                    "A short, friendly question costs little, and an end to the waiting is worth something, "
                    "whatever the answer is. This is our reading, not a result of a study."
                )
            ),
        ),
        Screen(
            key="whom",
            question=_("Whom will you ask?"),
            form="WhomForm",
            shown=_is_drafting,
            template="recovery/step_whom.html",
            why=Why(
                _(
                    "Somebody who met you can say more than a mailbox can. "
                    "Their name stays here for the next time, too."
                )
            ),
        ),
        Screen(
            key="thanks",
            question=_("One thing to thank them for"),
            help=_("Something they really did. It may be small."),
            form="ThanksForm",
            shown=_drafts_after_a_no,
            why=Why(
                _("A letter that begins with something true is read to its end. That is our guess.")
            ),
        ),
        Screen(
            key="questions",
            question=_("One or two questions"),
            help=_("Choose at most two, or write your own."),
            form="QuestionsForm",
            shown=_drafts_after_a_no,
            template="recovery/step_questions.html",
            why=Why(
                _(
                    "People who are asked for advice look ahead and get specific; "
                    "asked for feedback, they look back and stay vague."
                ),
                "Yoon and others, working paper",
            ),
        ),
        Screen(
            key="door",
            question=_("Leave a door open?"),
            form="DoorForm",
            shown=_drafts_after_a_no,
            why=Why(
                _(
                    "People who came close are sometimes thought of again. "
                    "Say so only where it is true for you."
                )
            ),
        ),
        Screen(
            key="letter",
            question=_("Read it through"),
            form="LetterForm",
            shows=("letter",),
            shown=_is_drafting,
            template="recovery/step_letter.html",
            why=Why(
                _(
                    "A short letter is quickly read and quickly answered. The notes are only hints: it is your letter. "
                    "BounceBack never writes to an employer by itself."
                )
            ),
        ),
    ),
)
