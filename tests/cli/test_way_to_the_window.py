"""What is imported before the window is seen."""

import subprocess
import sys

CODE = """
import sys
import backroutine
from types import SimpleNamespace
def run(*_, **__):
    loaded = {name.split(".")[1] for name in sys.modules if name.startswith("backroutine.")}
    sys.exit(" ".join(sorted(loaded & {"files", "storage", "wording", "player", "ui"}))
             or "backroutine.domain.exercise" in sys.modules)
sys.modules["backroutine.app"] = backroutine.app = SimpleNamespace(run=run)
from backroutine.cli import main
main([])
"""


def test_the_way_to_the_window_imports_neither_the_data_nor_what_reads_them() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
