"""Knowledge to open data: JSON for every kind with its schema, and CSV of the main lists."""

from samsyn.exports.files import files

__all__ = ["files"]
