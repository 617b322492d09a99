"""Backups: a sealed dump of the whole database, and the way back (docs/operations.md)."""
