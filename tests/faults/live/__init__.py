"""Faults of a BounceBack that runs as bin/run starts it, while people write."""
