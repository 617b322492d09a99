"""The pages about conversations and plans; the list in places.py grows by these."""
