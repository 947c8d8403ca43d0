"""What all shapes share."""

from typing import Any

from pydantic import BaseModel, ConfigDict


class Out(BaseModel):
    """What comes out; read off the values of the domain by their names."""

    model_config = ConfigDict(from_attributes=True)


class In(BaseModel):
    """What goes in; a name that is not known is told, because it is most often a misspelling."""

    model_config = ConfigDict(extra="forbid", strict=True)


def example(**values: Any) -> ConfigDict:
    """A configuration that carries an example."""
    return ConfigDict(json_schema_extra={"examples": [values]})
