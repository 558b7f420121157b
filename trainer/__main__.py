"""python -m trainer COMMAND: see `trainer.cli`."""

import signal
import sys


def main() -> int:
    """Carry out the command line of the process. Returns the exit status."""
    # While torch loads there is nothing to put in order: Ctrl-C ends the program, unless it is to be ignored.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from trainer import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
