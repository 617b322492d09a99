"""The pages of step 5, the findings and the next-interview card; the list in places.py grows by these."""
