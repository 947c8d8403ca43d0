"""Nouns, in the singular: what work makes, what its effects show in, and what says neither."""

#: Things a team makes or holds: outputs, activities and inputs.
WORK_NOUNS = frozenset(
    """
    abstraction advert agenda agreement alert analysis analyzer announcement api app application architecture
    archive article assessment audit automation backup banner bench benchmark beta blog blogpost blueprint board
    booklet bot branch brand branding briefing brochure budget build cabinet calendar campaign case catalog category
    certification channel chart charter checklist cluster coaching code collection column commit committee
    compliance concept conference config configuration connector content contract copywriting course curriculum
    dashboard database db decision definition demo demonstration deployment design desk diagram directory doc
    document documentation draft endpoint engine environment evaluation event exercise exhibition experiment
    exploration extension factsheet feature feed fixture flyer folder form format forum framework function gallery
    governance group guide guideline hackathon handbook handover hiring homepage hypothesis icon image
    implementation index infographic infrastructure initiative installation instruction instrumentation integration
    interface interview inventory item job kickoff kit lab landing launch layout leaflet lesson letter library
    licence license lineup list listing log machine magazine mailing manual map material matrix meeting meetup
    mentoring menu migration milestone mockup model module monitoring mvp narrative newsletter note offsite
    onboarding onsite outline output outreach package packaging page panel paper persona phase pitch plan plant
    plugin poc podcast policy portal post poster pr presentation pricing prioritization priority procedure process
    product profile program programme project promotion proof proposal protocol prototype publication pull query
    questionnaire rbac readme recommendation recording recruitment redesign refactoring register rehearsal release
    renovation replacement report repository research review rfc roadmap role rollout roster rubric rule runbook
    sandbox scenario schedule schema scope scorecard screen script sdk section seminar sensor series session setup
    shelf showcase sign signage site sketch slide software spec specification spreadsheet sprint sso standard
    standup statement storyboard strategy structure study summary summit survey sync system table talk taxonomy
    template tender test testing text tool tooling toolkit topic tour training translation trip tutorial typography
    ui update upgrade ux version video vision visit visual visualization wall webinar website whitepaper widget wiki
    wireframe wireframing workflow worksheet workshop writeup
    """.split()
)

#: Work turned into a noun; a phrase that begins or ends with one is a project, however it goes on.
NOMINAL_WORK = frozenset(
    """
    accreditation analysis audit automation building building-up campaign centralization certification clean-up
    cleanup commissioning completion concept consolidation construction copywriting creation definition deployment
    design development digitalization digitization documentation drafting drill establishment evaluation execution
    formation handover harmonization hiring implementation initiative inspection installation integration
    introduction kick-off kickoff launch mapping migration modernization monitoring onboarding optimization
    organization phase pilot planning preparation procurement program programme project prototype publication
    recruiting recruitment redesign refactoring refurbishment registration release relocation renovation
    reorganization replacement reporting research review revision rework roll-out rollout selection set-up setup
    standardization testing tracking training update upgrade wireframing workshop writing
    """.split()
)

