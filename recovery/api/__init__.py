"""The door for programs: a small REST API, opened by a personal token alone (docs/api.md)."""
