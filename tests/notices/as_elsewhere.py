"""Shows a notice with the module for Windows and macOS, over the service that the library has for this system.

Neither system was tried.  This much can be said: what the module calls is what the library has, and the whole way of a
notice can be gone with it.
"""

from __future__ import annotations

import sys

from thoracic_desktop.notices import native, windows_macos
from thoracic_desktop.notices.__main__ import main

if __name__ == "__main__":
    vars(sys.modules[native.__name__])["Service"] = windows_macos.Service
    sys.exit(main())
