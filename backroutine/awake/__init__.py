"""Keeping the computer awake while somebody lies on the mat. Knows neither Qt nor the window."""
