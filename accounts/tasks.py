"""Background tasks of accounts, one line deep (bounceback/queue.py)."""

from datetime import datetime
from uuid import UUID

from accounts import new_devices
from bounceback.queue import LAST, task


@task(priority=LAST)  # a mail server that hangs is to hold up nothing else
def tell_of_new_device(*, user_id: str, device: str, at: str) -> None:
    new_devices.tell(UUID(user_id), device, datetime.fromisoformat(at))
