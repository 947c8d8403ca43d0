"""Words for people, and their names."""

#: People whose situation may change (beneficiaries and other persons).
PEOPLE = frozenset(
    """
    adopter adult ae agent alumnus anyone applicant apprentice artist attendee audience author beneficiary borrower
    boss buyer caller candidate caregiver carer caretaker ceo cfo child citizen clerk client clinician collaborator
    colleague community commuter company consumer contributor cook counselor crew csm cto customer cyclist dealer
    department designer dev developer director donor driver editor elder employee employer engineer enterprise
    everybody everyone family fan farmer founder girl graduate guardian guest head hire hirer homeowner hospital
    household inhabitant inspector installer investor joiner journalist kid landlord lawyer leader learner librarian
    local maintainer manager marketer member merchant midwife migrant mother neighbor newcomer newhire nobody nurse
    officer operator organization owner parent participant partner passenger patient pedestrian pensioner people
    person physician pilot planner player practitioner principal professional prospect pupil reader recipient
    recruit recruiter refugee rep reporter representative researcher resident restaurant retailer reviewer rider
    salesperson
    school sdr seller senior shareholder shopper singer specialist sponsor staff stakeholder starter startup
    storekeeper student subscriber supervisor supplier supporter surgeon survivor taxpayer teacher team teammate
    technician teenager tenant tester toddler trainee trainer traveler trustee user vendor viewer villager visitor
    volunteer voter woman worker workforce youth
    """.split()
)

#: Those among them who work here: what they do is work, what others do is an effect.
INSIDERS = frozenset(
    """
    adviser advisor ae board ceo cfo colleague committee company cook crew csm cto department dev director employee
    engineer everyone head hr inspector instructor lead leader management manager marketing member office officer
    organization owner physician planner product sales salesperson sdr specialist staff supervisor support team
    teammate technician trainer we worker workforce
    """.split()
)

#: Common given names; a name followed by a verb makes that person the measured thing.
GIVEN_NAMES = frozenset(
    """
    aaron abdul adam aisha alan alejandro alex alexander alice amanda amelia amina amir amy ana andre andrea andreas
    andrew andy angela anita anja ann anna anne anthony antonio arjun arthur astrid ayse barbara beatrice ben
    benjamin bernd beth bob brian bruno camille carl carla carlos carmen caroline catherine cem charles charlotte
    chen chiara chloe chris christian christina christine christopher claire clara claudia daniel daniela david
    deborah deniz diana diego dieter dimitri dmitri dominik donna dorothy edith eduardo edward elena eli elias elif
    elizabeth ella ellen emil emily emma eric erik ernst eva fabian fatima felix fernanda fernando filip florian
    francesca francois frank franz fred frederik gabriel george gerhard gina giulia gloria greg greta guillaume
    gustav hannah hans harald harry hassan heidi helen helena helga henri henry hiroshi hugo ian ibrahim ida igor
    ines ingrid irene isabel isabella ivan jack jacob jakob jamal james jan jana jane janet jason javier jean
    jennifer jens jessica jim joan joanna joao johan johanna john jonas jorge jose josef joseph joshua juan julia
    julian julie karen karin karl katarina kate katharina katherine kathleen kelly kemal kenneth kevin khalid kim
    klaus kofi kurt lars laura lea lena leo leon leonardo leyla liam lina linda lisa liz lorenzo louis louise luca
    lucas lucia lucy luis luisa lukas magda manuel marc marco margaret maria marie mario marta martha martin martina
    mary mateo matt matthew maxime mehmet mei melissa michael michel michelle miguel mike milan mohamed mohammed
    monica monika mustafa nadia nancy natalia natalie nathan nick nicolas nikhil nina noah nora olga oliver olivia
    omar oscar otto pablo pamela paolo patricia patrick paul paula pauline pedro peter petra philip philipp pierre
    priya rachel rafael rahul raj ralf rebecca renate ricardo richard robert roberto robin roland rosa ruth ryan
    sabine sam samantha samuel sandra sanjay sara sarah sebastian sergio sharon silvia simon sofia sofie sophia
    sophie stefan stefanie stella stephan stephen steve steven sunita susan susanne sven sylvia tamara tanja tariq
    teresa thomas tim tobias tom tony ulrich ursula uwe valentina vera veronica victor victoria viktor vincent
    vivian walter wei werner william wolfgang yan yasmin yuki yusuf zainab zoe
    """.split()
)
