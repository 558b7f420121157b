"""The one kind of parser of all commands."""

import argparse
from pathlib import Path


def make_parser(command: str, description: str, notes: str) -> argparse.ArgumentParser:
    """For a command such as "colorstudio verify"; its --help ends with the notes, their lines as they are."""
    return argparse.ArgumentParser(
        prog=command, description=description, epilog=notes, formatter_class=argparse.RawDescriptionHelpFormatter
    )


def a_path(text: str) -> Path:
    """A type for argparse: a path. An empty one, as of a variable of the shell that is not set, would be the folder at
    hand with all that lies below.
    """
    if not text:
        raise argparse.ArgumentTypeError("the name is empty (a folder itself is .)")
    return Path(text)
