"""The step Ask for feedback: from who will be asked to a message that the person sends themselves.

What comes after it went (waiting, the sealed reply, sorting, silence) happens on the request's own pages,
for one recovery can have several requests: see docs/decisions/feedback.md.
"""

from django.utils.translation import gettext_lazy as _

from recovery.path.screens import Screen, Step
from recovery.rejections.facts import Facts
from recovery.shared.why import PROMISE, Why


def _is_drafting(facts: Facts) -> bool:
    return facts.is_drafting


TALENT_BOARD = "Talent Board 2021"

FEEDBACK = Step(
    key="feedback",
    name=_("Ask for feedback"),
    about=_("One short message, one or two questions. You send it yourself."),
    screens=(
        Screen(
            key="who",
            question=_("Who will you ask?"),
            form="WhoForm",
            shows=("worth asking",),
            template="path/step_who.html",
            why=Why(
                _(
                    "Most candidates never hear why, and knowing that first makes silence weigh less."
                ),
                TALENT_BOARD,
            ),
        ),
        Screen(
            key="message",
            question=_("Your message"),
            form="MessageForm",
            shows=("message",),
            shown=_is_drafting,
            skips_rest=True,
            template="path/step_message.html",
            why=Why(
                _(
                    "Asked for advice, people look ahead and get specific; asked for feedback, "
                    "they look back and stay vague."
                ),
                "Yoon and others, working paper",
            ),
        ),
        Screen(
            key="send",
            question=_("Send it yourself"),
            form="MessageForm",
            shows=("sending",),
            shown=_is_drafting,
            template="path/step_send.html",
            keeps_draft=False,
            why=Why(
                _("It’s yours to send: BounceBack never writes to an employer by itself."), PROMISE
            ),
        ),
    ),
)
