#!/bin/sh
# Sees to the system's own libraries. Usage: system.sh gl | screen | venv PYTHON
#   gl      what Qt, OpenGL and Numba load on Linux
#   screen  a virtual display
#   venv    what PYTHON needs to make virtual environments
# Installs what is missing through apt where that needs no password, else names it and fails.
. "$(dirname "$0")/common.sh"

[ "$(uname -s)" = Linux ] || exit 0

gl="libgl1 libglx-mesa0 libgl1-mesa-dri libegl1 libegl-mesa0 libxkbcommon-x11-0 libdbus-1-3
    libfontconfig1 libglib2.0-0 libgomp1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1
    libxcb-image0 libxcb-render-util0 libxcb-randr0 libxcb-shape0"

case "$1" in
    gl) wanted=$gl ;;
    screen) wanted="xvfb xauth" ;;
    venv) wanted="$("$2" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')" ;;
    *) fail "system.sh: unknown group '$1'" ;;
esac

if ! command -v dpkg-query >/dev/null 2>&1; then
    [ "$1" = gl ] && exit 0 # Other systems name and bring these libraries in their own ways.
    [ "$1" = screen ] && command -v xvfb-run >/dev/null 2>&1 && exit 0
    fail "This system has no apt. Please install the counterparts of these packages:" $wanted
fi

# Debian and Ubuntu renamed some packages to NAMEt64.
installed() {
    dpkg-query -W -f '${db:Status-Status}\n' "$1" "$1t64" 2>/dev/null | grep -qx installed
}

missing=""
for package in $wanted; do
    installed "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    fail "System packages are missing. Please run: sudo apt-get install$missing"
fi

say "Installing system packages:$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt_get() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >>"$log" 2>&1; }

# Package lists may be old or, in slim images, not there at all; without a network they may do.
apt_get update || say "The package lists could not be refreshed; trying with those at hand."
if ! apt_get install -y --no-install-recommends $missing; then
    tail -n 5 "$log" >&2
    fail "apt-get could not install:$missing"
fi
