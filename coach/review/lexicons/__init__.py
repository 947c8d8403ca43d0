"""The words the review knows, by what they tell about a sentence.

Verbs stand in their base form with American -ize (`bases` maps the other spellings and endings), nouns in the singular.
A list holds what its name says in most sentences of objectives and key results; the order of the tests is in `nature`.
A list that a single criterion uses stands with that criterion.
"""

from coach.review.lexicons.nouns import EFFECT_NOUNS, GENERAL_MEASURES, GENERAL_NOUNS, INPUTS, NOMINAL_WORK, WORK_NOUNS
from coach.review.lexicons.people import GIVEN_NAMES, INSIDERS, PEOPLE
from coach.review.lexicons.qualities import GENERAL_WORDS, GRADED
from coach.review.lexicons.verbs import BEHAVE, CHANGE, GAIN, GENERAL_VERBS, IMPROVING, KEEP, SERVE, WORK

__all__ = [
    "BEHAVE",
    "CHANGE",
    "EFFECT_NOUNS",
    "GAIN",
    "GENERAL_MEASURES",
    "GENERAL_NOUNS",
    "GENERAL_VERBS",
    "GENERAL_WORDS",
    "GIVEN_NAMES",
    "GRADED",
    "IMPROVING",
    "INPUTS",
    "INSIDERS",
    "KEEP",
    "NOMINAL_WORK",
    "PEOPLE",
    "SERVE",
    "WORK",
    "WORK_NOUNS",
]
