"""The dialogs that print: how a hand-out or a report looks, what stands on it, where it goes."""
