"""Where the frozen program starts: the window, a command, or the process that tunes networks."""

import multiprocessing
import sys

from colorstudio import __main__ as program


def main() -> int:
    """Run ColorStudio with the arguments of the process. Returns the exit status."""
    if sys.argv[1:2] != ["fine-tune-worker"]:
        return program.main()
    multiprocessing.freeze_support()
    program.provide_streams()
    from trainer.run import worker

    return worker.main(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
