#!/bin/sh
# Collects the texts of the window into resources/translations/*.ts, compiles these to *.qm, and
# says what has no translation yet.
set -eu
cd "$(dirname "$0")/../.."
bin=.venv/bin
folder=resources/translations
# The core says a few sentences in the language of the window: see tdtq_core/speech.py.
said="$(grep -rl --include='*.py' 'speak(' tdtq_core | sort)"
sources="$(find tdtq_viewer -name '*.py' | sort) $said $folder/core_words.py"
for language in de zh_CN; do
    # shellcheck disable=SC2086  the names hold no spaces
    "$bin/pyside6-lupdate" -silent -no-obsolete -locations none -source-language en \
        -tr-function-alias tr+=speak -target-language "$language" $sources \
        -ts "$folder/tdtq_$language.ts"
    "$bin/pyside6-lrelease" -silent "$folder/tdtq_$language.ts" -qm "$folder/tdtq_$language.qm"
    "$bin/python" resources/setup/untranslated.py "$folder/tdtq_$language.ts"
done
