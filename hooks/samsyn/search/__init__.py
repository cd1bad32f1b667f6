"""What the browser's search gets: statements with their addresses, and the words people use for them."""

from samsyn.search.files import Packing, files, quickly
from samsyn.search.statements import Statement, statements

__all__ = ["Packing", "Statement", "files", "quickly", "statements"]
