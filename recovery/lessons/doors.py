"""The door to lessons: a person's own, else 404."""

from recovery.lessons.models.lessons import Lesson
from recovery.shared.doors import Door

own_lesson = Door(
    Lesson,
    lambda rows: rows.select_related("rejection"),
    along=lambda lesson: (lesson.rejection,),
    locks=("rejection", "self"),
    noted_on=lambda lesson: lesson.rejection,
)
