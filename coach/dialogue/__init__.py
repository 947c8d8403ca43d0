"""What the coach does next: acts, a closed list of moves, the state of a talk, and a policy of ordered rules; pure."""
