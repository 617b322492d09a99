"""Reading from a streaming standby: a real one, of a primary of our own."""
