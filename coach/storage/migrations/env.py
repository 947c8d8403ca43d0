"""How Alembic runs the migrations: in the transaction that `coach.storage.opening` hands over."""

from alembic import context

from coach.storage.tables import metadata


def run() -> None:
    """Run what was asked for; on SQLite a table that cannot be altered is copied."""
    context.configure(
        connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True
    )
    with context.begin_transaction():
        context.run_migrations()


if __name__ == "env_py":  # the name under which Alembic loads this file: imported, it does nothing
    run()
