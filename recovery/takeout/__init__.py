"""Taking everything along, and bringing it into another account (docs/export.md, docs/decisions/takeout.md)."""
