"""The pages of a friend's side of a debrief; the list in places.py grows by these."""
