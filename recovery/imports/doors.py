"""The door to imports: a person's own, else 404."""

from recovery.imports.models import Import
from recovery.shared.doors import Door

own_import = Door(Import)
