"""Periodic tasks of the queue itself: put stalled jobs back, delete finished ones."""

from django.conf import settings
from procrastinate import JobContext
from procrastinate.contrib.django import app

from bounceback import queue
from bounceback.backups import ours


@app.periodic(cron=settings.QUEUE_STALLED_CRON)
@app.task(pass_context=True, queueing_lock="retry_stalled", priority=queue.FIRST)
async def retry_stalled(context: JobContext, timestamp: int) -> None:
    # No lock: a killed run of this very task would hold it, and nothing would put it back.
    await queue.retry_stalled(context.app.job_manager, asks=context.job.worker_id)


@queue.every("23 * * * *", was="bounceback.tasks.forget_finished")
def delete_finished() -> None:
    queue.delete_finished()


@queue.every("41 * * * *")
def back_up() -> None:
    ours.make_due()
