"""Whether the program has what it needs here: looked at, never changed. Knows no window."""
