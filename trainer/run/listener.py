"""Who is told of a run as it goes."""

from typing import TYPE_CHECKING

from torch import nn

if TYPE_CHECKING:
    from trainer.run.loop import Loop


class Listener:
    """Told of a run between its steps, where its state is whole; the run's clock stands meanwhile.

    Each method may take its time, call `loop.save` and `loop.end`, and raise KeyboardInterrupt, which saves and ends
    the run as Ctrl-C does. The leader's alone are told where several processes train together.
    """

    def stepped(self, loop: "Loop", loss: float) -> None:
        """A step is done; loss: of its batch, nats or what the recipe takes."""

    def checked(self, loop: "Loop", network: nn.Module, figures: dict[str, float]) -> None:
        """The averaged network, in evaluation mode, was validated, with these figures, and written."""
