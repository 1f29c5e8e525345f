"""Many scenes, one after another or side by side: jobs, who carries them out, what is recorded.

Nothing is imported here: a worker sets its numbers of threads before it imports numpy or Numba.
"""
