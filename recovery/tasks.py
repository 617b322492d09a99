"""What happens in the background (bounceback/queue.py): look up, and call a verb."""

from django.core.management import call_command

from bounceback.queue import every


@every("7 * * * *")
def tidy() -> None:
    call_command("tidy")
