"""Samsyn: regional integration strategies as one checked, cross-linked source of who does what."""
