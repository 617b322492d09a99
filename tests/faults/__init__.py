"""What BounceBack bears: processes killed, a database away, a full disk, two tabs, rubbish. Whole: bin/faults."""
