"""Where everything in a chart stands, the same in the window and on paper."""
