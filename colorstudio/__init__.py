"""ColorStudio colours black-and-white photographs."""

import os

__version__ = "0.1.0"

# libgomp, by which torch's threads wait for each other on Linux, reads it as it is loaded: how often they look before
# they sleep. Its own 300,000 are milliseconds at each of a network's hundreds of meetings, during which the other
# thread gets no core where another process is busy. Figures: ADR 0031.
if "OMP_WAIT_POLICY" not in os.environ:
    os.environ.setdefault("GOMP_SPINCOUNT", "3000")
