"""The door to conversations: a person's own, else 404."""

from recovery.conversations.models import Conversation
from recovery.rejections.doors import lock_recovery
from recovery.shared.doors import Door

own_conversation = Door(
    Conversation,
    lambda rows: rows.select_related("person", "rejection", "opportunity"),
    along=lambda conversation: (conversation.person,),
    first=lock_recovery,
)
