"""The forms of the step Learn: the newest lesson of a recovery, and the to-do that follows from it."""

from recovery.lessons.forms.lessons import LessonForm
from recovery.lessons.forms.to_dos import ToDoForm
from recovery.lessons.models.lessons import Lesson
from recovery.lessons.models.to_dos import ToDo
from recovery.path.said import said_on
from recovery.rejections.models import Rejection


class LessonScreen(LessonForm):
    """The screen learn/lesson: edits the newest lesson of this recovery, or makes one."""

    @staticmethod
    def row_of(rejection: Rejection) -> Lesson:
        return said_on(rejection).newest_lesson or Lesson(
            owner=rejection.owner, rejection=rejection
        )


class ToDoScreen(ToDoForm):
    """The screen learn/to-do: edits the open to-do of the newest lesson, or makes one."""

    @staticmethod
    def row_of(rejection: Rejection) -> ToDo:
        said = said_on(rejection)
        lesson = said.newest_lesson
        mine = [each for each in said.open_to_dos if lesson and each.lesson_id == lesson.pk]
        new = ToDo(owner=rejection.owner, rejection=rejection, lesson=lesson)
        return mine[-1] if mine else new

    def prepare(self) -> None:
        said = said_on(self.rejection)
        self.lesson, self.open_here = said.newest_lesson, said.open_to_dos
        super().prepare()
