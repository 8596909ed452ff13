"""The world said no: a failure with a sentence for the person."""


class RefusedError(Exception):
    """Something outside the program cannot be done: its text is plain sentences for the person.

    They name the place and say what to do. Raised for files, folders and devices, never for a
    slip in the program itself.
    """
