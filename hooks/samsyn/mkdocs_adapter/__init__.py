"""The only package that knows MkDocs: the generated pages in its build, and its commands with our guarantees."""
