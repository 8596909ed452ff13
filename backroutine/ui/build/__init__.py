"""The Build page: the catalogue on the left, the routine on the right.

`page` puts the parts together. `workbench` holds the routine that is open and turns every gesture
into one command on the undo stack; `keeping` stores what came of it. `catalogue_*` and
`exercise_details` are the left side, `routine_*`, `dose_*` and `findings_bar` the right.
"""
