"""Sentences for people, which the window says in its own language.

Whoever makes such a sentence passes it through `speak` as a whole, before it is filled in; there
`make translations` finds it. The command line says everything as it is written, in English.
"""

from collections.abc import Callable

Speak = Callable[[str], str]
"""Takes a sentence in English and returns it in the language wanted; `str` keeps it."""
