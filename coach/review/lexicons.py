"""The words the review knows, by what they tell about a sentence.

Verbs stand in their base form with American -ize (`bases` maps the other spellings and endings), nouns in the singular.
A list holds what its name says in most sentences of objectives and key results; the order of the tests is in `nature`.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs ------------------------------------------------------------------------------------------------------------

#: The doing of work or the delivery of a thing.
WORK = _words("""
    add adopt advertise agree align analyze announce apply appoint arrange assemble assess assign attend audit author
    automate begin benchmark  brief  brainstorm budget build buy calculate calibrate carry catalog celebrate
    centralize certify change check choose clarify clean coach code codify collaborate collect commission communicate
    compile complete compose conduct configure connect consider consolidate construct consult contact contract convene
    coordinate craft create curate customize decide decommission dedicate define deliver demonstrate demo deploy
    deprecate describe design determine develop devise digitize discover discuss distribute document draft draw drill
    edit educate elaborate elevate embed employ engage enhance ensure equip erect establish estimate evaluate examine
    execute expand experiment explain explore extend extract facilitate feature file fill film finalize find finish
    fit fix follow formalize formulate forward furnish gather give go grant guide hire hold host identify illustrate
    implement import incorporate inform initiate inspect install instrument integrate interview introduce inventory
    investigate invest invite issue join kick label launch lay lead learn lease let liaise link list localize look
    manage manufacture map mentor merge measure meet migrate model modernize modify monitor mount move negotiate
    observe offer onboard open optimize order organize outline outsource overhaul package paint perform photograph
    pilot place plan plant play port post practice prepare present print prioritize procure produce program promote
    propose prototype provide publicize publish purchase put raise_awareness read rebrand rebuild recommend record
    recruit redefine redesign refactor refine reform refresh refurbish register rehearse release relaunch relocate
    remodel rename renew renovate reorganize repair repaint replace report research resource restructure retrofit
    review revise revisit rewrite roll rotate run scan schedule scope screen script secure_approval select send set
    setup share ship show simplify sketch socialize source speak specify split spread sponsor staff stage standardize
    start stock streamline study submit subscribe summarize supply support survey switch tackle talk teach test track
    train transfer transition translate trial tune tweet understand unify update upgrade upload use utilize validate
    verify visit visualize walk wire workshop work write
""")

#: The moving of a measure or a condition; what is moved decides whether it is an effect.
CHANGE = _words("""
    accelerate advance amplify boost bring_down climb contain curb cut decline decrease deepen diminish double
    drop ease eliminate eradicate exceed expand fall grow halve heighten improve increase lessen lift limit lower
    maximize minimize multiply prevent quadruple raise reduce remove rise scale shorten simplify shrink slash slow speed
    stabilize strengthen surpass treble trim triple widen enhance optimize
""")

#: The reaching of a state or the gaining of something from others.
GAIN = _words("""
    achieve acquire attain attract beat become book realize bring capture cause close convert convince deflect earn enable gain generate
    get have hit keep land make obtain outperform pass persuade qualify rank reach rate reactivate receive recover
    redeem retain return save score secure sell sign stay turn win activate empower free allow help
    avoid let stop inspire
""")

#: What a system, service or person does when it works; with one of these as its verb a sentence tells behaviour.
BEHAVE = _words("""
    accept access adopt answer arrive ask attend believe buy call cancel choose click come complain confirm contribute
    cost crash default depart drive eat enjoy enroll enter experience expire fail feel find finish follow graduate
    handle have index know last leave like live load lose love miss need notice open operate order participate pass
    pay perform prefer process purchase quit rate react read recall recognize recommend recover refer register rely
    remember reopen repeat reply report request resolve respond return reuse run scale score search see serve
    sleep spend start stay store succeed suffer survive switch take tell think trust try understand use visit volunteer
    vote wait walk want work pick hear carry bring talk speak_up eat sit meet_deadline grow rise fall increase decrease improve
    contact name say agree reorder rebook come-back borrow travel ride cycle drive dare own
