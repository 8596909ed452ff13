"""Files that come in: dropped on the window or picked, looked at, then taken in."""
