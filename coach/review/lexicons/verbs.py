"""Verbs, in their base form."""

#: The doing of work or the delivery of a thing.
WORK = frozenset(
    """
    add adopt advertise agree align analyze announce apply appoint arrange assemble assess assign attend audit
    author automate begin benchmark brainstorm brief budget build buy calculate calibrate carry catalog celebrate
    centralize certify change check choose clarify clean coach code codify collaborate collect commission
    communicate compile complete compose conduct configure connect consider consolidate construct consult contact
    contract convene coordinate craft create curate customize decide decommission dedicate define deliver demo
    demonstrate deploy deprecate describe design determine develop devise digitize discover discuss distribute
    document draft draw drill edit educate elaborate elevate embed employ engage enhance ensure equip erect
    establish estimate evaluate examine execute expand experiment explain explore extend extract facilitate feature
    file fill film finalize find finish fit fix follow formalize formulate forward furnish gather give go grant
    guide hire hold host identify illustrate implement import incorporate inform initiate inspect install instrument
    integrate interview introduce inventory invest investigate invite issue join kick label launch lay lead learn
    lease let liaise link list localize look manage manufacture map measure meet mentor merge migrate model
    modernize modify monitor mount move negotiate observe offer onboard open optimize order organize outline
    outsource overhaul package paint perform photograph pilot place plan plant play port post practice prepare
    present print prioritize procure produce program promote propose prototype provide publicize publish purchase
    put read rebrand rebuild recommend record recruit redefine redesign refactor refine reform refresh refurbish
    register rehearse relaunch release relocate remodel rename renew renovate reorganize repaint repair replace
    report research resource restructure retrofit review revise revisit rewrite roll rotate run scan schedule scope
    screen script select send set setup share ship show simplify sketch socialize source speak specify split sponsor
    spread staff stage standardize start stock streamline study submit subscribe summarize supply support survey
    switch tackle talk teach test track train transfer transition translate trial tune tweet understand unify update
    upgrade upload use utilize validate verify visit visualize walk wire work workshop write
    """.split()
)

#: The moving of a measure or a condition; what is moved decides whether it is an effect.
CHANGE = frozenset(
    """
    accelerate advance amplify boost climb contain curb cut decline decrease deepen diminish double drop ease
    eliminate enhance eradicate exceed expand fall grow halve heighten improve increase lessen lift limit lower
    maximize minimize multiply optimize prevent quadruple raise reduce remove rise scale shorten shrink simplify
    slash slow speed stabilize strengthen surpass treble trim triple widen
    """.split()
)

#: The reaching of a state or the gaining of something from others.
GAIN = frozenset(
    """
    achieve acquire activate allow attain attract avoid beat become book bring capture cause close convert convince
    deflect earn empower enable free gain generate get have help hit inspire keep land let make obtain outperform
    pass persuade qualify rank rate reach reactivate realize receive recover redeem retain return save score secure
    sell sign stay stop turn win
    """.split()
)

#: What a system, service or person does when it works; with one of these as its verb a sentence tells behaviour.
BEHAVE = frozenset(
    """
    accept access adopt agree answer arrive ask attend believe borrow bring buy call cancel carry choose click come
    come-back complain confirm contact contribute cost crash cycle dare decrease default depart drive eat enjoy
    enroll enter experience expire fail fall feel find finish follow graduate grow handle have hear improve increase
    index know last leave like live load lose love miss name need notice open operate order own participate pass pay
    perform pick prefer process purchase quit rate react read rebook recall recognize recommend recover refer
    register rely remember reopen reorder repeat reply report request resolve respond return reuse ride rise run say
    scale score search see serve sit sleep spend start stay store succeed suffer survive switch take talk tell think
    travel trust try understand use visit volunteer vote wait walk want work
    """.split()
)

#: Verbs of serving: with a number they tell how a service behaves.
SERVE = frozenset(
    """
    answer clear dispatch handle index load pay process recover reply resolve respond return serve settle store
    treat
    """.split()
)

#: Asking that things stay as they are.
KEEP = frozenset("continue hold keep maintain preserve remain stay sustain uphold".split())

#: Verbs so general that the object alone must tell what will differ.
GENERAL_VERBS = frozenset(
    """
    accelerate advance affect bolster boost champion cultivate deepen demonstrate develop drive elevate embrace
    empower enable encourage energize enhance ensure evolve expand facilitate foster harmonize impact improve
    influence intensify leverage live modernize nurture optimize position professionalize promote refine reinforce
    rethink revitalize simplify solidify streamline strengthen support transform unlock upgrade
    """.split()
)

#: Those that only say "more of what is good".
IMPROVING = frozenset(
    """
    bolster boost cultivate deepen elevate empower encourage enhance foster harmonize improve intensify leverage
    modernize nurture optimize professionalize refine reinforce revitalize solidify streamline strengthen transform
    """.split()
)
