"""`python -m samsyn`."""

from samsyn.cli import main

main()
