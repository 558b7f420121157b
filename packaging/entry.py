"""Where the frozen program starts: the window, a command, or fine-tuning."""

import multiprocessing
import sys

from colorstudio import __main__ as program


def main() -> int:
    """Run ColorStudio with the arguments of the process. Returns the exit status."""
    multiprocessing.freeze_support()  # a frozen program's worker processes start here too
    command = sys.argv[1] if len(sys.argv) > 1 else ""
    if command not in ("fine-tune", "fine-tune-worker"):
        return program.main()
    program.provide_streams()
    if command == "fine-tune":
        import fine_tune

        return fine_tune.main(sys.argv[2:])
    import fine_tune_worker

    return fine_tune_worker.main(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
