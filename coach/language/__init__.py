"""Where words become meaning and meaning becomes words."""
