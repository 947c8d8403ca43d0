"""Everything that is kept of a person, as one JSON file."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from coach.domain import Conversation, Viewer
from coach.service.codec import UNLABELLED
from coach.service.kept import Talks
from coach.service.views import Export

_NAME, _MEDIA = "okr-coach-{date}.json", "application/json"


def everything(talks: Talks, viewer: Viewer, now: datetime) -> Export:
    """Conversations with their turns and drafts, what they thought of replies and committed to, guides they gave."""
    whole = {
        "person": viewer.person,
        "organisation": viewer.organisation,
        "exported": now,
        "conversations": [_conversation(talks, viewer, one) for one in talks.conversations(viewer)],
        "feedback": list(map(asdict, talks.feedback(viewer))),
        "commitments": list(map(asdict, talks.commitments(viewer))),
        "guides": list(talks.signed(viewer)),
    }
    content = json.dumps(whole, ensure_ascii=False, indent=2, default=_told).encode()
    return Export(_NAME.format(date=now.date().isoformat()), _MEDIA, content)


def _conversation(talks: Talks, viewer: Viewer, one: Conversation) -> dict[str, Any]:
    turns = [asdict(turn) | {"decision": _decision(turn.decision)} for turn in talks.turns(viewer, one.id)]
    return asdict(one) | {"turns": turns, "versions": list(map(asdict, talks.versions(viewer, one.id)))}


def _decision(text: str) -> Any:
    """What was read and decided, as it is kept."""
    return text if text in ("", UNLABELLED) else json.loads(text)


def _told(value: datetime) -> str:
    return value.isoformat()
