"""Texts in other languages than Swedish: what is to be translated, what is, how far it has come, and whether it holds."""
