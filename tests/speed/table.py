"""Count every page anew and write the table that the tests hold: python -m tests.speed.table [--print]"""

import sys

from tests.speed.alone import alone


def main() -> None:
    with alone():
        from django.db import transaction
        from django.test import Client

        from tests.speed.counting import TABLE, as_table, count_all
        from tests.speed.pages import make_person, sign_in

        robin, client = make_person(), Client()
        sign_in(client, robin)
        with transaction.atomic():  # as in a test: BEGIN and COMMIT of each request are not counted
            table = as_table(count_all(client, robin))
        print(table)
        if "--print" not in sys.argv:
            TABLE.write_text(table)


if __name__ == "__main__":
    main()
