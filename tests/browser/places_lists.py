"""The pages of the sessions, the question bank and how answers landed; the list in places.py grows by these."""
