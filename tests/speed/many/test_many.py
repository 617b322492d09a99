"""bin/speed --many in small: people are the same each time, and what they ask for is answered."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, connections

from tests import postgres
from tests.speed.many.mix import MIX
from tests.speed.many.serving import Crowd, served

PEOPLE = 5

type Make = Callable[[str], Crowd]


@pytest.fixture
def crowd_named(transactional_db: None) -> Iterator[Make]:
    """Makes databases without anybody in them, which go away afterwards."""
    if settings.DATABASE_URL:
        pytest.skip(
            "only the administrator of a PostgreSQL can seed by COPY: the embedded one's is ours"
        )
    facts, made = connection.settings_dict, []
    empty = postgres.migrated_once() or facts["NAME"]
    connections.close_all()
    told = {
        "DJANGO_SETTINGS_MODULE": "tests.faults.live.settings",
        "BOUNCEBACK_VAR": str(settings.VAR),
        "SECRET_KEY": settings.SECRET_KEY,
        "ENCRYPTION_KEYS": ",".join(settings.ENCRYPTION_KEYS),
        "WEB_CONCURRENCY": "1",
    }

    def make(name: str) -> Crowd:
        made.append(Crowd(facts["HOST"], f"{facts['NAME']}_{name}", told))
        made[-1].drop()
        return Crowd(facts["HOST"], empty, told).copy_to(made[-1].name)

    yield make
    for crowd in made:
        crowd.drop()


def copies_in(crowd: Crowd) -> dict[str, str]:
    """A hash of all copies' rows of each table, but for what is encrypted."""
    tables = crowd.ask(
        """
        SELECT table_name::text, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)
        FROM information_schema.columns columns
        WHERE table_schema = 'public' AND data_type <> 'bytea' AND EXISTS (
            SELECT FROM information_schema.columns other
            WHERE other.table_name = columns.table_name AND other.column_name = 'owner_id'
        ) GROUP BY 1
        """
    )
    first = "(SELECT id FROM accounts_user WHERE email = 'first@example.com')"
    return {
        table: found
        for table, columns in tables
        for (found,) in crowd.ask(
            "SELECT md5(string_agg(each::text, '|' ORDER BY each::text)) FROM"
            f" (SELECT {columns} FROM {table} WHERE owner_id <> {first}) each"
        )
        if found
    }


def with_another_parent(crowd: Crowd) -> list[str]:
    """Keys from one private table to another whose rows name no row of the same owner: no trigger saw to it."""
    keys = crowd.ask(
        """
        SELECT key.conrelid::regclass::text, child.attname, key.confrelid::regclass::text FROM pg_constraint key
        JOIN pg_attribute child ON child.attrelid = key.conrelid AND child.attnum = key.conkey[1]
        WHERE key.contype = 'f' AND cardinality(key.conkey) = 1 AND 2 = (
            SELECT count(*) FROM pg_attribute
            WHERE attrelid IN (key.conrelid, key.confrelid) AND attname = 'owner_id'
        )
        """
    )
    assert len(keys) > 20
    return [
        f"{child}.{column}"
        for child, column, parent in keys
        if crowd.ask(
            f"SELECT FROM {child} child LEFT JOIN {parent} parent ON parent.id = child.{column}"
            f" WHERE child.{column} IS NOT NULL AND parent.owner_id IS DISTINCT FROM child.owner_id"
        )
    ]


def test_people_are_the_same_each_time_and_what_they_ask_for_is_answered(
    crowd_named: Make, tmp_path: Path
) -> None:
    one, other = crowd_named("one"), crowd_named("other")
    one.seed(PEOPLE)
    other.seed(2)
    other.seed(PEOPLE)
    assert len(copies_in(one)) > 25
    assert copies_in(one) == copies_in(other)
    assert one.ask("SELECT count(*), count(DISTINCT owner_id) FROM recovery_rejection") == [
        (100, 5)
    ]

    assert with_another_parent(one) == []

    with served(one, askers=2, said=tmp_path / "said") as site:
        answers, cost = site.round(number=1, times=1, clients=2)
    assert [answer for answer in answers if answer.mistake] == []
    assert len({answer.kind for answer in answers}) == len(MIX) + 2
    assert cost.web > cost.postgres > 0
    assert one.ask("SELECT count(*) FROM recovery_feedbackreply WHERE source = 'pasted'") == [(11,)]
