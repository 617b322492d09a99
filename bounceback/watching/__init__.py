"""What an operator sees from outside: what is asked and how long it takes, in numbers, never a person's word."""
