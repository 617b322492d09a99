"""What an interviewer ticked as going well is praise: it no longer counts as a reason for the no."""

from typing import Any

from django.db import migrations

STRENGTHS = frozenset(
    {
        "The skills were there",
        "Experience that counts",
        "Knows the field well",
        "The right degree or certificate",
        "A clear CV and letter",
        "The test or task went well",
        "Answers were clear",
        "Easy to follow",
        "Made a good impression",
        "Would work well with the team",
        "A work history that fits",
        "Good references",
    }
)


def clear_reasons(apps: Any, schema_editor: Any) -> None:
    points = apps.get_model("recovery", "FeedbackPoint").objects
    for point in points.filter(reply__source="link").exclude(reason="").iterator():
        if point.text in STRENGTHS:
            points.filter(pk=point.pk).update(reason="")


class Migration(migrations.Migration):
    dependencies = [("recovery", "0012_names")]

    operations = [migrations.RunPython(clear_reasons, migrations.RunPython.noop)]
