"""Today in its many states; the list in places.py grows by these."""
