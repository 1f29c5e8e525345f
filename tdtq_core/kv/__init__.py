"""Key/value caches of transformers, quantized by TurboQuant in torch.

Importing the package imports nothing: `plan` and `ratio` need numpy only, every other module torch,
and `transformers_cache` the library of that name.
"""
