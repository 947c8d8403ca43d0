"""What is kept, in SQLite or PostgreSQL: every row has an organisation and an owner, every call has a viewer."""

from coach.storage.opening import open_memory, open_store
from coach.storage.store import Store

__all__ = ["Store", "open_memory", "open_store"]
