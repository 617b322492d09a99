"""The pictures, a file each: what it reads, what it says, and how it is drawn."""
