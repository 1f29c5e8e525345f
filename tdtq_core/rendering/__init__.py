"""Renderers: back ends behind one protocol, and the choice between them."""
