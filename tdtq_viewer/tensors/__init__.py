"""The page of tensors: what quantizing the arrays of a file costs."""