""")

#: Asking that things stay as they are.
KEEP = _words("continue keep maintain preserve retain_level remain sustain uphold stay hold")

#: Verbs so general that the object alone must tell what will differ.
GENERAL_VERBS = _words("""
    improve enhance strengthen deepen enable support foster optimize boost drive advance promote encourage nurture
    cultivate modernize transform leverage develop empower elevate evolve reinforce facilitate embrace
    demonstrate accelerate streamline expand upgrade champion position revitalize energize harmonize professionalize
    unlock live simplify ensure affect impact influence refine rethink solidify intensify bolster
""")

#: Those that only say "more of what is good".
IMPROVING = _words("""
    improve enhance strengthen deepen optimize boost foster encourage nurture cultivate refine intensify solidify bolster
    elevate transform leverage empower revitalize professionalize streamline modernize reinforce harmonize
""")

# Nouns ------------------------------------------------------------------------------------------------------------

#: Things a team makes or holds: outputs, activities and inputs.
WORK_NOUNS = _words("""
    advert agenda agreement alert analysis analyzer announcement api app application architecture archive article
    assessment audit automation backup banner bench benchmark beta blog blogpost blueprint board booklet bot brand
    branch briefing brochure budget build cabinet calendar campaign candidate_plan case catalog category certification
    channel charter chart checklist cluster coaching code collection column commit committee compliance concept
    conference config configuration connector content contract course curriculum dashboard database db decision
    definition demo demonstration deployment design desk diagram directory doc document documentation draft 
    endpoint engine environment evaluation event exercise exhibition experiment extension factsheet feature feed
    fixture  flyer folder form format forum framework function funnel_plan gallery governance group guide guideline
    hackathon handbook handover  hiring homepage icon image implementation index infographic infrastructure
    initiative installation instruction instrumentation integration interface interview inventory item job kit
    kickoff lab landing launch layout leaflet learning_path lesson letter library licence license lineup list listing
    log  machine magazine mailing manual map material matrix meeting meetup menu migration milestone mockup model
    module monitoring narrative  newsletter note offsite onboarding onsite outline output outreach package page
    panel paper  persona phase  pipeline_plan pitch plan plant plugin podcast policy portal post poster
    pr presentation presentation prioritization priority procedure process product profile program programme project
    promotion proof proposal prototype protocol publication pull query questionnaire readme recording recruitment
    redesign refactoring register rehearsal release renovation replacement report repository research review rfc
    roadmap role rollout roster rubric rule runbook sandbox scenario schedule schema scope scorecard screen script sdk
    section seminar sensor series session setup shelf showcase sign signage site sketch slide software spec
    specification spreadsheet sprint standard standup statement storyboard strategy structure study summary summit
    survey_plan sync system table talk taxonomy team_charter template test testing text tool tooling toolkit topic tour
    training translation trip tutorial typography ui update upgrade ux version video visit vision visual wall
    webinar website whitepaper widget wiki wireframe wireframing workflow workshop worksheet writeup prototype
    copywriting branding sso rbac abstraction visualization architecture mentoring recommendation
    exploration pitch pricing packaging hypothesis   tender survey questionnaire poc mvp
