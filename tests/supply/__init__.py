"""What BounceBack is made of: other people's packages, their licences, their age; and that no secret is among it."""
