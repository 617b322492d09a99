"""What arrives from outside: shared by another app with ours. Nothing is filed before somebody says what it is."""
