"""`make bench`: run every benchmark and print one table."""

from benchmarks import engines, finder, scale, speed


def main() -> None:
    """Print what was measured, a line each."""
    for name, measure in {**speed.MEASURES, **finder.MEASURES, **scale.MEASURES, **engines.MEASURES}.items():
        print(f"{name:<58} {measure()}", flush=True)


if __name__ == "__main__":
    main()
