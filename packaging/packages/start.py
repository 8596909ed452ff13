"""Where a frozen build begins; an installed one begins at `backroutine.__main__` itself."""

import sys

from backroutine.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
