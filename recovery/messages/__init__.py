"""Messages: composed, checked, addressed, and what comes back read. Pure functions, no models.

What a person typed is never cut: where a message would grow too long, our own sentences give way.
"""

from recovery.messages.addresses import LONGEST_MAILTO, MailLink, mail_link
from recovery.messages.advice import ADVICE_WORDS, advice_message, answer_here
from recovery.messages.checks import Check, check
from recovery.messages.conversation import (
    CONVERSATION_WORDS,
    ConversationRequest,
    ask_for_conversation,
    two_times,
)
from recovery.messages.files import not_one_message
from recovery.messages.invitation import INVITATION_WORDS, Invite, invitation
from recovery.messages.kept import SHORT_WORDS, ShortMessage, keep_in_touch, thank_after_no
from recovery.messages.link_in_text import link_in, with_link, without_link
from recovery.messages.mails import MOST_BYTES, plain_mail
from recovery.messages.pasted import as_paste, header_in
from recovery.messages.quoted import without_head
from recovery.messages.received import points_in
from recovery.messages.short import (
    FOLLOW_UP_WORDS,
    STATUS_WORDS,
    THANKS_WORDS,
    follow_up,
    status_question,
    thank_you,
)
from recovery.messages.wording import Ask, Message, Terms, count_words, terms_with

__all__ = [
    "ADVICE_WORDS",
    "CONVERSATION_WORDS",
    "FOLLOW_UP_WORDS",
    "INVITATION_WORDS",
    "LONGEST_MAILTO",
    "MOST_BYTES",
    "SHORT_WORDS",
    "STATUS_WORDS",
    "THANKS_WORDS",
    "Ask",
    "Check",
    "ConversationRequest",
    "Invite",
    "MailLink",
    "Message",
    "ShortMessage",
    "Terms",
    "advice_message",
    "answer_here",
    "as_paste",
    "ask_for_conversation",
    "check",
    "count_words",
    "follow_up",
    "header_in",
    "invitation",
    "keep_in_touch",
    "link_in",
    "mail_link",
    "not_one_message",
    "plain_mail",
    "points_in",
    "status_question",
    "terms_with",
    "thank_after_no",
    "thank_you",
    "two_times",
    "with_link",
    "without_head",
    "without_link",
]
