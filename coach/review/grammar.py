"""The small words of English that hold a sentence together."""

DETERMINERS = frozenset(
    "a an the our all every each this these those its their his her my your any some no both".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being has have had can could will would do does did may must get gets".split()
)
NOT_VERBS = frozenset(
    "no not only more fewer less most over under at about with without by for in on of new own better again never "
    "always still once nobody everyone none half lower higher up down first last next key".split()
)
PREPOSITIONS = frozenset(
    "at by for in on of to from with without within until till before after during per over under above below out "
    "off up down away again across through and or but than as via into about among between because if when against "
    "around".split()
)
RELATIVES = frozenset("who that which whom whose".split())
PARTICIPLES = frozenset(
    "done held built sent set sold won met made written run taken given shown known found kept left paid put read cut "
    "brought bought taught chosen drawn lit laid led hung sorted".split()
)
#: Words that end a phrase.
STOPS = frozenset(
    "of for in on with by to from at that which who so per within during before after via across through until "
    "under over above below than while without using as into onto about between against is are was were and or if "
    "when where resulting leading".split()
)
BEING = frozenset("is are was were be been being get gets".split())
COMPARATIVES = frozenset("more fewer less better higher lower".split())
