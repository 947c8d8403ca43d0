"""Which embedder a setting asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.errors import CoachError, ConfigError, ModelError

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

_OPENAI = "openai:"
SHIPPED, NONE = "minilm", "none"
#: What is kept of the shipped embedder's name changes whenever its vectors would.
_SHIPPED_NAME = "minilm-l6-v2-okr-int8-1"
_PROVIDED = (
    "COACH_EMBEDDER is {name!r}; it must be minilm, none, or provider:model such as openai:text-embedding-3-small."
)
_UNINSTALLED = "COACH_EMBEDDER is {name!r}, which needs a package that is not installed: {problem}"
_WRONG = "COACH_EMBEDDER is {name!r}, and cannot be used so: {problem}"
_FAILED = "The embedder {name} failed: {problem}"
_NO_KEY = "COACH_EMBEDDER_KEY_FILE is {path}; it must be a file with the key in it ({problem})."


@dataclass(frozen=True, slots=True)
class Embedder:
    """An embedder with the name that its vectors are kept under; only vectors of one name can be compared."""

    name: str
    model: "Embeddings"

    def documents(self, texts: Sequence[str]) -> list[list[float]]:
        """One vector a text, in order; ModelError where the embedder fails or does not answer."""
        try:
            return self.model.embed_documents(list(texts))
        except CoachError:
            raise
        except Exception as problem:  # whatever a provider's client may raise
            raise ModelError(_FAILED.format(name=self.name, problem=problem)) from problem

    def query(self, text: str) -> list[float]:
        """The vector of what somebody asks; ModelError as above."""
        try:
            return self.model.embed_query(text)
        except CoachError:
            raise
        except Exception as problem:  # whatever a provider's client may raise
            raise ModelError(_FAILED.format(name=self.name, problem=problem)) from problem


def choose(name: str, url: str = "", key_file: str = "") -> Embedder | None:
    """The embedder of a name; None for `none`, with which search goes by words alone.

    `minilm` is the one that comes with the coach and needs no network. Any other name is `provider:model` as LangChain
    knows them; `url` is where an OpenAI-compatible server listens, `key_file` holds the key. Nothing is loaded or
    called yet. ConfigError names the setting.
    """
    if name.lower() == NONE:
        return None
    if name.lower() == SHIPPED:
        return _shipped()
    if ":" not in name:
        raise ConfigError(_PROVIDED.format(name=name))
    return Embedder(f"{name}@{url}" if url else name, _provided(name, url, key_file))


@cache
def _shipped() -> Embedder:
    """One for the whole process: the model takes some hundred megabytes, and is safe to share between threads."""
    return Embedder(_SHIPPED_NAME, import_module("coach.embeddings.minilm").MiniLM())


def _provided(name: str, url: str, key_file: str) -> "Embeddings":
    options: dict[str, Any] = {"api_key": _key(key_file)} if key_file else {}
    if url:
        # A server of one's own mostly wants no key, yet the client does.
        options = {"api_key": "none", **options, "base_url": url}
    try:
        return _openai(name, options) if name.startswith(_OPENAI) else _other(name, options)
    except ImportError as problem:
        raise ConfigError(_UNINSTALLED.format(name=name, problem=problem)) from None
    except Exception as problem:  # noqa: BLE001 - whatever a provider's client may raise
        raise ConfigError(_WRONG.format(name=name, problem=str(problem).partition("\n")[0])) from None


def _openai(name: str, options: dict[str, Any]) -> "Embeddings":
    from langchain_openai import OpenAIEmbeddings

    # Without `check_embedding_ctx_length=False` the texts are cut into tokens here first, with a table that would be
    # fetched over the network.
    return OpenAIEmbeddings(
        model=name.removeprefix(_OPENAI), check_embedding_ctx_length=False, timeout=30, max_retries=2, **options
    )


def _other(name: str, options: dict[str, Any]) -> "Embeddings":
    from langchain.embeddings import init_embeddings

    made: Embeddings = init_embeddings(name, **options)
    return made


def _key(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as problem:
        raise ConfigError(_NO_KEY.format(path=path, problem=problem)) from None
