"""Knowledge to pages: which there are, and what each says, ready for the templates to print."""

from samsyn.pages.all import pages

__all__ = ["pages"]
