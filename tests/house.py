"""The rules of the house as tables, and the functions that find a breach in a module's source."""

import ast
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# A room may import the rooms to its left, the floor and itself; the rooms beside the line, what stands with them here.
LINE = ("domain", "text", "intake", "review", "progress", "dialogue")
FLOOR = {"errors", "settings", "resources"}
ROOMS: dict[str, set[str]] = {room: FLOOR.union(LINE[:place]) for place, room in enumerate(LINE)} | {
    "": set(),
    "errors": set(),
    "settings": {"errors"},
    "resources": {"errors"},
    "domain": set(),
    "embeddings": FLOOR | {"domain"},
    "retrieval": FLOOR | {"domain", "embeddings"},
    "storage": FLOOR | {"domain"},
    "exchange": FLOOR | {"domain", "text", "intake"},
    "language": FLOOR | {*LINE, "embeddings", "retrieval"},
    "service": FLOOR | {*LINE, "embeddings", "retrieval", "language"},
    "web": FLOOR | {*LINE, "language", "service"},
}
# These join the rooms or stand outside: they may import any room, and no room imports them.
OUTSIDE = {"app", "cli", "doctor", "show", "__main__"}

# Each library's one home; a library without one is not used.
HOMES = {
    "anyio": ("coach.web",),
    "fastapi": ("coach.web",),
    "pydantic": ("coach.service", "coach.storage", "coach.web"),
    "starlette": ("coach.web",),
    "uvicorn": ("coach.web",),
    "charset_normalizer": ("coach.intake",),
    "docx": ("coach.intake",),
    "openpyxl": ("coach.intake",),
    "pypdf": ("coach.intake",),
    "py3langid": ("coach.text",),
    "text_to_num": ("coach.text",),
    "lxml": ("coach.intake",),
    "markdown_it": ("coach.intake",),
    "rich": ("coach.cli", "coach.show"),
    "bm25s": ("coach.retrieval",),
    "chromadb": ("coach.retrieval",),
    "filelock": ("coach.retrieval", "coach.storage"),
    "gradio": ("coach.web.pages",),
    "jinja2": ("coach.web.pages",),
    "langchain": ("coach.language.model",),
    "langchain.embeddings": ("coach.embeddings",),
    "langchain_core": ("coach.language.model",),
    "langchain_core.embeddings": ("coach.embeddings",),
    "langchain_openai": ("coach.language.model",),
    "langchain_openai.OpenAIEmbeddings": ("coach.embeddings",),
    "numpy": ("coach.embeddings", "coach.retrieval"),
    "onnxruntime": ("coach.embeddings",),
    "openai": ("coach.language.model",),
    "rapidfuzz": ("coach.language", "coach.retrieval"),
    "alembic": ("coach.storage",),
    "psycopg": ("coach.storage",),
    "sqlalchemy": ("coach.storage",),
    "Stemmer": ("coach.retrieval",),
    "tiktoken": ("coach.language",),
    "tokenizers": ("coach.embeddings",),
    "yaml": ("coach.retrieval",),
}
# Only these may be imported inside a function, and the front door loads none of them.
HEAVY = {
    *("charset_normalizer", "docx", "openpyxl", "pypdf", "py3langid", "numpy", "lxml", "rich"),
    *(
        "alembic",
        "bm25s",
        "chromadb",
        "filelock",
        "gradio",
        "jinja2",
        "langchain",
        "langchain_core",
        "langchain_openai",
    ),
    *(
        "markdown_it",
        "onnxruntime",
        "openai",
        "psycopg",
        "rapidfuzz",
        "sqlalchemy",
        "Stemmer",
        "tiktoken",
        "tokenizers",
    ),
    *("yaml", "fastapi", "uvicorn"),
}
# The doors to what may raise anything: people, a model, an embedder.
BROAD = ("coach.cli", "coach.web", "coach.language.model", "coach.embeddings.choice")
ENVIRONMENT = ("coach.app", "coach.cli")


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {_name(path): path.read_text(encoding="utf-8") for path in sorted((ROOT / "coach").rglob("*.py"))}


def _within(name: str, homes: tuple[str, ...]) -> bool:
    return any(name == home or name.startswith(f"{home}.") for home in homes)


def _targets(node: ast.AST) -> list[str]:
    """What an import statement names, dotted: `from a import b` names `a.b`."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names]
    return []


def imports(source: str) -> list[str]:
    """Everything a source imports, wherever it does."""
    return [target for node in ast.walk(ast.parse(source)) for target in _targets(node)]


def room(name: str) -> str:
    """The room a dotted name stands in; empty for `coach` itself."""
    return name.split(".")[1] if "." in name else ""


def _home(target: str) -> tuple[str, ...] | None:
    """The home of the longest library name that the target begins with."""
    known = [library for library in HOMES if _within(target, (library,))]
    return HOMES[max(known, key=len)] if known else None


def crossed(module: str, target: str) -> str | None:
    """Why a module may not import a target; None where it may."""
    here, there = room(module), room(target)
    if target.startswith("."):
        return f"{module} imports relatively"
    if not _within(target, ("coach",)):
        return _undoored(module, target)
    if here in OUTSIDE or here == there:
        return None
    if there in OUTSIDE or there not in ROOMS.get(here, set()):
        return f"{module} may not know {target}"
    return None


def _undoored(module: str, target: str) -> str | None:
    if target.split(".")[0] in sys.stdlib_module_names:
        return None
    home = _home(target)
    if home is None:
        return f"{target} has no home, yet {module} imports it"
    return None if _within(module, home) else f"{target} is at home in {' or '.join(home)}, not in {module}"


def hidden(module: str, source: str) -> list[str]:
    """Imports inside functions of what is not heavy."""
    functions = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    found = {target for function in functions for node in ast.walk(function) for target in _targets(node)}
    return [f"{module} hides the import of {one}" for one in sorted(found) if one.split(".")[0] not in HEAVY]


def broad(module: str, source: str) -> list[str]:
    """Handlers that would also catch a mistake of ours."""
    if _within(module, BROAD):
        return []
    return [f"{module}:{node.lineno} catches everything" for node in ast.walk(ast.parse(source)) if _catches_all(node)]


def _catches_all(node: ast.AST) -> bool:
    if isinstance(node, ast.ExceptHandler):
        caught = [node.type]
    elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress"):
        caught = list(node.args)
    else:
        return False
    names = {n.id for c in caught if c for n in ast.walk(c) if isinstance(n, ast.Name)}
    return caught == [None] or bool(names & {"Exception", "BaseException"})


def environment(module: str, source: str) -> list[str]:
    """Reads of the environment outside the places that hand it to `settings.load`."""
    if _within(module, ENVIRONMENT):
        return []
    nodes = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Attribute | ast.alias)]
    names = {n.attr if isinstance(n, ast.Attribute) else n.name for n in nodes}
    return [f"{module} reads the environment"] if names & {"environ", "getenv"} else []


def cycle(modules: dict[str, str]) -> list[str]:
    """The modules of an import cycle, first and last the same; empty where there is none."""
    graph = {name: {_module(t, modules) for t in imports(source)} - {None} for name, source in modules.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def _module(target: str, modules: dict[str, str]) -> str | None:
    """The module that an imported name lives in."""
    return target if target in modules else _module(target.rpartition(".")[0], modules) if target else None
