"""A debrief is called so in code, too: no SQL, the tables and columns stay as they are."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F


def _renamed(model: str, backward: str) -> list[migrations.operations.base.Operation]:
    field = models.ForeignKey(
        "recovery.debrief",
        django.db.models.deletion.CASCADE,
        related_name=backward,
        db_column="session_id",
    )
    return [
        migrations.AlterField(model, "session", field),
        migrations.RenameField(model, "session", "debrief"),
    ]


class Migration(migrations.Migration):
    dependencies = [("recovery", "0017_message_names")]

    operations = [
        migrations.AlterModelTable("debriefsession", "recovery_debriefsession"),
        migrations.RenameModel("DebriefSession", "Debrief"),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveConstraint("cuemark", "cue_once"),
                migrations.RemoveConstraint("debrieflink", "debrieflink_one_that_works"),
                migrations.RemoveConstraint("friendnote", "note_once"),
                migrations.RemoveIndex("debrieflink", "debrieflink_owner"),
                migrations.RemoveIndex("debriefquestion", "question_session"),
                migrations.RemoveIndex("remark", "remark_session"),
                *_renamed("cuemark", "cues"),
                *_renamed("debrieflink", "links"),
                *_renamed("debriefquestion", "questions"),
                *_renamed("friendnote", "notes"),
                *_renamed("remark", "remarks"),
                migrations.AddIndex(
                    "debrieflink", models.Index(F("owner"), F("debrief"), name="debrieflink_owner")
                ),
                migrations.AddIndex(
                    "debriefquestion", models.Index(F("debrief"), F("id"), name="question_session")
                ),
                migrations.AddIndex(
                    "remark", models.Index(F("debrief"), F("id"), name="remark_session")
                ),
                migrations.AddConstraint(
                    "cuemark",
                    models.UniqueConstraint(F("debrief"), F("voice"), F("code"), name="cue_once"),
                ),
                migrations.AddConstraint(
                    "debrieflink",
                    models.UniqueConstraint(
                        F("debrief"),
                        condition=models.Q(revoked_at=None),
                        name="debrieflink_one_that_works",
                    ),
                ),
                migrations.AddConstraint(
                    "friendnote", models.UniqueConstraint(F("debrief"), F("voice"), name="note_once")
                ),
            ]
        ),
    ]
