"""Many scenes in one go: the list of them, the orders, and the window that shows what became."""
