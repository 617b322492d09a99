"""The translated sentences: what people edit (.po), and whether Django can read it (.mo)."""

from pathlib import Path

LOCALE = Path(__file__).resolve().parents[1] / "locale"


def catalogues() -> list[Path]:
    """What people edit, one file a language."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


def compiled(catalogue: Path) -> Path:
    """What Django reads of it: made where BounceBack is installed, and not kept in git."""
    return catalogue.with_suffix(".mo")


def not_compiled() -> list[Path]:
    """The catalogues that Django would not read, or not as they are now."""
    return [catalogue for catalogue in catalogues() if not _is_compiled(catalogue)]


def _is_compiled(catalogue: Path) -> bool:
    made = compiled(catalogue)
    return made.exists() and made.stat().st_mtime >= catalogue.stat().st_mtime
