"""Django's PostgreSQL backend with a limit of our own: settings name this folder as their ENGINE."""
