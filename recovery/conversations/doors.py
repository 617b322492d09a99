"""The way to conversations."""

from recovery.conversations.models import Conversation
from recovery.views.doors import Door
from recovery.views.rejection_doors import lock_recovery

own_conversation = Door(
    Conversation,
    lambda rows: rows.select_related("person", "rejection", "opportunity"),
    along=lambda talk: (talk.person,),
    first=lock_recovery,
)
