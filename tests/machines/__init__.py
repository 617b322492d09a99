"""Several machines, on this one: two web servers, poolers, a primary and its standby. Whole: bin/machines."""
