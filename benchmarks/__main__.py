"""`make bench`: run every benchmark and print what was measured."""

from benchmarks import engines, finder, scale, speed
from benchmarks.search import measure


def main() -> None:
    """Print a line for each time that was measured, then the table of the search."""
    for name, take in {**speed.MEASURES, **scale.MEASURES, **engines.MEASURES, **finder.MEASURES}.items():
        print(f"{name:<58} {take()}", flush=True)
    measure.main()


if __name__ == "__main__":
    main()
