"""How many threads torch's operations take, on the thread that asks: the one place that decides it in the app.

torch keeps the number by thread, and a new thread takes over what any thread set last. So whoever computes says what
it needs first: a network all cores; whoever paints on threads of its own, one each, since torch's threads stall at
their barriers beside another busy process (one view took 3.6 s so).
"""

import torch

THREADS = torch.get_num_threads()  # as torch would have it, asked before anybody set another number


def take_all_cores() -> None:
    """For networks."""
    torch.set_num_threads(THREADS)


def take_one_core() -> None:
    """For one of several threads that share the work between them."""
    torch.set_num_threads(1)
