"""The one kind of parser of all commands."""

import argparse


def make_parser(command: str, description: str, notes: str) -> argparse.ArgumentParser:
    """For a command such as "colorstudio verify"; its --help ends with the notes, their lines as they are."""
    return argparse.ArgumentParser(
        prog=command, description=description, epilog=notes, formatter_class=argparse.RawDescriptionHelpFormatter
    )
