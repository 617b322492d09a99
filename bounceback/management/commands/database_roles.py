"""Print the SQL that makes the roles of the database: for its administrator, where migrating may make none."""

from typing import Any

from django.db import connection

from bounceback.database import roles_sql
from bounceback.management.base import UncheckedCommand


class Command(UncheckedCommand):
    help = "Print the SQL that makes the database's roles. It asks the database nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(roles_sql(connection.settings_dict["USER"]))
