"""Every error that a person who trains can meet; each is a sentence."""


class TrainerError(Exception):
    """Something the person can be told in a sentence."""


class DataError(TrainerError):
    """Pictures that are missing or damaged."""


class SettingError(TrainerError):
    """A setting that the recipe does not know or cannot take."""


class RunError(TrainerError):
    """A run that cannot start, go on or be read."""