""")

#: Measures and conditions outside the work itself: what may be worth moving.
EFFECT_NOUNS = _words("""
    absence absenteeism abandonment acceptance accident accuracy activation admission adoption age amount applicant
    arr appointment_wait arrears arrival attainment attendance attrition availability awareness backlog balance basket
    bed behavior bill booking bounce breach breakage breakdown bug burnout call cancellation capacity carbon cash
    cholesterol churn claim click cloudcost co2 collision complaint completion complication compliance_rate compression
    confidence confusion consumption contribution contributor conversion cost coverage crash crime customer cycle
    damage deal death debt defect defection delay delivery_time delinquency demand deposit detention dependency
    deviation dispute donation donor downloads download downtime dropout duration earning ebitda efficiency effort
    emission energy engagement enquiry enrolment enrollment error escalation escape evidence exclusion
    expense experience exposure failure fall fatigue favorite fear feedback fine fire flow follower footfall forecast
    friction fraud frequency friend fulfillment gap gmv gpa graduate graduation happiness handover_time handoff
    harm hazard heat hour iarr incident income independence infection injury inquiry installs interest interruption
    inventory_value invoice irritation kilometer kwh language latency lead leak length lifetime like literacy load
    logo logos loss loyalty mae margin market mau member membership memory mention message minute mistake mood
    morale mortality motion motivation move mrr mttr mau nps nrr noise nps occupancy odds offer_acceptance opportunity
    opp opps order outage overdue overrun overtime occupancy ownership pageview pain participation passenger patient
    payback payment penalty people perception performance permission pipeline pollution population position
    preference pressure price productivity profit profitability pupil_progress punctuality purchase quality queue
    query_time question rank ranking rate rating ratio readership reading readmission recall recidivism recognition
    recommendation_rate recovery redo referral refund registration regression rejection relapse reliability reminder
    renewal repeat reputation request resident_satisfaction resilience resolution response retention return reuse
    revenue reviewer rework risk roas roi runtime safety sale satisfaction saving savings scalability score scrap
    seat sentiment severity share shift shortage shrinkage sickness signup sign-up size skill sla slo sleep sleeping
    spend spending speed spoilage stability star stay step stock stockout stress subscriber subscription success
    surprise surplus survival sustainability temperature tenure throughput theft ticket time timeout touchpoint tonne
    toil traffic trial trust turnover turnaround understanding uptake uptime usage use user utilization vacancy
    value variance velocity view viewer violation visibility visitor vote vulnerability wage wait waiting wau dau
    waste watch water wealth weight wellbeing well-being win-rate winrate workload yield swau cpa cac ltv csat ces
    enps esat gmv rpo rto p50 p90 p95 p99 ttfb mtbf oee ftr aov arpu ctr cpl ndr grr mql sql
    upvote like star fork retweet impression citation inquiry testimonial like signup household meal loan inbound workaround duplicate handle habit
""")

#: People whose situation may change (beneficiaries and other persons).
PEOPLE = _words("""
    adopter adult agent alumnus applicant apprentice artist attendee audience author beneficiary borrower boss buyer
    caller candidate caregiver carer caretaker child citizen clerk client clinician collaborator colleague commuter
    company community consumer contributor cook counselor crew customer cyclist dealer department designer developer
    director donor driver editor elder employee employer engineer enterprise family farmer fan founder girl graduate
    guardian guest  head household hospital homeowner inhabitant inspector installer investor journalist kid
    landlord lawyer leader learner librarian local maintainer manager marketer member merchant midwife migrant mother
    neighbor newcomer newhire nurse officer operator organization owner parent participant partner passenger patient
    pedestrian people person physician pilot planner player practitioner principal professional prospect pupil
    reader recipient recruit refugee rep reporter representative researcher resident restaurant retailer reviewer
    rider salesperson school seller senior shareholder shopper singer specialist sponsor staff starter startup
    stakeholder storekeeper student subscriber supervisor supplier supporter surgeon survivor taxpayer teacher team
    teammate technician teenager tenant tester trainee traveler trainer trustee user vendor viewer villager visitor
    volunteer voter woman worker workforce youth ae ceo cfo cto sdr csm dev everyone everybody anyone nobody
    hire joiner hirer pensioner ward visitor toddler
""")

#: Those among them who work here: what they do is work, what others do is an effect.
INSIDERS = _words("""
    adviser advisor board ceo cfo colleague committee company cook crew csm cto department dev director employee engineer
    everyone ae head hr inspector instructor lead leader manager management marketing member office officer organization
    owner physician planner product sales salesperson sdr specialist staff supervisor support team teammate technician
    trainer we worker workforce
""")

#: Work turned into a noun; a phrase that begins or ends with one is a project, however it goes on.
NOMINAL_WORK = _words("""
    implementation introduction creation development migration optimization organization preparation establishment
    execution rollout roll-out relocation renovation construction installation handover setup set-up launch release
    procurement definition design documentation standardization digitization digitalization modernization automation
    integration harmonization project completion publication revision evaluation analysis review rework redesign
    refactoring deployment testing planning hiring recruiting recruitment training onboarding research documentation
    cleanup clean-up kickoff kick-off workshop pilot prototype concept drafting writing building building-up selection
    upgrade update replacement implementation phase programme program initiative campaign audit inspection drill
    wireframing copywriting mapping monitoring tracking reporting consolidation centralization reorganization refurbishment
    commissioning certification accreditation registration formation
