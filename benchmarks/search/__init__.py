"""How often the search answers, beside other engines on the same pages."""
