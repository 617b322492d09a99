"""The pages of a session's phases, its questions and their rehearsal; the list in places.py grows by these."""
