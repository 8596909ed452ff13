"""Screens that stand between a person and their data: when it cannot be opened, and its care."""
