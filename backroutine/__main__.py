"""`python -m backroutine`: everything begins at the command line."""

import sys

from backroutine.cli import main

if __name__ == "__main__":
    sys.exit(main())