""")

#: Verbs of serving: with a number they tell how a service behaves.
SERVE = _words("""
    answer respond reply handle process store serve load recover return pay resolve settle treat index dispatch clear
""")

#: What one gathers rather than moves.
INPUTS = _words("feedback insight input learning understanding information evidence data knowledge testimonial")

#: Nouns that every organization uses for itself: they give a sentence no subject of its own.
GENERAL_NOUNS = _words("""
    ability advantage agility alignment approach area aspect authority awareness base basis brand business capability
    capacity category change clarity climate collaboration commitment communication community company competence
    competency competitiveness connection consistency continuity contribution cooperation coordination credibility
    culture customer data delivery department development digitalization digitization direction diversity documentation
    domain ecosystem effectiveness efficiency effort employee enablement engagement enterprise environment excellence
    execution expansion experience expertise flexibility focus foundation framework function future governance growth
    happiness health identity image impact improvement infrastructure initiative innovation insight integration
    integrity interaction investment knowledge landscape leader leadership learning level maturity management market
    marketing mindset mission morale motion motivation office operation opportunity organization outcome output
    ownership partner partnership people performance personnel platform portfolio position potential practice presence
    process product productivity professionalism profile profitability program progress project quality readiness
    reach recognition relation relationship relevance reliability reputation resilience resource result revenue
    rigor robustness safety sales scalability scale security sector service skill society solution stability staff
    stakeholder standard strategy structure success support sustainability synergy system talent team teamwork
    technology tool tooling traction transformation transparency trust usability usage user value velocity vision
    visibility wellbeing well-being work workflow workforce workplace workspace world service journey operation
    content format offer offering measure activity network goal centricity orientation event concept spirit
    atmosphere cohesion professionalization quality-of-service satisfaction accountability compliance adoption
    work-life synergies conditions branding
""")

#: Measures that name a feeling or quality without saying what would be counted.
GENERAL_MEASURES = _words("""
    adoption alignment atmosphere attractiveness awareness brand capability clarity collaboration communication
    competitiveness confidence consistency cooperation culture documentation effectiveness efficiency engagement
    excellence experience flexibility friction happiness health image impact innovation knowledge maturity
    delight joy fun pride spirit cooperation networking exchange mood morale motivation performance presence productivity professionalism quality readiness relationship reliability
    reputation resilience robustness satisfaction scalability stability success synergy teamwork traction transparency
    trust understanding usability usage value visibility wellbeing well-being
""")

#: Praise and degree that two people would grade differently.
GENERAL_WORDS = _words("""
    adequate amazing appropriate attractive awesome beautiful best best-in-class better big bigger broad clear clearer
    closer cohesive comfortable compelling competitive comprehensive considerable considerably consistent convenient
    cool delightful dramatically easier easy effective effectively efficient efficiently elegant engaging enjoyable
    enough excellent exceptional faster flawless flexible fresh friendly friendlier frictionless fun good great greater
    happier happy healthy healthier high-performing high-quality higher impactful important improved innovative
    inspiring intuitive key leading lean less leading-edge maximum meaningful modern more most motivated much necessary
    noticeably optimal outstanding performant pleasant pleasing positive positively powerful premium productive
    professional proper properly quick quicker reasonable relevant reliable resilient responsive robust satisfactory
    satisfied scalable seamless seamlessly secure significant significantly simple simpler sizeable sleek smart smooth
    smoother smoothly solid sound stable state-of-the-art strategic strong stronger substantial substantially
    sufficient sufficiently successful successfully suitable superb superior supportive sustainable tangible thriving
    timely top-notch transparent trustworthy unforgettable unified user-friendly useful valuable vibrant visible well
    wonderful world-class worldclass smarter accessible customer-centric data-driven agile future-proof cutting-edge
    first-class top-quality ready love loved holistic thrive thriving flourish excel progress progressive future-ready
    solution-oriented friendly attractive proactive reactive competitive ambitious aspirational performing
