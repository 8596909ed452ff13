"""What is asked once, when the program is started for the first time."""
