#!/bin/sh
# Prepares one environment and does nothing at all when it is ready.
#
#   packaging/setup.sh run     .venv with what the program needs
#   packaging/setup.sh dev     .venv with the tests, the checks and the tools besides
#   packaging/setup.sh pure    .venv-pure: tests of the pure rooms, without Qt
#
# PYTHON=/path/to/python chooses the interpreter. Exit code 2: something is missing that only a person can install.

set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

# --- What is wanted, and is it there? ---------------------------------------------------------------------------

# A stamp holds the folder (an environment does not survive being moved) and the checksum of all that made it.
stamp_of() { printf '%s %s\n' "$(cat packaging/setup.sh packaging/system-packages.txt "$@" | cksum)" "$PWD"; }

run_packages=packaging/system-packages.txt
dev_packages=packaging/system-packages-dev.txt

holds() {
    [ -f "$1" ] || return 1
    IFS= read -r found <"$1" || return 1
    [ "$found" = "$2" ]
}

run_lock=packaging/requirements.lock
venv=.venv
case "${1:-}" in
run) lock=$run_lock ;;
dev) lock=packaging/requirements-dev.lock ;;
pure) lock=packaging/requirements-pure.lock venv=.venv-pure ;;
*)
    say "usage: packaging/setup.sh run|dev|pure"
    exit 2
    ;;
esac
level=$1
stamp=$(stamp_of "$lock")
packages=$run_packages
if [ "$level" = dev ]; then
    stamp=$(stamp_of "$lock" "$dev_packages")
    packages="$run_packages $dev_packages"
fi
if [ -x "$venv/bin/python" ] && holds "$venv/stamp-$level" "$stamp"; then exit 0; fi

# --- A Python -----------------------------------------------------------------------------------------------------

fits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; }

python=
for candidate in ${PYTHON:+"$PYTHON"} python3.11 python3.12 python3.13 python3 python; do
    if fits "$candidate"; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    say "Thoracic Desktop needs Python 3.11, 3.12 or 3.13, and none was found."
    say "Install one (Debian 12: apt-get install python3), or name it: make run PYTHON=/path/to/python"
    exit 2
fi

# --- System packages ----------------------------------------------------------------------------------------------

installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# Reads "a | b" lines; prints the name to install for each line of which nothing is installed.
missing_packages() {
    # shellcheck disable=SC2086 # one or two files
    sed -e 's/#.*//' -e 's/|/ /' $packages | while read -r first second; do
        [ -n "$first" ] || continue
        if installed "$first" || { [ -n "$second" ] && installed "$second"; }; then continue; fi
        if [ -n "$second" ] && apt-cache show "$second" >/dev/null 2>&1; then first=$second; fi
        printf '%s ' "$first"
    done
}

venv_package() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
}

provide_debian_packages() {
    missing=$(venv_package)
    [ "$level" = pure ] || missing="$missing $(missing_packages)"
    # shellcheck disable=SC2086 # falls into words, and comes together again with single spaces
    set -- $missing
    missing=$*
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        say "Some system packages are missing. Install them with this command, then try again:"
        say ""
        say "    sudo apt-get install --no-install-recommends $missing"
        say ""
        exit 2
    fi
    say "Installing system packages: $missing"
    # A failed update is no reason to stop: the lists at hand may do, and install says so where they do not.
    apt-get -qq update || say "The package lists could not be refreshed; going on with those at hand."
    # shellcheck disable=SC2086 # the list is meant to fall into words
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $missing >/dev/null
}

if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    provide_debian_packages
elif [ "$(uname -s)" = Linux ] && [ "$level" != pure ]; then
    say "This system does not use Debian packages. If the window does not open, look for these libraries:"
    say "EGL, GL, dbus-1, fontconfig, glib-2.0, pulse, wayland-cursor, xkbcommon, xkbcommon-x11,"
    say "xcb-cursor, xcb-icccm, xcb-keysyms, xcb-shape."
fi

# --- The environment ----------------------------------------------------------------------------------------------

# The Qt wheels share files, so a changed runtime lock means a new environment, never an upgrade in place.
run_stamp=$(stamp_of "$run_lock")
if [ "$level" = pure ] || ! holds "$venv/stamp-run" "$run_stamp" || [ ! -x "$venv/bin/python" ]; then
    say "Creating $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
fi
rm -f "$venv/stamp-$level"

pip() { "$venv/bin/python" -m pip --disable-pip-version-check install --quiet "$@"; }

say "Installing the packages of $lock (the first time this downloads them)"
pip --require-hashes --only-binary=:all: --requirement "$lock"
if [ "$level" != pure ]; then
    # hatchling comes from the lock: no isolated build, so nothing that is not pinned.
    pip --no-deps --no-build-isolation --editable .
    # The editable install leaves a copy of resources/ there, which nobody reads and which would only grow stale.
    rm -rf "$venv"/lib/python3.*/site-packages/thoracic_desktop
    printf '%s\n' "$run_stamp" >"$venv/stamp-run"
fi
printf '%s\n' "$stamp" >"$venv/stamp-$level"
