"""The week's plan: where it is made, what of it is for today, and reminders of it."""
