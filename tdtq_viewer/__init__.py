"""The window of TDTQ Studio; the only package that knows Qt."""
