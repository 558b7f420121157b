"""The one thread that runs torch, and what crosses to it. Importing this package loads no torch."""
