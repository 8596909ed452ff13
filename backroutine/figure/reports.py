"""What is said about a pose file that is wrong."""


class PoseError(Exception):
    """A shipped pose file is wrong; the text names the file, the pose and the key."""
