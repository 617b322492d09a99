"""The pages about what is alive; the list in places.py grows by these."""
