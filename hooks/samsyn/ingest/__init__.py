"""From a strategy's text to a document's outline: sections, a fingerprint per paragraph, and what changed."""

from samsyn.ingest.compare import Change, Update, compare
from samsyn.ingest.text import Block, UnreadableError, blocks, fingerprint, read_text
from samsyn.ingest.write import write_outline

__all__ = [
    "Block",
    "Change",
    "UnreadableError",
    "Update",
    "blocks",
    "compare",
    "fingerprint",
    "read_text",
    "write_outline",
]
