"""Over time: pictures across all recoveries, each with its sentence, its n, its table and its limits."""
