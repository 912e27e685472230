# This file makes our tests a package of their own: textstat installs one called `tests` too, which would else be found
# in place of them.
