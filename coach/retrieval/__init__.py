"""Finding the right passage: by words, by meaning, by both, offline."""
