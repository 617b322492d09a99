"""Told when words that came along with a form are kept in a row: whatever they waited as is done with."""

from django.dispatch import Signal

message_kept = Signal()
"""Sent in the transaction that keeps them, with the `request` that brought them."""
