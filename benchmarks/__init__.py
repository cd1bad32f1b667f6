"""Measurements: how long the work takes, and against what. Nothing here is asserted in tests."""
