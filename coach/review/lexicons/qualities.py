"""Praise and degree."""

#: Praise and degree that two people would grade differently.
GENERAL_WORDS = frozenset(
    """
    accessible adequate agile amazing ambitious appropriate aspirational attractive awesome beautiful best
    best-in-class better big bigger broad clear clearer closer cohesive comfortable compelling competitive
    comprehensive considerable considerably consistent convenient cool customer-centric cutting-edge data-driven
    delightful dramatically easier easy effective effectively efficient efficiently elegant engaging enjoyable
    enough excel excellent exceptional faster first-class flawless flexible flourish fresh frictionless friendlier
    friendly fun future-proof future-ready good great greater happier happy healthier healthy high-performing
    high-quality higher holistic impactful important improved innovative inspiring intuitive key leading
    leading-edge lean less love loved maximum meaningful modern more most motivated much necessary noticeably
    operational optimal organizational outstanding performant performing pleasant pleasing positive positively
    powerful premium proactive productive professional progress progressive proper properly quick quicker reactive
    ready reasonable relevant reliable resilient responsive robust satisfactory satisfied scalable seamless
    seamlessly secure significant significantly simple simpler sizeable sleek smart smarter smooth smoother smoothly
    solid solution-oriented sound stable state-of-the-art strategic strong stronger substantial substantially
    successful successfully sufficient sufficiently suitable superb superior supportive sustainable tangible thrive
    thriving timely top-notch top-quality transparent trustworthy unforgettable unified useful user-friendly
    valuable vibrant visible well wonderful world-class worldclass
    """.split()
)

#: Evaluations that stay vague in a key result unless something measured defines them.
GRADED = frozenset(
    """
    acceptable adequate amazing appropriate attractive awesome beautiful best better brilliant calmer clearer closer
    compelling considerable considerably consistent constructive cool deeper delightful dramatically easier
    effective effectively efficient efficiently engaging enough excellent exceptional faster flawless frictionless
    friendlier friendly good great happier healthier high-quality impactful improved innovative inspiring intuitive
    lean livelier meaningful modern modernized motivated nicer noticeable noticeably ok okay optimal outstanding
    performant pleasant positively proper properly quicker reasonable relevant robust satisfactory satisfied
    scalable seamless seamlessly sensible significant significantly simpler smarter smooth smoother smoothly solid
    stable state-of-the-art strong stronger strongly substantial substantially successful successfully sufficient
    sufficiently superior sustainable tidier timely top-notch useful user-friendly valuable visible visibly well
    well-informed world-class worldclass
    """.split()
)
