"""BackRoutine: build a back-care routine, follow it by sound, print it.

The map, from the inside out; each part may use those before it, never those after:

- `clock`, `paths`: the present moment, and where files lie.
- `domain`: exercises, routines, rules, timeline, sessions. Plain Python, frozen values.
- `player`: playing a timeline; a clock from outside, events out.
- `wording`: the sentences that the window, the command line and the paper share.
- `storage`, `files`, `audio`: the database, outside formats, sound.
- `figure`, `pdf`: the drawn person and the printed page.
- `ui`: the window, one folder a page.
- `app`, `cli`: where everything is built and started.
"""

__version__ = "0.1.0"
