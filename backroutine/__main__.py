"""`python -m backroutine`: everything begins at the command line.

A frozen build has no Python to start the mixer process with, so it starts itself with `--mixer`.
"""

import sys


def main() -> int:
    """Answer the command line, or be the mixer process; return the exit code."""
    if sys.argv[1:2] == ["--mixer"]:
        from backroutine.audio.mixer import run

        run(sys.argv[2:])
    from backroutine.cli import main as answer

    return answer()


if __name__ == "__main__":
    sys.exit(main())
