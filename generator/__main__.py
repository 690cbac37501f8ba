"""``python -m generator``: the same as the command ``briefing``."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
