"""The step Get going again: what else there is, who to talk to, who to keep, the end."""

from django.utils.translation import gettext_lazy as _

from recovery.path.screens import Screen, Step
from recovery.rejections.rules import SHORT_AND_NO_REPLY
from recovery.shared.why import OURS, Why

GET_GOING = Step(
    key="get-going",
    name=_("Get going again"),
    about=_("Choose someone to talk to, set a day, and close this one."),
    screens=(
        Screen(
            key="opportunities",
            question=_("What else do you have going?"),
            help=_("Anything you’re in touch about. Nothing is an answer, too."),
            form="OpportunitiesForm",
            extra_in=SHORT_AND_NO_REPLY,
            template="path/step_opportunities.html",
            why=Why(
                _(
                    "When your hope hangs on one answer, seeing what else there is takes some weight off."
                ),
                OURS,
            ),
        ),
        Screen(
            key="conversations",
            question=_("Who will you talk to?"),
            help=_("One is a good start. Ask for advice, not for a job."),
            form="ConversationsForm",
            shows=("hope",),
            template="path/step_conversations.html",
            why=Why(
                _(
                    "People you know a little lead to new jobs more often than close friends, "
                    "and a plan with its own moment is kept more often."
                ),
                "Rajkumar and others 2022; Sheeran, Listrom & Gollwitzer 2024, 642 tests",
            ),
        ),
        Screen(
            key="keep-anyone",
            question=_("Keep anyone from this?"),
            form="KeepAnyoneForm",
            shows=("conversations",),
            extra_in=SHORT_AND_NO_REPLY,
            template="path/step_keep_anyone.html",
            why=Why(
                _("Being ready for another setback helped people keep looking for work."),
                "Vinokur & Schul 1997",
            ),
        ),
        Screen(
            key="close",
            question=_("Is it time to close this one?"),
            help=_("You decide, and you can open it again."),
            form="CloseForm",
            shows=("awaited",),
            save=_("Finish"),
            template="path/step_close.html",
            why=Why(_("The same questions as at the start show you how far you’ve come."), OURS),
        ),
    ),
)
