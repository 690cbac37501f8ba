"""How properties are tested: with fresh examples each time at a desk, with the same ones each time in CI.

No example has a time limit, since a busy machine is no fault of the code; speed is measured by ``make bench``.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
