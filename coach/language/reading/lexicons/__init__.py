"""Words that show what a part of a message does: one expression a line, by kind of act.

A blank stands for one or more, an apostrophe of n't, 'm, 's and 've may be missing, and `<name>` stands for one of
`NAMES`. Expressions see small letters and plain apostrophes.
"""
