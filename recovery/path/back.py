"""Step 6, back on the horse: what is alive, whom to talk to, when exactly, whom to keep, the next no, the end."""

from django.utils.translation import gettext_lazy as _

from recovery.path.choices import Path
from recovery.path.screens import Screen, Step, Why

SHORT = frozenset({Path.QUICK.value, Path.GHOST.value})

PLANS = "Sheeran, Listrom & Gollwitzer 2024, 642 tests"

BACK = Step(
    key="back",
    name=_("Back on the horse"),
    about=_("Somebody to talk to, a day for it, and a good ending."),
    minutes=6,
    screens=(
        Screen(
            key="what-is-alive",
            question=_("What else is alive?"),
            help=_(
                "Anything you are in touch about. Putting all hope on one makes each answer heavier."
            ),
            form="WhatIsAliveForm",
            extra_in=SHORT,
            template="recovery/step_what_is_alive.html",
            why=Why(
                _(
                    "Hope that rests on one answer falls with it. Seeing what else there is takes some weight "
                    "off. This is our reading, not a result of a study."
                )
            ),
        ),
        Screen(
            key="three-people",
            question=_("Three people to talk to"),
            help=_("One is a good start. Not to ask for a job: to hear something you do not know."),
            form="ThreePeopleForm",
            shows=("hope",),
            template="recovery/step_three_people.html",
            why=Why(
                _(
                    "New jobs come more often through people one knows a little than through close friends."
                ),
                "Rajkumar and others 2022",
            ),
        ),
        Screen(
            key="when-exactly",
            question=_("When, exactly?"),
            help=_("One plan is enough. A day within the coming week is best."),
            form="PlansForm",
            shows=("talks",),
            extra_in=SHORT,
            template="recovery/step_when_exactly.html",
            why=Why(
                _(
                    "Deciding beforehand when, and what you will do then, makes it likelier that you do it."
                ),
                PLANS,
            ),
        ),
        Screen(
            key="keep-anyone",
            question=_("Keep anyone from this process?"),
            help=_("Person by person. A no from a company is seldom a no from everybody in it."),
            form="KeepAnyoneForm",
            extra_in=SHORT,
            template="recovery/step_keep_anyone.html",
            why=Why(
                _(
                    "The people you met know how you work, and they move on, too. "
                    "This is our reading, not a result of a study."
                )
            ),
        ),
        Screen(
            key="next-no",
            question=_("And if the next one says no?"),
            help=_("It may not. If it does, you will know what to do first."),
            form="NextNoForm",
            extra_in=SHORT,
            template="recovery/step_next_no.html",
            why=Why(
                _("Being ready for a setback helped people keep on looking for work."),
                "Vinokur & Schul 1997",
            ),
        ),
        Screen(
            key="close",
            question=_("Is it time to close this one?"),
            help=_("You decide. It need not feel good to be over, and you can open it again."),
            form="CloseForm",
            save=_("Save"),
            template="recovery/step_close.html",
            why=Why(
                _(
                    "The same three numbers as at the start, so that you can look at both. "
                    "They are never scored, and nothing is closed to you because of them."
                )
            ),
        ),
    ),
)
