"""Sound: own tones, the mixer process that plays them on time, and what stands in for it."""
