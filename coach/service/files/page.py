"""A draft as one page to print, complete in itself: nothing is loaded from anywhere."""

from collections.abc import Iterator
from html import escape

from coach.domain import Card, Goal
from coach.language.wordings import keyed
from coach.review.wording import fill
from coach.service.files.summary import Summary, slots

_STYLE = """
:root{--paper:#faf8f4;--card:#fff;--line:#e6e0d6;--ink:#23211d;--soft:#6b655b;--accent:#1f6f5c;--wash:#e4f0ec;
--font:"Inter var",Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
--serif:"Iowan Old Style","Source Serif 4",Georgia,serif}
@media (prefers-color-scheme:dark) and (not print){:root{--paper:#181715;--card:#211f1c;--line:#37332d;--ink:#f1ede6;
--soft:#b9b1a4;--accent:#6fc3ad;--wash:#1e302b}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 var(--font);overflow-wrap:anywhere}
main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem}
h1,h2{font-family:var(--serif);line-height:1.3;margin:0}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin:2rem 0 .6rem}
section{margin:0 0 2rem}
ol{padding:0;margin:1rem 0 0;list-style:none;counter-reset:kr}
ol>li{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:.9rem 1.1rem;margin:0 0 .7rem;
counter-increment:kr;break-inside:avoid}
ol>li::before{content:counter(kr) ". ";color:var(--soft)}
.slots{display:flex;flex-wrap:wrap;gap:.4rem;margin:.6rem 0 0;padding:0;list-style:none;font-size:.85rem}
.slots li{background:var(--wash);border-radius:8px;padding:.1rem .6rem}
.soft,dt,footer{color:var(--soft);font-size:.9rem}
dl{margin:0}dd{margin:0 0 .7rem}
footer{border-top:1px solid var(--line);padding-top:.8rem}
@media print{body{background:#fff;font-size:11pt}main{padding:0;max-width:none}ol>li{border-color:#ccc}}
"""
_PAGE = (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1">'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    "<title>{title}</title><style>{style}</style></head>\n<body><main>\n{body}\n</main></body></html>\n"
)


def write(found: Summary) -> str:
    """The page as HTML."""
    title = found.title or keyed("summary")["file"]
    return _PAGE.format(title=escape(title), style=_STYLE, body="\n".join(_body(found)))


def _body(found: Summary) -> Iterator[str]:
    words = keyed("summary")
    for goal in found.goals:
        yield f"<section>{''.join(_goal(goal))}</section>"
    if found.notes:
        notes = "".join(f"<li>{escape(note)}</li>" for note in found.notes)
        yield f"<section><h2>{escape(words['notes'])}</h2><ul>{notes}</ul></section>"
    if found.left:
        left = "".join(f"<dt>{escape(words[name])}</dt><dd>{escape(said)}</dd>" for name, said in found.left)
        yield f"<section><h2>{escape(words['next'])}</h2><dl>{left}</dl></section>"
    yield f"<footer>{escape(fill(words['made'], {'date': found.on.isoformat()}))}</footer>"


def _goal(goal: Goal) -> Iterator[str]:
    words = keyed("summary")
    yield f"<h1>{escape(goal.objective.text or words['no-objective'])}</h1>"
    told = (("serves", goal.serves.text if goal.serves else ""), ("kind", goal.kind or ""))
    yield from (f'<p class="soft">{escape(words[name])}: {escape(said)}</p>' for name, said in told if said)
    if goal.key_results:
        yield f"<ol>{''.join(map(_result, goal.key_results))}</ol>"


def _result(card: Card) -> str:
    words = keyed("summary")
    given = "".join(f"<li>{escape(words[name])}: {escape(said)}</li>" for name, said in slots(card))
    beside = f'<ul class="slots">{given}</ul>' if given else ""
    return f"<li>{escape(card.text)}{beside}</li>"
