"""What can be measured, in the order of the report."""

from evals import dialogues, likeness, reading, retrieval, review, structure, talks, turns
from evals.figures import Task

TASKS = (
    Task("review", "agreement of the findings with labelled sets, id by id", review.report),
    Task("structure", "objectives and key results recovered from pages", structure.report),
    Task("reading", "what messages are read to do", reading.report),
    Task("retrieval", "what the library's search finds for labelled questions", retrieval.report),
    Task("likeness", "what the thresholds of likeness in the review would ask about", likeness.report),
    Task("talks", "whole kept conversations, replayed", talks.report),
    Task("turns", "what the detectors of coaching behaviour see in labelled replies", turns.report),
    Task("dialogues", "whole talks with simulated employees, beside controls", dialogues.report),
)