""")

#: Evaluations that stay vague in a key result unless something measured defines them.
GRADED = _words("""
    well-informed deeper sensible strongly constructive positively acceptable adequate ok okay appropriate amazing attractive awesome beautiful best better brilliant clearer closer compelling
    considerable considerably consistent cool delightful dramatically easier effective effectively efficient efficiently
    engaging enough excellent exceptional faster flawless frictionless friendly friendlier good great happier healthier
    high-quality impactful improved innovative inspiring intuitive lean meaningful modern modernized motivated
    noticeable noticeably optimal outstanding performant pleasant proper properly quicker reasonable relevant robust
    satisfactory satisfied scalable seamless seamlessly significant significantly simpler smarter smooth smoother
    smoothly solid stable state-of-the-art strong stronger substantial substantially successful successfully
    sufficient sufficiently superior sustainable timely top-notch user-friendly useful valuable visible visibly well
    world-class worldclass nicer tidier livelier calmer
""")

#: Lagging measures: known only when the period is over.
LAGGING = _words("""
    arr attrition churn ebitda enps graduation gpa iarr income margin mortality mrr nps nrr profit profitability
    readmission renewal reputation retention revenue sale satisfaction share turnover ranking
""")

#: What a measure pushes when it pushes more, faster or bigger.
PUSH = _words("""
    activation adoption appointment arr booking call capacity click client conversion customer deal delivery download
    follower footfall growth hour iarr income lead mau dau wau member mql mrr opportunity opp order output passenger
    pipeline production profit registration revenue sale sales share signup sign-up speed sql subscriber subscription
    throughput time traffic trial turnover unit usage user velocity view visit visitor volume
    lead-time latency minute day visits installs downloads
""")

#: What guards quality, cost or people while something else is pushed.
GUARD = _words("""
    absence absenteeism accident accuracy attrition bug burnout cancellation churn complaint cost crash csat damage debt
    defect downtime enps error escalation failure fairness fall fraud happiness harm incident infection injury loyalty
    mistake mortality nps outage overtime quality readmission rebooking recall refund reliability renewal reopen
    retention return rework risk safety satisfaction scrap sickness spend stress trust turnover_rate uptime violation
    wellbeing well-being waste workload unsubscribe sla slo budget margin guardrail
""")

#: Words for how all of something is reached.
UNIVERSAL = _words("all every each none nobody zero both entire never always everyone everybody whole")

#: Common given names; a name followed by a verb makes that person the measured thing.
GIVEN_NAMES = _words("""
    aaron abdul adam aisha alan alejandro alex alexander alice amanda amelia amina amir amy ana andre andrea andreas
    andrew andy angela anita anja ann anna anne anthony antonio arjun arthur astrid ayse barbara beatrice ben benjamin
    bernd beth bob brian bruno camille carl carla carlos carmen caroline catherine cem charles charlotte chen chiara
    chloe chris christian christina christine christopher claire clara claudia daniel daniela david deborah deniz
    diana diego dieter dimitri dmitri dominik donna dorothy edith eduardo edward elena eli elias elif elizabeth ella
    ellen emil emily emma eric erik ernst eva fabian fatima felix fernanda fernando filip florian francesca francois
    frank franz fred frederik gabriel george gerhard gina giulia gloria greg greta guillaume gustav hannah hans harald
    harry hassan heidi helen helena helga henri henry hiroshi hugo ian ibrahim ida igor ines ingrid irene isabel
    isabella ivan jack jacob jakob jamal james jan jana jane janet jason javier jean jennifer jens jessica jim joan
    joanna joao johan johanna john jonas jorge jose josef joseph joshua juan julia julian julie karen karin karl
    katarina kate katharina katherine kathleen kelly kemal kenneth kevin khalid kim klaus kofi kurt lars laura lea lena
    leo leon leonardo leyla liam lina linda lisa liz lorenzo louis louise luca lucas lucia lucy luis luisa lukas
    magda manuel marc marco margaret maria marie mario marta martha martin martina mary mateo matt matthew maxime
    mehmet mei melissa michael michel michelle miguel mike milan mohammed mohamed monica monika mustafa nadia nancy
    natalia natalie nathan nick nicolas nikhil nina noah nora olga oliver olivia omar oscar otto pablo pamela paolo
    patricia patrick paul paula pauline pedro peter petra philip philipp pierre priya rachel rafael rahul raj ralf
    rebecca renate ricardo richard robert roberto robin roland rosa ruth ryan sabine sam samantha samuel sandra sanjay
    sara sarah sebastian sergio sharon silvia simon sofia sofie sophia sophie stefan stefanie stella stephan stephen
    steve steven sunita susan susanne sven sylvia tamara tanja tariq teresa thomas tim tobias tom tony ulrich ursula
    uwe valentina vera veronica victor victoria vincent viktor vivian walter wei werner william wolfgang yan yasmin
    yusuf yuki zainab zoe
