"""The pages about people; the list in places.py grows by these."""
