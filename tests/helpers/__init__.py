"""What the tests of every room share: people and rows made, pages read, clocks turned."""
