"""The person's own exercises: written, given a photo or a drawing, kept and deleted."""
