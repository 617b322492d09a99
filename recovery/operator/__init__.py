"""What whoever looks after this BounceBack may see: numbers of the whole, and nothing of anybody."""
