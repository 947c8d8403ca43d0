"""The use cases; each takes the viewer who asks first."""
