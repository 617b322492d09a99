"""What we ask of PostgreSQL beyond Django's own backend. Settings name this folder as their ENGINE.

How long one waits for it (`base`, `patience`), whom a transaction serves (`owners`), what that shows it (`walls`), that
each statement says so, too (`compiler`), and what becomes of two that meet (`collisions`).
"""
