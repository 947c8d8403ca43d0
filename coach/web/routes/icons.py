"""What a browser asks for by itself: the icon, and how the page looks as an app."""

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse

router = APIRouter(include_in_schema=False)
_PAPER, _GREEN = "#faf8f4", "#1f6f5c"
_ICON = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="{_GREEN}"/>
<path d="M11 13a5 5 0 1 1 7 4.6c-1.4.6-2 1.3-2 2.9" fill="none" stroke="{_PAPER}" stroke-width="3"
 stroke-linecap="round"/><circle cx="16" cy="25" r="1.8" fill="{_PAPER}"/></svg>"""
_MANIFEST = {
    "name": "okr-coach",
    "short_name": "okr-coach",
    "description": "Rehearse a draft of Objectives and Key Results.",
    "start_url": "/",
    "display": "standalone",
    "background_color": _PAPER,
    "theme_color": _PAPER,
    "icons": [{"src": "/favicon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"}],
}
_DAY = {"cache-control": "public, max-age=86400"}


@router.get("/favicon.svg")
@router.get("/favicon.ico")
async def icon() -> Response:
    """The icon: a question."""
    return Response(_ICON, media_type="image/svg+xml", headers=_DAY)


@router.get("/manifest.json")
async def manifest() -> Response:
    """How the page is installed."""
    return JSONResponse(_MANIFEST, headers=_DAY, media_type="application/manifest+json")
