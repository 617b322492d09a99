"""Write every private text again with the newest key, so that an old key can be thrown away."""

from typing import Any

from django.apps import apps
from django.db import models, transaction

from accounts.security import rewrite_second_steps
from bounceback.encryption import ENCRYPTED
from bounceback.management.base import UncheckedCommand


class Command(UncheckedCommand):
    help = "Re-encrypt all private text with the first key of ENCRYPTION_KEYS."

    def handle(self, *args: Any, **options: Any) -> None:
        for model in apps.get_models():
            names = [f.name for f in model._meta.local_fields if isinstance(f, ENCRYPTED)]
            if names:
                self.stdout.write(f"{model._meta.label}: {_rewrite(model, names)} rows")
        self.stdout.write(f"second steps: {rewrite_second_steps()}")


def _rewrite(model: type[models.Model], names: list[str]) -> int:
    """Save each row's private fields again, one short lock at a time; the count of rows."""
    rows = model._default_manager
    keys = list(rows.values_list("pk", flat=True))
    for key in keys:
        with transaction.atomic():
            for row in rows.select_for_update(no_key=True).filter(pk=key):
                row.save(update_fields=names)
    return len(keys)
