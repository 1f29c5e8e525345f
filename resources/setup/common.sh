# What the other scripts of this folder share; sourced, never run.

cd "$(dirname "$0")/../.." || exit 1

say() { printf '%s\n' "$*"; }

# Ends with a reason: what is wrong, and what to do.
fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# True where a program can open windows. A DISPLAY that nobody serves any more does not count.
has_display() {
    [ "$(uname -s)" = Linux ] || return 0
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 1
    # Qt aborts where it finds no display; the parentheses keep the shell's comment on that quiet.
    (
        ulimit -c 0
        .venv/bin/python -c 'from PySide6.QtGui import QGuiApplication; QGuiApplication([])'
        exit $?
    ) >/dev/null 2>&1
}

# Runs a command on the display that is there, else on a virtual one.
on_some_display() {
    if has_display; then
        "$@"
    else
        sh resources/setup/system.sh screen || exit 1
        # Software GL on every machine: a virtual display knows no graphics card.
        env -u WAYLAND_DISPLAY QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1000x24" "$@"
    fi
}
