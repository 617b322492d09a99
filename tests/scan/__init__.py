"""bin/scan: wapiti and sqlmap against a hosted-like BounceBack, and against faults planted to see that they look."""
