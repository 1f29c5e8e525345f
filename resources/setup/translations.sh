#!/bin/sh
# Collects the texts of the window into resources/translations/*.ts and compiles these to *.qm.
set -eu
cd "$(dirname "$0")/../.."
bin=.venv/bin
folder=resources/translations
sources="$(find tdtq_viewer -name '*.py' | sort) $folder/core_words.py"
for language in de zh_CN; do
    # shellcheck disable=SC2086  the names hold no spaces
    "$bin/pyside6-lupdate" -silent -no-obsolete -locations none -source-language en \
        -target-language "$language" $sources -ts "$folder/tdtq_$language.ts"
    "$bin/pyside6-lrelease" -silent "$folder/tdtq_$language.ts" -qm "$folder/tdtq_$language.qm"
done
