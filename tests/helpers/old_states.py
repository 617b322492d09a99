"""Migrating with the classes of old models made only when a migration asks for them.

After each operation Django makes the classes of all related models anew, and with us nearly all are related:
over every migration that ever came, forwards and back, that is 16,000 classes. To change a table takes its own
and those that it points to. The statements that reach the database are the same, one by one.
"""

from typing import Any

from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ModelState, ProjectState, StateApps
from django.utils.functional import cached_property


class AppsAsNeeded(StateApps):
    """The classes of one moment: each is made when it is asked for, with those that it points to.

    Who asks for all of them, or for what points to one, is given all.
    """

    def __init__(self, *of: Any) -> None:
        self.unmade: dict[tuple[str, str], ModelState] = {}
        super().__init__(*of)

    def render_multiple(self, model_states: list[ModelState]) -> None:
        self.unmade |= {(each.app_label, each.name_lower): each for each in model_states}

    def get_model(self, app_label: str, model_name: str | None = None, *rest: Any) -> Any:
        app, name = (app_label, model_name) if model_name else app_label.split(".")
        self._make((app, name.lower()))
        return super().get_model(app_label, model_name, *rest)

    def get_models(self, *which: Any, **more: Any) -> Any:
        while self.unmade:
            self._make(next(iter(self.unmade)))
        return super().get_models(*which, **more)

    def clear_cache(self) -> None:
        """Forget the list of all. No class knows what points to it before all are made."""
        StateApps.get_models.cache_clear()  # type: ignore[attr-defined]

    def _make(self, key: tuple[str, str]) -> None:
        if key in self.unmade:
            self.unmade.pop(key).render(self)
            for pointed_to in [*self._pending_operations]:
                self._make(pointed_to)


class StateAsNeeded(ProjectState):
    """What the models are at one moment. After a change the classes are others, made when they are asked for."""

    @cached_property
    def apps(self) -> AppsAsNeeded:
        return AppsAsNeeded(self.real_apps, self._copied())

    def clone(self) -> "StateAsNeeded":
        made = StateAsNeeded(self._copied(), self.real_apps)
        made.is_delayed = self.is_delayed
        if "apps" in self.__dict__:
            made.apps = self.apps  # never changed, only left behind
        return made

    def reload_model(self, *which: Any, **how: Any) -> None:
        self.__dict__.pop("apps", None)

    def reload_models(self, *which: Any, **how: Any) -> None:
        self.__dict__.pop("apps", None)

    def remove_model(self, app_label: str, model_name: str) -> None:
        self.__dict__.pop("apps", None)
        super().remove_model(app_label, model_name)

    def _copied(self) -> dict[tuple[str, str], ModelState]:
        return {key: model.clone() for key, model in self.models.items()}


class ExecutorAsNeeded(MigrationExecutor):
    def _create_project_state(self, *which: Any, **how: Any) -> StateAsNeeded:
        state = super()._create_project_state(*which, **how)  # type: ignore[misc]
        return StateAsNeeded(state.models, state.real_apps)