""")

#: Whoever or whatever else decides these, the team does not.
OUTSIDE = (
    r"\b(?:market|oil|gas|energy|electricity|share|stock|commodity|house|raw[- ]material|grain|fuel)\s+prices?\b",
    r"\b(?:interest|exchange|inflation|base|mortgage)\s+rates?\b",
    r"\b(?:inflation|the weather|snowfall|rainfall|gdp|the economy|the election)\b",
    r"\b(?:parliament|congress|senate|the government|the ministry|ministry|the regulator|regulators?|the court|"
    r"the council|the eu|legislator|lawmakers?)\s+(?:\w+\s+){0,2}?"
    r"(?:approves?|passes|adopts?|grants?|votes?|rules?|decides?|ratif(?:y|ies)|changes?|permits?|extends?)\b",
    r"\b(?:competitors?|rivals?|apple|google|amazon|microsoft|facebook|meta|the parent company|another company)\s+"
    r"(?:\w+\s+){0,2}?(?:approves?|features?|raises?|lowers?|leaves?|exits?|loses?|closes?|fails?|drops?|picks?)\b",
    r"\b(?:(?:law|bill|act|regulation|directive|reform)\s+(?:is|gets|being|has been)\s+(?:passed|adopted|approved))\b",
)

#: Abbreviations that an informed outsider reads.
KNOWN_ABBREVIATIONS = _words("""
    ai api arr atm b2b b2c bi cac ceo cfo ci cio co2 coo cpa cpc cpl cpu crm csat csv ctr cto dau devops eu e2e eta faq
    fte gdp gdpr gmv gp gpa gps gpu hr html http https icu id it iot ip ipo isp iso kpi kr kwh lms ltv mau mri mrr
    mttr mvp ngo nhs nps nrr oee ok okr okrs pdf poc pos pr prs q&a qa qr rfi rfp roi rpo rto saas sdk seo sla slo sme sms
    soc sql sso stem tb tv uat ui uk un url us usa usb ux vat vip vpn wau wifi www xml yoy enps cd id ids cv
    p50 p90 p95 p99 hvac gb mb tb km kg pm am er a&e led
""")

IRREGULAR = {
    "am": "be", "are": "be", "is": "be", "was": "be", "were": "be", "been": "be", "being": "be", "has": "have",
    "had": "have", "having": "have", "did": "do", "does": "do", "done": "do", "built": "build", "bought": "buy",
    "brought": "bring", "began": "begin", "begun": "begin", "chose": "choose", "chosen": "choose", "came": "come",
    "fell": "fall", "fallen": "fall", "felt": "feel", "found": "find", "gave": "give", "given": "give", "went": "go",
    "gone": "go", "got": "get", "gotten": "get", "grew": "grow", "grown": "grow", "held": "hold", "kept": "keep",
    "knew": "know", "known": "know", "laid": "lay", "led": "lead", "left": "leave", "lost": "lose", "made": "make",
    "met": "meet", "paid": "pay", "ran": "run", "rose": "rise", "risen": "rise", "said": "say", "saw": "see",
    "seen": "see", "sent": "send", "shown": "show", "sold": "sell", "sought": "seek", "spoke": "speak",
    "spoken": "speak", "spent": "spend", "stood": "stand", "taught": "teach", "took": "take", "taken": "take",
    "told": "tell", "thought": "think", "understood": "understand", "woke": "wake", "won": "win", "wrote": "write",
    "written": "write", "drew": "draw", "drawn": "draw", "rebuilt": "rebuild", "rewritten": "rewrite",
    "children": "child", "women": "woman", "men": "man", "people": "people", "alumni": "alumnus",
    "analyses": "analysis", "staff": "staff", "criteria": "criterion", "data": "data",
}  # fmt: skip