#: Measures and conditions outside the work itself: what may be worth moving.
EFFECT_NOUNS = frozenset(
    """
    abandonment absence absenteeism acceptance accident accuracy activation admission adoption age amount aov
    applicant arpu arr arrears arrival attainment attendance attrition availability awareness backlog balance basket
    bed behavior bill booking bounce breach breakage breakdown bug burnout cac call cancellation capacity carbon
    cash ces cholesterol churn citation claim click cloudcost co2 collision complaint completion complication
    compression confidence confusion consumption contribution contributor conversion cost coverage cpa cpl crash
    crime csat ctr customer cycle damage dau deal death debt defect defection delay delinquency demand dependency
    deposit detention deviation dispute donation donor download downloads downtime dropout duplicate duration
    earning ebitda efficiency effort emission energy engagement enps enquiry enrollment enrolment error esat
    escalation escape evidence exclusion expense experience exposure failure fall fatigue favorite fear feedback
    fine fire flow follower footfall forecast fork fraud frequency friction friend ftr fulfillment gap gmv gpa
    graduate graduation grr habit handle handoff happiness harm hazard heat hour household iarr impression inbound
    incident income independence infection injury inquiry installs interest interruption invoice irritation
    kilometer kwh language latency lead leak length lifetime like literacy load loan logo logos loss loyalty ltv mae
    margin market mau meal member membership memory mention message minute mistake mood morale mortality motion
    motivation move mql mrr mtbf mttr ndr noise nps nrr occupancy odds oee opp opportunity opps order outage overdue
    overrun overtime ownership p50 p90 p95 p99 pageview pain participation passenger patient payback payment penalty
    people perception performance permission pipeline pollution population position preference pressure price
    productivity profit profitability punctuality purchase quality question queue rank ranking rate rating ratio
    readership reading readmission recall recidivism recognition recovery redo referral refund registration
    regression rejection relapse reliability reminder renewal repeat reputation request resilience resolution
    response retention return retweet reuse revenue reviewer rework risk roas roi rpo rto runtime safety sale
    satisfaction saving savings scalability score scrap seat sentiment severity share shift shortage shrinkage
    sickness sign-up signup size skill sla sleep sleeping slo speed spend spending spoilage sql stability star stay
    step stock stockout stress subscriber subscription success surplus surprise survival sustainability swau
    temperature tenure testimonial theft throughput ticket time timeout toil tonne touchpoint traffic trial trust
    ttfb turnaround turnover understanding uptake uptime upvote usage use user utilization vacancy value variance
    velocity view viewer violation visibility visitor vote vulnerability wage wait waiting waste watch water wau
    wealth weight well-being wellbeing win-rate winrate workaround workload yield
    """.split()
)

#: What one gathers rather than moves.
INPUTS = frozenset(
    """
    data evidence feedback information input insight knowledge learning testimonial understanding
    """.split()
)

#: Nouns that every organization uses for itself: they give a sentence no subject of its own.
GENERAL_NOUNS = frozenset(
    """
    ability accountability activity adoption advantage agility alignment approach area aspect atmosphere authority
    awareness base basis brand branding business capability capacity category centricity change clarity climate
    cohesion collaboration commitment communication community company competence competency competitiveness
    compliance concept conditions connection consistency content continuity contribution cooperation coordination
    credibility culture customer data delivery department development digitalization digitization direction
    diversity documentation domain ecosystem effectiveness efficiency effort employee enablement engagement
    enterprise environment event excellence execution expansion experience expertise flexibility focus format
    foundation framework function future goal governance growth happiness health identity image impact improvement
    infrastructure initiative innovation insight integration integrity interaction investment journey knowledge
    landscape leader leadership learning level management market marketing maturity measure mindset mission morale
    motion motivation network offer offering office operation opportunity organization orientation outcome output
    ownership partner partnership people performance personnel platform portfolio position potential practice
    presence process product productivity professionalism professionalization profile profitability program progress
    project quality quality-of-service reach readiness recognition relation relationship relevance reliability
    reputation resilience resource result rigor robustness safety satisfaction scalability scale
    sector security service skill society solution spirit stability staff stakeholder standard strategy structure
    success support sustainability synergies synergy system talent team teamwork technology tool tooling traction
    transformation transparency trust usability usage user value velocity visibility vision well-being wellbeing
    work work-life workflow workforce workplace workspace world
    """.split()
)

#: Measures that name a feeling or quality without saying what would be counted.
GENERAL_MEASURES = frozenset(
    """
    accountability adoption agility alignment atmosphere attention attractiveness awareness brand capability clarity
    cohesion collaboration commitment communication competitiveness confidence consistency cooperation coordination
    credibility culture delight diversity documentation effectiveness efficiency empowerment engagement excellence
    exchange experience flexibility focus friction fun governance happiness health hygiene image impact inclusion
    innovation involvement joy knowledge maintainability maturity mood morale motivation networking orientation
    ownership performance presence pride productivity professionalism quality readability readiness recognition
    relationship reliability reputation resilience robustness satisfaction scalability security service spirit
    stability success synergy teamwork traction transparency trust understanding usability usage ux value visibility
    well-being wellbeing
    """.split()
)
