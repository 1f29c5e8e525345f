#!/bin/sh
# Makes .venv and installs the package into it. Usage: environment.sh app | dev
#   app  what the program needs, and the GPU extra where an NVIDIA driver answers
#   dev  what the tests need
. "$(dirname "$0")/common.sh"

pip() { .venv/bin/python -m pip --disable-pip-version-check install --quiet "$@"; }

sh resources/setup/system.sh gl || exit 1

if ! .venv/bin/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$(sh resources/setup/find_python.sh) || exit 1
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        sh resources/setup/system.sh venv "$python" || exit 1
    say "Making .venv with $("$python" --version)."
    "$python" -m venv --clear .venv || fail "$python could not make the virtual environment .venv."
fi

case "$1" in
    app)
        say "Installing the program and its libraries; this takes minutes the first time."
        pip -e . || fail "pip could not install the program. Is the network there?"
        if nvidia-smi >/dev/null 2>&1; then
            say "An NVIDIA driver answers: installing the GPU extra."
            pip -e ".[gpu]" || say "The GPU extra could not be installed; going on without it."
        fi
        ;;
    dev)
        say "Installing the program and its tests' libraries; this takes minutes the first time."
        # First and alone, so that no other package's wish decides which build of torch comes.
        # A machine without a GPU may spare itself gigabytes of CUDA:
        #   make test TORCH_INDEX=https://download.pytorch.org/whl/cpu
        pip torch==2.13.0 ${TORCH_INDEX:+--index-url "$TORCH_INDEX"} ||
            fail "pip could not install torch 2.13.0. Is the network there?"
        pip -e ".[dev]" || fail "pip could not install the tests' libraries. Is the network there?"
        ;;
    *) fail "environment.sh: unknown kind '$1'" ;;
esac
