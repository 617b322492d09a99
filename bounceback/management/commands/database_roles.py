"""Print the SQL that makes the roles of the database: for its administrator, where migrating may make none."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection

from bounceback.database import roles_sql


class Command(BaseCommand):
    help = "Print the SQL that makes the database's roles. It asks the database nothing."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(roles_sql(connection.settings_dict["USER"]))
