"""How fast and how heavy the coach is: `python -m evals.benchmarks`."""
