"""A lesson is told, seen twice or a friend's only as long as something says so: else it is a guess."""

from django.db import migrations, models

GUESS = """
UPDATE recovery_lesson SET grade = 'guess'
WHERE grade IN ('told', 'seen_twice', 'friend')
AND NOT EXISTS (SELECT FROM recovery_evidence rests WHERE rests.lesson_id = recovery_lesson.id)
"""

# What it rested on is deleted: with the last of it goes how the lesson was known.
ON_DELETE = f"""
CREATE FUNCTION recovery_lesson_without_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {GUESS.strip()}
    AND id IN (SELECT lesson_id FROM gone);
    RETURN NULL;
END $$;

CREATE TRIGGER recovery_lesson_without_source AFTER DELETE ON recovery_evidence
REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
EXECUTE FUNCTION recovery_lesson_without_source();
"""
UNDO = """
DROP TRIGGER recovery_lesson_without_source ON recovery_evidence;
DROP FUNCTION recovery_lesson_without_source();
"""


class Migration(migrations.Migration):
    dependencies = [("recovery", "0008_first_sting")]

    operations = [
        migrations.RunSQL(GUESS, migrations.RunSQL.noop),
        migrations.RunSQL(ON_DELETE, UNDO),
        migrations.AlterField(
            model_name="debriefsession",
            name="need",
            field=models.CharField(
                blank=True,
                choices=[
                    ("listen", "Just listen"),
                    ("advise", "Tell me what you would do"),
                    ("practise", "Practise with me"),
                ],
                max_length=10,
                verbose_name="What do you need from them?",
            ),
        ),
        migrations.AlterField(
            model_name="lesson",
            name="grade",
            field=models.CharField(
                blank=True,
                choices=[
                    ("told", "Someone told me"),
                    ("seen_twice", "I’ve seen it at least twice"),
                    ("friend", "A friend noticed it"),
                    ("guess", "My guess"),
                ],
                max_length=10,
                verbose_name="How do you know?",
            ),
        ),
        migrations.AlterField(
            model_name="lesson",
            name="use",
            field=models.CharField(
                blank=True,
                choices=[
                    ("act", "Do something about it"),
                    ("watch", "Watch whether it comes up again"),
                    ("drop", "Let it go"),
                ],
                max_length=10,
                verbose_name="What will you do with it?",
            ),
        ),
    ]
