"""`override`, on every supported Python: the standard library has none before 3.12.

Type checkers read the one of typing_extensions.  The running program does without that package: the import alone would
be a twentieth of its start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: Any) -> Any:  # noqa: ANN401 - the checkers read the other one
        """Mark a method that takes the place of one it inherits."""
        return method


__all__ = ["override"]
