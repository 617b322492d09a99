"""The pages of a debrief: planned, noted, opened, joined; the list in places.py grows by these."""
