"""How well the coach does, measured."""
