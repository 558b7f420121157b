"""What the panes show for as long as nothing but colours changes."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from colorstudio.core.means import square_means
from colorstudio.engine.view import Cut, View


@dataclass(frozen=True)
class Scene:
    """What does not change while only the look does: the view's lightness, coarser ones, and its gray pane."""

    photo_id: int
    turn: int
    view: View
    cut: Cut
    lightness: Tensor
    gray: NDArray[np.uint8]
    coarse: dict[int, Tensor] = field(default_factory=dict)

    def lightness_in_steps(self, step: int) -> Tensor:
        """The view's lightness in means of step x step device pixels; at the edges of what there is."""
        if step == 1:
            return self.lightness
        if step not in self.coarse:
            self.coarse[step] = square_means(self.lightness, step)
        return self.coarse[step]
