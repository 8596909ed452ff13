"""A therapist's text, pasted and read as steps."""
