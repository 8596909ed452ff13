"""The dialog that prints: how a hand-out looks, what stands on it, where it goes."""
