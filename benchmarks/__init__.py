"""Speed and memory, each against a plain way of doing the same in the same run: `python -m benchmarks`."""
