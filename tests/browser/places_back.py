"""The pages of step 6, the last page and the look-backs; the list in places.py grows by these."""
