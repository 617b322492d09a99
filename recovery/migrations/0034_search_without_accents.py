"""Search without accents, and by any part of a name: docs/decisions/search.md."""

import django.contrib.postgres.search
from django.db import migrations, models
from django.db.models import Func, Value

from bounceback.migrating import at_once

# Two letters where a language writes one sign for them, and the bare letter where Unicode knows no accent of it.
# The bodies are parsed here and now: restoring a backup works columns out anew without a search path.
WORK = r"""
CREATE FUNCTION recovery_fold(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN normalize(regexp_replace(
    replace(replace(replace(translate(
        casefold(normalize(said, NFKD) COLLATE pg_unicode_fast), 'łøđðħıŧ', 'loddhit'
    ), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]', '', 'g'
), NFKC);
CREATE FUNCTION recovery_words(said text) RETURNS TABLE (word text, place bigint)
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE BEGIN ATOMIC
    SELECT left(found.word, 120), found.place FROM regexp_split_to_table(
        recovery_fold(said) COLLATE pg_unicode_fast, '[[:space:][:punct:][:cntrl:]]+'
    ) WITH ORDINALITY AS found (word, place)
    WHERE found.word <> '';
END;
CREATE FUNCTION recovery_search(name text, other text, said text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN coalesce((
    SELECT string_agg(format('''%s'':%sA', substr(word, start), place), ' ')
    FROM recovery_words(name || ' ' || other), generate_series(1, length(word)) start
), '')::tsvector || coalesce((
    SELECT string_agg(format('''%s'':%s', word, place), ' ') FROM recovery_words(said)
), '')::tsvector;
CREATE FUNCTION recovery_query(said text, weight text) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN coalesce((
    SELECT string_agg(format('''%s'':*%s', word, weight), ' & ')
    FROM (SELECT word FROM recovery_words(said) LIMIT 8) typed
), '')::tsquery;
"""
FORGET = """
DROP FUNCTION recovery_query(text, text);
DROP FUNCTION recovery_search(text, text, text);
DROP FUNCTION recovery_words(text);
DROP FUNCTION recovery_fold(text);
"""

COLUMNS = {
    "Rejection": ("company", "role", "their_words"),
    "Opportunity": ("company", "role", Value("")),
    "Debrief": ("company", "role", Value("")),
    "DebriefQuestion": (Value(""), Value(""), "text"),
    "Person": ("name", "company", Value("")),
    "Company": ("name", Value(""), Value("")),
}
OLD = {"Rejection": "rejection_search", "DebriefQuestion": "question_search"}


def column(words: tuple[str | Value, ...]) -> models.GeneratedField:
    return models.GeneratedField(
        expression=Func(*words, function="recovery_search"),
        output_field=django.contrib.postgres.search.SearchVectorField(),
        db_persist=True,
    )


class Migration(migrations.Migration):
    dependencies = [("recovery", "0033_takeout")]

    operations = at_once([
        migrations.RunSQL(WORK, FORGET),
        *(migrations.RemoveIndex(model, name) for model, name in OLD.items()),
        *(migrations.RemoveField(model, "search") for model in OLD),
        *(migrations.AddField(model, "search", column(words)) for model, words in COLUMNS.items()),
    ])
