"""A row for each company of a person, made by the database: docs/decisions/companies.md."""

import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.db.models.functions.uuid
from django.conf import settings
from django.db import migrations, models

import bounceback.encryption

# A row for each spelling, called as it was written last; and none that no row names any more, unless the person
# noted something there or joined it to another.
WORK = """
CREATE FUNCTION recovery_forget_company(uuid, text) RETURNS void LANGUAGE sql AS $$
    DELETE FROM recovery_company it
    WHERE it.owner_id = $1 AND lower(it.name) = lower($2)
    AND it.try_on IS NULL AND it.said = '' AND it.joined_to_id IS NULL
    AND NOT EXISTS (SELECT FROM recovery_company kin WHERE kin.joined_to_id = it.id)
    AND NOT EXISTS (
        SELECT FROM recovery_rejection WHERE owner_id = $1 AND lower(company) = lower($2)
    )
    AND NOT EXISTS (
        SELECT FROM recovery_opportunity WHERE owner_id = $1 AND lower(company) = lower($2)
    )
    AND NOT EXISTS (
        SELECT FROM recovery_person WHERE owner_id = $1 AND lower(company) = lower($2)
    )
$$;
CREATE FUNCTION recovery_companies_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO recovery_company (owner_id, name, said)
    SELECT DISTINCT ON (owner_id, lower(company)) owner_id, company, ''::bytea
    FROM changed WHERE company <> '' ORDER BY owner_id, lower(company), id DESC
    ON CONFLICT (owner_id, lower(name)) DO UPDATE SET name = excluded.name
    WHERE recovery_company.name <> excluded.name;
    RETURN NULL;
END $$;
CREATE FUNCTION recovery_companies_went() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM recovery_forget_company(owner_id, company)
    FROM (SELECT DISTINCT owner_id, company FROM changed WHERE company <> '') gone;
    RETURN NULL;
END $$;
CREATE FUNCTION recovery_company_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.company <> '' THEN
        INSERT INTO recovery_company (owner_id, name, said)
        VALUES (NEW.owner_id, NEW.company, '')
        ON CONFLICT (owner_id, lower(name)) DO UPDATE SET name = excluded.name
        WHERE recovery_company.name <> excluded.name;
    END IF;
    PERFORM recovery_forget_company(OLD.owner_id, OLD.company);
    RETURN NULL;
END $$;
"""

TABLES = ("rejection", "opportunity", "person")
TRIGGERS = "".join(
    f"""
    CREATE TRIGGER {table}_companies_came AFTER INSERT ON recovery_{table}
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION recovery_companies_came();
    CREATE TRIGGER {table}_companies_went AFTER DELETE ON recovery_{table}
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION recovery_companies_went();
    CREATE TRIGGER {table}_company_changed AFTER UPDATE OF company, owner_id ON recovery_{table}
    FOR EACH ROW WHEN (OLD.company <> NEW.company OR OLD.owner_id <> NEW.owner_id)
    EXECUTE FUNCTION recovery_company_changed();
    """
    for table in TABLES
)
FILL = """
INSERT INTO recovery_company (owner_id, name, said)
SELECT DISTINCT ON (owner_id, lower(company)) owner_id, company, ''::bytea
FROM (
    SELECT owner_id, company, id FROM recovery_rejection
    UNION ALL SELECT owner_id, company, id FROM recovery_opportunity
    UNION ALL SELECT owner_id, company, id FROM recovery_person
) every WHERE company <> '' ORDER BY owner_id, lower(company), id DESC;
"""
FORGET = """
DROP FUNCTION recovery_companies_came CASCADE;
DROP FUNCTION recovery_companies_went CASCADE;
DROP FUNCTION recovery_company_changed CASCADE;
DROP FUNCTION recovery_forget_company CASCADE;
"""
KINDS = [
    ("reply", "a reply to open"),
    ("talk", "a conversation"),
    ("session", "a debrief"),
    ("letter", "a message to read again"),
    ("nudge", "a follow-up you could send"),
    ("next", "the next step"),
    ("plan", "did the plan happen?"),
    ("action", "a to-do"),
    ("thank", "a person to thank"),
    ("look_back", "a check-in"),
    ("touch", "a person to write to"),
    ("again", "a company to try again"),
    ("quiet", "something that went quiet"),
    ("idle", "one that has been still"),
    ("pace", "one too many at once"),
]


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("recovery", "0028_reply_words"),
    ]

    operations = [
        migrations.CreateModel(
            name="Company",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=django.db.models.functions.uuid.UUID7(),
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("name", models.CharField(editable=False, max_length=120)),
                (
                    "try_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="From when may you try again?"
                    ),
                ),
                (
                    "said",
                    bounceback.encryption.EncryptedTextField(
                        blank=True,
                        default="",
                        max_length=200,
                        verbose_name="What did they say about trying again?",
                    ),
                ),
                (
                    "joined_to",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="spellings",
                        to="recovery.company",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="companies",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("owner"),
                        models.F("try_on"),
                        condition=models.Q(("try_on", None), _negated=True),
                        name="company_try",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("owner"),
                        django.db.models.functions.text.Lower("name"),
                        name="company_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="company_named"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("joined_to", None),
                            models.Q(("joined_to", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="company_not_itself",
                    ),
                ],
            },
        ),
        *(
            migrations.AddIndex(
                model_name=table,
                index=models.Index(
                    models.F("owner"),
                    django.db.models.functions.text.Lower("company"),
                    name=f"{table}_company",
                ),
            )
            for table in TABLES
        ),
        migrations.RemoveConstraint(model_name="putoff", name="putoff_kind"),
        migrations.AlterField(
            model_name="putoff",
            name="kind",
            field=models.CharField(choices=KINDS, max_length=10),
        ),
        migrations.AddConstraint(
            model_name="putoff",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", [code for code, _words in KINDS])),
                name="putoff_kind",
            ),
        ),
        migrations.RunSQL(WORK + TRIGGERS, FORGET),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
